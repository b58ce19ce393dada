/**
 * Fixes: which maker mends which code, and what becomes of a draft. Fixes are made on request, never while judging.
 */
import type { TextEdit } from '../shapes.js';
import { compatible } from './edits.js';
import type { Draft, Fix, FixQuestion } from './fix.js';
import { makersFor, safeMakersFor } from './makers.js';
import { whole } from './whole.js';

/** The ways to mend a finding, the preferred one first. */
export function fixesFor(question: FixQuestion): readonly Fix[] {
  const makers = makersFor(question.finding.code);
  const fixes = makers
    .flatMap((make) => make(question))
    .flatMap((draft) => finished(question, draft) ?? []);
  const preferred = fixes.find((fix) => fix.preferred);
  if (!preferred) return fixes;
  const others = fixes.filter((fix) => fix !== preferred);
  return [preferred, ...others.map((fix) => ({ ...fix, preferred: false }))];
}

function finished(question: FixQuestion, draft: Draft): Fix | undefined {
  const { title, preferred = false, safe = false, leaves = [] } = draft;
  const edits = whole(question, draft.edits);
  return edits && { title, ...edits, preferred, safe, leaves };
}

/** What may be applied unseen to a file. */
export interface SafeFixes {
  readonly edits: readonly TextEdit[];
  /** How many findings that mends. */
  readonly count: number;
}

const NONE: SafeFixes = { edits: [], count: 0 };

/**
 * As much of what is safe as goes together; applied again until nothing is left, it is all.
 * @param questions of one file, in the order of its text
 */
export function safeFixes(questions: readonly FixQuestion[]): SafeFixes {
  const [question] = questions;
  const drafts = compatible(questions.flatMap((each) => safeDraft(each) ?? []));
  if (!question || drafts.length === 0) return NONE;
  const isWhole = ({ edits }: Draft) => whole(question, edits) !== undefined;
  return together(question, drafts) ?? together(question, drafts.filter(isWhole)) ?? NONE;
}

function together(question: FixQuestion, drafts: readonly Draft[]): SafeFixes | undefined {
  const edits = whole(
    question,
    drafts.flatMap((draft) => draft.edits),
  );
  return edits && { edits: edits.edits, count: drafts.length };
}

/** A finding that only some models of the file have may be right in the others. */
function safeDraft(question: FixQuestion): Draft | undefined {
  const { roots, profiles, code } = question.finding;
  if (roots || profiles) return undefined;
  return safeMakersFor(code)
    .flatMap((make) => make(question))
    .find(({ safe }) => safe);
}
