/**
 * Which files make a model: roots, the files that imports reach from one in model order, and files that no root
 * reaches. Owns that order; knows nothing of names.
 */
import { placeOf, type FilePath } from '../../syntax/tree.js';
import { stageProblem } from '../codes.js';
import { componentsOf } from './components.js';
import type { BoundFile, Declaration, Import } from '../declaration.js';
import type { FileSet } from './files.js';
import { grouped } from './grouped.js';
import { importsOf, type ImportResolver } from './imports.js';
import type { Model } from '../model.js';
import { nameOf } from './names.js';
import type { Problem } from '../problem.js';
import { quoted } from '../../syntax/quote.js';

/** The files with a `model` statement, sorted. */
export function findRoots(files: FileSet): readonly FilePath[] {
  return files.list().filter((path) => {
    const file = files.get(path);
    return file !== undefined && modelStatements(file).length > 0;
  });
}

/** The files that none of the models reaches, sorted. */
export function fragments(files: FileSet, models: readonly Model[]): readonly FilePath[] {
  const reached = new Set(models.flatMap((model) => model.files.map((file) => file.path)));
  return files.list().filter((path) => !reached.has(path));
}

/**
 * Files that import each other, however indirectly, and so see the same files: each group sorted. A circle of
 * imports need not be linked once for each of its files.
 */
export function importCircles(
  files: FileSet,
  paths: readonly FilePath[],
  resolve: ImportResolver,
): readonly (readonly FilePath[])[] {
  const circle = componentsOf(paths, (path) => {
    const file = files.get(path);
    return file ? [...reachedFrom(file, resolve)] : [];
  });
  return [...grouped(paths, (path) => [circle.get(path)]).values()];
}

/** The `model` statements of a file; a correct file has at most one. */
export function modelStatements(file: BoundFile): readonly Declaration[] {
  return file.bindings.flatMap(({ declaration }) =>
    declaration?.kind === 'model' ? declaration : [],
  );
}

/** The root, then each file where an import first reaches it, depth first. */
export function filesInOrder(
  files: FileSet,
  root: FilePath,
  resolve: ImportResolver,
): readonly BoundFile[] {
  const seen = new Set<FilePath>();
  const ordered: BoundFile[] = [];
  const ways: Iterator<FilePath>[] = [];
  const enter = (path: FilePath): void => {
    const file = seen.has(path) ? undefined : files.get(path);
    if (!file) return;
    seen.add(path);
    ordered.push(file);
    ways.push(reachedFrom(file, resolve));
  };
  enter(root);
  for (let way = ways.at(-1); way; way = ways.at(-1)) {
    const next = way.next();
    if (next.done) ways.pop();
    else enter(next.value);
  }
  return ordered;
}

/** One after the other: many patterns that each match many files make no long list. */
function* reachedFrom(file: BoundFile, resolve: ImportResolver): Generator<FilePath, void> {
  for (const imported of importsOf(file)) yield* resolve(imported).targets;
}

/** A model has one `model` statement: others are reported where they stand in the root, or are imported. */
export function severalModels(
  files: readonly BoundFile[],
  root: FilePath,
  resolve: ImportResolver,
): readonly Problem[] {
  const foreign = new Map<FilePath, Declaration>();
  for (const file of files) {
    const [statement] = modelStatements(file);
    if (statement && file.path !== root) foreign.set(file.path, statement);
  }
  return files.flatMap((file) => [
    ...repeatedStatements(file),
    ...(foreign.size > 0 ? foreignImports(file, foreign, resolve) : []),
  ]);
}

function repeatedStatements(file: BoundFile): readonly Problem[] {
  const [first, ...others] = modelStatements(file);
  if (!first) return [];
  const message = `a file has one 'model' statement: move this one to a file of its own, or remove it`;
  const related = [{ at: first.name, message: 'the first' }];
  return others.map((other) => stageProblem('several-models', other.name, message, { related }));
}

function foreignImports(
  file: BoundFile,
  foreign: ReadonlyMap<FilePath, Declaration>,
  resolve: ImportResolver,
): readonly Problem[] {
  return importsOf(file).flatMap((imported) => {
    const statements = resolve(imported).targets.flatMap((path) => foreign.get(path) ?? []);
    return statements.length > 0 ? foreignImport(imported, statements) : [];
  });
}

/** More would not be read, and each of many models may import all the others. */
const SHOWN = 8;

function foreignImport(imported: Import, statements: readonly Declaration[]): Problem {
  const shown = statements.slice(0, SHOWN);
  const names = shown.map((statement) => quoted(nameOf(statement)));
  const left = statements.length - shown.length;
  const models = [...names, ...(left > 0 ? [`${left} more`] : [])].join(', ');
  const message =
    `${quoted(imported.path)} reaches the root of another model (${models}): ` +
    `import files without a 'model' statement`;
  const related = shown.map(({ name }) => ({ at: name, message: `its 'model' statement` }));
  const at = placeOf(imported.unit, imported);
  return stageProblem('several-models', at, message, { related });
}
