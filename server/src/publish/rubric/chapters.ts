/**
 * The fixed chapters of a rubric: their numbers, names and titles, and in which of them a declaration stands.
 * Numbers follow the threat models of Apache projects, so that "section 8" means the same in all of them.
 */
import type { Declaration } from '../../model/declaration.js';
import { CLAIM_KINDS } from '../../model/terms/presence.js';
import type { Kind } from '../../schema/types.js';
import { link, type Inline } from '../nodes.js';
import type { Page } from '../page-context.js';
import { mitigationStatus, propertyStatus } from '../phrases.js';
import { isDisposition } from '../sections/judgements.js';

/** In their order; the names are part of the anchors and never change. */
export const CHAPTERS = [
  ['header', 'Header'],
  ['scope', 'Scope and intended use'],
  ['out-of-scope', 'Out of scope'],
  ['boundaries', 'Trust boundaries and data flow'],
  ['environment', 'Assumptions about the environment'],
  ['inputs', 'Inputs by trust'],
  ['adversaries', 'Adversaries'],
  ['provided', 'Security properties provided'],
  ['not-provided', 'Security properties not provided'],
  ['responsibilities', 'Downstream responsibilities'],
  ['non-findings', 'Known non-findings'],
  ['changes', 'What would change this model'],
  ['triage', 'Triage dispositions'],
  ['questions', 'Open questions'],
] as const;
export type ChapterName = (typeof CHAPTERS)[number][0];

const HOME: Partial<Record<Kind, ChapterName>> = {
  document: 'header',
  term: 'scope',
  actor: 'scope',
  asset: 'scope',
  component: 'scope',
  store: 'scope',
  external: 'scope',
  exclusion: 'out-of-scope',
  flow: 'boundaries',
  boundary: 'boundaries',
  assumption: 'environment',
  profile: 'environment',
  entry: 'inputs',
  adversary: 'adversaries',
  responsibility: 'responsibilities',
  question: 'questions',
};

/** Where a declaration is described; `undefined` for what a rubric does not describe, as threats. */
export function chapterOf(page: Page, declaration: Declaration): ChapterName | undefined {
  const { kind } = declaration;
  const view = page.viewOf(declaration);
  if (kind === 'property') {
    return propertyStatus(view, declaration) === 'provided' ? 'provided' : 'not-provided';
  }
  if (kind === 'verdict') return isDisposition(page, declaration) ? 'triage' : 'non-findings';
  if (kind === 'mitigation' && mitigationStatus(view, declaration) === 'delegated') {
    return 'responsibilities';
  }
  return kind && HOME[kind];
}

export interface Claim {
  readonly declaration: Declaration;
  readonly chapter: ChapterName;
}

/** What the page states of the system, by chapters, and in model order within each. */
export function claimsOf(page: Page): readonly Claim[] {
  const { model } = page.view;
  const claims = CLAIM_KINDS.flatMap((kind) => page.all(kind)).flatMap((declaration) => {
    const chapter = chapterOf(page, declaration);
    return chapter ? [{ declaration, chapter }] : [];
  });
  return claims.sort(
    (a, b) =>
      numberOf(a.chapter) - numberOf(b.chapter) ||
      model.order(a.declaration) - model.order(b.declaration),
  );
}

/** From 1. */
export function numberOf(chapter: ChapterName): number {
  return CHAPTERS.findIndex(([name]) => name === chapter) + 1;
}

/** `Section 8`, as a link. */
export function chapterLink(chapter: ChapterName): Inline {
  return link(`#section-${chapter}`, `Section ${numberOf(chapter)}`);
}
