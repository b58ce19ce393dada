/**
 * A whole model as one page: header, contents, and a chapter for each part that has something to say.
 * Owns the frame; the order of chapters is in `outline.ts`, what they say in `sections/`. Pure: the same model, day
 * and audience give the same nodes.
 */
import type { Root, RootContent } from 'mdast';
import type { View } from '../model/model.js';
import type { Audience } from './audience.js';
import type { Drawing } from './drawing.js';
import { settleLinks } from './links.js';
import { bullets, emphasis, heading, item, link, paragraph } from './nodes.js';
import { WHOLE_MODEL, chaptersOf, type Chapter } from './outline.js';
import { Page } from './page-context.js';
import { markPlace, markText } from './provenance.js';
import { marksOf } from './rubric/header.js';
import { RUBRIC } from './rubric/outline.js';
import { ownerFact, reportFact, stateFacts } from './sections/header.js';
import { factList, proseFacts, type Section } from './sections/section.js';

export interface PageOptions {
  readonly audience: Audience;
  /** Names of sections, in the order of the page; without it the whole model under its usual headings. */
  readonly include?: readonly string[];
  /** `rubric`: its fixed chapters, whatever is in `include`. Without it, sections. */
  readonly shape?: 'sections' | 'rubric';
  /** The author's prose before the first section. */
  readonly intro?: string;
  /** The heading of the page; without it, the title of the model. */
  readonly title?: string;
  /** The pictures of the section `diagram`, laid out before; without them it writes Mermaid. */
  readonly drawings?: readonly Drawing[];
}

/** The page of a view: of a base, with what differs under its profiles; or of one profile alone. */
export function renderPage(view: View, options: PageOptions): Root {
  const outline = outlineOf(options);
  const page = pageFor(view, options, sectionNames(outline));
  const chapters = outline.flatMap((chapter) => rendered(page, chapter) ?? []);
  const content = chapters.flatMap((chapter) => chapter.content);
  const isRubric = options.shape === 'rubric';
  const root: Root = {
    type: 'root',
    children: [
      heading(1, options.title ?? pageTitle(page)),
      ...page.prose(options.intro, 1),
      ...(isRubric ? [] : [...header(page), ...legend(page)]),
      contents(chapters),
      ...content,
    ],
  };
  return settleLinks(root);
}

function outlineOf({ shape, include }: PageOptions): readonly Chapter[] {
  if (shape === 'rubric') return RUBRIC;
  return include ? chaptersOf(include) : WHOLE_MODEL;
}

function pageFor(
  view: View,
  { audience, shape, drawings }: PageOptions,
  sections: ReadonlySet<string>,
): Page {
  const page = new Page(view, audience, sections, { drawings });
  if (shape !== 'rubric') return page;
  return new Page(view, audience, sections, { drawings, marked: marksOf(page) });
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

/** A chapter without its empty sections; nothing when all are empty and it has no words for that. */
function rendered(page: Page, chapter: Chapter): RenderedChapter | undefined {
  const { title, sections, name, empty } = chapter;
  const titled = sections.length > 1;
  const parts = sections.flatMap((section) => {
    const content = section.render(page, titled ? LEVEL + 1 : LEVEL);
    return content.length > 0 ? { section, content } : [];
  });
  const [first] = parts;
  if (!first && empty === undefined) return undefined;
  const anchor = `section-${name ?? first?.section.name}`;
  const start = [place(page, anchor), heading(LEVEL, title)];
  const body = parts.flatMap(({ section, content }) => [
    ...(titled ? openingOf(page, section) : []),
    ...content,
  ]);
  return { title, anchor, content: [...start, ...(first ? body : [paragraph(empty ?? '')])] };
}

/** The place of a section, unless its chapter has it, and its heading. One without a title continues its chapter. */
function openingOf(page: Page, { name, title }: Section): readonly RootContent[] {
  if (title === '') return [];
  const anchors = page.place(`section-${name}`);
  const before: RootContent[] =
    anchors.length > 0 ? [{ type: 'paragraph', children: anchors }] : [];
  return [...before, heading(LEVEL + 1, title)];
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

/** What is described, as of when, by whom, and where to report. */
function header(page: Page): readonly RootContent[] {
  const { statement } = page;
  const occasions = statement ? page.texts(statement, 'review-when') : [];
  return factList([
    ...stateFacts(page),
    proseFacts(page, 'To be reviewed again when', occasions),
    ownerFact(page),
    reportFact(page),
  ]);
}

/** The explanation of the mark of inferred claims, where one of them is on the page. */
function legend(page: Page): readonly RootContent[] {
  if (!page.hasInferred) return [];
  const words =
    ' marks what the authors of this model concluded or propose: it is not documented by the project.';
  return [paragraph(page.place(markPlace('inferred')), emphasis(markText('inferred')), words)];
}

function contents(chapters: readonly RenderedChapter[]): RootContent {
  return bullets(chapters.map(({ title, anchor }) => item(link(`#${anchor}`, title))));
}
