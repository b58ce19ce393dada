/**
 * The script inside the preview: shows what the panel sends, and tells the panel what was clicked. Knows no model.
 */
import type { ToWebview } from '../messages.js';
import { showPage, showPicture } from './content.js';
import { currentState, keep, tell } from './state.js';
import { followTheme } from './theme.js';
import { activateZoom, applyZoom } from './zoom.js';

const page = element('page');
const notice = element('notice');
const diagramStyle = element('diagram-style');
/** Farther than this between press and release, a click was a drag. */
const STILL_PX = 4;
let pressedAt = { x: 0, y: 0 };

followTheme();
activateZoom();
window.addEventListener('message', ({ data }: MessageEvent<ToWebview>) => receive(data));
// Before the editor's own listener, which would take a link to a file for one of the web.
window.addEventListener('click', clicked, { capture: true });
document.addEventListener('pointerdown', ({ clientX: x, clientY: y }) => (pressedAt = { x, y }));
document.addEventListener('keydown', pressed);
document.addEventListener('scrollend', () => keep({ scroll: window.scrollY }));
tell({ type: 'ready' });

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no element ${id}`);
  return found;
}

function receive(message: ToWebview): void {
  if (message.type === 'page') receivePage(message.html);
  else if (message.type === 'diagram') receiveDiagram(message.svg, message.css);
  else receiveNotice(message.text);
}

function receivePage(html: string): void {
  const first = page.childElementCount === 0;
  showPage(page, html);
  if (first) window.scrollTo(0, currentState().scroll);
}

function receiveDiagram(svg: string, css: string): void {
  if (diagramStyle.textContent !== css) diagramStyle.textContent = css;
  showPicture(page, svg);
  applyZoom();
}

function receiveNotice(text: string | undefined): void {
  notice.hidden = text === undefined;
  notice.textContent = text ?? '';
}

function clicked(event: MouseEvent): void {
  if (!(event.target instanceof Element)) return;
  const link = event.target.closest('a[href]');
  if (link) follow(link.getAttribute('href') ?? '', event);
  else if (isPlainClick(event)) reveal(event.target);
}

/** Addresses of the web and places of the page are the editor's to open; files are the panel's. */
function follow(href: string, event: MouseEvent): void {
  if (/^#|^[a-z][a-z0-9+.-]*:/i.test(href)) return;
  event.preventDefault();
  event.stopPropagation();
  tell({ type: 'open', href });
}

/** Text can be selected, and the enlarged picture dragged, without being led away. */
function isPlainClick({ clientX, clientY }: MouseEvent): boolean {
  const moved = Math.hypot(clientX - pressedAt.x, clientY - pressedAt.y);
  return moved <= STILL_PX && (window.getSelection()?.isCollapsed ?? true);
}

/** Enter is the click of the keyboard. */
function pressed(event: KeyboardEvent): void {
  const { target } = event;
  if (event.key === 'Enter' && target instanceof Element && target.matches('[data-at]')) {
    reveal(target);
  }
}

function reveal(target: Element): void {
  const at = target.closest('[data-at]')?.getAttribute('data-at');
  if (at) tell({ type: 'reveal', at });
}
