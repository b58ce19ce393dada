// What completion offers at the cursors of a snippet, against the notes under them.
import assert from 'node:assert/strict';
import { completions } from '../../server/src/features/completion.js';
import type { Completion } from '../../server/src/features/shapes.js';
import { atCursor, edited, editing, type Editing } from './editing.js';
import { annotate, type Note } from './marks.js';

/**
 * Fails unless each cursor of the snippet has under it, as a note, the labels that are offered there, in order; the
 * carets stand under what they replace. `nothing`: none. A list that ends with `...` may go on; `-word` in a list
 * that does says that the word is not offered.
 */
export function assertCompletions(source: string): void {
  const all = editing(source);
  for (const file of all.files) {
    const found = file.cursors.map((offset) => noteAt(all, file.path, offset));
    const actual = found.map((note) => shortened(note, file.notes));
    assert.equal(annotate(file, actual), annotate(file, file.notes));
  }
}

function noteAt({ workspace, contextOf }: Editing, path: string, offset: number): Note {
  const items = completions(contextOf(path), offset, options(workspace.paths(), false));
  const { start, end } = items[0]?.replace ?? { start: offset, end: offset };
  const labels = items.map(({ label }) => label).join(', ');
  return { start, end: Math.max(end, start + 1), text: labels || 'nothing' };
}

/** As it was expected, if it only goes on where it may. */
function shortened(note: Note, expected: readonly Note[]): Note {
  const open = expected.find(({ start, text }) => start === note.start && / \.\.\./.test(text));
  if (!open) return note;
  const [head = '', absent = ''] = open.text.split(' ...');
  const unwanted = [...absent.matchAll(/-(\S+)/g)].map(([, word]) => word);
  const labels = note.text.split(', ');
  const isAsExpected =
    `${note.text}, `.startsWith(`${head} `) &&
    !unwanted.some((word) => labels.includes(word ?? ''));
  return isAsExpected ? { ...note, text: open.text } : note;
}

/** What is offered at the only cursor. */
export function itemsAt(source: string, snippets = false): readonly Completion[] {
  const { workspace, context, offset } = atCursor(source);
  return completions(context, offset, options(workspace.paths(), snippets));
}

/** The text of the cursor's file after one of the offers was taken. */
export function accepted(source: string, label: string, snippets = false): string {
  const { files } = atCursor(source);
  const item = itemsAt(source, snippets).find((each) => each.label === label);
  assert.ok(item, `'${label}' is not offered`);
  const own = files.filter(({ path }) => path === item.replace.path);
  return edited(own, [{ at: item.replace, text: item.insert }]).replace(/^.*\n/, '');
}

function options(paths: readonly string[], snippets: boolean) {
  return { paths, snippets };
}
