/**
 * The files that an import may name: those of the workspace, relative to the importing file, but for itself, for
 * what it imports already, and for roots of other models.
 */
import { relativePath } from '../../model/link/files.js';
import type { FilePath } from '../../syntax/tree.js';
import type { FileContext } from '../shapes.js';

/** @param paths all model files of the workspace, sorted */
export function importChoices(context: FileContext, paths: readonly FilePath[]): readonly string[] {
  const { file } = context;
  const taken = new Set([file.path, ...importedPaths(context)]);
  return paths
    .filter((path) => !taken.has(path) && !isRoot(context, path))
    .map((path) => relativePath(file.path, path));
}

function importedPaths({ file, views }: FileContext): readonly FilePath[] {
  const imports = file.bindings.flatMap((binding) => binding.imports);
  return imports.flatMap((imported) => views[0]?.model.importTargets(imported) ?? []);
}

function isRoot({ viewsOf }: FileContext, path: FilePath): boolean {
  return viewsOf(path).some(({ model }) => !model.fragment && model.root === path);
}
