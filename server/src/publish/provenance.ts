/**
 * Where the claims of a model come from, as pages say it: the mark beside a claim and the place that explains it.
 * Owns the words; which provenances a page marks is the page's.
 */
import type { Declaration } from '../model/declaration.js';
import type { View } from '../model/model.js';
import { CLAIM_KINDS, provenanceOf } from '../model/terms/presence.js';
import { emphasis, link, type Inline } from './nodes.js';

/** `unstated`: the model does not say it of the claim. */
export const PROVENANCES = ['documented', 'maintainer', 'inferred', 'unstated'] as const;
export type Provenance = (typeof PROVENANCES)[number];

const WORDS: Readonly<Record<Provenance, string>> = {
  documented: 'documented',
  maintainer: 'maintainer',
  inferred: 'inferred',
  unstated: 'provenance not stated',
};

/** Where a claim comes from; `undefined` for what claims nothing and does not say. */
export function provenanceIn(view: View, declaration: Declaration): Provenance | undefined {
  const stated = provenanceOf(view, declaration);
  return (
    PROVENANCES.find((known) => known === stated) ?? (isClaim(declaration) ? 'unstated' : undefined)
  );
}

function isClaim({ kind }: Declaration): boolean {
  return kind !== undefined && CLAIM_KINDS.includes(kind);
}

/** The place that explains the mark of claims of a provenance. */
export function markPlace(provenance: Provenance): string {
  return `section-${provenance}`;
}

/** The mark itself, as it stands beside claims. */
export function markText(provenance: Provenance): string {
  return `(${WORDS[provenance]})`;
}

/** The mark of a claim, linked to what it means. */
export function mark(provenance: Provenance): Inline {
  return emphasis('(', link(`#${markPlace(provenance)}`, WORDS[provenance]), ')');
}
