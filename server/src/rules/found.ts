/**
 * What was found, by unit: problems of its text, of its names and of rules, after `tm-ignore`, in order.
 * Owns the putting together; finds nothing itself. What is not touched by an edit is not put together again.
 */
import type { Binding, Declaration } from '../model/declaration.js';
import { compareProblems, compareText, type Problem } from '../model/problem.js';
import type { FilePath, Unit } from '../syntax/tree.js';
import { applyIgnores, ignoresOf, type UnitIgnores } from './ignore.js';

const NONE: readonly never[] = [];

/** What is known of a unit in which anything was found, or could be ignored. */
interface UnitFindings {
  /** Of its text. */
  written: readonly Problem[];
  ignores: UnitIgnores | undefined;
  /** Of its names and imports. */
  named: readonly Problem[];
  /** Of rules, by what they judged. */
  readonly judged: Map<Declaration, readonly Judged[]>;
  /** All of it, put together. */
  whole: readonly Problem[] | undefined;
}

/** What one rule found in one subject. */
interface Judged {
  readonly rule: number;
  readonly problems: readonly Problem[];
}

interface FileFindings {
  readonly units: Map<Unit, UnitFindings>;
  whole: readonly Problem[] | undefined;
}

export class Found {
  readonly #files = new Map<FilePath, FileFindings>();
  readonly #judged = new Map<Declaration, readonly Judged[]>();
  #named: readonly Problem[] = [];
  /** @param order the place of what was judged in model order, which is the order of findings at one place */
  constructor(
    readonly order: (subject: Declaration) => number,
    readonly withIgnores: boolean,
  ) {}

  /** The paths of files in which something was found, sorted. */
  paths(): readonly FilePath[] {
    return [...this.#files.keys()].sort(compareText);
  }

  in(path: FilePath): readonly Problem[] {
    const file = this.#files.get(path);
    if (!file) return [];
    file.whole ??= [...file.units]
      .sort(([a], [b]) => a.offset - b.offset)
      .flatMap(([, unit]) => (unit.whole ??= this.#together(unit)));
    return file.whole;
  }

  addBinding(binding: Binding): void {
    const { unit, problems } = binding;
    const ignores = this.withIgnores ? ignoresOf(binding) : undefined;
    if (problems.length === 0 && !ignores) return;
    const findings = this.#open(unit);
    findings.written = problems;
    findings.ignores = ignores;
  }

  removeUnit(unit: Unit): void {
    const file = this.#files.get(unit.path);
    if (!file?.units.delete(unit)) return;
    file.whole = undefined;
    if (file.units.size === 0) this.#files.delete(unit.path);
  }

  /** All problems of names and imports. */
  setNamed(problems: readonly Problem[]): void {
    if (problems === this.#named) return;
    for (const { at } of this.#named) {
      const known = this.#files.get(at.unit.path)?.units.get(at.unit);
      if (known && known.named.length > 0) this.#open(at.unit).named = [];
    }
    for (const problem of problems) {
      const findings = this.#open(problem.at.unit);
      findings.named = [...findings.named, problem];
    }
    for (const { at } of this.#named) this.#close(at.unit);
    this.#named = problems;
  }

  /** What a rule finds in a subject, in the place of what it found before. */
  setJudged(subject: Declaration, rule: number, problems: readonly Problem[]): void {
    const before = this.#judged.get(subject) ?? NONE;
    const others = before.filter((each) => each.rule !== rule);
    if (others.length === before.length && problems.length === 0) return;
    this.#set(subject, before, problems.length > 0 ? [...others, { rule, problems }] : others);
  }

  removeSubject(subject: Declaration): void {
    const before = this.#judged.get(subject);
    if (before) this.#set(subject, before, NONE);
  }

  #set(subject: Declaration, before: readonly Judged[], now: readonly Judged[]): void {
    if (now.length > 0) this.#judged.set(subject, now);
    else this.#judged.delete(subject);
    const units = unitsOf(now);
    for (const unit of units) {
      const found = now.map(({ rule, problems }) => {
        return { rule, problems: problems.filter(({ at }) => at.unit === unit) };
      });
      this.#open(unit).judged.set(subject, found);
    }
    for (const unit of unitsOf(before)) {
      if (units.has(unit)) continue;
      this.#change(unit)?.judged.delete(subject);
      this.#close(unit);
    }
  }

  #together({ written, ignores, named, judged }: UnitFindings): readonly Problem[] {
    const subjects = [...judged].sort(([a], [b]) => this.order(a) - this.order(b));
    const found = subjects.flatMap(([, of]) =>
      [...of].sort((a, b) => a.rule - b.rule).flatMap(({ problems }) => problems),
    );
    return [...written, ...named, ...applyIgnores(ignores, found)].sort(compareProblems);
  }

  /** What is known of a unit, to be changed. */
  #open(unit: Unit): UnitFindings {
    let file = this.#files.get(unit.path);
    if (!file) this.#files.set(unit.path, (file = { units: new Map(), whole: undefined }));
    if (!file.units.has(unit)) file.units.set(unit, nothingFound());
    return this.#change(unit) as UnitFindings;
  }

  #change(unit: Unit): UnitFindings | undefined {
    const file = this.#files.get(unit.path);
    const findings = file?.units.get(unit);
    if (file) file.whole = undefined;
    if (findings) findings.whole = undefined;
    return findings;
  }

  /** Lets go of a unit of which nothing is left to say. */
  #close(unit: Unit): void {
    const findings = this.#files.get(unit.path)?.units.get(unit);
    if (!findings) return;
    const { written, ignores, named, judged } = findings;
    if (written.length + named.length + judged.size === 0 && !ignores) this.removeUnit(unit);
  }
}

function unitsOf(judged: readonly Judged[]): ReadonlySet<Unit> {
  return new Set(judged.flatMap(({ problems }) => problems.map(({ at }) => at.unit)));
}

function nothingFound(): UnitFindings {
  return { written: [], ignores: undefined, named: [], judged: new Map(), whole: undefined };
}
