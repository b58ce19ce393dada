/** The dialects of Markdown that a page can be written in, one module each beside this one. */
import { commonmark } from './commonmark.js';
import { docusaurus } from './docusaurus.js';
import type { Flavour } from './flavour.js';
import { gfm } from './gfm.js';
import { mkdocs } from './mkdocs.js';
import { myst } from './myst.js';

export type { Flavour } from './flavour.js';

export const FLAVOURS: readonly Flavour[] = [gfm, commonmark, myst, mkdocs, docusaurus];

/** @param word as `flavour` of a `page` says it; without one, or for an unknown one, GitHub's */
export function flavourOf(word: string | undefined): Flavour {
  return FLAVOURS.find(({ name }) => name === word) ?? gfm;
}
