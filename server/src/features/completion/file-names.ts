/**
 * The names that a file declares, laid out so that tens of thousands are searched at each key: kinds in one row, names
 * and titles in one text. Owns the layout and the search; what a name means at a place is in `name-choices.ts`.
 */
import type { BoundFile, Declaration } from '../../model/declaration.js';
import { isNamed } from '../../model/link/names.js';
import { fits, type Fitting } from '../../model/link/resolve.js';

/** Finds an entry that starts where the search starts. */
export type Likeness = RegExp;

const known = new WeakMap<BoundFile, FileNames>();

/** Made once for each state of a file. */
export function namesIn(file: BoundFile): FileNames {
  let names = known.get(file);
  if (!names) known.set(file, (names = new FileNames(file)));
  return names;
}

/**
 * What typed letters may stand for, as clients match: the letters in their order in a name or in a title, whatever
 * stands between them, without case.
 */
export function likeness(typed: string): Likeness {
  const letters = Array.from(typed, (letter) => bothCases(letter));
  const inLine = letters.map((letter) => `[^${letter}\\n]*[${letter}]`).join('');
  return new RegExp(`(?:[^\\n]*\\n)?${inLine}`, 'uy');
}

/** For a class of a regular expression. */
function bothCases(letter: string): string {
  const cases = [letter, letter.toLowerCase(), letter.toUpperCase()];
  return [...new Set(cases)].join('').replace(/[\\\]^-]/g, '\\$&');
}

class FileNames {
  readonly #declarations: readonly Declaration[];
  readonly #kinds: readonly Declaration['kind'][];
  /** One declaration of each kind. */
  readonly #examples: ReadonlyMap<Declaration['kind'], Declaration>;
  /** Two lines for each declaration: its name and its title. */
  readonly #text: string;
  readonly #starts: readonly number[];

  constructor({ bindings }: BoundFile) {
    this.#declarations = bindings.flatMap(({ declarations }) => declarations.filter(isNamed));
    this.#kinds = this.#declarations.map(({ kind }) => kind);
    this.#examples = new Map(this.#declarations.map((each) => [each.kind, each]));
    const entries = this.#declarations.map(({ id = '', title = '' }) => {
      return `${id}\n${title.replaceAll('\n', ' ')}\n`;
    });
    this.#text = entries.join('');
    let start = 0;
    this.#starts = entries.map(({ length }) => (start += length) - length);
  }

  /**
   * Those that fit, in the order of the file.
   * @param isMeant leaves out what is not alike
   */
  *fitting(to: Fitting, isMeant?: Likeness): Iterable<Declaration> {
    const kinds = new Set<Declaration['kind']>();
    for (const [kind, example] of this.#examples) if (fits(example, to)) kinds.add(kind);
    if (kinds.size === 0) return;
    for (let index = 0; index < this.#kinds.length; index += 1) {
      if (!kinds.has(this.#kinds[index])) continue;
      if (isMeant && !this.#isAlike(index, isMeant)) continue;
      yield this.#declarations[index] as Declaration;
    }
  }

  #isAlike(index: number, likeness: Likeness): boolean {
    likeness.lastIndex = this.#starts[index] ?? 0;
    return likeness.test(this.#text);
  }
}
