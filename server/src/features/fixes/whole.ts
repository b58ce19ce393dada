/**
 * What becomes of drafted edits: the statements that they touch are formatted, and what would bring a mistake of syntax
 * is dropped.
 */
import type { BoundFile } from '../../model/declaration.js';
import { applyEdits, formatEdits } from '../../syntax/format/format.js';
import { parse } from '../../syntax/parse.js';
import type { Edit, Span, Tree } from '../../syntax/tree.js';
import type { TextEdit } from '../shapes.js';
import type { FixQuestion } from './fix.js';
import { folded, placed, type Folded } from './fold.js';
import { readSnippet } from './snippet.js';
import { lineEnd, lineStart } from './text.js';

export interface Whole {
  /** What is to be filled in says what its snippet has for it. */
  readonly edits: readonly TextEdit[];
  /** The same with places to fill in, where there are some. */
  readonly snippets?: readonly TextEdit[];
}

type Files = Pick<FixQuestion, 'context' | 'contextOf'>;

/** @param drafted snippets, of any files, no two of which touch */
export function whole(
  { context, contextOf }: Files,
  drafted: readonly TextEdit[],
): Whole | undefined {
  const edits: TextEdit[] = [];
  const snippets: (TextEdit | undefined)[] = [];
  for (const path of new Set(drafted.map(({ at }) => at.path))) {
    const { file } = path === context.file.path ? context : (contextOf(path) ?? {});
    const own = drafted.filter(({ at }) => at.path === path);
    const changes = file && wholeIn(file, own);
    if (!changes) return undefined;
    for (const { start, end, text, snippet } of changes) {
      const at = { path, start, end };
      edits.push({ at, text });
      snippets.push(snippet === undefined ? undefined : { at, text: snippet });
    }
  }
  const hasStops = drafted.some(({ text }) => readSnippet(text).stops.length > 0);
  const known = snippets.flatMap((each) => each ?? []);
  return hasStops && known.length === edits.length ? { edits, snippets: known } : { edits };
}

function wholeIn(
  { path, tree }: BoundFile,
  drafted: readonly TextEdit[],
): readonly Folded[] | undefined {
  const before = tree.units.map(({ text }) => text).join('');
  const inserted = placed(
    drafted
      .map(({ at, text }) => ({ start: at.start, end: at.end, ...readSnippet(text) }))
      .toSorted((a, b) => a.start - b.start),
  );
  const after = applyEdits(before, inserted);
  const parsed = parse(path, after);
  if (mistakesIn(parsed) > mistakesIn(tree)) return undefined;
  const places = inserted.map(({ at, text }) => linesOf(after, withoutBlanks(at, text)));
  const changes = formatting(parsed, places);
  return folded(after, inserted, changes);
}

function mistakesIn({ units }: Pick<Tree, 'units'>): number {
  return units.reduce((sum, { problems }) => sum + problems.length, 0);
}

/** Blanks around what is put in may stand in the next statement, which is none of its business. */
function withoutBlanks({ start, end }: Span, text: string): Span {
  const from = start + text.length - text.trimStart().length;
  return from < end ? { start: from, end: start + text.trimEnd().length } : { start, end };
}

/** What stands on one line is opened up together. */
function linesOf(text: string, { start, end }: Span): Span {
  return { start: lineStart({ text }, start), end: lineEnd({ text }, end) };
}

/** What formats the statements at the places; some may lie in the same one. */
function formatting(tree: Tree, places: readonly Span[]): readonly Edit[] {
  const changes = new Map<number, Edit>();
  for (const place of places) {
    for (const change of formatEdits(tree, place)) changes.set(change.start, change);
  }
  return [...changes.values()].sort((a, b) => a.start - b.start);
}
