/**
 * A file that cannot be read: no text, and one problem that says so, at its start.
 */
import { bindUnit } from '../model/bind/bind.js';
import { stageProblem } from '../model/codes.js';
import type { Binding } from '../model/declaration.js';
import { parse, type ParsedTree } from '../syntax/parse.js';
import { placeOf, type FilePath } from '../syntax/tree.js';
import type { Unreadable } from './file-reader.js';

export function unreadableFile(
  path: FilePath,
  { unreadable }: Unreadable,
): { readonly tree: ParsedTree; readonly bindings: readonly Binding[] } {
  const tree = parse(path, '');
  const message = `cannot read this file: ${unreadable}`;
  const bindings = tree.units.map((unit) => {
    const problem = stageProblem('unreadable-file', placeOf(unit, { start: 0, end: 0 }), message);
    return { ...bindUnit(unit), problems: [problem] };
  });
  return { tree, bindings };
}
