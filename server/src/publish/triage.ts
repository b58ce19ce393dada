/**
 * What a model answers to a report, as Markdown for a reply or an issue. Owns the layout; what is answered is the
 * model's (`model/triage/`).
 */
import type { ListItem, Root, RootContent } from 'mdast';
import type { NamedAnswer, StatementAnswer, TriageAnswer } from '../model/triage/answer.js';
import { ROLES } from '../model/triage/question.js';
import type { Disposition } from '../model/triage/triage.js';
import { address } from './citations.js';
import { linkTo } from './files/published-pages.js';
import { bullets, code, heading, itemOf, joined, link, strong, type Inline } from './nodes.js';
import { capitalised, verdictPhrase } from './phrases.js';
import { prose, proseLine } from './prose.js';
import { fact, factList } from './sections/section.js';

const OTHER_WORDS: Readonly<Record<string, string>> = {
  'out-of-scope': 'Out of scope',
  undecided: 'The model does not say',
};

/** Links to pages are relative to the output folder. */
export function triageMarkdown(answer: TriageAnswer): Root {
  const { disposition, severity, goesTo } = answer;
  return {
    type: 'root',
    children: [
      heading(2, dispositionPhrase(disposition)),
      ...factList([
        fact('Asked', joined(asked(answer), ', ')),
        fact('Severity', capitalised(severity ?? '')),
        fact('Goes to', joined(goesTo.map(address), ', ')),
      ]),
      ...part('It rests on', answer.restsOn),
      ...part('Also applies', answer.alsoApplies),
      ...part('May apply', answer.mayApply),
    ],
  };
}

function asked({ question }: TriageAnswer): readonly Inline[] {
  const words = ROLES.flatMap((role): Inline[] => {
    const each = question[role];
    return each ? [[`${role} `, named(each)]] : [];
  });
  return question.cwe === undefined ? words : [...words, `CWE-${question.cwe}`];
}

function named({ id, title }: NamedAnswer): Inline {
  return [code(id), ` (${title})`];
}

function part(title: string, statements: readonly StatementAnswer[]): readonly RootContent[] {
  if (statements.length === 0) return [];
  return [heading(3, title), bullets(statements.map(statement))];
}

function statement(each: StatementAnswer): ListItem {
  const { kind, id, title, published, disposition } = each;
  const url = published && `${linkTo(published.file, '')}#${published.anchor}`;
  const name = url === undefined ? title : link(url, title);
  const judged = disposition ? [': ', strong(dispositionPhrase(disposition))] : '';
  const first: Inline = [`${capitalised(kind)} `, name, ' (', code(id), ')', judged];
  return { ...itemOf([first], factList(details(each))), spread: false };
}

function details(each: StatementAnswer): readonly (ListItem | undefined)[] {
  const { fits, because, condition, limits = [], instead, fallsTo = [] } = each;
  return [
    fact('Fits by', joined(fits.map(code), ', ')),
    line('Why', because),
    line('Holds if', condition),
    ...limits.map((limit) => line('What it does not say', limit)),
    line('Instead', instead),
    fact('Falls to', joined(fallsTo.map(named), ', ')),
  ];
}

/** Prose of the author's; what needs more than lines stands below its label. */
function line(label: string, markdown: string | undefined): ListItem | undefined {
  if (markdown === undefined || markdown.trim() === '') return undefined;
  const words = proseLine(markdown);
  return words ? fact(label, words) : itemOf([strong(label, ':')], prose(markdown, 6));
}

function dispositionPhrase(disposition: Disposition): string {
  return OTHER_WORDS[disposition] ?? verdictPhrase(disposition);
}
