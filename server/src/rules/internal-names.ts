/**
 * Finding names of internal declarations in prose, in one pass over the text whatever the size of the model.
 * Owns what counts as a mention; a name that something public has too gives nothing away.
 */
import { textOf } from '../model/attributes.js';
import type { Declaration } from '../model/declaration.js';
import type { View } from '../model/model.js';
import { censusQuery, indexQuery, query } from '../model/query.js';
import { holders, isInternal } from '../model/terms/terms.js';

/** True when some text could mention something internal: in most models none can. */
export function hasInternalNames(view: View): boolean {
  return saysInternal(view, true);
}

/** The internal declarations that a text mentions, each once. */
export function internalIn(view: View, text: string): readonly Declaration[] {
  const prose = normal(text).replace(ADDRESS, ' ');
  const words = wordsOf(prose);
  const found = [
    ...[...prose.matchAll(CODE)].map(([, code = '']) => namedBy(view, code.trim())),
    ...words.map(({ text: word }) => (UNLIKE_A_WORD.test(word) ? withId(view, word) : undefined)),
    ...titlesIn(view, prose, words),
  ];
  return [...new Set(found.flatMap((each) => each ?? []))];
}

interface WordInText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const ADDRESS = /\b[a-z][a-z0-9+.-]*:\/\/\S+|\bmailto:\S+/g;
const CODE = /`+([^`]+)`+/g;
const WORD = /[\p{L}\p{M}\p{Nd}_]+(?:-[\p{L}\p{M}\p{Nd}_]+)*/gu;
const UNLIKE_A_WORD = /[-_\p{Nd}]/u;

const saysInternal = censusQuery<boolean>((view, declaration) =>
  textOf(view, declaration, 'audience') === 'internal' ? [true] : [],
);

/** Internal declarations by their ids and by the first words of their titles. */
const internalAt = indexQuery<string>((view, declaration) => {
  if (!isInternal(view, declaration)) return [];
  const { id, words } = namesOf(view, declaration);
  const [first] = words;
  return [...(id ? [id] : []), ...(first ? [first.text] : [])];
});

/** All declarations by id and by title. */
const namesakes = indexQuery<string>((_view, { id, title }) => [
  ...(id === undefined ? [] : [asId(normal(id))]),
  ...(title === undefined ? [] : [asTitle(normal(title))]),
]);

function asId(id: string): string {
  return `id ${id}`;
}

function asTitle(title: string): string {
  return `title ${title}`;
}

interface Names {
  readonly id: string;
  readonly title: string;
  /** The words of the title, if these are two or more. */
  readonly words: readonly WordInText[];
  /** The title from its first word to its last. */
  readonly heart: string;
}

const namesOf = query((_view: View, declaration: Declaration): Names => {
  const [id, title] = [normal(declaration.id ?? ''), normal(declaration.title ?? '')];
  const words = wordsOf(title);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || first === last) return { id, title, words: [], heart: '' };
  return { id, title, words, heart: title.slice(first.start, last.end) };
});

const isIdSecret = query((view: View, declaration: Declaration): boolean =>
  areInternal(view, namesakes(view, asId(namesOf(view, declaration).id))),
);

const isTitleSecret = query((view: View, declaration: Declaration): boolean =>
  areInternal(view, namesakes(view, asTitle(namesOf(view, declaration).title))),
);

function areInternal(view: View, declarations: readonly Declaration[]): boolean {
  return declarations.every((each) => isInternal(view, each));
}

function withId(view: View, id: string): Declaration | undefined {
  const named = internalAt(view, id).filter((each) => namesOf(view, each).id === id);
  const [first] = named;
  return first && isIdSecret(view, first) ? lastOf(view, named) : undefined;
}

/** Of several with the same name the last in model order. */
function lastOf(view: View, declarations: readonly Declaration[]): Declaration | undefined {
  return declarations.reduce<Declaration | undefined>(
    (last, each) => (last && view.model.order(last) > view.model.order(each) ? last : each),
    undefined,
  );
}

/** What an id means, alone or after the ids of its holders: `office.vault`. */
function namedBy(view: View, code: string): Declaration | undefined {
  const [id = '', ...outer] = code.split('.').reverse();
  const named = withId(view, id);
  if (!named || outer.length === 0) return named;
  const around = holders(view, named).map((holder) => normal(holder.id ?? ''));
  return outer.every((segment, index) => segment === around[index]) ? named : undefined;
}

/** Case and white space are ignored. */
function normal(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

function wordsOf(text: string): readonly WordInText[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
}

/** At each word the longest title; the next is looked for behind it. */
function titlesIn(view: View, prose: string, words: readonly WordInText[]): readonly Declaration[] {
  const found: Declaration[] = [];
  for (let index = 0; index < words.length;) {
    const titled = titleAt(view, prose, words, index);
    if (titled) found.push(titled);
    index += titled ? namesOf(view, titled).words.length : 1;
  }
  return found;
}

function titleAt(
  view: View,
  prose: string,
  words: readonly WordInText[],
  index: number,
): Declaration | undefined {
  const first = words[index] as WordInText;
  const titled = internalAt(view, first.text).filter((each) => {
    const { words: parts, heart } = namesOf(view, each);
    const last = words[index + parts.length - 1];
    return (
      last?.end === first.start + heart.length &&
      prose.startsWith(heart, first.start) &&
      isTitleSecret(view, each)
    );
  });
  const longest = Math.max(...titled.map((each) => namesOf(view, each).words.length));
  return lastOf(
    view,
    titled.filter((each) => namesOf(view, each).words.length === longest),
  );
}
