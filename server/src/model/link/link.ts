/**
 * Linking: which files make a model, and what each name in them means. Owns the order of the work;
 * every question in between has a file of its own:
 *
 *   `imports.ts`, `roots.ts`   files in model order
 *   `linked-model.ts`          the tables of the answer
 *   `names.ts`                 names by block
 *   `placement.ts`             who stands in whom by `in`
 *   `resolve.ts`               what a reference means
 *   `name-problems.ts`, `duplicates.ts`, `acyclic.ts`   what is wrong with it
 *
 * What can be known of one statement is in its binding, which all models of its file share. What is made here
 * for a whole model is a set of tables keyed by name, by declaration and by reference. So an edit can be linked
 * by what it mentions: when the declarations of a statement change, only references that `mentions` one of the
 * old or new names can mean something else, unless `in` or imports changed as well.
 */
import { placeOf, type FilePath } from '../../syntax/tree.js';
import { circleProblems } from './acyclic.js';
import { stageProblem } from '../codes.js';
import type { BoundFile } from '../declaration.js';
import { duplicateProblems } from './duplicates.js';
import type { FileSet } from './files.js';
import { importProblems, importResolver, type ImportResolver } from './imports.js';
import { LinkedModel } from './linked-model.js';
import type { Model } from '../model.js';
import { compareProblems, type Problem } from '../problem.js';
import { filesInOrder, findRoots, fragments, importCircles, severalModels } from './roots.js';

export type { FileSet } from './files.js';
export { findRoots, fragments } from './roots.js';

/**
 * Every model of the files, and fragments for the files that none of them reaches: one for each such file, or for
 * several that import each other. Sorted by root.
 */
export function linkAll(files: FileSet): {
  readonly models: readonly Model[];
  readonly fragments: readonly Model[];
} {
  const resolve = importResolver(files);
  const models = findRoots(files).map((root) => linkFrom(files, [root], resolve));
  const groups = importCircles(files, fragments(files, models), resolve);
  return { models, fragments: groups.map((group) => linkFrom(files, group, resolve)) };
}

/** The model of a root; of a file without a `model` statement, the file as a fragment with what it imports. */
export function linkModel(files: FileSet, root: FilePath): Model {
  return linkFrom(files, [root], importResolver(files));
}

/** @param own the root; of a fragment, the files that it is made for and whose problems it has */
function linkFrom(files: FileSet, own: readonly FilePath[], resolve: ImportResolver): Model {
  const [root = ''] = own;
  const reached = filesInOrder(files, root, resolve);
  const model = new LinkedModel(root, reached, resolve);
  const problems = [
    ...reached.flatMap((file) => importProblems(file, resolve)),
    ...(model.fragment ? reached.flatMap(fragmentHint) : severalModels(reached, root, resolve)),
    ...model.link(),
    ...duplicateProblems(model.names, model.declarations),
    ...circleProblems(model),
  ];
  // What a fragment imports is judged for itself.
  const shown = new Set(model.fragment ? own : reached.map(({ path }) => path));
  model.problems = problems.filter(({ at }) => shown.has(at.unit.path)).sort(compareProblems);
  return model;
}

/** At the first statement of the file, else at its start. */
function fragmentHint({ tree }: BoundFile): readonly Problem[] {
  const unit = tree.units.find(({ statement }) => statement) ?? tree.units[0];
  if (!unit) return [];
  const at = placeOf(unit, unit.statement?.keyword ?? { start: 0, end: 0 });
  const message =
    `no model imports this file, so names that it does not find are not reported: ` +
    `import it from a file of a model, or give it a 'model' statement`;
  return [stageProblem('fragment', at, message)];
}
