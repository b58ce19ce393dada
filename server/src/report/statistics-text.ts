/**
 * `tm stats` as text and as data. Owns both formats; what is counted is in `statistics.ts`.
 */
import { formatDay } from '../model/dates.js';
import type { View } from '../model/model.js';
import { LEVELS, type Level } from '../model/terms/severity.js';
import type { Part, Statistics } from './statistics.js';
import { printable } from './terminal.js';

/** A line or small table for each thing that is counted, with a final newline. */
export function statisticsText(view: View, statistics: Statistics): string {
  const { threats, mitigations, properties, coverage, findings } = statistics;
  const { entries, crossings, assets } = coverage;
  const looked = [
    partText(entries, 'entries'),
    partText(crossings, 'crossings'),
    partText(assets, 'assets'),
  ];
  const expired = threats.expired > 0 ? `; ${threats.expired} with an acceptance that ended` : '';
  return [
    headOf(view),
    '',
    line('threats', `${threats.total}: ${countsText(threats.byResponse)}${expired}`),
    line('severity', levelsText(LEVEL_WORDS)),
    line('  of those that apply', levelsText(threats.bySeverity)),
    line('  open', levelsText(threats.openBySeverity)),
    line('  what is left', levelsText(threats.residual)),
    line('mitigations', countsText(mitigations)),
    line('properties', countsText(properties)),
    line('looked at', looked.join(', ')),
    line('findings', countsText(findings)),
    '',
  ].join('\n');
}

/** The same as data: all keys in every model, in the same order, indented by two spaces, with a final newline. */
export function statisticsJson(view: View, statistics: Statistics): string {
  const { model, now, profile } = view;
  const data = {
    version: 1,
    now: formatDay(now),
    model: model.statement?.stableId ?? '',
    profile: profile?.stableId ?? null,
    ...statistics,
  };
  return `${JSON.stringify(data, undefined, 2)}\n`;
}

function headOf({ model, now, profile }: View): string {
  const title = model.statement?.title ?? model.statement?.stableId ?? '';
  const under = profile ? `, under profile '${profile.stableId}'` : '';
  return printable(`${title}${under}, as on ${formatDay(now)}`);
}

function line(label: string, text: string): string {
  return `${label.padEnd(23)}${text}`.trimEnd();
}

const LEVEL_WORDS = Object.fromEntries(LEVELS.map((level) => [level, level])) as Readonly<
  Record<Level, string>
>;

/** From the most severe, in columns. */
function levelsText(by: Readonly<Record<Level, number | string>>): string {
  return [...LEVELS]
    .reverse()
    .map((level) => String(by[level]).padStart(Math.max(8, level.length)))
    .join('  ');
}

/** `3 mitigated, 1 open`; `none` of nothing. */
function countsText(counts: Readonly<Record<string, number>>): string {
  const parts = Object.entries(counts).flatMap(([word, number]) =>
    number > 0 ? [`${number} ${word.replaceAll('-', ' ')}`] : [],
  );
  return parts.length > 0 ? parts.join(', ') : 'none';
}

function partText({ looked, of }: Part, what: string): string {
  return `${looked} of ${of} ${what}`;
}
