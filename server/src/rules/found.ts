/**
 * What was found, by unit: problems of its text and of rules, after `tm-ignore`, and with those of names, in order.
 * Owns the putting together; finds nothing itself. What is not touched by an edit is not put together again.
 */
import type { Binding, Declaration } from '../model/declaration.js';
import type { Model } from '../model/model.js';
import { compareProblems, type Problem } from '../model/problem.js';
import type { FilePath, Unit } from '../syntax/tree.js';
import { applyIgnores, ignoresOf, type UnitIgnores } from './ignore.js';
import type { ConfiguredRule } from './judge-subject.js';

const NONE: readonly never[] = [];

/** What is known of a unit in which anything was found, or could be ignored. */
interface UnitFindings {
  /** Of its text. */
  written: readonly Problem[];
  ignores: UnitIgnores | undefined;
  /** Of rules, by what they judged. */
  readonly judged: Map<Declaration, readonly Judged[]>;
  /** Put together. */
  whole: readonly Problem[] | undefined;
}

/** What one rule found in one subject. */
interface Judged {
  readonly rule: number;
  readonly problems: readonly Problem[];
}

interface FileFindings {
  readonly units: Map<Unit, UnitFindings>;
  /** Of names and imports, as they were when all was put together. */
  named: readonly Problem[];
  /** All of it, put together. */
  whole: readonly Problem[] | undefined;
}

export class Found {
  readonly #model: Model;
  readonly #on: ReadonlySet<string>;
  readonly #files = new Map<FilePath, FileFindings>();
  readonly #judged = new Map<Declaration, readonly Judged[]>();

  /** @param rules those that are run */
  constructor(model: Model, rules: readonly ConfiguredRule[]) {
    this.#model = model;
    this.#on = new Set(rules.map(({ rule }) => rule.code));
  }

  /** All that is known of a file, sorted; the same list until it changes. */
  in(path: FilePath): readonly Problem[] {
    const named = this.#model.problemsOf(path);
    const file = this.#files.get(path);
    if (!file) return named;
    if (file.whole && file.named === named) return file.whole;
    const found = [...file.units]
      .sort(([a], [b]) => a.offset - b.offset)
      .flatMap(([, unit]) => (unit.whole ??= this.#together(unit)));
    file.named = named;
    file.whole = named.length > 0 ? [...found, ...named].sort(compareProblems) : found;
    return file.whole;
  }

  addBinding(binding: Binding): void {
    const { unit, problems } = binding;
    const ignores = this.#model.fragment ? undefined : ignoresOf(binding);
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
      this.#open(unit).judged.set(subject, units.size > 1 ? partIn(unit, now) : now);
    }
    for (const unit of unitsOf(before)) {
      if (units.has(unit)) continue;
      this.#change(unit)?.judged.delete(subject);
      this.#close(unit);
    }
  }

  #together({ written, ignores, judged }: UnitFindings): readonly Problem[] {
    const subjects = [...judged].sort(([a], [b]) => this.#model.order(a) - this.#model.order(b));
    const found = subjects.flatMap(([, of]) =>
      [...of].sort((a, b) => a.rule - b.rule).flatMap(({ problems }) => problems),
    );
    const left = applyIgnores(ignores, found, (code) => this.#on.has(code));
    return [...written, ...left].sort(compareProblems);
  }

  /** What is known of a unit, to be changed. */
  #open(unit: Unit): UnitFindings {
    let file = this.#files.get(unit.path);
    if (!file) {
      file = { units: new Map(), named: NONE, whole: undefined };
      this.#files.set(unit.path, file);
    }
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
    const { written, ignores, judged } = findings;
    if (written.length + judged.size === 0 && !ignores) this.removeUnit(unit);
  }
}

function unitsOf(judged: readonly Judged[]): ReadonlySet<Unit> {
  const units = new Set<Unit>();
  for (const { problems } of judged) for (const { at } of problems) units.add(at.unit);
  return units;
}

function partIn(unit: Unit, judged: readonly Judged[]): readonly Judged[] {
  return judged.map(({ rule, problems }) => {
    return { rule, problems: problems.filter(({ at }) => at.unit === unit) };
  });
}

function nothingFound(): UnitFindings {
  return { written: [], ignores: undefined, judged: new Map(), whole: undefined };
}
