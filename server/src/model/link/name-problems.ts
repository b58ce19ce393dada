/**
 * What is said about a reference that means nothing: what was looked for, what there is, what to write instead.
 * Owns the words and the suggestions; the looking up is in `resolve.ts`.
 */
import { placeOf, type Place } from '../../syntax/tree.js';
import { hasFitHyphens } from '../../syntax/words.js';
import { stageProblem } from '../codes.js';
import type { Declaration, Reference } from '../declaration.js';
import { nameOf, type NameTables } from './names.js';
import type { Problem, Related } from '../problem.js';
import {
  blockOf,
  fittingAnywhere,
  resolveName,
  shortestName,
  type Failure,
  type Fitting,
  type Resolution,
} from './resolve.js';
import { didYouMean, joined, oneOfWords, withArticle } from '../words.js';
import { quoted } from '../../syntax/quote.js';

/** Longer lists would not be read. */
const LISTED = 10;
const SUGGESTED = 3;

/** What the problems of a model's names are worded with. */
export interface NameContext {
  readonly names: NameTables;
  /** Names that a word may be a slip of, nearest first. */
  readonly near: (word: string) => readonly string[];
  /** A fragment does not see what else its model declares, so it misses no names. */
  readonly fragment: boolean;
}

/** A reference, and which of its segments means nothing. */
interface Failed {
  readonly context: NameContext;
  readonly reference: Reference;
  readonly index: number;
  readonly word: string;
  readonly at: Place;
  /** What the segment before it means. */
  readonly holder: Declaration | undefined;
  /** The kinds that fit the segment. */
  readonly to: Fitting;
}

/** The problem of a reference, at the segment that fails; none where another problem has caused it. */
export function nameProblem(
  context: NameContext,
  reference: Reference,
  { path, failure }: Resolution,
): Problem | undefined {
  if (!failure) return undefined;
  return problemOf(failedAt(context, reference, path), failure);
}

function failedAt(
  context: NameContext,
  reference: Reference,
  path: readonly Declaration[],
): Failed {
  const { segments, unit } = reference;
  const index = path.length;
  const word = segments[index];
  const to = index === segments.length - 1 ? reference.to : 'any';
  const at = placeOf(unit, word ?? reference);
  return { context, reference, index, word: word?.nfc ?? '', at, holder: path.at(-1), to };
}

function problemOf(failed: Failed, failure: Failure): Problem | undefined {
  switch (failure.is) {
    case 'unknown':
      return isExcused(failed) ? undefined : unknownName(failed);
    case 'ambiguous':
      return ambiguousName(failed);
    case 'wrong-kind':
      return wrongKind(failed, failure.nearest);
  }
}

/** What stands in a declaration of unknown kind is not known either; a misspelt word has been reported already. */
function isExcused({ context, holder, word }: Failed): boolean {
  const isInUnknown = holder !== undefined && holder.kind === undefined;
  return context.fragment || isInUnknown || !hasFitHyphens(word);
}

function unknownName(failed: Failed): Problem {
  const { word, at, holder, to } = failed;
  const suggestions = similarNames(failed);
  const kinds = to !== 'any' && to.length <= 3 ? joined(to) : 'declaration';
  const missing = holder
    ? `${quoted(nameOf(holder))} holds no ${quoted(word)}`
    : `no ${kinds} is called ${quoted(word)}`;
  const remedy = didYouMean(suggestions) || ': declare it or correct the name';
  return stageProblem('unknown-name', at, missing + remedy, optional(suggestions));
}

function wrongKind(failed: Failed, found: Declaration): Problem {
  const { word, at, to, reference } = failed;
  const kinds = to === 'any' ? 'a declaration' : joined(to.map(withArticle));
  const suggestions = similarNames(failed);
  const remedy = didYouMean(suggestions) || ': name one or declare one';
  const message = `${quoted(word)} is ${withArticle(found.kind ?? '')}; ${takes(reference.role)} ${kinds}${remedy}`;
  const related = [{ at: found.name, message: `${quoted(word)} is declared here` }];
  return stageProblem('wrong-kind', at, message, { related, ...optional(suggestions) });
}

function takes(role: string): string {
  if (role === 'from') return 'a flow starts at';
  return role === 'to' ? 'a flow ends at' : `'${role}' takes`;
}

function ambiguousName(failed: Failed): Problem {
  const { context, word, at, to } = failed;
  const candidates = fittingAnywhere(context.names, word, to, LISTED + 1);
  const listed = candidates.slice(0, LISTED);
  const suggestions = listed.flatMap((candidate) => longerName(failed, candidate) ?? []);
  const choices = listed.map((candidate) => longerName(failed, candidate) ?? placeName(candidate));
  const more = candidates.length > LISTED ? ' or others' : '';
  const message = `${quoted(word)} could be ${oneOfWords(choices)}${more}: write which one is meant`;
  const related = listed.map((candidate): Related => {
    return { at: candidate.name, message: `one ${quoted(word)}` };
  });
  return stageProblem('ambiguous-name', at, message, { related, ...optional(suggestions) });
}

/** The name that means the candidate where the reference is written, if the rest of the reference fits it. */
function longerName(failed: Failed, candidate: Declaration): string | undefined {
  const { context, reference, to } = failed;
  const name = shortestName(context.names, blockOf(reference), candidate, to);
  if (name === undefined || meaningOf(failed, name.split('.')).failure) return undefined;
  return name;
}

/** What messages call something that no name means: its holder, or an outer one, has no id or a duplicate one. */
function placeName({ parent, stableId }: Declaration): string {
  return parent ? `${placeName(parent)}.${stableId}` : stableId;
}

/** Known names that the word may be a slip of, and with which the reference means something that fits. */
function similarNames(failed: Failed): readonly string[] {
  const { context, word } = failed;
  const found: (readonly string[])[] = [];
  for (const name of context.near(word)) {
    const names = meant(failed, name);
    if (names.length > 0) found.push(names);
    if (found.length === SUGGESTED) break;
  }
  return found.flat().slice(0, SUGGESTED);
}

/** The name itself, or where it is ambiguous, the longer ones for it. */
function meant(failed: Failed, name: string): readonly string[] {
  const { failure, path } = meaningOf(failed, [name]);
  if (!failure) return [name];
  if (failure.is !== 'ambiguous' || path.length > 0) return [];
  return fittingAnywhere(failed.context.names, name, failed.to, SUGGESTED).flatMap(
    (candidate) => longerName(failed, candidate) ?? [],
  );
}

/** What the reference means with other segments in the place of the failing one. */
function meaningOf(failed: Failed, replacement: readonly string[]): Resolution {
  const { context, reference, index } = failed;
  const segments = reference.segments.map(({ nfc }) => nfc);
  const changed = segments.toSpliced(index, 1, ...replacement);
  return resolveName(context.names, blockOf(reference), changed, reference.to);
}

function optional(suggestions: readonly string[]): { suggestions?: readonly string[] } {
  return suggestions.length > 0 ? { suggestions } : {};
}
