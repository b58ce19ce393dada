/**
 * What the preview's panel and the script inside it tell each other. Types only.
 */

/** What the script keeps over a reload of the window. */
export interface PreviewState {
  /** The URI of the document that is previewed. */
  readonly document: string;
  /** How far the page was scrolled, in pixels. */
  readonly scroll: number;
  /** Width of the picture, as a multiple of the width of the page. */
  readonly zoom: number;
}

/** To the script. */
export type ToWebview =
  | { readonly type: 'page'; readonly html: string }
  /** Without a picture, `svg` is empty. */
  | { readonly type: 'diagram'; readonly svg: string; readonly css: string }
  | { readonly type: 'notice'; readonly text: string | undefined };

/** From the script. */
export type FromWebview =
  | { readonly type: 'ready' }
  /** `at` is a `data-at` value: a URI, `#`, an offset in UTF-16 code units. */
  | { readonly type: 'reveal'; readonly at: string }
  /** `href` is an address that is neither of the web nor on the page. */
  | { readonly type: 'open'; readonly href: string };
