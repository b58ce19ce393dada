/**
 * What was found in a file, over all models that it is part of.
 * Owns the merging of the models' problems; finds nothing itself.
 */
import { absolute, type FilePath } from '../syntax/tree.js';
import { compareProblems, type FileFinding, type Problem } from '../model/problem.js';

/** The problems of one model. */
export interface JudgedModel {
  readonly root: FilePath;
  readonly files: ReadonlySet<FilePath>;
  readonly problems: readonly Problem[];
}

/**
 * The findings by file. A file of several roots is judged in each: equal problems appear once, and one that only
 * some of its roots have names them.
 */
export function mergeFindings(judged: readonly JudgedModel[]): Map<FilePath, FileFinding[]> {
  const byFile = new Map<FilePath, FileFinding[]>();
  for (const group of groupEqual(judged)) {
    const path = group.problem.at.unit.path;
    const reaching = judged.filter((model) => model.files.has(path)).length;
    const finding: FileFinding =
      group.roots.length < reaching ? { ...group.problem, roots: group.roots } : group.problem;
    const list = byFile.get(path);
    if (list) list.push(finding);
    else byFile.set(path, [finding]);
  }
  for (const list of byFile.values()) list.sort(compareProblems);
  return byFile;
}

interface Group {
  readonly problem: Problem;
  readonly roots: FilePath[];
}

function groupEqual(judged: readonly JudgedModel[]): Iterable<Group> {
  const groups = new Map<string, Group>();
  for (const model of judged) {
    for (const problem of model.problems) {
      const key = keyOf(problem);
      const group = groups.get(key);
      if (!group) groups.set(key, { problem, roots: [model.root] });
      else if (group.roots.at(-1) !== model.root) group.roots.push(model.root);
    }
  }
  return groups.values();
}

function keyOf(problem: Problem): string {
  const { start, end } = absolute(problem.at);
  const profiles = problem.profiles?.join(',') ?? '';
  return [problem.at.unit.path, start, end, problem.code, problem.message, profiles].join('\0');
}
