/**
 * Where a claim comes from and what to read on: links to documents, their sections, and addresses.
 * Owns how these are worded and shortened; what may be linked is in `prose.ts`.
 */
import { clauseText } from '../model/attributes.js';
import type { Declaration } from '../model/declaration.js';
import { joined, link, type Inline } from './nodes.js';
import type { Page } from './page-context.js';
import { isSafeUrl } from './prose.js';

/** The sources of a claim, each a link to the document and the section in it. */
export function sources(page: Page, declaration: Declaration): readonly Inline[] {
  return cited(page, declaration, (document) => page.title(document), ', ');
}

/** The same by the numbers of the list of documents, where the page has that list. */
export function shortSources(page: Page, declaration: Declaration): readonly Inline[] {
  if (!page.sections.has('documents')) return sources(page, declaration);
  return cited(page, declaration, (document) => `[${page.numberOf(document)}]`, ' ');
}

/** The title of a document, linked to its address, or to the place in it that a section `#name` means. */
export function documentLink(page: Page, document: Declaration, title: string, place = ''): Inline {
  const url = (page.text(document, 'url') ?? '') + place;
  return isAddress(url) || isPath(url) ? link(url, title) : title;
}

/** The strings of an attribute, those that are addresses as links. */
export function addresses(page: Page, declaration: Declaration, name: string): Inline {
  const values = page.texts(declaration, name).map((value) => address(value));
  return joined(values, ', ');
}

/** A string that may be an address: a link if it is one. */
export function address(value: string): Inline {
  return isAddress(value) ? link(value, shortAddress(value)) : value;
}

function cited(
  page: Page,
  declaration: Declaration,
  name: (document: Declaration) => string,
  separator: string,
): readonly Inline[] {
  return page.lines(declaration, 'source').flatMap((line) => {
    const section = clauseText(line, 'in');
    return line.values.flatMap((value): Inline[] => {
      if (value.is !== 'reference') {
        return [joined([address(value.text), section ?? ''], separator)];
      }
      const document = page.view.model.target(value);
      if (!document || !page.shows(document)) return [];
      return [citation(page, document, name(document), section, separator)];
    });
  });
}

function citation(
  page: Page,
  document: Declaration,
  title: string,
  section: string | undefined,
  separator: string,
): Inline {
  const isPlace = section !== undefined && /^#\S+$/u.test(section);
  if (isPlace && !page.text(document, 'url')?.includes('#')) {
    return documentLink(page, document, title, section);
  }
  return joined([documentLink(page, document, title), section ?? ''], separator);
}

function isAddress(value: string): boolean {
  return /^(?:https?:\/\/|mailto:)\S+$/iu.test(value) && isSafeUrl(value);
}

/** A file of the project: a path with a slash in it, so that a bare word is none. */
function isPath(value: string): boolean {
  return /^[\w.~-]*\/[\w./~#-]*$/u.test(value) && isSafeUrl(value);
}

const LONGEST_ADDRESS = 40;

/** An address as one reads it out: without scheme and closing slash, a long one without its middle. */
function shortAddress(url: string): string {
  const plain = url.replace(/^(?:https?:\/\/(?:www\.)?|mailto:)/iu, '').replace(/\/$/u, '');
  const parts = plain.split('/');
  if (plain.length <= LONGEST_ADDRESS || parts.length < 3) return plain;
  return `${parts[0]}/…/${parts.at(-1)}`;
}
