/**
 * `// tm-ignore CODE[, CODE]: reason`: which comments silence what, and which of them are wrong.
 * Which statements a comment covers follows from its unit alone. Knows codes, not what rules look for.
 */
import type { Binding } from '../model/declaration.js';
import { STAGE_CODES, stageProblem } from '../model/codes.js';
import type { Problem } from '../model/problem.js';
import { nearest } from '../model/suggest.js';
import { didYouMean } from '../model/words.js';
import { placeOf, type Comment, type Span, type Statement, type Unit } from '../syntax/tree.js';
import { scopeOf, statementsAround, type Scope } from './ignore-scope.js';
import { RULES } from './index.js';

/** The ignores of a unit; `undefined`: it has none. Follows from the unit alone. */
export function ignoresOf({ unit, declarations }: Binding): UnitIgnores | undefined {
  const found = unit.comments.flatMap((comment) => ignoreIn(comment) ?? []);
  if (found.length === 0) return undefined;
  const { linesOf, lineOf } = scopeOf(unit);
  const ignores = found.map((each) => ({ ...each, lines: linesOf(each.comment) }));
  const declared = new Set(declarations.map(({ start }) => start));
  const silent = new Set(ignores.flatMap(({ codes, lines }) => codes.flatMap(placesOn(lines))));
  return { unit, ignores, declarations: declared, lineOf, silent };
}

/** What is left of the findings of rules in a unit after its ignores, and what is wrong with those. */
export function applyIgnores(
  ignoring: UnitIgnores | undefined,
  found: readonly Problem[],
  isOn: IsOn,
): readonly Problem[] {
  if (!ignoring) return found;
  const { statement } = ignoring.unit;
  const used = new Set<string>();
  const left = found.filter((problem) => {
    const places = placesOn(linesAround(statement, problem.at, ignoring))(problem);
    const silenced = places.filter((place) => ignoring.silent.has(place));
    for (const place of silenced) used.add(place);
    return silenced.length === 0;
  });
  return [...left, ...problemsOf(ignoring, used, isOn)];
}

/** A code on each of some lines: what comments silence, several of them maybe the same. */
function placesOn(lines: readonly number[]): (named: { code: string }) => readonly string[] {
  return ({ code }) => lines.map((line) => `${line} ${code}`);
}

/** Whether the rule of a code is run. */
export type IsOn = (code: string) => boolean;

/** One code that a comment names. */
interface IgnoredCode extends Span {
  readonly code: string;
}

interface WrittenIgnore {
  readonly comment: Comment;
  readonly codes: readonly IgnoredCode[];
  readonly reason: string;
}

interface Ignore extends WrittenIgnore {
  /** Those whose statements it covers. */
  readonly lines: readonly number[];
}

export interface UnitIgnores {
  readonly unit: Unit;
  readonly ignores: readonly Ignore[];
  /** Where statements of declarations start. */
  readonly declarations: ReadonlySet<number>;
  readonly lineOf: Scope['lineOf'];
  /** See `placesOn`. */
  readonly silent: ReadonlySet<string>;
}

const FORM = /^\/[/*]\s*tm-ignore(?![\w-])([^:]*)(?::([\s\S]*))?$/;

function ignoreIn(comment: Comment): WrittenIgnore | undefined {
  const match = FORM.exec(comment.text.replace(/\*\/$/, ''));
  if (!match) return undefined;
  const [text, codes = '', reason = ''] = match;
  const start = comment.start + text.indexOf('tm-ignore') + 'tm-ignore'.length;
  return { comment, codes: codesIn(codes, start), reason: reason.trim() };
}

/** The first word of each part between commas. */
function codesIn(text: string, start: number): readonly IgnoredCode[] {
  return [...text.matchAll(/(?:^|,)\s*([^\s,]+)/g)].map((match) => {
    const code = match[1] as string;
    const end = start + match.index + match[0].length;
    return { code, start: end - code.length, end };
  });
}

/**
 * The lines whose ignores are for a finding. A statement is covered with its attributes, not with what is nested in it.
 */
function linesAround(
  statement: Statement | undefined,
  at: Span,
  { declarations, lineOf }: UnitIgnores,
): readonly number[] {
  const around = statementsAround(statement, at);
  const innermost = around.findLastIndex(({ start }) => declarations.has(start));
  return around.slice(Math.max(innermost, 0)).map(({ start }) => lineOf(start));
}

const RULE_CODES: ReadonlySet<string> = new Set(RULES.map(({ code }) => code));
const OTHER_CODES: ReadonlySet<string> = new Set(STAGE_CODES.map(({ code }) => code));

/** @param used where something has been silenced */
function problemsOf(
  { unit, ignores }: UnitIgnores,
  used: ReadonlySet<string>,
  isOn: IsOn,
): readonly Problem[] {
  return ignores.flatMap(({ comment, codes, reason, lines }) => [
    ...(reason ? [] : [withoutReason(unit, comment)]),
    ...(codes.length > 0 ? [] : [withoutCode(unit, comment)]),
    ...codes
      .filter((each) => !placesOn(lines)(each).some((place) => used.has(place)))
      .map((each) => useless(unit, each, isOn)),
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
