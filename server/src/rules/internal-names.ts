/**
 * Finding names of internal declarations in prose, in one pass over the text whatever the size of the model.
 * Owns what counts as a mention; a name that something public has too gives nothing away.
 */
import type { Declaration } from '../model/declaration.js';
import { viewQuery, type View } from '../model/model.js';
import { holders, isInternal } from '../model/terms/terms.js';

/** True when some text could mention something internal: in most models none can. */
export function hasInternalNames(view: View): boolean {
  const { ids, titles } = internalNames(view);
  return ids.size > 0 || titles.next.size > 0;
}

/** The internal declarations that a text mentions, each once. */
export function internalIn(view: View, text: string): readonly Declaration[] {
  const names = internalNames(view);
  const prose = normal(text).replace(ADDRESS, ' ');
  const words = wordsOf(prose);
  const found = [
    ...[...prose.matchAll(CODE)].map(([, code = '']) => namedBy(view, names, code.trim())),
    ...words.map((word) => names.words.get(word.text)),
    ...titlesIn(prose, words, names.titles),
  ];
  return [...new Set(found.flatMap((each) => each ?? []))];
}

type Names = ReadonlyMap<string, Declaration>;

interface InternalNames {
  /** A mention when they stand in backticks. */
  readonly ids: Names;
  /** Ids that no ordinary word looks like: a mention wherever they stand as a word. */
  readonly words: Names;
  /** Titles of two or more words, by word. */
  readonly titles: TitleNode;
}

interface TitleNode {
  readonly next: Map<string, TitleNode>;
  /** Titles that end here; they differ in what stands between their words. */
  readonly titles: Map<string, Declaration>;
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

const internalNames = viewQuery((view: View): InternalNames => {
  const internal = view.model.declarations.filter((each) => isInternal(view, each));
  const hidden = new Set(internal);
  const others =
    internal.length > 0 ? view.model.declarations.filter((each) => !hidden.has(each)) : [];
  const knownIds = new Set(others.map(({ id }) => normal(id ?? '')));
  const knownTitles = new Set(others.map(({ title }) => normal(title ?? '')));
  const ids = new Map<string, Declaration>();
  const titles: TitleNode = { next: new Map(), titles: new Map() };
  for (const declaration of internal) {
    const [id, title] = [normal(declaration.id ?? ''), normal(declaration.title ?? '')];
    if (id && !knownIds.has(id)) ids.set(id, declaration);
    if (!knownTitles.has(title)) enterTitle(titles, declaration, title);
  }
  const words = new Map([...ids].filter(([id]) => UNLIKE_A_WORD.test(id)));
  return { ids, words, titles };
});

/** What an id means, alone or after the ids of its holders: `office.vault`. */
function namedBy(view: View, { ids }: InternalNames, code: string): Declaration | undefined {
  const [id = '', ...outer] = code.split('.').reverse();
  const named = ids.get(id);
  if (!named || outer.length === 0) return named;
  const around = holders(view, named).map((holder) => normal(holder.id ?? ''));
  return outer.every((segment, index) => segment === around[index]) ? named : undefined;
}

/** Case and white space are ignored. */
function normal(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

function enterTitle(root: TitleNode, declaration: Declaration, title: string): void {
  const words = wordsOf(title);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || first === last) return;
  let node = root;
  for (const word of words) {
    let next = node.next.get(word.text);
    if (!next) node.next.set(word.text, (next = { next: new Map(), titles: new Map() }));
    node = next;
  }
  node.titles.set(title.slice(first.start, last.end), declaration);
}

function wordsOf(text: string): readonly WordInText[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
}

/** At each word the longest title; the next is looked for behind it. */
function titlesIn(
  prose: string,
  words: readonly WordInText[],
  root: TitleNode,
): readonly Declaration[] {
  const found: Declaration[] = [];
  for (let index = 0; index < words.length;) {
    const match = titleAt(prose, words, index, root);
    if (match) found.push(match.titled);
    index = match?.next ?? index + 1;
  }
  return found;
}

function titleAt(
  prose: string,
  words: readonly WordInText[],
  first: number,
  root: TitleNode,
): { readonly titled: Declaration; readonly next: number } | undefined {
  let longest: { titled: Declaration; next: number } | undefined;
  let node = root;
  for (let index = first; index < words.length; index += 1) {
    const word = words[index] as WordInText;
    const next = node.next.get(word.text);
    if (!next) return longest;
    node = next;
    const titled = node.titles.get(prose.slice((words[first] as WordInText).start, word.end));
    if (titled) longest = { titled, next: index + 1 };
  }
  return longest;
}
