/**
 * Imports: which files one reaches, and what is wrong with it. Owns the meaning of paths and patterns.
 * An answer depends on the importing file and the list of files only, so it is shared by all models.
 */
import { placeOf, type FilePath } from '../../syntax/tree.js';
import { stageProblem, type StageCode } from '../codes.js';
import type { BoundFile, Import } from '../declaration.js';
import { relativePath, resolvePath, segmentsOf, type FileSet } from './files.js';
import { matchesGlob } from './glob.js';
import type { Problem } from '../problem.js';
import { nearest } from '../suggest.js';
import { quoted } from '../../syntax/quote.js';

export interface ResolvedImport {
  /** In model order: by code unit. */
  readonly targets: readonly FilePath[];
  readonly problem?: Problem;
}

export type ImportResolver = (imported: Import) => ResolvedImport;

/** Answers each import once; good as long as no file comes or goes. */
export function importResolver(files: FileSet): ImportResolver {
  const known = new WeakMap<Import, ResolvedImport>();
  return (imported) => {
    let resolved = known.get(imported);
    if (!resolved) known.set(imported, (resolved = resolveImport(files, imported)));
    return resolved;
  };
}

/** All imports of a file, in text order. */
export function importsOf(file: BoundFile): readonly Import[] {
  return file.bindings.flatMap((binding) => binding.imports);
}

/** What is wrong with the imports of a file, in text order. */
export function importProblems(file: BoundFile, resolve: ImportResolver): readonly Problem[] {
  const firsts = new Map<FilePath, Import>();
  return importsOf(file).flatMap((imported) => {
    const { targets, problem } = resolve(imported);
    const [path] = targets;
    if (problem || path === undefined || isGlob(imported.path)) return problem ?? [];
    const first = firsts.get(path);
    if (first) return duplicateImport(imported, first);
    firsts.set(path, imported);
    return [];
  });
}

function duplicateImport(imported: Import, first: Import): Problem {
  const message = `${quoted(imported.path)} is imported above: remove one of the two`;
  const related = [{ at: placeOf(first.unit, first), message: 'the first import' }];
  return stageProblem('duplicate-import', placeOf(imported.unit, imported), message, {
    related,
  });
}

function resolveImport(files: FileSet, imported: Import): ResolvedImport {
  const { path: written, unit } = imported;
  const fault = faultOf(written);
  if (fault) return failed(imported, ...fault);
  const path = resolvePath(files.folder, unit.path, written);
  if (!path) {
    const message = `${quoted(written)} leaves the folder of the workspace: import only files in it`;
    return failed(imported, 'import-outside-workspace', message);
  }
  return isGlob(written) ? matchedFiles(files, imported, path) : namedFile(files, imported, path);
}

function isGlob(written: string): boolean {
  return written.includes('*');
}

/** A path that cannot be looked for, whatever files there are. */
function faultOf(written: string): [StageCode, string, ...string[]] | undefined {
  if (/^[a-z][a-z\d+.-]+:/i.test(written)) {
    return [
      'import-outside-workspace',
      `${quoted(written)} is an address: only files of the workspace can be imported`,
    ];
  }
  if (/^([a-z]:|[\\/])/i.test(written)) {
    return [
      'import-outside-workspace',
      `${quoted(written)} is absolute: write it relative to this file`,
    ];
  }
  if (written.includes('\\')) {
    const repaired = written.replaceAll('\\', '/');
    return ['missing-import', `${quoted(written)} is no path: write ${quoted(repaired)}`, repaired];
  }
  if (written.trim() === '') return ['missing-import', `an import names a file: './parts.tm'`];
  return undefined;
}

function namedFile(files: FileSet, imported: Import, segments: readonly string[]): ResolvedImport {
  const path = segments.join('/');
  if (files.get(path)) return reached(files, imported, [path]);
  if (files.list().some((other) => other.startsWith(`${path}/`))) return folder(imported);
  const similar = similarPaths(files, imported, segments);
  const hint =
    similar[0] === undefined
      ? 'create it or correct the path'
      : `did you mean ${quoted(similar[0])}?`;
  return failed(
    imported,
    'missing-import',
    `there is no file ${quoted(imported.path)}: ${hint}`,
    ...similar,
  );
}

function folder(imported: Import): ResolvedImport {
  const pattern = `${imported.path.replace(/\/+$/, '')}/**/*.tm`;
  const message = `${quoted(imported.path)} is a folder: import the files in it by ${quoted(pattern)}`;
  return failed(imported, 'missing-import', message, pattern);
}

/** Files of the same name elsewhere, then those whose path is nearly the same. */
function similarPaths(
  files: FileSet,
  imported: Import,
  segments: readonly string[],
): readonly string[] {
  const own = imported.unit.path;
  const others = files.list().filter((path) => path !== own);
  const fileName = segments.at(-1);
  const namesakes = others.filter((path) => segmentsOf(path).at(-1) === fileName);
  const found = namesakes.length > 0 ? namesakes : nearest(segments.join('/'), others);
  return found.slice(0, 3).map((path) => relativePath(own, path));
}

function matchedFiles(
  files: FileSet,
  imported: Import,
  pattern: readonly string[],
): ResolvedImport {
  const targets = files
    .list()
    .filter((path) => path !== imported.unit.path && matchesGlob(pattern, segmentsOf(path)));
  if (targets.length > 0) return reached(files, imported, targets);
  const message = `no other file matches ${quoted(imported.path)}: create one or correct the pattern`;
  return failed(imported, 'missing-import', message);
}

/** Told at the import too, since what is missing from the model is missed there. */
function reached(files: FileSet, imported: Import, targets: readonly FilePath[]): ResolvedImport {
  for (const path of targets) {
    const reason = files.get(path)?.unreadable;
    if (reason === undefined) continue;
    const message = `cannot read ${quoted(relativePath(imported.unit.path, path))}: ${reason}`;
    const at = placeOf(imported.unit, imported);
    return { targets, problem: stageProblem('unreadable-file', at, message) };
  }
  return { targets };
}

function failed(
  imported: Import,
  code: StageCode,
  message: string,
  ...paths: readonly string[]
): ResolvedImport {
  const suggestions = paths.map((path) => JSON.stringify(path));
  const more = suggestions.length > 0 ? { suggestions } : {};
  const problem = stageProblem(code, placeOf(imported.unit, imported), message, more);
  return { targets: [], problem };
}
