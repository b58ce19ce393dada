/**
 * A whole model as one page: header, contents, and a chapter for each part that has something to say.
 * Owns the frame; the order of chapters is in `outline.ts`, what they say in `sections/`. Pure: the same model, day
 * and audience give the same nodes.
 */
import type { Root, RootContent } from 'mdast';
import { dateOf, numberOf, textOf } from '../model/attributes.js';
import { formatDay } from '../model/dates.js';
import type { View } from '../model/model.js';
import type { Audience } from './audience.js';
import type { Drawing } from './drawing.js';
import { settleLinks } from './links.js';
import { bullets, emphasis, heading, inline, item, link, paragraph, type Inline } from './nodes.js';
import { WHOLE_MODEL, chaptersOf, type Chapter } from './outline.js';
import { INFERRED, Page } from './page-context.js';
import { reportTo } from './sections/reporting.js';
import { fact, factList, proseFacts } from './sections/section.js';

export interface PageOptions {
  readonly audience: Audience;
  /** Names of sections, in the order of the page; without it the whole model under its usual headings. */
  readonly include?: readonly string[];
  /** The author's prose before the first section. */
  readonly intro?: string;
  /** The heading of the page; without it, the title of the model. */
  readonly title?: string;
  /** The pictures of the section `diagram`, laid out before; without them it writes Mermaid. */
  readonly drawings?: readonly Drawing[];
}

/** The page of a view: of a base, with what differs under its profiles; or of one profile alone. */
export function renderPage(view: View, options: PageOptions): Root {
  const outline = options.include ? chaptersOf(options.include) : WHOLE_MODEL;
  const page = new Page(view, options.audience, sectionNames(outline), options.drawings);
  const chapters = outline.flatMap((chapter) => rendered(page, chapter) ?? []);
  const content = chapters.flatMap((chapter) => chapter.content);
  const root: Root = {
    type: 'root',
    children: [
      heading(1, options.title ?? pageTitle(page)),
      ...page.prose(options.intro, 1),
      ...header(page),
      ...legend(page),
      contents(chapters),
      ...content,
    ],
  };
  return settleLinks(root);
}

function sectionNames(outline: readonly Chapter[]): ReadonlySet<string> {
  return new Set(outline.flatMap(({ sections }) => sections.map(({ name }) => name)));
}

interface RenderedChapter {
  readonly title: string;
  /** Where its line in the table of contents leads. */
  readonly anchor: string;
  readonly content: readonly RootContent[];
}

const LEVEL = 2;

/** A chapter without its empty sections; nothing when all are empty. */
function rendered(page: Page, { title, sections }: Chapter): RenderedChapter | undefined {
  const titled = sections.length > 1;
  const parts = sections.flatMap((section) => {
    const content = section.render(page, titled ? LEVEL + 1 : LEVEL);
    return content.length > 0 ? { section, content } : [];
  });
  const [first] = parts;
  if (!first) return undefined;
  const anchorOf = (name: string) => `section-${name}`;
  const body = parts.flatMap(({ section, content }) => [
    ...(section === first.section ? [] : [place(page, anchorOf(section.name))]),
    ...(titled && section.title !== '' ? [heading(LEVEL + 1, section.title)] : []),
    ...content,
  ]);
  const anchor = anchorOf(first.section.name);
  return { title, anchor, content: [place(page, anchor), heading(LEVEL, title), ...body] };
}

function place(page: Page, id: string): RootContent {
  return { type: 'paragraph', children: page.place(id) };
}

function pageTitle({ view, statement }: Page): string {
  const title = statement?.title ?? 'Threat model';
  const profile = view.profile ? ` (${view.profile.title ?? view.profile.stableId})` : '';
  const suffix = /(?:threat|security) model/iu.test(title) ? '' : ': threat model';
  return title + profile + suffix;
}

const INTERNAL = 'internal; what is marked so is left out of public pages';

/** What is described, as of when, by whom, and where to report. */
function header(page: Page): readonly RootContent[] {
  const { statement } = page;
  if (!statement) return [];
  const address = inline(reportTo(page));
  const isTold = page.sections.has('reporting');
  const how: Inline = isTold ? [' (', link('#section-reporting', 'how'), ')'] : '';
  return factList([
    fact('Audience', page.audience === 'internal' ? INTERNAL : ''),
    fact('Version', page.text(statement, 'version') ?? ''),
    fact('Last reviewed', reviewed(page)),
    proseFacts(page, 'To be reviewed again when', page.texts(statement, 'review-when')),
    fact('Owner', page.text(statement, 'owner') ?? ''),
    fact('Report a security issue to', address.length > 0 ? [address, how] : ''),
  ]);
}

function reviewed({ view, statement }: Page): string {
  const date = statement && dateOf(view, statement, 'reviewed');
  if (!statement || !date) return '';
  const last = textOf(view, statement, 'reviewed') ?? '';
  const every = numberOf(view, statement, 'review-every');
  if (every === undefined) return last;
  const due = date.first + every;
  return `${last}; the next review ${view.now > due ? 'was' : 'is'} due by ${formatDay(due)}`;
}

/** The explanation of the mark of inferred claims, where one of them is on the page. */
function legend(page: Page): readonly RootContent[] {
  if (!page.hasInferred) return [];
  const words =
    ' marks what the authors of this model concluded or propose: it is not documented by the project.';
  return [paragraph(page.place(INFERRED), emphasis('(inferred)'), words)];
}

function contents(chapters: readonly RenderedChapter[]): RootContent {
  return bullets(chapters.map(({ title, anchor }) => item(link(`#${anchor}`, title))));
}
