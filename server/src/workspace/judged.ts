/**
 * What a workspace keeps of a day: how its models were judged, by what, and what was found. Owns the shapes, and what
 * can be told from them alone; the keeping is in `workspace.ts`.
 */
import type { Model, Requirement } from '../model/model.js';
import type { FileFinding, Problem } from '../model/problem.js';
import type { Config } from '../rules/config.js';
import type { JudgedModel } from '../rules/judge-once.js';
import { ModelJudge } from '../rules/judge.js';
import type { FilePath } from '../syntax/tree.js';

/** Filled as it is asked for. */
export interface Judged {
  readonly now: number;
  readonly judges: Map<Model, Judging>;
  readonly merged: Map<FilePath, Merged>;
}

/** By what a model is judged. */
export interface Demands {
  readonly config: Config;
  readonly requirements: readonly Requirement[];
}

export interface Judging extends Demands {
  readonly judge: ModelJudge | JudgedModel;
}

export function isJudgedBy(known: Judging | undefined, { config, requirements }: Demands): boolean {
  return known?.config === config && known.requirements === requirements;
}

/** The findings of a file, and from what: whether it holds requirements, and by which configuration each model judged. */
export interface Merged {
  readonly parts: readonly (readonly Problem[] | Config | boolean)[];
  readonly findings: readonly FileFinding[];
  /** The files in which they have a second place. */
  readonly places: ReadonlySet<FilePath>;
}

export function isAskedBy(judge: ModelJudge | JudgedModel, path: FilePath): boolean {
  return judge instanceof ModelJudge && judge.isAsked(path);
}

export function placesOf(findings: readonly FileFinding[]): ReadonlySet<FilePath> {
  return new Set(findings.flatMap(({ related }) => related.map(({ at }) => at.unit.path)));
}
