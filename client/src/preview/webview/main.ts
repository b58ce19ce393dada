/**
 * The script inside the preview: puts pages and pictures into the document by the least change, and tells the
 * panel what was clicked. Knows no model.
 */
import morphdom from 'morphdom';
import type { FromWebview, ToWebview } from '../messages.js';

interface Host {
  postMessage(message: FromWebview): void;
  setState(state: { document: string }): void;
}
declare function acquireVsCodeApi(): Host;

const host = acquireVsCodeApi();
const page = element('page');
const notice = element('notice');
const diagramStyle = element('diagram-style');
/** The last picture: a new page comes without one and takes this until its own arrives. */
let picture = '';

window.addEventListener('message', ({ data }: MessageEvent<ToWebview>) => receive(data));
document.addEventListener('click', clicked);
document.addEventListener('keydown', pressed);
host.postMessage({ type: 'ready' });

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no element ${id}`);
  return found;
}

function receive(message: ToWebview): void {
  if (message.type === 'page') showPage(message.html, message.document);
  else if (message.type === 'diagram') showDiagram(message.svg, message.css);
  else showNotice(message.text);
}

function showPage(html: string, shown: string): void {
  host.setState({ document: shown });
  const next = page.cloneNode(false) as HTMLElement;
  next.innerHTML = html;
  for (const figure of next.querySelectorAll('[data-diagram]')) figure.innerHTML = picture;
  morphdom(page, next, { onBeforeElUpdated: (from, to) => !from.isEqualNode(to) });
}

function showDiagram(svg: string, css: string): void {
  picture = svg;
  if (diagramStyle.textContent !== css) diagramStyle.textContent = css;
  for (const figure of page.querySelectorAll('[data-diagram]')) {
    const next = figure.cloneNode(false) as HTMLElement;
    next.innerHTML = svg;
    morphdom(figure, next, { onBeforeElUpdated: (from, to) => !from.isEqualNode(to) });
  }
}

function showNotice(text: string | undefined): void {
  notice.hidden = text === undefined;
  notice.textContent = text ?? '';
}

function clicked(event: MouseEvent): void {
  if (!(event.target instanceof Element)) return;
  const link = event.target.closest('a[href]');
  if (link) follow(link.getAttribute('href') ?? '', event);
  else reveal(event.target);
}

/** Links within the page are the browser's; the others are the panel's. */
function follow(href: string, event: MouseEvent): void {
  if (href.startsWith('#')) return;
  event.preventDefault();
  host.postMessage({ type: 'open', href });
}

/** Enter on a focused part of the picture is a click. */
function pressed(event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.target instanceof SVGElement) reveal(event.target);
}

function reveal(target: Element): void {
  const at = target.closest('[data-at]')?.getAttribute('data-at');
  if (at) host.postMessage({ type: 'reveal', at });
}
