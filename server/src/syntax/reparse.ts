/**
 * A tree after an edit, at the cost of the units that it touched.
 * Owns which units are read again. The answer is the same as that of parsing the new text.
 *
 * Units can be read alone (`readUnits`), but for what lies outside of them:
 * - Where a unit ends may hang on the first line of the next one: a list may go on there, or a block start. So the unit
 *   before the edit is read again, and one behind it is read along, which must then start where it did.
 * - Two facts of the whole file: an odd number of `"""`, more `{` than `}`. The tree knows whether they matter to any
 *   unit; where they do and change, everything is read again, and while `"""` are odd each edit is.
 */
import { lex } from './lexer.js';
import { startsLine, unitIndexAt } from './locate.js';
import { countClosesMatter, parse, readUnits, type ParsedTree, type ReadUnit } from './parse.js';
import { print } from './print.js';
import { braceBalance } from './tokens.js';
import type { Edit, Unit } from './tree.js';

/** The tree of the edited text. Takes over units of the old tree and moves them: the old tree is spent. */
export function reparse(tree: ParsedTree, edit: Edit): ParsedTree {
  const { oddTexts, textsMatter } = tree.facts;
  if (oddTexts || textsMatter) return parseAnew(tree, edit);
  const first = firstTouched(tree.units, edit.start);
  for (let reach = 0; ; reach = reach * 4 + 1) {
    const next = nextOnLine(tree.units, unitIndexAt(tree.units, edit.end) + 1 + reach);
    const read = readAgain(tree, edit, first, next);
    if (read === 'everything') return parseAnew(tree, edit);
    if (read) return { path: tree.path, ...read };
  }
}

/** Takes over the units at both ends that read as before, so that they need not be bound again. */
function parseAnew(tree: ParsedTree, edit: Edit): ParsedTree {
  const before = print(tree);
  const text = before.slice(0, edit.start) + edit.text + before.slice(edit.end);
  const parsed = parse(tree.path, text, (unit) => unit.release());
  const units = [...parsed.units];
  const most = Math.min(tree.units.length, units.length);
  let start = 0;
  while (start < most && takesOver(units, start, tree.units[start]!)) start += 1;
  for (let end = 1; end <= most - start; end += 1) {
    if (!takesOver(units, units.length - end, tree.units.at(-end)!)) break;
  }
  return { ...parsed, units };
}

/** Puts a unit in the place of one that reads the same. What is wrong in a unit may have come from outside of it. */
function takesOver(units: ReadUnit[], index: number, old: ReadUnit): boolean {
  const unit = units[index]!;
  if (old.text !== unit.text || old.problems.length + unit.problems.length > 0) return false;
  old.offset = unit.offset;
  old.closesMatter = unit.closesMatter;
  units[index] = old;
  return true;
}

/** The unit before the one that holds the offset, or one before it that starts a line. */
function firstTouched(units: readonly Unit[], offset: number): number {
  let index = Math.max(0, unitIndexAt(units, offset) - 1);
  while (!startsLine(units, index)) index -= 1;
  return index;
}

/** The unit, or one behind it, that starts a line; the number of units if none does. */
function nextOnLine(units: readonly Unit[], from: number): number {
  let index = Math.min(from, units.length);
  while (index < units.length && !startsLine(units, index)) index += 1;
  return index;
}

type Read = Pick<ParsedTree, 'units' | 'facts'> | 'everything' | undefined;

/** Reads the units from `first` on, along with `next`. `undefined`: `next` does not start where it did. */
function readAgain(tree: ParsedTree, edit: Edit, first: number, next: number): Read {
  const { path, units, facts } = tree;
  const base = units[first]!.offset;
  const before = textOf(units.slice(first, next + 1));
  const after = before.slice(0, edit.start - base) + edit.text + before.slice(edit.end - base);
  const lexed = lex(after);
  if (lexed.oddTexts || lexed.textsMatter) return 'everything';
  const braces = facts.braces - braceBalance(lex(before).tokens) + braceBalance(lexed.tokens);
  const outside = facts.closesMatter - countClosesMatter(units.slice(first, next));
  if (braces > 0 !== facts.braces > 0 && outside > 0) return 'everything';
  const read = readUnits(path, lexed, braces > 0);
  const moved = edit.text.length - (edit.end - edit.start);
  const fresh = freshUnits(read, units[next] && units[next].offset - base + moved);
  if (!fresh) return undefined;
  for (const unit of fresh) unit.offset += base;
  for (let index = next; index < units.length; index += 1) units[index]!.offset += moved;
  const closesMatter = outside + countClosesMatter(fresh);
  return {
    units: units.slice(0, first).concat(fresh, units.slice(next)),
    facts: { ...facts, braces, closesMatter },
  };
}

/** A text of its own: slices of the file's text would keep all of it alive. */
function textOf(units: readonly Unit[]): string {
  return units.map((unit) => unit.text).join('');
}

/** The units before the one that starts at the offset; all without an offset. */
function freshUnits(
  units: readonly ReadUnit[],
  end: number | undefined,
): readonly ReadUnit[] | undefined {
  if (end === undefined) return units;
  const index = unitIndexAt(units, end);
  return units[index]!.offset === end ? units.slice(0, index) : undefined;
}
