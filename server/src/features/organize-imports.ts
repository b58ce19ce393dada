/**
 * Imports of a file: all of them at the top, in the order in which they are written, each path once. They are not
 * sorted: their order is that of the model.
 */
import type { Binding, BoundFile } from '../model/declaration.js';
import type { Unit } from '../syntax/tree.js';
import { literal } from './fixes/snippet.js';
import { editAt, insertAt, lineBreakOf } from './fixes/text.js';
import { whole } from './fixes/whole.js';
import type { FileContext, TextEdit } from './shapes.js';

export function organizeImports(context: FileContext): readonly TextEdit[] {
  const edits = editsOf(context.file).map(({ at, text }) => ({ at, text: literal(text) }));
  return whole({ context, contextOf: () => undefined }, edits)?.edits ?? [];
}

function editsOf({ bindings }: BoundFile): readonly TextEdit[] {
  const repeated = repeatedIn(bindings);
  const head = bindings.findIndex((binding) => !isHead(binding));
  const late = head < 0 ? [] : bindings.slice(head).filter(isMovable);
  const moved = late.filter((binding) => !repeated.has(binding));
  const removed = [...late, ...bindings.filter((each) => repeated.has(each))];
  return [...inserted(bindings, moved), ...[...new Set(removed)].map(({ unit }) => removal(unit))];
}

/** What is broken stays where it is. */
function isMovable({ imports, unit }: Binding): boolean {
  return imports.length > 0 && unit.problems.length === 0;
}

function isHead({ imports, declaration }: Binding): boolean {
  return imports.length > 0 || declaration?.kind === 'model';
}

/** One with a comment is left to its author. */
function repeatedIn(bindings: readonly Binding[]): ReadonlySet<Binding> {
  const paths = new Set<string>();
  const isKnown = (path: string) => paths.size === paths.add(path).size;
  const repeated = bindings.filter(({ imports: [imported] }) => imported && isKnown(imported.path));
  return new Set(repeated.filter(({ unit }) => unit.comments.length === 0));
}

/** Behind the last of those at the top, with the comments that stand above each. */
function inserted(bindings: readonly Binding[], moved: readonly Binding[]): readonly TextEdit[] {
  if (moved.length === 0) return [];
  const texts = moved.map(({ unit }) => unit.text.replace(/^\s+/, '').trimEnd());
  const top = bindings[bindings.findIndex((binding) => !isHead(binding)) - 1]?.unit;
  const first = bindings[0]!.unit;
  const lineBreak = lineBreakOf(top ?? first);
  const text = texts.map((each) => each + lineBreak).join('');
  if (top) return [insertAt(top, top.text.length, text)];
  return [insertAt(first, first.text.startsWith('\ufeff') ? 1 : 0, text)];
}

function removal(unit: Unit): TextEdit {
  const start = unit.text.startsWith('\ufeff') ? 1 : 0;
  return editAt(unit, { start, end: unit.text.length }, '');
}
