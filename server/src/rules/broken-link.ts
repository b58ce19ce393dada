/** Rule: a relative link, or a path of evidence, that leads to nothing. */
import { effectiveAttributes } from '../model/attributes.js';
import type { Attribute, Declaration } from '../model/declaration.js';
import { resolvePath } from '../model/link/files.js';
import type { View } from '../model/model.js';
import { indexQuery } from '../model/query.js';
import { pageFile } from '../model/terms/page-file.js';
import { KINDS } from '../schema/types.js';
import { quoted } from '../syntax/quote.js';
import type { FilePath, Place } from '../syntax/tree.js';
import { proseOf } from './prose.js';
import type { Rule } from './rule.js';
import { placeOfValue } from './wording.js';

export const brokenLink: Rule = {
  code: 'broken-link',
  severity: 'warning',
  group: 'completeness',
  summary: 'A relative link, or a path of evidence, leads to no file. Addresses are not fetched.',
  options: {},
  subjects: KINDS.filter((kind) => kind !== 'import'),
  check(declaration, { view }) {
    return [...writtenLinks(view, declaration), ...proseLinks(view, declaration)].map((link) => {
      const file = declaration.unit.path;
      const name = file.slice(file.lastIndexOf('/') + 1);
      const message = `there is no file or folder ${quoted(link.path)}, seen from the folder of ${quoted(name)}: mend the path, or write a whole address, with 'https://'`;
      return { at: link.at, message };
    });
  },
};

interface BrokenLink {
  readonly path: string;
  readonly at: Place;
}

function writtenLinks(view: View, declaration: Declaration): readonly BrokenLink[] {
  const file = declaration.unit.path;
  return effectiveAttributes(view, declaration).flatMap((line) =>
    linksIn(line).flatMap(({ value, path }) =>
      isBroken(view, file, path) ? [{ path, at: placeOfValue(declaration, value) }] : [],
    ),
  );
}

/** Some write a link of prose as seen from the page that it will stand on: what is found from there is not broken. */
function proseLinks(view: View, declaration: Declaration): readonly BrokenLink[] {
  return proseOf(view, declaration)
    .filter(({ text }) => text.includes(']'))
    .flatMap(({ text, at }) => pathsInProse(text).map((path) => ({ path, at })))
    .filter(({ path }) =>
      [declaration.unit.path, ...pagePaths(view)].every((from) => isBroken(view, from, path)),
    );
}

const pages = indexQuery<'all'>((_view, { kind }) => (kind === 'page' ? ['all'] : []));

/** The files of pages, where they are written without a folder of their own. */
function pagePaths(view: View): readonly FilePath[] {
  const { model, surroundings } = view;
  return pages(view, 'all').flatMap((page) => {
    const segments = resolvePath(surroundings.folder, model.root, pageFile(view, page));
    return segments?.join('/') ?? [];
  });
}

const CODE = /(`+)[^`][^]*?\1(?!`)/gu;
/** Where an inline link, or the definition of one, leads. */
const MARKDOWN_LINK = /\]\(\s*<?([^\s()<>]+)|^ {0,3}\[[^\]]+\]:\s*<?([^\s<>]+)/gmu;

function pathsInProse(markdown: string): readonly string[] {
  const links = markdown.replace(CODE, '').matchAll(MARKDOWN_LINK);
  const paths = [...links].flatMap(([, inline, defined]) => pathIn(inline ?? defined ?? '') ?? []);
  return [...new Set(paths)];
}

/** Whose strings are addresses, or paths seen from the file. */
const LINKS = new Set(['evidence', 'link', 'policy', 'url']);

/** Whose strings may be words as well: the name of a book, a case, a team. */
const WORDS = new Set(['goes to', 'precedent', 'source']);

function linksIn({ def: { name }, values }: Attribute) {
  if (!LINKS.has(name) && !WORDS.has(name)) return [];
  return values.flatMap((value) => {
    if (value.is === 'reference') return [];
    const path = pathIn(value.text);
    return path !== undefined && (LINKS.has(name) || isPlainlyPath(path)) ? { value, path } : [];
  });
}

/** What no path that somebody means has in it: blanks, wild cards and places to fill in. */
const NO_PATH = /[\s\\*<>{}|$]/u;

/** A place in a file, or a line, or some lines. An issue (`owner/project#12`) is none. */
const PLACE = /(?:\?.*|#(?!\d+$).*|(?::\d+(?:-\d+)?){1,2})$/u;

/** With a scheme, of a host, from the root of something, or of the home folder. */
const NOT_RELATIVE = /^(?:[a-z][a-z\d+.-]*:|~?\/)|#/iu;

/** The path of a relative link: it has a slash, or ends as the name of a file does. */
function pathIn(text: string): string | undefined {
  const path = text.replace(PLACE, '');
  if (NO_PATH.test(text) || NOT_RELATIVE.test(path)) return undefined;
  return path.includes('/') || EXTENSION.test(path) ? path : undefined;
}

const EXTENSION = /[^/.]\.[a-z][a-z\d]*$/iu;

function isPlainlyPath(path: string): boolean {
  return /^\.{1,2}\//u.test(path) || (path.includes('/') && EXTENSION.test(path));
}

/** False also for what leaves the folder, or is not known. In a link, `%20` may stand for a blank. */
function isBroken(view: View, file: FilePath, path: string): boolean {
  const written = isThere(view, file, path);
  const meant = path.includes('%') ? isThere(view, file, decoded(path)) : written;
  return written === false && meant === false;
}

function isThere({ surroundings }: View, file: FilePath, path: string): boolean | undefined {
  const segments = resolvePath(surroundings.folder, file, path);
  return segments && surroundings.exists(segments.join('/'));
}

function decoded(path: string): string {
  try {
    const meant = decodeURIComponent(path);
    return meant.includes('\\') ? path : meant;
  } catch {
    return path;
  }
}
