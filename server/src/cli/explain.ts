/**
 * `tm explain`: all codes with what they stand for, or the page of one as shipped.
 */
import { readFile } from 'node:fs/promises';
import { STAGE_CODES } from '../model/codes.js';
import { nearest } from '../model/suggest.js';
import { optionLines } from '../rules/document.js';
import { RULES } from '../rules/index.js';
import type { Rule } from '../rules/rule.js';
import { reasonOf } from '../workspace/system-error.js';
import { Failure } from './failure.js';
import { write } from './output.js';

/** A line of the list. */
interface CodeLine {
  readonly code: string;
  readonly severity: string;
  readonly summary: string;
}

/** @throws Failure for a code that does not exist */
export async function explain(code: string | undefined): Promise<number> {
  await write(code === undefined ? listOfCodes() : await pageOf(code));
  return 0;
}

const GROUPS: readonly [Rule['group'], string][] = [
  ['threats', 'Threats'],
  ['coverage', 'Coverage'],
  ['structure', 'Structure'],
  ['completeness', 'Completeness and publication'],
];

function listOfCodes(): string {
  const groups = GROUPS.map(([group, title]) =>
    section(title, RULES.filter((rule) => rule.group === group).map(lineOf)),
  );
  const stages = section('Syntax and names (cannot be switched off)', STAGE_CODES);
  return [...groups, stages, '`tm explain CODE` says more.\n'].join('\n');
}

function lineOf({ code, severity, severityNote, summary }: Rule): CodeLine {
  return { code, severity, summary: severityNote ? `${summary} (${severityNote})` : summary };
}

/** As wide as the longest code and severity of all, so that the sections line up. */
function section(title: string, lines: readonly CodeLine[]): string {
  const width = Math.max(...allCodes().map((code) => code.length));
  const rows = lines.flatMap(({ code, severity, summary }) => [
    `  ${code.padEnd(width)}  ${severity.padEnd(7)}  ${summary}\n`,
    ...optionLines(code).map((line) => `${' '.repeat(width + 13)}${line}\n`),
  ]);
  return [`${title}\n`, ...rows].join('');
}

function allCodes(): readonly string[] {
  return [...RULES, ...STAGE_CODES].map(({ code }) => code);
}

async function pageOf(code: string): Promise<string> {
  if (!allCodes().includes(code)) throw new Failure(unknown(code));
  try {
    return await readFile(new URL(`rules/${code}.md`, __dist), 'utf8');
  } catch (error) {
    throw new Failure(`cannot read the page of '${code}': ${reasonOf(error)}`);
  }
}

function unknown(code: string): string {
  const [near] = nearest(code, allCodes());
  const advice = near === undefined ? '`tm explain` lists them all' : `did you mean '${near}'?`;
  return `there is no code '${code}': ${advice}`;
}
