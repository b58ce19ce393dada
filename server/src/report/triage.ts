/** `tm triage` as text and as data. Owns the layout of the text; what is answered is the model's (`model/triage/`). */
import type { NamedAnswer, StatementAnswer, TriageAnswer } from '../model/triage/answer.js';
import type { Disposition } from '../model/triage/triage.js';
import { ROLES } from '../model/triage/question.js';
import { printable } from './terminal.js';

const WORDS: Readonly<Record<Disposition, string>> = {
  vulnerability: 'a vulnerability',
  private: 'to be reported in private, though no vulnerability',
  depends: 'it depends: these statements disagree, or leave it open',
  hardening: 'hardening: welcome, and no secret',
  bug: 'an ordinary bug',
  'not-an-issue': 'not a security issue',
  'out-of-scope': 'out of scope',
  undecided: 'undecided: the model does not say',
};

/** The disposition, what it rests on and what else applies; with a final newline. */
export function triageText(answer: TriageAnswer): string {
  const { disposition, severity, goesTo } = answer;
  const lines = [
    `${WORDS[disposition]}${severity === undefined ? '' : `, severity ${severity}`}`,
    ...goesTo.map((place) => `goes to ${place}`),
    ...(disposition === 'undecided' ? notAsked(answer) : []),
    ...part('asked', asked(answer)),
    ...part('rests on', answer.restsOn.flatMap(statement)),
    ...part('also applies', answer.alsoApplies.flatMap(statement)),
    ...part('may apply; see whether it is meant', answer.mayApply.flatMap(statement)),
  ];
  return `${lines.map(printable).join('\n')}\n`;
}

/** Indented by two spaces, with a final newline. */
export function triageJson(answer: TriageAnswer): string {
  return `${JSON.stringify(answer, undefined, 2)}\n`;
}

function part(title: string, lines: readonly string[]): readonly string[] {
  return lines.length > 0 ? ['', `${title}:`, ...lines.map((line) => `  ${line}`)] : [];
}

function asked({ question }: TriageAnswer): readonly string[] {
  const named = ROLES.flatMap((role) => {
    const each = question[role];
    return each ? [titled(each)] : [];
  });
  return question.cwe === undefined ? named : [...named, `CWE-${question.cwe}`];
}

/** What would make the answer surer. */
function notAsked({ question }: TriageAnswer): readonly string[] {
  const options = [...ROLES, 'cwe' as const].filter((name) => question[name] === undefined);
  return options.length > 0 ? [`not asked: ${options.map((name) => `--${name}`).join(', ')}`] : [];
}

function titled({ kind, id, title }: NamedAnswer): string {
  return `${kind} ${id}: ${oneLine(title)}`;
}

function statement(each: StatementAnswer): readonly string[] {
  const { disposition, fits, because, limits = [], condition, instead, fallsTo = [] } = each;
  const { published } = each;
  const who = fallsTo.map(({ id }) => id).join(', ');
  const why = [disposition?.replaceAll('-', ' ') ?? '', fits.join('; ')].filter(
    (word) => word !== '',
  );
  const details = [
    why.length > 0 ? `(${why.join(': ')})` : '',
    because ?? '',
    condition === undefined ? '' : `holds if: ${condition}`,
    ...limits.map((limit) => `but: ${limit}`),
    instead === undefined ? '' : `instead: ${instead}`,
    who === '' ? '' : `falls to ${who}`,
    published ? `${published.file}#${published.anchor}` : '',
  ];
  const shown = details.filter((line) => line !== '');
  return [titled(each), ...shown.map((line) => `  ${oneLine(line)}`)];
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
