// Fails when a range of an answer or a finding does not lie in its document, or as the protocol wants it to.
import assert from 'node:assert/strict';
import type { Completion, FileRange, SymbolNode } from '../../../server/src/features/shapes.js';
import { absolute } from '../../../server/src/syntax/tree.js';
import type { Workspace } from '../../../server/src/workspace/workspace.js';
import { answersAt, TODAY } from './answers.js';

/**
 * Asks everything at a place, and checks the ranges of all answers.
 * @param offset UTF-16 code units from the start of the file
 */
export function assertInside(workspace: Workspace, path: string, offset: number): void {
  const { hover, definition, references, completion, prepareRename, rename, symbols } = answersAt(
    workspace,
    path,
    offset,
  );
  const inDocument = (range: FileRange) => assertIn(workspace, range);
  const atCursor = (range: FileRange) => {
    inDocument(range);
    assert.ok(range.path === path && holds(range, offset), 'not around the cursor');
  };
  if (hover) atCursor(hover.at);
  if (definition) atCursor(definition.origin);
  if (!('refused' in prepareRename)) atCursor(prepareRename.at);
  for (const { name, whole } of definition?.targets ?? []) {
    inDocument(whole);
    assertWithin(name, whole);
  }
  references.forEach(inDocument);
  for (const item of completion) {
    atCursor(item.replace);
    assertOnLine(workspace, item);
  }
  const renamed = 'refused' in rename ? [] : rename.map(({ at }) => at);
  renamed.forEach(inDocument);
  assertApart(renamed);
  for (const node of symbols) assertSymbol(node, whole(workspace, path));
}

/** The places of all that is found in a file, and of what it relates to. */
export function assertFindingsInside(workspace: Workspace, path: string): void {
  for (const { at, related } of workspace.findings(path, TODAY)) {
    assert.equal(at.unit.path, path);
    for (const place of [at, ...related.map((each) => each.at)])
      assertIn(workspace, { path: place.unit.path, ...absolute(place) });
  }
}

function whole(workspace: Workspace, path: string): FileRange {
  return { path, start: 0, end: workspace.text(path)!.length };
}

function assertIn(workspace: Workspace, range: FileRange): void {
  assert.ok(workspace.text(range.path) !== undefined, `no file ${range.path}`);
  assertWithin(range, whole(workspace, range.path));
}

function assertWithin(inner: FileRange, outer: FileRange): void {
  const isWithin =
    inner.path === outer.path &&
    outer.start <= inner.start &&
    inner.start <= inner.end &&
    inner.end <= outer.end;
  assert.ok(isWithin, `${JSON.stringify(inner)} is not in ${JSON.stringify(outer)}`);
}

function holds({ start, end }: FileRange, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** An edit of a completion must not reach over lines. */
function assertOnLine(workspace: Workspace, { replace: { path, start, end } }: Completion): void {
  assert.doesNotMatch(workspace.text(path)!.slice(start, end), /[\r\n]/, 'more than one line');
}

/** An editor makes all edits of a rename at once. */
function assertApart(ranges: readonly FileRange[]): void {
  const sorted = ranges.toSorted((a, b) =>
    a.path < b.path ? -1 : a.path > b.path ? 1 : a.start - b.start,
  );
  sorted.slice(1).forEach(({ path, start }, index) => {
    const before = sorted[index]!;
    assert.ok(before.path !== path || before.end <= start, 'two edits overlap');
  });
}

/** Editors refuse a selection outside of its symbol, and an empty name. */
function assertSymbol(node: SymbolNode, around: FileRange): void {
  assertWithin(node.whole, around);
  assertWithin(node.selection, node.whole);
  assert.notEqual(node.name, '');
  for (const child of node.children) assertSymbol(child, node.whole);
}
