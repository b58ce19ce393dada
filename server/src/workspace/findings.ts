/**
 * What was found in a file, over all models that it is part of.
 * Owns the merging of the models' problems, and what of them an `ignore` of a configuration leaves; finds nothing
 * itself.
 */
import { isStageCode } from '../model/codes.js';
import { absolute, type FilePath } from '../syntax/tree.js';
import { compareProblems, type FileFinding, type Problem } from '../model/problem.js';
import { isIgnored, type Config } from '../rules/config.js';

/** What one model has to say about a file that it holds. */
export interface JudgedFile {
  readonly root: FilePath;
  /** No model: its file is no root that a problem could name. */
  readonly fragment: boolean;
  /** Sorted by `compareProblems`. */
  readonly problems: readonly Problem[];
}

export interface ConfiguredFile extends JudgedFile {
  /** That of the model. */
  readonly config: Config;
}

/** Of a file of requirements: that no model imports it is as it should be. */
export function asPolicy(judged: ConfiguredFile): ConfiguredFile {
  return { ...judged, problems: judged.problems.filter(({ code }) => code !== 'fragment') };
}

/**
 * What is to be shown of a file. A model whose root is ignored says nothing; in an ignored file of another model
 * only mistakes count, since they are the model's.
 */
export function notIgnored(
  path: FilePath,
  judged: readonly ConfiguredFile[],
): readonly JudgedFile[] {
  return judged
    .filter(({ root, config }) => !isIgnored(config, root))
    .map((each) => {
      if (!isIgnored(each.config, path)) return each;
      return { ...each, problems: each.problems.filter(({ code }) => isStageCode(code)) };
    });
}

/**
 * The findings of a file, sorted as those of each model are. It is judged in each of its models: equal problems appear
 * once, and one that only some of the models have names their roots.
 */
export function mergeFindings(judged: readonly JudgedFile[]): readonly FileFinding[] {
  if (judged.length === 1) return distinct(judged[0]!.problems);
  const models = judged.filter(({ fragment }) => !fragment).length;
  const findings = [...groupEqual(judged)].map(({ problem, roots }): FileFinding => {
    const ofSome = roots.length > 0 && roots.length < models;
    return ofSome ? { ...problem, roots } : problem;
  });
  return findings.sort(compareProblems);
}

/** @param problems sorted, so equal ones are among those that start at the same place */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  let start = -1;
  const keys = new Set<string>();
  return problems.filter((problem, index) => {
    if (startOf(problem) !== start) keys.clear();
    start = startOf(problem);
    const next = problems[index + 1];
    const isAlone = keys.size === 0 && (!next || startOf(next) !== start);
    return isAlone || isNew(keys, keyOf(problem));
  });
}

function startOf({ at }: Problem): number {
  return absolute(at).start;
}

function isNew(keys: Set<string>, key: string): boolean {
  return keys.size < keys.add(key).size;
}

interface Group {
  readonly problem: Problem;
  readonly roots: FilePath[];
}

function groupEqual(judged: readonly JudgedFile[]): Iterable<Group> {
  const groups = new Map<string, Group>();
  for (const { root, fragment, problems } of judged) {
    for (const problem of problems) {
      const key = keyOf(problem);
      let group = groups.get(key);
      if (!group) groups.set(key, (group = { problem, roots: [] }));
      if (!fragment && group.roots.at(-1) !== root) group.roots.push(root);
    }
  }
  return groups.values();
}

function keyOf({ at, code, severity, message, profiles = [] }: Problem): string {
  const { start, end } = absolute(at);
  return [start, end, code, severity, message, ...profiles].join('\0');
}
