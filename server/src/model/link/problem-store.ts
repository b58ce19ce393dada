/**
 * The problems of a model's names and imports, by file. Owns their order, and that a file is sorted only when it is
 * asked for; words none of them.
 */
import type { FilePath } from '../../syntax/tree.js';
import { compareProblems, compareText, type Problem } from '../problem.js';

export class ProblemStore {
  readonly #files = new Map<FilePath, Set<Problem>>();
  readonly #sorted = new Map<FilePath, readonly Problem[]>();
  readonly #isShown: (path: FilePath) => boolean;
  #changed = new Set<FilePath>();

  /** @param isShown false for files whose problems are of no concern */
  constructor(isShown: (path: FilePath) => boolean) {
    this.#isShown = isShown;
  }

  add(problem: Problem): void {
    const { path } = problem.at.unit;
    if (!this.#isShown(path)) return;
    const problems = this.#files.get(path);
    if (problems) problems.add(problem);
    else this.#files.set(path, new Set([problem]));
    this.#touch(path);
  }

  remove(problem: Problem): void {
    const { path } = problem.at.unit;
    if (this.#files.get(path)?.delete(problem)) this.#touch(path);
  }

  replace(before: readonly Problem[], after: readonly Problem[]): void {
    for (const problem of before) this.remove(problem);
    for (const problem of after) this.add(problem);
  }

  /** Those of a file, sorted. Their order never depends on that in which they were found. */
  of(path: FilePath): readonly Problem[] {
    let sorted = this.#sorted.get(path);
    if (!sorted) {
      sorted = [...(this.#files.get(path) ?? [])].sort(compareFully);
      this.#sorted.set(path, sorted);
    }
    return sorted;
  }

  all(): readonly Problem[] {
    return [...this.#files.keys()].sort(compareText).flatMap((path) => this.of(path));
  }

  /** The files whose problems changed since this was asked last. */
  takeChanged(): ReadonlySet<FilePath> {
    const changed = this.#changed;
    this.#changed = new Set();
    return changed;
  }

  #touch(path: FilePath): void {
    this.#sorted.delete(path);
    this.#changed.add(path);
  }
}

function compareFully(a: Problem, b: Problem): number {
  return compareProblems(a, b) || a.at.end - b.at.end || compareText(a.message, b.message);
}
