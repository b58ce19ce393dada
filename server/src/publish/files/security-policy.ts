/**
 * `SECURITY.md`: how to report a vulnerability, and what is one, in short. Hosts show it to those who want to report.
 * Owns its default sections and the short form in which it says how reports are judged; the long form stands on the
 * pages that it links to.
 */
import type { Nodes, Parents, Root, RootContent } from 'mdast';
import { textOf, textsOf } from '../../model/attributes.js';
import type { Declaration } from '../../model/declaration.js';
import type { View } from '../../model/model.js';
import { judgementOf } from '../../model/terms/judgement.js';
import { address } from '../citations.js';
import { anchorsIn, settleLinks } from '../links.js';
import { bullets, heading, item, joined, link, type Inline } from '../nodes.js';
import { chaptersOf } from '../outline.js';
import { Page } from '../page-context.js';
import { proseLine } from '../prose.js';
import { disclosure, reporting, supported } from '../sections/reporting.js';
import { REPORTABLE } from '../sections/judgements.js';
import { labelled, type Section } from '../sections/section.js';
import {
  isDocument,
  linkTo,
  placeOfAnchor,
  publishedPages,
  publishedPlace,
} from './published-pages.js';

/**
 * @param page whose `title`, `intro` and `include` are used; without an `include` it says how to report, what happens
 *   then, which versions get fixes, and what is a vulnerability
 * @param file of the page: links to other pages are relative to its folder
 */
export function securityPolicy(view: View, page: Declaration, file: string): Root {
  const include = textsOf(view, page, 'include');
  const sections = sectionsOf(include.length > 0 ? include : DEFAULT);
  const context = new Page(view, 'public', new Set(sections.map(({ name }) => name)));
  const root: Root = {
    type: 'root',
    children: [
      heading(1, page.title ?? 'Security policy'),
      ...context.prose(textOf(view, page, 'intro'), 1),
      ...sections.flatMap((section) => chapter(context, section)),
      ...furtherPages(view, file),
    ],
  };
  return settleLinks(linkedOutward(view, file, root));
}

const LEVEL = 2;
const DEFAULT = ['reporting', 'disclosure', 'supported', 'verdicts', 'exclusions'];

function sectionsOf(names: readonly string[]): readonly Section[] {
  return names.flatMap((name) => {
    const short = SHORT.find((section) => section.name === name);
    return short ?? chaptersOf([name]).flatMap(({ sections }) => sections);
  });
}

function chapter(page: Page, { title, render }: Section): readonly RootContent[] {
  const content = render(page, LEVEL);
  return content.length > 0 ? [heading(LEVEL, title), ...content] : [];
}

const GROUPS: readonly (readonly [judgement: string, title: string])[] = [
  ['vulnerability', 'Vulnerabilities'],
  ['private', 'Also to be reported in private'],
  ['depends', 'It depends'],
  ['hardening', 'Hardening'],
  ['bug', 'Ordinary bugs'],
  ['not-an-issue', 'Not a security issue'],
];
const NON_FINDINGS = 'Known non-findings';

const verdicts: Section = {
  name: 'verdicts',
  title: 'What is a vulnerability, and what is not',
  render(page, level) {
    const all = page.all('verdict');
    return [...GROUPS.map(([, title]) => title), NON_FINDINGS].flatMap((title) => {
      const members = all.filter((d) => groupOf(page, d) === title);
      return members.length > 0 ? [heading(level + 1, title), statements(page, members)] : [];
    });
  },
};

/** A case of what is to be reported is no non-finding, whatever class it falls under. */
function groupOf(page: Page, verdict: Declaration): string | undefined {
  const is = judgementOf(page.viewOf(verdict), verdict) ?? '';
  const isCase = page.lines(verdict, 'under').length > 0;
  if (isCase && !REPORTABLE.includes(is)) return NON_FINDINGS;
  return GROUPS.find(([judgement]) => judgement === is)?.[1];
}

const exclusions: Section = {
  name: 'exclusions',
  title: 'Out of scope',
  render(page) {
    const all = page.all('exclusion');
    return all.length > 0 ? [statements(page, all)] : [];
  },
};

const SHORT: readonly Section[] = [
  { ...reporting, title: 'Reporting a vulnerability' },
  disclosure,
  supported,
  verdicts,
  exclusions,
];

/** A line for each: what it is, linked to where more is said of it, why, and where it goes. */
function statements(page: Page, all: readonly Declaration[]): RootContent {
  return bullets(
    all.map((d) => {
      const why = proseLine(page.text(d, 'because') ?? '') ?? [];
      const goesTo = joined(page.texts(d, 'goes to').map(address), ', ');
      return item(joined([titled(page, d), joined([why, labelled('Goes to', goesTo)], ' ')], ': '));
    }),
  );
}

/** Its place is here where no page has it. */
function titled(page: Page, d: Declaration): Inline {
  const isElsewhere = publishedPlace(page.view, 'public', d) !== undefined;
  return isElsewhere ? page.link(d) : [page.anchors(d), page.title(d)];
}

function furtherPages(view: View, file: string): readonly RootContent[] {
  const pages = publishedPages(view, 'public').filter(isDocument);
  if (pages.length === 0) return [];
  const links = pages.map((page) => item(link(linkTo(page.file, file), page.title)));
  return [heading(LEVEL, 'Threat model'), bullets(links)];
}

/** Links to what is not on this page lead to the first page that has it. */
function linkedOutward(view: View, file: string, root: Root): Root {
  const own = anchorsIn(root);
  const outward = (url: string): string => {
    const anchor = url.slice(1);
    if (!url.startsWith('#') || own.has(anchor)) return url;
    const place = placeOfAnchor(view, 'public', anchor);
    return place ? `${linkTo(place.file, file)}#${anchor}` : url;
  };
  const replaced = (node: Nodes): Nodes => {
    if (!('children' in node)) return node;
    const children = node.children.map(replaced);
    return {
      ...node,
      children,
      ...(node.type === 'link' && { url: outward(node.url) }),
    } as Parents;
  };
  return replaced(root) as Root;
}
