// Marked snippets as an editor has them: a workspace of their files, and the place of the cursor in it.
import assert from 'node:assert/strict';
import type { FileContext, FileRange, TextEdit } from '../../server/src/features/shapes.js';
import type { View } from '../../server/src/model/model.js';
import { Workspace } from '../../server/src/workspace/workspace.js';
import { dayOf, NOW } from './judged.js';
import { readSnippet, type SnippetFile } from './marks.js';
import { setFile } from './workspaces.js';

export interface Editing {
  readonly files: readonly SnippetFile[];
  readonly workspace: Workspace;
  contextOf(path: string): FileContext;
}

/** A snippet as the files of the workspace folder "/". */
export function editing(source: string): Editing {
  const files = readSnippet(source);
  const workspace = new Workspace('/');
  for (const { path, text } of files) setFile(workspace, path, text);
  return { files, workspace, contextOf: (path) => contextIn(workspace, path) };
}

/** A file of the workspace as features are asked about it. */
export function contextIn(workspace: Workspace, path: string): FileContext {
  const viewsOf = (of: string): View[] =>
    workspace.modelsOf(of).map((model) => workspace.view(model, dayOf(NOW)));
  const file = workspace.file(path);
  assert.ok(file, `there is no ${path}`);
  return { file, views: viewsOf(path), viewsOf };
}

/** The only cursor of a snippet, and where it stands. */
export function atCursor(source: string): Editing & { context: FileContext; offset: number } {
  const all = editing(source);
  const [place, ...others] = all.files.flatMap(({ path, cursors }) =>
    cursors.map((offset) => ({ path, offset })),
  );
  assert.ok(place && others.length === 0, 'the snippet has not just one cursor');
  return { ...all, context: all.contextOf(place.path), offset: place.offset };
}

/** Fails unless the places found are just the ranges in `[| |]` of the snippet. */
export function assertRanges(files: readonly SnippetFile[], found: readonly FileRange[]): void {
  const expected = files.flatMap(({ path, ranges }) => ranges.map((range) => ({ path, ...range })));
  assert.equal(shown(files, found), shown(files, expected));
}

/** The files with the ranges marked in them. */
function shown(files: readonly SnippetFile[], ranges: readonly FileRange[]): string {
  const edits = ranges.map((at) => ({ at, text: `[|${textAt(files, at)}|]` }));
  return edited(files, edits);
}

function textAt(files: readonly SnippetFile[], { path, start, end }: FileRange): string {
  return files.find((file) => file.path === path)?.text.slice(start, end) ?? '';
}

/** The files after some edits, none of which overlap, each under a line with its name. */
export function edited(files: readonly SnippetFile[], edits: readonly TextEdit[]): string {
  return files
    .map(({ path, text }) => {
      const own = edits.filter(({ at }) => at.path === path);
      return `// file: ${path.slice(1)}\n${apply(text, own)}`;
    })
    .join('\n');
}

function apply(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => b.at.start - a.at.start);
  return sorted.reduce(
    (whole, edit) => whole.slice(0, edit.at.start) + edit.text + whole.slice(edit.at.end),
    text,
  );
}
