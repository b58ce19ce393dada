/**
 * The requests beyond the language server protocol, and nothing else: types that client and server share.
 * A client may import this file's types; it must stay free of imports.
 */

/** `tm/page`: the page of the model that a file is part of, from the unsaved texts; `null` for a file of no model. */
export const PAGE_REQUEST = 'tm/page';

export interface PageParams {
  /** Any file of the model. */
  readonly uri: string;
}

export interface Page {
  /** The root of the model, as a URI. */
  readonly root: string;
  readonly title: string;
  /** Sanitised body HTML. Elements with `data-at="URI#OFFSET"` come from that place. */
  readonly html: string;
  /** The text has errors that may have cost the page a part: keep the last good one. */
  readonly broken: boolean;
}

/**
 * `tm/diagram`: the overview picture of the model that a file is part of; `null` when there is nothing to draw. A
 * picture that cannot be drawn (in time) is an error: keep the last one.
 */
export const DIAGRAM_REQUEST = 'tm/diagram';

export interface Diagram {
  /** Carries no style of its own, which a strict content policy would refuse. */
  readonly svg: string;
  /** The style sheet of the picture, for light and dark. */
  readonly css: string;
  /** As of a page: the text may have changed since the page was made. */
  readonly broken: boolean;
}

/** `tm/model`: the model as data, as `tm export json` prints it. Parameters and `null` as of `tm/page`. */
export const MODEL_REQUEST = 'tm/model';
