// Edits as a person makes them: typing, deleting, pasting, undoing, by character and by line, in one file or several.
// Every place is a number that fits any text, so that an edit can be drawn before the text that it is made in.
import fc from 'fast-check';

export type Edit =
  /** Puts a text in place of some characters. */
  | { readonly is: 'type'; readonly at: number; readonly removed: number; readonly text: string }
  /** Puts a line before another, or in place of some. */
  | { readonly is: 'line'; readonly at: number; readonly removed: number; readonly text: string }
  /** Puts a line in place of the one, in any file, that declares the same; else at the end. */
  | { readonly is: 'exchange'; readonly text: string }
  /** Copies lines of one file to another place, in the same file or another. */
  | {
      readonly is: 'paste' | 'move';
      readonly at: number;
      readonly count: number;
      readonly from: number;
      readonly to: number;
    }
  /** Puts back the text of some edits ago. */
  | { readonly is: 'undo'; readonly back: number };

export interface FileEdit {
  readonly file: number;
  readonly edit: Edit;
}

const at = fc.nat(9999);
const removed = fc.oneof({ arbitrary: fc.constant(0), weight: 2 }, fc.nat(3), fc.nat(80));

/** What one types between the characters of a text. */
export function typing(text: fc.Arbitrary<string>): fc.Arbitrary<Edit> {
  return fc.record({ is: fc.constant('type' as const), at, removed, text });
}

export const undoing: fc.Arbitrary<Edit> = fc.record({
  is: fc.constant('undo' as const),
  back: fc.integer({ min: 1, max: 3 }),
});

/** What one does with lines; `line` draws those that are new. */
export function lineEdits(line: fc.Arbitrary<string>): fc.Arbitrary<Edit> {
  const count = fc.integer({ min: 1, max: 3 });
  const is = fc.constantFrom('paste', 'move', 'move');
  return fc.oneof(
    { weight: 4, arbitrary: fc.record({ is: fc.constant('exchange' as const), text: line }) },
    {
      weight: 5,
      arbitrary: fc.record({
        is: fc.constant('line' as const),
        at,
        removed: fc.constantFrom(0, 1, 1, 2),
        text: fc.oneof({ weight: 3, arbitrary: line }, fc.constant('')),
      }),
    },
    { weight: 2, arbitrary: fc.record({ is, at, count, from: at, to: fc.nat(9) }) },
  ) as fc.Arbitrary<Edit>;
}

/** Texts by path that are edited, and what they were before each edit. */
export class EditedTexts {
  readonly #texts: Map<string, string>;
  readonly #history = new Map<string, string[]>();

  constructor(texts: Readonly<Record<string, string>>) {
    this.#texts = new Map(Object.entries(texts));
  }

  get paths(): readonly string[] {
    return [...this.#texts.keys()];
  }

  text(path: string): string {
    return this.#texts.get(path) ?? '';
  }

  /** @returns the files whose text is another now */
  apply({ file, edit }: FileEdit): readonly string[] {
    const path = this.#path(file);
    switch (edit.is) {
      case 'type': {
        const text = this.text(path);
        const start = edit.at % (text.length + 1);
        return this.#set(path, text.slice(0, start) + edit.text + text.slice(start + edit.removed));
      }
      case 'line':
        return this.#splice(path, edit.at, edit.removed, [edit.text]);
      case 'exchange':
        return this.#exchange(path, edit.text);
      case 'paste':
      case 'move':
        return this.#paste(path, edit);
      case 'undo':
        return this.#undo(path, edit.back);
    }
  }

  #path(file: number): string {
    const { paths } = this;
    return paths[file % paths.length]!;
  }

  #splice(path: string, place: number, count: number, lines: readonly string[]): readonly string[] {
    const all = this.text(path).split('\n');
    return this.#set(path, all.toSpliced(place % all.length, count, ...lines).join('\n'));
  }

  #exchange(path: string, line: string): readonly string[] {
    const head = /^\w+ (?:\S+ -> )?\S+ /.exec(line)?.[0];
    for (const each of head === undefined ? [] : this.paths) {
      const lines = this.text(each).split('\n');
      const index = lines.findIndex((other) => other.startsWith(head!));
      if (index >= 0) return this.#splice(each, index, 1, [line]);
    }
    return this.#set(path, `${this.text(path)}${line}\n`);
  }

  #paste(path: string, edit: Extract<Edit, { is: 'paste' | 'move' }>): readonly string[] {
    const source = this.#path(edit.to);
    const lines = this.text(source).split('\n');
    const first = edit.from % lines.length;
    const copied = lines.slice(first, first + edit.count);
    const cut = edit.is === 'move' ? this.#splice(source, first, copied.length, []) : [];
    return [...new Set([...cut, ...this.#splice(path, edit.at, 0, copied)])];
  }

  #undo(path: string, back: number): readonly string[] {
    const text = this.#history.get(path)?.at(-back);
    return text === undefined ? [] : this.#set(path, text);
  }

  #set(path: string, text: string): readonly string[] {
    const before = this.text(path);
    if (text === before) return [];
    this.#history.set(path, [...(this.#history.get(path) ?? []), before]);
    this.#texts.set(path, text);
    return [path];
  }
}
