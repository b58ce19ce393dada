/**
 * What a section of a page is, and the parts that sections share.
 * A section renders what it has, or nothing: an empty one is left out with its heading and its links.
 */
import type { ListItem, RootContent } from 'mdast';
import type { Declaration } from '../../model/declaration.js';
import { addresses, shortSources, sources } from '../citations.js';
import {
  bullets,
  emphasis,
  inline,
  item,
  itemOf,
  joined,
  lineBreak,
  strong,
  tableOf,
  type Column,
  type Inline,
} from '../nodes.js';
import type { Page } from '../page-context.js';
import { proseLine } from '../prose.js';

export interface Section {
  /** As `include` of a `page` names it. */
  readonly name: string;
  readonly title: string;
  /**
   * The section without its own heading; nothing when there is nothing to say.
   * @param level of its own heading: headings inside are deeper
   */
  readonly render: (page: Page, level: number) => readonly RootContent[];
}

/**
 * A table with one row for each declaration, and what its cells have no room for below it. Empty without a
 * declaration.
 */
export function tableSection(
  page: Page,
  declarations: readonly Declaration[],
  columns: (below: RootContent[]) => readonly Column<Declaration>[],
): readonly RootContent[] {
  if (declarations.length === 0) return [];
  const below: RootContent[] = [];
  const table = tableOf(declarations, columns(below), (row, d) => page.from(d, row));
  return [table, ...below];
}

/**
 * The first column of a table: title, marks and description, then what else is worth a line but no column.
 * @param details labelled values, of which the empty ones are left out
 */
export function nameColumn(
  page: Page,
  head: string,
  below: RootContent[],
  details: (
    declaration: Declaration,
  ) => readonly (readonly [label: string, value: Inline])[] = () => [],
): Column<Declaration> {
  return {
    head,
    cell: (d) => {
      const owner: readonly [string, Inline] = ['Owner', page.text(d, 'owner') ?? ''];
      const extra = [...details(d), owner].map(([label, value]) => labelled(label, value));
      const parts = [page.head(d), page.described(d, below), ...extra, sourceLine(page, d)];
      return joined(parts, lineBreak());
    },
  };
}

/** Where a claim of a table comes from, and what to read on. */
export function sourceLine(page: Page, declaration: Declaration): Inline {
  const links = inline(addresses(page, declaration, 'link'));
  return joined(
    [
      labelled('Source', joined(shortSources(page, declaration), ', ')),
      labelled('See also', links),
    ],
    lineBreak(),
  );
}

/** `Label: value`; nothing without a value. */
export function labelled(label: string, value: Inline): Inline {
  return inline(value).length > 0 ? [`${label}: `, value] : '';
}

/** A column of what an attribute names. */
export function namesColumn(page: Page, head: string, attribute: string): Column<Declaration> {
  return { head, cell: (d) => page.named(d, attribute) };
}

/** A column of the strings or words of an attribute. */
export function textsColumn(page: Page, head: string, attribute: string): Column<Declaration> {
  return { head, cell: (d) => joined(page.texts(d, attribute), ', ') };
}

/** A labelled line of a block about one declaration; `undefined` when there is nothing to say. */
export function fact(label: string, ...value: readonly Inline[]): ListItem | undefined {
  const parts = inline(value);
  return parts.length > 0 ? item(strong(label, ':'), ' ', ...parts) : undefined;
}

/** A labelled line for prose, with blocks below the label where it needs them. */
export function proseFact(
  page: Page,
  label: string,
  markdown: string | undefined,
): ListItem | undefined {
  if (markdown === undefined || markdown.trim() === '') return undefined;
  const line = proseLine(markdown);
  if (line) return item(strong(label, ':'), ' ', line);
  return itemOf([strong(label, ':')], page.prose(markdown, 6));
}

/** A labelled list of short pieces of prose: one on the line of its label, several below it. */
export function proseFacts(
  page: Page,
  label: string,
  texts: readonly string[],
): ListItem | undefined {
  if (texts.length < 2) return proseFact(page, label, texts[0]);
  return factWithList(label, proseItems(page, texts));
}

/** Pieces of prose as items of a list. */
export function proseItems(page: Page, texts: readonly string[]): readonly ListItem[] {
  return texts.map((markdown) => {
    const line = proseLine(markdown);
    return line ? item(line) : itemOf([], page.prose(markdown, 6));
  });
}

/** The same for plain strings. */
export function textFacts(label: string, texts: readonly string[]): ListItem | undefined {
  if (texts.length < 2) return fact(label, texts);
  return factWithList(
    label,
    texts.map((line) => item(line)),
  );
}

/** A label with a list of short items below it. */
export function factWithList(label: string, items: readonly ListItem[]): ListItem {
  return { ...itemOf([strong(label, ':')], [bullets(items)]), spread: false };
}

/** A labelled line with a value and the reason for it. */
export function reasonedFact(
  page: Page,
  label: Inline,
  value: Inline,
  reason: string | undefined,
): ListItem {
  const line = reason === undefined ? [] : proseLine(reason);
  const start = [strong(label, ':'), ' ', joined([value, line ?? ''], '. ')];
  return itemOf(start, line ? [] : page.prose(reason, 6));
}

/** The lines that close a block about any declaration. */
export function lastFacts(page: Page, declaration: Declaration): readonly (ListItem | undefined)[] {
  return [
    fact('Owner', page.text(declaration, 'owner') ?? ''),
    fact('See also', addresses(page, declaration, 'link')),
    fact('Source', joined(sources(page, declaration), '; ')),
  ];
}

/** The facts as one list; nothing when there are none. */
export function factList(facts: readonly (ListItem | undefined)[]): readonly RootContent[] {
  const children = facts.filter((line) => line !== undefined);
  const spread = children.some((line) => line.spread);
  return children.length > 0 ? [{ type: 'list', ordered: false, spread, children }] : [];
}

/** `not stated`, where silence would read as an answer. */
export function orNotStated(value: Inline): Inline {
  return inline(value).length > 0 ? value : emphasis('not stated');
}
