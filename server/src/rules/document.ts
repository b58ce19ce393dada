/**
 * What the documentation says of all codes alike: the list of codes, and the lines about severity and options on each
 * page.
 * Owns wording only; the pages themselves are written by hand.
 */
import { STAGE_CODES } from '../model/codes.js';
import { RULES } from './index.js';
import type { Rule } from './rule.js';

const GROUPS: readonly { readonly group: Rule['group']; readonly heading: string }[] = [
  { group: 'threats', heading: 'Threats' },
  { group: 'coverage', heading: 'Coverage: what nobody looked at' },
  { group: 'structure', heading: 'Structure' },
  { group: 'completeness', heading: 'Completeness and publication' },
];

/** The content of `docs/rules/README.md`: every code with its severity, and when it is reported. */
export function ruleIndex(): string {
  const groups = GROUPS.map(({ group, heading }) => ({
    heading,
    rows: RULES.filter((rule) => rule.group === group),
  }));
  return [
    '# Diagnostics',
    '',
    'Every code that `tm check` and the editor report. Each page says what the code means and why, shows a wrong and a right example, and how to fix or silence it. This list is generated from the rules.',
    '',
    'A comment `// tm-ignore CODE: reason` beside or above a statement silences a rule there. Codes of syntax, names and ignores cannot be silenced. The severity of a rule, and its options, are set in [tm.config.json](../configuration.md).',
    ...groups
      .filter(({ rows }) => rows.length > 0)
      .flatMap(({ heading, rows }) => ['', `## ${heading}`, '', ...table(rows)]),
    '',
    '## Syntax, names and ignores',
    '',
    ...table(STAGE_CODES),
    '',
  ].join('\n');
}

/** What is said of each option of a rule wherever the rule is described, a line each. */
export function optionLines(code: string): readonly string[] {
  const options = RULES.find((rule) => rule.code === code)?.options ?? {};
  return Object.entries(options).map(([name, option]) => {
    const { doc, default: fallback, unit } = option;
    return `Option \`${name}\` (default ${fallback}${unit ? ` ${unit}` : ''}): ${doc}`;
  });
}

/** What stands behind `Default severity:` on the page of a code; `undefined` for a code that nothing reports. */
export function severityLine(code: string): string | undefined {
  const def = [...RULES, ...STAGE_CODES].find((each) => each.code === code);
  return def && severityOf(def);
}

type Described = Pick<Rule, 'code' | 'severity' | 'severityNote' | 'summary'>;

function table(rows: readonly Described[]): readonly string[] {
  return [
    '| code | default severity | reported when |',
    '| --- | --- | --- |',
    ...rows.map(
      (row) => `| [${row.code}](${row.code}.md) | ${severityOf(row)} | ${whenReported(row)} |`,
    ),
  ];
}

function whenReported({ code, summary }: Described): string {
  return [summary, ...optionLines(code)].join(' ');
}

function severityOf({ severity, severityNote }: Described): string {
  return severityNote === undefined ? severity : `${severity}; ${severityNote}`;
}
