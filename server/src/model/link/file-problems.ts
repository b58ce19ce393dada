/**
 * The problems of a model's files as such: imports, further `model` statements, requirements in a model and exemptions
 * outside of one, the hint of a fragment. Kept up to date while imports and `model` statements only move or are written
 * again; when they change, files come or go, and the model is linked anew.
 */
import { placeOf } from '../../syntax/tree.js';
import { stageProblem } from '../codes.js';
import type { Kind } from '../../schema/types.js';
import type { Binding, BoundFile, Declaration } from '../declaration.js';
import { importProblems, type ImportResolver } from './imports.js';
import type { Problem } from '../problem.js';
import type { ProblemStore } from './problem-store.js';
import { severalModels } from './roots.js';

/** What an edit did to a file: its bindings are those before, less the removed ones, and the added ones. */
export interface FileChange {
  readonly path: string;
  readonly after: BoundFile;
  readonly removed: readonly Binding[];
  readonly added: readonly Binding[];
}

export class FileProblems {
  readonly #fragment: boolean;
  readonly #resolve: ImportResolver;
  readonly #problems: ProblemStore;
  readonly #imports = new Map<string, readonly Problem[]>();
  readonly #hints = new Map<string, readonly Problem[]>();
  readonly #severalModels: boolean;

  /** @param files in model order, the root first */
  constructor(
    files: readonly BoundFile[],
    fragment: boolean,
    resolve: ImportResolver,
    problems: ProblemStore,
  ) {
    this.#fragment = fragment;
    this.#resolve = resolve;
    this.#problems = problems;
    for (const file of files) {
      this.#updateImports(file);
      this.#updateHint(file);
    }
    const [root] = files;
    const several = fragment || !root ? [] : severalModels(files, root.path, resolve);
    this.#severalModels = several.length > 0;
    problems.replace([], several);
  }

  /** False when one is reported that does not count. */
  get hasOneModel(): boolean {
    return !this.#severalModels;
  }

  /** True when the edit may change which files the model has, or which `model` statement counts. */
  needsNewModel({ removed, added }: FileChange): boolean {
    const [imports, statements] = [pathsIn(removed), statementsIn(removed)];
    if (this.#severalModels && (imports !== '' || statements > 0)) return true;
    return imports !== pathsIn(added) || statements !== statementsIn(added);
  }

  update({ after, removed }: FileChange): void {
    if (removed.some(({ imports }) => imports.length > 0)) this.#updateImports(after);
    this.#updateHint(after);
  }

  #updateImports(file: BoundFile): void {
    const problems = importProblems(file, this.#resolve);
    this.#problems.replace(this.#imports.get(file.path) ?? [], problems);
    this.#imports.set(file.path, problems);
  }

  #updateHint(file: BoundFile): void {
    const problems = this.#fragment
      ? [...fragmentHint(file), ...exemptionsAmongRequirements(file)]
      : requirementsInModel(file);
    if (problems.length === 0 && !this.#hints.has(file.path)) return;
    this.#problems.replace(this.#hints.get(file.path) ?? [], problems);
    this.#hints.set(file.path, problems);
  }
}

function pathsIn(bindings: readonly Binding[]): string {
  const imports = bindings.flatMap((binding) => binding.imports);
  return imports.map(({ path }) => JSON.stringify(path)).join();
}

function statementsIn(bindings: readonly Binding[]): number {
  return bindings.filter(({ declaration }) => declaration?.kind === 'model').length;
}

/** A model does not say what is demanded of it. */
function requirementsInModel(file: BoundFile): readonly Problem[] {
  const message =
    'a requirement stands outside of the model that it judges: move it to a file that ' +
    "'requirements' of tm.config.json names and no model imports";
  return topLevel(file, 'requirement').map(({ name }) =>
    stageProblem('misplaced-statement', name, message),
  );
}

/** Where requirements stand there is no model that an exemption could be part of. */
function exemptionsAmongRequirements(file: BoundFile): readonly Problem[] {
  if (topLevel(file, 'requirement').length === 0) return [];
  const message = 'an exemption stands in the model, so that names mean something: move it there';
  return topLevel(file, 'exemption').map(({ name }) =>
    stageProblem('misplaced-statement', name, message),
  );
}

function topLevel({ bindings }: BoundFile, kind: Kind): readonly Declaration[] {
  return bindings.flatMap(({ declaration }) => (declaration?.kind === kind ? declaration : []));
}

const UNREACHED =
  'no model imports this file, so names that it does not find are not reported: ' +
  "import it from a file of a model, or give it a 'model' statement";

/** Where a configuration names the file, the workspace leaves the hint out. */
const UNNAMED =
  "no tm.config.json names this file, so its requirements count for no model: name it in 'requirements' of one";

/** At the first statement of the file, else at its start. */
function fragmentHint(file: BoundFile): readonly Problem[] {
  const { tree } = file;
  const unit = tree.units.find(({ statement }) => statement) ?? tree.units[0];
  if (!unit) return [];
  const at = placeOf(unit, unit.statement?.keyword ?? { start: 0, end: 0 });
  const isPolicy = topLevel(file, 'requirement').length > 0;
  return [stageProblem('fragment', at, isPolicy ? UNNAMED : UNREACHED)];
}
