/**
 * `// tm-ignore CODE[, CODE]: reason`: which comments silence what, and which of them are wrong.
 * Which statements a comment covers follows from its unit alone. Knows codes, not what rules look for.
 */
import type { Binding } from '../model/declaration.js';
import { STAGE_CODES, stageProblem } from '../model/codes.js';
import type { Problem } from '../model/problem.js';
import { nearest } from '../model/suggest.js';
import { didYouMean } from '../model/words.js';
import { placeOf, type Comment, type Span, type Unit } from '../syntax/tree.js';
import { scopeOf, statementsAround } from './ignore-scope.js';
import { RULES } from './index.js';

/** The ignores of a unit; `undefined`: it has none. Follows from the unit alone. */
export function ignoresOf(binding: Binding): UnitIgnores | undefined {
  const ignores = ignoresIn(binding.unit);
  return ignores.length > 0 ? unitIgnores(binding, ignores) : undefined;
}

/** What is left of the findings of rules in a unit after its ignores, and what is wrong with those. */
export function applyIgnores(
  ignoring: UnitIgnores | undefined,
  found: readonly Problem[],
  isOn: IsOn,
): readonly Problem[] {
  if (!ignoring) return found;
  const used = new Set<IgnoredCode>();
  const left = found.filter((problem) => {
    const codes = codesFor(problem, ignoring);
    for (const code of codes) used.add(code);
    return codes.length === 0;
  });
  return [...left, ...problemsOf(ignoring, used, isOn)];
}

/** Whether the rule of a code is run. */
export type IsOn = (code: string) => boolean;

/** One code that a comment names. */
interface IgnoredCode extends Span {
  readonly code: string;
}

interface Ignore {
  readonly comment: Comment;
  readonly codes: readonly IgnoredCode[];
  readonly reason: string;
  /** Where the statements start that it covers. */
  readonly covered: readonly number[];
}

export interface UnitIgnores {
  readonly unit: Unit;
  readonly ignores: readonly Ignore[];
  /** Statements by where they start: of declarations, and covered. */
  readonly declarations: ReadonlySet<number>;
  readonly byStatement: ReadonlyMap<number, readonly IgnoredCode[]>;
}

const FORM = /^\/[/*]\s*tm-ignore(?![\w-])([^:]*)(?::([\s\S]*))?$/;

function ignoresIn(unit: Unit): readonly Ignore[] {
  const matches = unit.comments.flatMap((comment) => {
    const match = FORM.exec(comment.text.replace(/\*\/$/, ''));
    return match ? [{ comment, match }] : [];
  });
  if (matches.length === 0) return [];
  const scope = scopeOf(unit);
  return matches.map(({ comment, match: [text, codes = '', reason = ''] }) => {
    const start = comment.start + text.indexOf('tm-ignore') + 'tm-ignore'.length;
    return {
      comment,
      codes: codesIn(codes, start),
      reason: reason.trim(),
      covered: scope(comment).map(({ start: at }) => at),
    };
  });
}

/** The first word of each part between commas. */
function codesIn(text: string, start: number): readonly IgnoredCode[] {
  return [...text.matchAll(/(?:^|,)\s*([^\s,]+)/g)].map((match) => {
    const code = match[1] as string;
    const end = start + match.index + match[0].length;
    return { code, start: end - code.length, end };
  });
}

function unitIgnores({ unit, declarations }: Binding, ignores: readonly Ignore[]): UnitIgnores {
  const byStatement = new Map<number, IgnoredCode[]>();
  for (const { codes, covered } of ignores) {
    for (const start of covered) {
      byStatement.set(start, [...(byStatement.get(start) ?? []), ...codes]);
    }
  }
  const declared = new Set(declarations.map(({ start }) => start));
  return { unit, ignores, declarations: declared, byStatement };
}

/** The codes that silence a finding. A statement is covered with its attributes, not with what is nested in it. */
function codesFor(
  { at, code }: Problem,
  { unit, declarations, byStatement }: UnitIgnores,
): readonly IgnoredCode[] {
  const around = statementsAround(unit, at);
  const innermost = around.findLastIndex(({ start }) => declarations.has(start));
  return around
    .slice(Math.max(innermost, 0))
    .flatMap(({ start }) => byStatement.get(start) ?? [])
    .filter((each) => each.code === code);
}

const RULE_CODES: ReadonlySet<string> = new Set(RULES.map(({ code }) => code));
const OTHER_CODES: ReadonlySet<string> = new Set(STAGE_CODES.map(({ code }) => code));

/** @param used the codes that have silenced something */
function problemsOf(
  { unit, ignores }: UnitIgnores,
  used: ReadonlySet<IgnoredCode>,
  isOn: IsOn,
): readonly Problem[] {
  return ignores.flatMap(({ comment, codes, reason }) => [
    ...(reason ? [] : [withoutReason(unit, comment)]),
    ...(codes.length > 0 ? [] : [withoutCode(unit, comment)]),
    ...codes.filter((each) => !used.has(each)).map((each) => useless(unit, each, isOn)),
  ]);
}

function withoutReason(unit: Unit, comment: Comment): Problem {
  const message =
    "this ignore gives no reason: write it after a colon, as in 'tm-ignore CODE: reason'";
  return stageProblem('ignore-without-reason', placeOf(unit, comment), message);
}

function withoutCode(unit: Unit, comment: Comment): Problem {
  const message = "this ignore names no code: write it as in 'tm-ignore CODE: reason'";
  return stageProblem('unknown-code', placeOf(unit, comment), message);
}

function useless(unit: Unit, span: IgnoredCode, isOn: IsOn): Problem {
  const { code } = span;
  const at = placeOf(unit, span);
  if (RULE_CODES.has(code)) {
    const message = isOn(code)
      ? `'${code}' is not found in what this comment covers: remove it here`
      : `'${code}' is switched off, so there is nothing to ignore: remove it here, or give it a severity in tm.config.json`;
    return stageProblem('unused-ignore', at, message);
  }
  if (OTHER_CODES.has(code)) {
    const message = `'${code}' cannot be ignored: put right what it reports`;
    return stageProblem('unknown-code', at, message);
  }
  const suggestions = nearest(code, RULE_CODES);
  const message = `there is no rule '${code}'${didYouMean(suggestions)}`;
  return stageProblem('unknown-code', at, message, { suggestions });
}
