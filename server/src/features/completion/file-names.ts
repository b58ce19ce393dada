/**
 * The names that a file declares, laid out so that tens of thousands are searched at each key: kinds in one row, names
 * and titles in one text. Owns the layout and the search; what a name means at a place is in `name-choices.ts`.
 */
import type { Binding, BoundFile, Declaration } from '../../model/declaration.js';
import { isNamed } from '../../model/link/names.js';
import { fits, type Fitting } from '../../model/link/resolve.js';

/** What an entry is searched for. */
export interface Likeness {
  /** Finds an entry that starts where the search starts. */
  readonly pattern: RegExp;
  /** What it must have for that; see `lettersOf`. */
  readonly letters: number;
}

/** So many statements at most are laid out together: an edit lays out anew those around it. */
const STRETCH = 128;

/** Of each state of a file. */
const stretches = new WeakMap<BoundFile, readonly NameStretch[]>();

/** Each by its first binding. */
const known = new WeakMap<Binding, NameStretch>();

/**
 * The declarations of a file that fit, in its order.
 * @param isMeant leaves out what is not alike
 */
export function* fittingNames(
  file: BoundFile,
  to: Fitting,
  isMeant?: Likeness,
): Iterable<Declaration> {
  let all = stretches.get(file);
  if (!all) stretches.set(file, (all = stretchesOf(file)));
  for (const stretch of all) yield* stretch.fitting(to, isMeant);
}

function stretchesOf({ bindings }: BoundFile): readonly NameStretch[] {
  const all: NameStretch[] = [];
  for (let start = 0; start < bindings.length; start += all.at(-1)!.length) {
    all.push(stretchAt(bindings, start));
  }
  return all;
}

/** The one that was made before, if the statements are still the same. */
function stretchAt(bindings: readonly Binding[], start: number): NameStretch {
  const first = bindings[start]!;
  let stretch = known.get(first);
  if (!stretch?.isAt(bindings, start)) {
    known.set(first, (stretch = new NameStretch(bindings.slice(start, endOf(bindings, start)))));
  }
  return stretch;
}

/** Before the next one that was made before, so that those behind an edit stay. */
function endOf(bindings: readonly Binding[], start: number): number {
  const most = Math.min(start + STRETCH, bindings.length);
  let end = start + 1;
  while (end < most && !known.has(bindings[end]!)) end += 1;
  return end;
}

/**
 * What typed letters may stand for, as clients match: the letters in their order in a name or in a title, whatever
 * stands between them, without case.
 */
export function likeness(typed: string): Likeness {
  const letters = Array.from(typed, (letter) => bothCases(letter));
  const inLine = letters.map((letter) => `[^${letter}\\n]*[${letter}]`).join('');
  return { pattern: new RegExp(`(?:[^\\n]*\\n)?${inLine}`, 'uy'), letters: lettersOf(typed) };
}

/** Which of the letters from A to Z a text has, in either case: a bit for each. */
function lettersOf(text: string): number {
  let letters = 0;
  for (let index = 0; index < text.length; index += 1) {
    const letter = (text.charCodeAt(index) | 0x20) - 0x61;
    if (letter >= 0 && letter < 26) letters |= 1 << letter;
  }
  return letters;
}

/** For a class of a regular expression. */
function bothCases(letter: string): string {
  const cases = [letter, letter.toLowerCase(), letter.toUpperCase()];
  return [...new Set(cases)].join('').replace(/[\\\]^-]/g, '\\$&');
}

/** Some statements of a file, one after the other. */
class NameStretch {
  readonly #bindings: readonly Binding[];
  readonly #declarations: readonly Declaration[];
  readonly #kinds: readonly Declaration['kind'][];
  /** One declaration of each kind. */
  readonly #examples: ReadonlyMap<Declaration['kind'], Declaration>;
  /** Two lines for each declaration: its name and its title. */
  readonly #text: string;
  readonly #starts: readonly number[];
  /** Of each declaration; see `lettersOf`. */
  readonly #letters: readonly number[];

  constructor(bindings: readonly Binding[]) {
    this.#bindings = bindings;
    this.#declarations = bindings.flatMap(({ declarations }) => declarations.filter(isNamed));
    this.#kinds = this.#declarations.map(({ kind }) => kind);
    this.#examples = new Map(this.#declarations.map((each) => [each.kind, each]));
    const entries = this.#declarations.map(({ id = '', title = '' }) => {
      return `${id}\n${title.replaceAll('\n', ' ')}\n`;
    });
    this.#text = entries.join('');
    this.#letters = entries.map(lettersOf);
    let start = 0;
    this.#starts = entries.map(({ length }) => (start += length) - length);
  }

  /** In statements. */
  get length(): number {
    return this.#bindings.length;
  }

  isAt(bindings: readonly Binding[], start: number): boolean {
    for (let index = 0; index < this.#bindings.length; index += 1) {
      if (bindings[start + index] !== this.#bindings[index]) return false;
    }
    return true;
  }

  /** See `fittingNames`. */
  *fitting(to: Fitting, isMeant?: Likeness): Iterable<Declaration> {
    const kinds = new Set<Declaration['kind']>();
    for (const [kind, example] of this.#examples) if (fits(example, to)) kinds.add(kind);
    if (kinds.size === 0) return;
    for (let index = 0; index < this.#kinds.length; index += 1) {
      if (isMeant && !this.#isAlike(index, isMeant)) continue;
      if (!kinds.has(this.#kinds[index])) continue;
      yield this.#declarations[index] as Declaration;
    }
  }

  #isAlike(index: number, { letters, pattern }: Likeness): boolean {
    if ((this.#letters[index]! & letters) !== letters) return false;
    pattern.lastIndex = this.#starts[index]!;
    return pattern.test(this.#text);
  }
}
