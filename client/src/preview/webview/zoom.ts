/**
 * The size of the picture: it fits the width of the page, and can be enlarged and moved about.
 */
import { currentState, keep } from './state.js';

const LARGEST = 6;
const STEP = 1.25;

const NEXT: Readonly<Record<string, (zoom: number) => number>> = {
  in: (zoom) => zoom * STEP,
  out: (zoom) => zoom / STEP,
  fit: () => 1,
};

/** Listens to the buttons, to the wheel with Ctrl, and to dragging. */
export function activateZoom(): void {
  applyZoom();
  document.addEventListener('click', clicked);
  document.addEventListener('wheel', wheeled, { passive: false });
  document.addEventListener('pointerdown', dragged);
}

/** Brings the style in line with the zoom and the picture that is shown. */
export function applyZoom(): void {
  const { zoom } = currentState();
  const width = document.querySelector('.view svg')?.getAttribute('width') ?? '0';
  const { style, dataset } = document.documentElement;
  style.setProperty('--zoom', String(zoom));
  style.setProperty('--natural', `${width}px`);
  dataset.zoomed = String(zoom > 1);
}

function clicked({ target }: MouseEvent): void {
  const button = target instanceof Element ? target.closest('[data-zoom]') : null;
  const view = button?.closest('figure')?.querySelector('.view');
  const next = NEXT[button?.getAttribute('data-zoom') ?? ''];
  if (!view || !next) return;
  const { left, top, width, height } = view.getBoundingClientRect();
  zoomAt(view, next(currentState().zoom), { x: left + width / 2, y: top + height / 2 });
}

function wheeled(event: WheelEvent): void {
  const view = viewAround(event.target);
  if (!view || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  const next = currentState().zoom * Math.exp(-event.deltaY / 300);
  zoomAt(view, next, { x: event.clientX, y: event.clientY });
}

/** The point of the picture that is under `fixed`, in the window, stays there. */
function zoomAt(view: Element, wanted: number, fixed: { x: number; y: number }): void {
  const before = currentState().zoom;
  const zoom = Math.min(LARGEST, Math.max(1, wanted));
  const { left, top } = view.getBoundingClientRect();
  const [x, y] = [fixed.x - left, fixed.y - top];
  const [over, down] = [view.scrollLeft + x, view.scrollTop + y];
  keep({ zoom });
  applyZoom();
  view.scrollLeft = (over * zoom) / before - x;
  view.scrollTop = (down * zoom) / before - y;
}

function dragged(event: PointerEvent): void {
  const view = viewAround(event.target);
  if (!view || event.button !== 0 || currentState().zoom === 1) return;
  const move = ({ movementX, movementY }: PointerEvent) => view.scrollBy(-movementX, -movementY);
  document.addEventListener('pointermove', move);
  const stop = () => document.removeEventListener('pointermove', move);
  document.addEventListener('pointerup', stop, { once: true });
  document.addEventListener('pointercancel', stop, { once: true });
}

function viewAround(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest('.view') : null;
}
