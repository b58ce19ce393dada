/**
 * The page and its picture: put into the document by the least change, so that nothing flickers and neither the
 * place one reads at nor the focus is lost.
 */
import morphdom from 'morphdom';

/** The last picture, `undefined` before the first: a new page comes without one and takes this until its own arrives. */
let picture: string | undefined;

const parser = new DOMParser();

/** @param html sanitised by the server */
export function showPage(page: HTMLElement, html: string): void {
  const next = page.cloneNode(false) as HTMLElement;
  next.append(...parsed(html));
  for (const part of next.querySelectorAll(':is(h1, h2, h3, h4, h5, h6, tr)[data-at]')) {
    part.setAttribute('tabindex', '0');
  }
  for (const figure of next.querySelectorAll('[data-diagram]')) fill(figure);
  update(page, next);
}

/** @param svg empty when there is nothing to draw */
export function showPicture(page: HTMLElement, svg: string): void {
  picture = svg;
  for (const figure of page.querySelectorAll('[data-diagram]')) {
    const next = figure.cloneNode(false) as Element;
    fill(next);
    update(figure, next);
  }
}

function update(from: Element, to: Element): void {
  morphdom(from, to, {
    getNodeKey: (node) => (node instanceof Element && (node.id || keyOf(node))) || undefined,
    onBeforeElUpdated: (old, replacement) => !old.isEqualNode(replacement),
  });
}

/** Parts of the picture keep their element when others come or go, and with it the focus. */
function keyOf(element: Element): string | null {
  return element.getAttribute('data-id');
}

/** Parsed apart from the document, where nothing is loaded. */
function parsed(html: string): Iterable<Node> {
  return [...parser.parseFromString(html, 'text/html').body.childNodes];
}

function fill(figure: Element): void {
  if (picture === '') return;
  figure.innerHTML = picture === undefined ? WAITING : TOOLS;
  figure.querySelector('.view')?.append(...parsed(picture ?? ''));
}

const WAITING = '<p class="waiting">Drawing the picture …</p>';

const TOOLS = `<div class="tools" role="toolbar" aria-label="Size of the picture">
<button type="button" data-zoom="out" title="Smaller" aria-label="Smaller">−</button>
<button type="button" data-zoom="fit" title="Fit the width">Fit</button>
<button type="button" data-zoom="in" title="Larger" aria-label="Larger">+</button>
</div><div class="view"></div>`;
