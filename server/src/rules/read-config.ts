/**
 * The text of a `tm.config.json` to what it sets. What means nothing is reported where it stands and sets nothing;
 * the rest counts. Loaded when there is such a file: most folders have none.
 */
import { isStageCode } from '../model/codes.js';
import { SEVERITIES, type Severity } from '../model/problem.js';
import { requirementsIn } from '../model/read-requirements.js';
import { oneOfWords } from '../model/words.js';
import { quoted } from '../syntax/quote.js';
import type { FilePath } from '../syntax/tree.js';
import type { Config, PolicyPattern, ReadConfig } from './config.js';
import { RULES } from './index.js';
import { JsonReader, type Member, type Node } from './json-reader.js';
import type { RuleConfig } from './judge-subject.js';
import type { OptionDef, Rule } from './rule.js';

export { TOO_LONG } from './json-reader.js';

/** What a rule can be set to. */
export const SETTINGS = [...SEVERITIES, 'off'] as const;

/** What a configuration may hold. */
const NAMES = ['$schema', 'rules', 'ignore', 'requirements'];

const RULE_BY_CODE: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.code, rule]));

/** Never fails: what cannot be read sets nothing. */
export function readConfig(path: FilePath, text: string): ReadConfig {
  const reader = new JsonReader(path, text);
  const members = reader.members(reader.root(), 'a configuration is an object, in braces');
  for (const { name, key } of members) {
    if (NAMES.includes(name)) continue;
    const advice = `: a configuration holds ${oneOfWords(NAMES, 'and')}`;
    reader.unknown(key, `${quoted(name)} means nothing here`, NAMES, advice);
  }
  const valueOf = (name: string) => members.find((member) => member.name === name)?.value;
  const schema = valueOf('$schema');
  if (schema && schema.type !== 'string') reader.wrong(schema, "'$schema' is an address in quotes");
  const config: Config = {
    path,
    rules: rulesIn(reader, valueOf('rules')),
    ignore: patternsIn(reader, 'ignore', valueOf('ignore')).map(({ segments }) => segments),
    requirements: patternsIn(reader, 'requirements', valueOf('requirements')),
    requirementsIn,
  };
  return { unit: reader.unit, config, problems: reader.problems };
}

function rulesIn(reader: JsonReader, node: Node | undefined): RuleConfig {
  const severity: Record<string, Severity | 'off'> = {};
  const options: Record<string, Readonly<Record<string, unknown>>> = {};
  for (const member of reader.members(node, '\'rules\' is an object: { "CODE": "off" }')) {
    const rule = ruleNamed(reader, member);
    if (!rule) continue;
    const [first, second] = settingIn(reader, member.value);
    const set = first && severityIn(reader, first);
    if (set) severity[rule.code] = set;
    if (second) options[rule.code] = optionsIn(reader, rule, second);
  }
  return { severity, options };
}

function ruleNamed(reader: JsonReader, { name, key }: Member): Rule | undefined {
  const rule = RULE_BY_CODE.get(name);
  if (rule) return rule;
  if (isStageCode(name)) {
    reader.wrong(key, `${quoted(name)} cannot be set: put right what it reports`);
  } else {
    const advice = ': `tm explain` lists them all';
    reader.unknown(key, `there is no rule ${quoted(name)}`, RULE_BY_CODE.keys(), advice);
  }
  return undefined;
}

/** A severity, or one in a list with options behind it. */
function settingIn(reader: JsonReader, value: Node): readonly Node[] {
  if (value.type !== 'array') return [value];
  const parts = value.children ?? [];
  if (parts.length === 1 || parts.length === 2) return parts;
  reader.wrong(value, 'a list holds a severity and the options: ["warning", { "NAME": VALUE }]');
  return [];
}

function severityIn(reader: JsonReader, node: Node): Severity | 'off' | undefined {
  const known = SETTINGS.find((word) => word === node.value);
  if (known) return known;
  const advice = `a severity is ${oneOfWords(SETTINGS)}`;
  if (node.type !== 'string') reader.wrong(node, advice);
  else {
    const message = `there is no severity ${quoted(String(node.value))}`;
    reader.unknown(node, message, SETTINGS, `: ${advice}`);
  }
  return undefined;
}

function optionsIn(reader: JsonReader, rule: Rule, node: Node): Readonly<Record<string, unknown>> {
  const set: [string, unknown][] = [];
  const wanted = `the options of ${quoted(rule.code)} are an object: { "NAME": VALUE }`;
  for (const { name, key, value } of reader.members(node, wanted)) {
    const def = Object.hasOwn(rule.options, name) ? rule.options[name] : undefined;
    if (!def) unknownOption(reader, rule, key);
    else if (fits(value.value, def)) set.push([name, value.value]);
    else reader.wrong(value, `${quoted(name)} is a ${typeof def.default}, such as ${def.default}`);
  }
  return Object.fromEntries(set);
}

function unknownOption(reader: JsonReader, { code, options }: Rule, key: Node): void {
  const names = Object.keys(options);
  const name = quoted(String(key.value));
  if (names.length === 0) reader.wrong(key, `${quoted(code)} has no options: remove ${name}`);
  else {
    const advice = `: it has ${oneOfWords(names, 'and')}`;
    reader.unknown(key, `${quoted(code)} has no option ${name}`, names, advice);
  }
}

/** JSON can write numbers that are too large to be one. */
function fits(value: unknown, def: OptionDef): boolean {
  return typeof value === typeof def.default && (typeof value !== 'number' || isFinite(value));
}

const EXAMPLES = { ignore: '["old", "drafts/*.tm"]', requirements: '["policy/*.tm"]' };

function patternsIn(
  reader: JsonReader,
  name: keyof typeof EXAMPLES,
  node: Node | undefined,
): readonly PolicyPattern[] {
  const items = reader.items(node, `'${name}' is a list of patterns: ${EXAMPLES[name]}`);
  return items.flatMap((item) => patternIn(reader, item));
}

function patternIn(reader: JsonReader, node: Node): readonly PolicyPattern[] {
  const text = node.type === 'string' ? String(node.value) : undefined;
  const segments = text?.split('/').filter((segment) => segment !== '' && segment !== '.');
  const isPattern = segments && segments.length > 0 && !/^\/|\\/.test(text!);
  if (isPattern && !segments.includes('..')) return [{ segments, at: reader.placeOf(node) }];
  const message =
    "a pattern is a path below the folder of this file, in quotes: '*' stands for any part of a name, '**' for any folders";
  reader.wrong(node, message);
  return [];
}
