/**
 * What the preview keeps while its panel is hidden and over a reload of the window.
 */
import type { FromWebview, PreviewState } from '../messages.js';

interface Host {
  postMessage(message: FromWebview): void;
  getState(): PreviewState | undefined;
  setState(state: PreviewState): void;
}
declare function acquireVsCodeApi(): Host;

const host = acquireVsCodeApi();

let state: PreviewState = { scroll: 0, zoom: 1, ...host.getState(), document: shownDocument() };
host.setState(state);

export function currentState(): PreviewState {
  return state;
}

export function keep(change: Partial<PreviewState>): void {
  state = { ...state, ...change };
  host.setState(state);
}

/** Tells the panel. */
export function tell(message: FromWebview): void {
  host.postMessage(message);
}

function shownDocument(): string {
  return document.body.dataset.document ?? '';
}
