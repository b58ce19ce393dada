/**
 * What of a model is wrong in certain ways, for those who ask about these alone. Judges nothing else.
 */
import { isStageCode } from '../model/codes.js';
import type { Model } from '../model/model.js';
import type { FileFinding } from '../model/problem.js';
import type { Config } from '../rules/config.js';
import { JudgedModel } from '../rules/judge-once.js';
import { onlyRules, type JudgeOptions } from '../rules/judge-subject.js';
import { mergeFindings, notIgnored } from './findings.js';

/**
 * What the rules of the codes find in a model, and its mistakes of syntax and names: file by file, each sorted. In
 * files that the configuration ignores, mistakes alone.
 */
export function faultsOf(
  model: Model,
  codes: ReadonlySet<string>,
  options: JudgeOptions,
  config: Config,
): readonly FileFinding[] {
  const judge = new JudgedModel(model, { ...options, config: onlyRules(config.rules, codes) });
  const { root, fragment } = model;
  return model.files.flatMap(({ path }) => {
    const judged = { root, fragment, problems: judge.problems(path), config };
    const found = mergeFindings(notIgnored(path, [judged]));
    return found.filter(({ code }) => codes.has(code) || isStageCode(code));
  });
}
