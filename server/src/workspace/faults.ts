/**
 * What of a model is wrong in certain ways, for those who ask about these alone. Judges nothing else.
 */
import { isStageCode } from '../model/codes.js';
import type { Model } from '../model/model.js';
import type { FileFinding } from '../model/problem.js';
import type { Config } from '../rules/config.js';
import { RULES } from '../rules/index.js';
import { JudgedModel } from '../rules/judge-once.js';
import type { RuleConfig } from '../rules/judge-subject.js';
import { mergeFindings, notIgnored } from './findings.js';

/**
 * What the rules of the codes find in a model, and its mistakes of syntax and names: file by file, each sorted. In
 * files that the configuration ignores, mistakes alone.
 * @param config that counts for the model
 * @param now UTC day, whole days since 1970-01-01
 */
export function faultsIn(
  model: Model,
  codes: ReadonlySet<string>,
  config: Config,
  now: number,
): readonly FileFinding[] {
  const judge = new JudgedModel(model, { now, config: onlyRules(config.rules, codes) });
  const { root, fragment } = model;
  return model.files.flatMap(({ path }) => {
    const judged = { root, fragment, problems: judge.problems(path), config };
    const found = mergeFindings(notIgnored(path, [judged]));
    return found.filter(({ code }) => codes.has(code) || isStageCode(code));
  });
}

/** The same configuration with all rules off but those of the codes. */
function onlyRules(config: RuleConfig, codes: ReadonlySet<string>): RuleConfig {
  const off = RULES.filter(({ code }) => !codes.has(code)).map(
    ({ code }) => [code, 'off'] as const,
  );
  return { ...config, severity: { ...config.severity, ...Object.fromEntries(off) } };
}
