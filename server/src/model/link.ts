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
import { placeOf, type FilePath } from '../syntax/tree.js';
import { circleProblems } from './acyclic.js';
import { stageProblem } from './codes.js';
import type { BoundFile } from './declaration.js';
import { duplicateProblems } from './duplicates.js';
import type { FileSet } from './files.js';
import { importProblems, importResolver, type ImportResolver } from './imports.js';
import { LinkedModel } from './linked-model.js';
import type { Model } from './model.js';
import { compareProblems, type Problem } from './problem.js';
import { filesInOrder, findRoots, fragments, severalModels } from './roots.js';

export type { FileSet } from './files.js';
export { findRoots, fragments } from './roots.js';

/** Every model of the files, and a model of its own for each file that none of them reaches; sorted by root. */
export function linkAll(files: FileSet): {
  readonly models: readonly Model[];
  readonly fragments: readonly Model[];
} {
  const resolve = importResolver(files);
  const models = findRoots(files).map((root) => linkModel(files, root, resolve));
  const others = fragments(files, models).map((path) => linkModel(files, path, resolve));
  return { models, fragments: others };
}

/**
 * The model of a root; of a file without a `model` statement, the file as a fragment with what it imports.
 * @param resolve shared by models of the same files
 */
export function linkModel(
  files: FileSet,
  root: FilePath,
  resolve: ImportResolver = importResolver(files),
): Model {
  const reached = filesInOrder(files, root, resolve);
  const model = new LinkedModel(root, reached, resolve);
  const problems = [
    ...reached.flatMap((file) => importProblems(file, resolve)),
    ...(model.fragment ? fragmentHint(reached) : severalModels(reached, root, resolve)),
    ...model.link(),
    ...duplicateProblems(model.names, model.declarations),
    ...circleProblems(model),
  ];
  // A fragment speaks of its own file: what it imports is judged for itself.
  const own = model.fragment ? problems.filter(({ at }) => at.unit.path === root) : problems;
  model.problems = own.sort(compareProblems);
  return model;
}

/** At the first statement of the file, else at its start. */
function fragmentHint([file]: readonly BoundFile[]): readonly Problem[] {
  const units = file?.tree.units ?? [];
  const unit = units.find(({ statement }) => statement) ?? units[0];
  if (!unit) return [];
  const at = placeOf(unit, unit.statement?.keyword ?? { start: 0, end: 0 });
  const message =
    `no model imports this file, so names that it does not find are not reported: ` +
    `import it from a file of a model, or give it a 'model' statement`;
  return [stageProblem('fragment', at, message)];
}
