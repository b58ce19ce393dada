/**
 * A picture that is finished before the page: what whoever lays out hands to whoever writes pages.
 * Knows no layout, and no name of a file.
 */

export interface Drawing {
  /** `overview`, `whole`, or the anchor of the boundary or element that is drawn open: unique on a page. */
  readonly id: string;
  /** Its heading on the page. */
  readonly title: string;
  /** What it shows, in a sentence, for those who cannot see it. */
  readonly alt: string;
  /** With its style, as a file of its own; or without, for a page that has the style once. */
  readonly svg: string;
  /** Ids of the drawings that show what is drawn closed in this one. */
  readonly inside?: readonly string[];
  /** What the page has to say beside it, in whole sentences: which picture could not be made, say. */
  readonly notes?: readonly string[];
}
