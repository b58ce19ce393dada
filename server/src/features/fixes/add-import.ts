/**
 * Adds an import: of the file that declares a name, or of a file that no model reaches.
 */
import { relativePath } from '../../model/link/files.js';
import { fits } from '../../model/link/resolve.js';
import type { BoundFile } from '../../model/declaration.js';
import { stringLiteral } from '../../model/words.js';
import type { FilePath } from '../../syntax/tree.js';
import { find } from '../find.js';
import type { FileContext, TextEdit } from '../shapes.js';
import type { FixMaker, FixQuestion } from './fix.js';
import { literal } from './snippet.js';
import { behindUnit, insertAt, lineBreakOf } from './text.js';

const OFFERED = 5;

/** What else the file declares, and what is found in it, comes with it. */
export const addImport: FixMaker = (question) => {
  const { context, paths } = question;
  const targets = paths.filter((path) => path !== context.file.path && declares(question, path));
  return targets.slice(0, OFFERED).flatMap((path) => {
    const edits = importing(context.file, path);
    return edits.length > 0 ? [{ title: `import '${nameIn(context, path)}'`, edits }] : [];
  });
};

/** Only a file that no other model has as its root, and that this one does not have yet. */
function declares({ context, contextOf, finding: { at } }: FixQuestion, path: FilePath): boolean {
  const found = find(context.file, at.unit.offset + at.start);
  const other = contextOf(path);
  if (found?.is !== 'reference' || found.reference.segments.length > 1 || !other) return false;
  const { nfc, to } = found.reference;
  const isForeign = other.views.every(
    ({ model }) => model.fragment || (model.root !== path && !holds(context, model.root)),
  );
  if (!isForeign) return false;
  return other.file.bindings.some(
    ({ declaration }) => declaration?.id === nfc && fits(declaration, to),
  );
}

function holds({ views }: FileContext, root: FilePath): boolean {
  return views.some(({ model }) => model.root === root);
}

/** One fix for each model of the workspace, at its root. Requirements stand in no model. */
export const importFragment: FixMaker = ({ context, contextOf, paths }) => {
  const { bindings } = context.file;
  if (bindings.some(({ declaration }) => declaration?.kind === 'requirement')) return [];
  const roots = paths.flatMap((path) => {
    const root = contextOf(path);
    const isRoot = root?.views.some(({ model }) => !model.fragment && model.root === path);
    return root && isRoot ? [root] : [];
  });
  return roots.slice(0, OFFERED).map(({ file }) => ({
    title: `import it in '${relativePath(context.file.path, file.path)}'`,
    edits: importing(file, context.file.path),
    preferred: roots.length === 1,
  }));
};

function nameIn({ file }: FileContext, path: FilePath): string {
  return relativePath(file.path, path);
}

/** Behind the last import, else behind the `model` statement, else at the start. */
function importing(file: BoundFile, path: FilePath): readonly TextEdit[] {
  const text = `import ${literal(stringLiteral(relativePath(file.path, path)))}`;
  const { bindings } = file;
  const last =
    bindings.findLast(({ imports }) => imports.length > 0) ??
    bindings.find(({ declaration }) => declaration?.kind === 'model');
  const unit = last?.unit ?? file.tree.units[0];
  if (!unit) return [];
  if (last) return [behindUnit(unit, text)];
  const start = unit.text.startsWith('\ufeff') ? 1 : 0;
  return [insertAt(unit, start, text + lineBreakOf(unit))];
}
