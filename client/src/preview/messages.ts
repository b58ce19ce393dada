/**
 * What the preview's panel and the script inside it tell each other. Types only.
 */

/** To the script. */
export type ToWebview =
  | { readonly type: 'page'; readonly html: string; readonly document: string }
  | { readonly type: 'diagram'; readonly svg: string; readonly css: string }
  | { readonly type: 'notice'; readonly text: string | undefined };

/** From the script. */
export type FromWebview =
  | { readonly type: 'ready' }
  /** `at` is a `data-at` value: a URI, `#`, an offset in UTF-16 code units. */
  | { readonly type: 'reveal'; readonly at: string }
  | { readonly type: 'open'; readonly href: string };
