/**
 * Edits of a text: how they are found while its new form is written, and applied.
 * Owns the arithmetic. Knows text only.
 */
import type { Edit } from '../tree.js';

/** The text with the edits made. They are sorted and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of edits) {
    parts.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return parts.join('') + text.slice(at);
}

/** Takes down the new form of a text: what of it is kept, in order, and what is written between. */
export class EditWriter {
  readonly edits: Edit[] = [];
  /** What is written since the last part of the source that was kept. */
  #written = '';

  /**
   * @param text the source
   * @param at up to where it is kept already
   */
  constructor(
    readonly text: string,
    public at: number,
  ) {}

  write(text: string): void {
    this.#written += text;
  }

  /** Keeps a range of the source behind the ones before, in the form that is given. */
  keep(start: number, end: number, form: string): void {
    this.#replace(this.at, start, this.#written);
    this.#replace(start, end, form);
    this.#written = '';
    this.at = end;
  }

  /** Keeps everything up to here as it is. */
  keepUpTo(end: number): void {
    this.at = end;
  }

  /** Ends what comes before the offset with what was written. */
  endAt(offset: number): void {
    this.keep(offset, offset, '');
  }

  /** No two edits touch. */
  #replace(start: number, end: number, text: string): void {
    if (end - start === text.length && this.text.startsWith(text, start)) return;
    const last = this.edits.at(-1);
    if (last?.end === start)
      this.edits.splice(-1, 1, { start: last.start, end, text: last.text + text });
    else this.edits.push({ start, end, text });
  }
}
