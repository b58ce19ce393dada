/**
 * Imports of a file: all of them at the top, in the order in which they are written, each path once. They are not
 * sorted: their order is that of the model.
 */
import type { Binding, BoundFile } from '../model/declaration.js';
import type { Unit } from '../syntax/tree.js';
import { editAt, insertAt, lineBreakOf } from './fixes/text.js';
import type { TextEdit } from './shapes.js';

export function organizeImports(file: BoundFile): readonly TextEdit[] {
  const { bindings } = file;
  const repeated = repeatedIn(bindings);
  const head = bindings.findIndex((binding) => !isHead(binding));
  const late = head < 0 ? [] : bindings.slice(head).filter(isImport);
  const moved = late.filter((binding) => !repeated.has(binding));
  const removed = [...late, ...bindings.filter((each) => repeated.has(each))];
  return [...inserted(bindings, moved), ...[...new Set(removed)].map(({ unit }) => removal(unit))];
}

function isImport({ imports }: Binding): boolean {
  return imports.length > 0;
}

function isHead(binding: Binding): boolean {
  return isImport(binding) || binding.declaration?.kind === 'model';
}

function repeatedIn(bindings: readonly Binding[]): ReadonlySet<Binding> {
  const paths = new Set<string>();
  const isRepeated = ({ imports: [imported] }: Binding) => {
    if (!imported || paths.size === paths.add(imported.path).size) return imported !== undefined;
    return false;
  };
  return new Set(bindings.filter(isRepeated));
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
