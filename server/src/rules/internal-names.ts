/**
 * Finding names of internal declarations in prose, in one pass over the text whatever the size of the model.
 * Owns what counts as a mention; a name that something public has too gives nothing away.
 */
import type { Declaration } from '../model/declaration.js';
import { viewQuery, type View } from '../model/model.js';
import { isInternal } from '../model/terms.js';

/** The internal declarations that a text mentions, each once. */
export function internalIn(view: View, text: string): readonly Declaration[] {
  const names = internalNames(view);
  if (names.empty) return [];
  const prose = normal(text).replace(ADDRESS, ' ');
  const found = new Set<Declaration>();
  for (const [, code = ''] of prose.matchAll(CODE)) add(found, names.ids.get(code.trim()));
  const words = wordsOf(prose);
  for (const { text: word } of words) add(found, names.words.get(word));
  for (const title of titlesIn(prose, words, names.titles)) add(found, title);
  return [...found];
}

/** Of several things with one name: public if any of them is. */
type Named = Declaration | 'public';

interface Names {
  readonly empty: boolean;
  /** Ids and qualified names: a mention when they stand in backticks. */
  readonly ids: ReadonlyMap<string, Named>;
  /** Ids that no ordinary word looks like: a mention wherever they stand as a word. */
  readonly words: ReadonlyMap<string, Named>;
  /** Titles of two or more words, by word. */
  readonly titles: TitleNode;
}

interface TitleNode {
  readonly next: Map<string, TitleNode>;
  /** Titles that end here; they differ in what stands between their words. */
  readonly titles: Map<string, Named>;
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

const internalNames = viewQuery((view: View): Names => {
  const ids = new Map<string, Named>();
  const words = new Map<string, Named>();
  const titles: TitleNode = { next: new Map(), titles: new Map() };
  let empty = true;
  for (const declaration of view.model.declarations) {
    const named = isInternal(view, declaration) ? declaration : 'public';
    if (named !== 'public') empty = false;
    if (declaration.id !== undefined) {
      const id = normal(declaration.id);
      enter(ids, id, named);
      enter(ids, normal(view.model.qualifiedName(declaration)), named);
      if (UNLIKE_A_WORD.test(id)) enter(words, id, named);
    }
    if (declaration.title !== undefined) enterTitle(titles, normal(declaration.title), named);
  }
  return { empty, ids, words, titles };
});

/** Case and white space are ignored. */
function normal(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ');
}

function enter(names: Map<string, Named>, name: string, named: Named): void {
  if (named === 'public' || !names.has(name)) names.set(name, named);
}

function enterTitle(root: TitleNode, title: string, named: Named): void {
  const words = wordsOf(title);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || first === last) return;
  let node = root;
  for (const { text } of words) {
    let next = node.next.get(text);
    if (!next) node.next.set(text, (next = { next: new Map(), titles: new Map() }));
    node = next;
  }
  enter(node.titles, title.slice(first.start, last.end), named);
}

function wordsOf(text: string): readonly WordInText[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
}

/** At each word the longest title; the next is looked for behind it. */
function titlesIn(prose: string, words: readonly WordInText[], root: TitleNode): readonly Named[] {
  const found: Named[] = [];
  for (let index = 0; index < words.length;) {
    const match = titleAt(prose, words, index, root);
    if (match) found.push(match.named);
    index = match?.next ?? index + 1;
  }
  return found;
}

function titleAt(
  prose: string,
  words: readonly WordInText[],
  start: number,
  root: TitleNode,
): { readonly named: Named; readonly next: number } | undefined {
  let node: TitleNode | undefined = root;
  let longest: { named: Named; next: number } | undefined;
  for (let index = start; index < words.length; index += 1) {
    const word = words[index] as WordInText;
    node = node.next.get(word.text);
    if (!node) return longest;
    const named = node.titles.get(prose.slice((words[start] as WordInText).start, word.end));
    if (named) longest = { named, next: index + 1 };
  }
  return longest;
}

function add(found: Set<Declaration>, named: Named | undefined): void {
  if (named && named !== 'public') found.add(named);
}
