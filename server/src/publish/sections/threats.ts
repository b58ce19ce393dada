/** Threats and their responses: one table to compare them, then each with its steps, controls and acceptance. */
import type { ListItem, RootContent } from 'mdast';
import { clauseText, overridesOf } from '../../model/attributes.js';
import type { Declaration } from '../../model/declaration.js';
import { acceptanceOf } from '../../model/terms/response.js';
import {
  heading,
  item,
  itemOf,
  joined,
  link,
  numbered,
  paragraph,
  strong,
  tableOf,
  type Inline,
} from '../nodes.js';
import type { Page } from '../page-context.js';
import { capitalised, category, counted } from '../phrases.js';
import {
  acceptedBy,
  acceptedUntil,
  answeringMitigations,
  responseCounts,
  responsePhrase,
  severityPhrase,
  shortSeverity,
} from '../responses.js';
import { fact, factList, factWithList, lastFacts, reasonedFact, type Section } from './section.js';

export const threats: Section = {
  name: 'threats',
  title: 'Threats and their responses',
  render(page, level) {
    const all = page.all('threat');
    if (all.length === 0) return [];
    return [
      paragraph(`${capitalised(counted(all.length, 'threat'))}: ${responseCounts(page, all)}.`),
      glance(page, all),
      ...all.flatMap((threat) => block(page, level + 1, threat)),
    ];
  },
};

function glance(page: Page, all: readonly Declaration[]): RootContent {
  return tableOf(
    all,
    [
      { head: 'Threat', cell: (d) => [page.link(d), page.marks(d)] },
      { head: 'Category', cell: (d) => categories(page, d) },
      { head: 'Targets', cell: (d) => page.named(d, 'targets') },
      { head: 'Severity', cell: (d) => shortSeverity(page.viewOf(d), d) },
      { head: 'Response', cell: (d) => responsePhrase(page.viewOf(d), d) },
      { head: 'Residual', cell: (d) => capitalised(page.text(d, 'residual') ?? '') },
    ],
    (row, d) => page.from(d, row),
  );
}

function categories(page: Page, threat: Declaration): string {
  const methods = ['stride', 'linddun'] as const;
  const words = methods.flatMap((method) =>
    page.texts(threat, method).map((word) => category(method, word)),
  );
  return [...new Set(words)].join(', ');
}

function block(page: Page, level: number, d: Declaration): readonly RootContent[] {
  const view = page.viewOf(d);
  const parts = [`Severity: ${severityPhrase(view, d)}`, categories(page, d)].filter(Boolean);
  const standing = [strong(responsePhrase(view, d), '.'), ` ${parts.join('. ')}.`];
  return [
    ...page.anchored(d, heading(level, page.title(d), page.marks(d))),
    paragraph(standing),
    ...page.prose(page.description(d), level),
    ...factList([
      ...attack(page, d),
      ...answers(page, d),
      ...writtenResponses(page, d),
      because(page, d, 'residual', 'Residual risk', capitalised(page.text(d, 'residual') ?? '')),
      ...elsewhere(page, d),
      fact('Has happened', page.refs(page.referrers(d, 'realises'))),
      ...lastFacts(page, d),
    ]),
  ];
}

/** What is attacked, how, and how one came to the severity. */
function attack(page: Page, d: Declaration): readonly (ListItem | undefined)[] {
  const likelihood = page.text(d, 'likelihood');
  const impact = page.text(d, 'impact');
  return [
    fact('Targets', page.named(d, 'targets')),
    fact('By way of', page.named(d, 'via')),
    fact('Posed by', page.named(d, 'posed by')),
    fact('Breaks', page.named(d, 'breaks')),
    fact('Likelihood', likelihood ?? ''),
    fact('Impact', impact ?? ''),
    fact('CVSS', page.text(d, 'cvss') ?? ''),
    fact('Catalogues', catalogues(page, d)),
    steps(page.texts(d, 'step')),
    fact('Needs all of', page.named(d, 'requires')),
    fact('Any one is enough', page.named(d, 'enabled by')),
  ];
}

function steps(texts: readonly string[]): ListItem | undefined {
  if (texts.length === 0) return undefined;
  return {
    ...itemOf([strong('Steps:')], [numbered(texts.map((step) => item(step)))]),
    spread: false,
  };
}

/** Entries of public catalogues, by their usual names. */
function catalogues(page: Page, d: Declaration): Inline {
  const entries = [
    ...page.texts(d, 'cwe').map((n) => cweLink(n)),
    ...page
      .texts(d, 'capec')
      .map((n) => link(`https://capec.mitre.org/data/definitions/${n}.html`, `CAPEC-${n}`)),
    ...page.texts(d, 'attack').map((id) => attackLink(id)),
  ];
  return joined(entries, ', ');
}

/** @param number as written, of the CWE list */
export function cweLink(number: string): Inline {
  return link(`https://cwe.mitre.org/data/definitions/${number}.html`, `CWE-${number}`);
}

function attackLink(id: string): Inline {
  const [technique, sub] = id.split('.');
  if (!/^T\d{4}(?:\.\d{3})?$/u.test(id)) return `ATT&CK ${id}`;
  const path = sub === undefined ? technique : `${technique}/${sub}`;
  return link(`https://attack.mitre.org/techniques/${path}/`, `ATT&CK ${id}`);
}

function answers(page: Page, d: Declaration): readonly (ListItem | undefined)[] {
  const mitigations = answeringMitigations(page, d);
  if (mitigations.length === 0) return [];
  return [
    factWithList(
      'Mitigations',
      mitigations.map((mitigation) => item(mitigation)),
    ),
  ];
}

function writtenResponses(page: Page, d: Declaration): readonly (ListItem | undefined)[] {
  return [
    acceptance(page, d),
    because(page, d, 'transferred to', 'Transferred to', page.named(d, 'transferred to')),
    because(page, d, 'avoided', 'Avoided', ''),
    because(page, d, 'dismissed', 'Does not apply', ''),
  ];
}

/** By whom, until when and why: also of an acceptance that ended, since that is why the threat is open again. */
function acceptance(page: Page, d: Declaration): ListItem | undefined {
  const view = page.viewOf(d);
  if (!acceptanceOf(view, d)) return undefined;
  const by = acceptedBy(view, d);
  const until = acceptedUntil(view, d);
  const terms = [by ? `by ${by}` : '', until ? `until ${until}` : ''].filter(Boolean).join(' ');
  return because(page, d, 'accepted', 'Accepted', terms);
}

/** An attribute with its reason; nothing when it is not written. */
function because(
  page: Page,
  d: Declaration,
  name: string,
  label: string,
  value: Inline,
): ListItem | undefined {
  const line = page.lines(d, name)[0];
  return line && reasonedFact(page, label, value, clauseText(line, 'because'));
}

/** The profiles where the response is another one. */
function elsewhere(page: Page, d: Declaration): readonly ListItem[] {
  const base = responsePhrase(page.viewOf(d), d);
  return page.profilesOf(d).flatMap((view) => {
    const there = responsePhrase(view, d);
    if (there === base || !view.profile) return [];
    const [line] = overridesOf(view, d).filter(({ def }) => def.response);
    const reason = clauseText(line, 'because');
    return reasonedFact(page, ['Under ', page.ref(view.profile)], there, reason);
  });
}
