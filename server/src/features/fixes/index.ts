/**
 * Fixes: which maker mends which code, and what becomes of a draft. Fixes are made on request, never while judging.
 */
import { parse } from '../../syntax/parse.js';
import type { FilePath, Unit } from '../../syntax/tree.js';
import { applied, compatible } from './edits.js';
import type { Draft, Fix, FixQuestion } from './fix.js';
import { makersFor } from './makers.js';
import { hasStops, plainOf } from './snippet.js';

/** The ways to mend a finding, the preferred one first. */
export function fixesFor(question: FixQuestion): readonly Fix[] {
  const makers = makersFor(question.finding.code);
  const fixes = makers.flatMap((make) => make(question)).map(finished);
  const whole = fixes.filter((fix) => isWhole(question, fix));
  const preferred = whole.find((fix) => fix.preferred);
  if (!preferred) return whole;
  const others = whole.filter((fix) => fix !== preferred);
  return [preferred, ...others.map((fix) => ({ ...fix, preferred: false }))];
}

/** What may be applied unseen, as much of it as goes together; applied again until nothing is left, it is all. */
export function safeFixes(questions: readonly FixQuestion[]): readonly Fix[] {
  return compatible(questions.flatMap((question) => safeFix(question) ?? []));
}

/** A finding that only some models of the file have may be right in the others. */
function safeFix(question: FixQuestion): Fix | undefined {
  const { roots, profiles } = question.finding;
  if (roots || profiles) return undefined;
  return fixesFor(question).find(({ safe }) => safe);
}

function finished({ title, edits, preferred, safe, leaves }: Draft): Fix {
  const snippets = edits.some(({ text }) => hasStops(text)) ? { snippets: edits } : {};
  return {
    title,
    edits: edits.map(({ at, text }) => ({ at, text: plainOf(text) })),
    ...snippets,
    preferred: preferred ?? false,
    safe: safe ?? false,
    leaves: leaves ?? [],
  };
}

/** A fix never brings a mistake of syntax. */
function isWhole({ context, contextOf }: FixQuestion, { edits }: Fix): boolean {
  const paths = new Set(edits.map(({ at }) => at.path));
  return [...paths].every((path) => {
    const { file } = path === context.file.path ? context : (contextOf(path) ?? {});
    if (!file) return false;
    const { units } = file.tree;
    const text = units.map((unit) => unit.text).join('');
    const own = edits.filter(({ at }) => at.path === path);
    return mistakesIn(readAgain(path, applied(text, own))) <= mistakesIn(units);
  });
}

function readAgain(path: FilePath, text: string): readonly Unit[] {
  return parse(path, text).units;
}

function mistakesIn(units: readonly Unit[]): number {
  return units.reduce((sum, { problems }) => sum + problems.length, 0);
}
