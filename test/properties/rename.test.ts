// A rename changes what is said nowhere: what is renamed and renamed back is as it was, and so is all that is found.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { prepareRename, rename } from '../../server/src/features/rename.js';
import { symbols } from '../../server/src/features/symbols.js';
import type { FileRange, SymbolNode, TextEdit } from '../../server/src/features/shapes.js';
import { Workspace } from '../../server/src/workspace/workspace.js';
import { contextIn } from '../support/editing.js';
import { TODAY } from './support/answers.js';
import { property } from './support/property.js';
import { filled, WORLDS, type Files, type World } from './support/worlds.js';

interface Renaming {
  readonly lines: readonly (readonly string[])[];
  /** Which of all names that can be renamed. */
  readonly which: number;
  readonly newName: string;
}

const renamingIn = ({ files, line }: World, most: number): fc.Arbitrary<Renaming> =>
  fc.record({
    lines: fc.tuple(...Object.keys(files).map(() => fc.array(line, { maxLength: most }))),
    which: fc.nat(999),
    newName: fc.constantFrom('web', 'b', 'card', 'theft', 'brand-new', 'größe', '2x', 'flow'),
  });

/** Which of several is meant is not for a rename to keep. */
function isClear(workspace: Workspace): boolean {
  const problems = workspace.models().flatMap((model) => model.problems);
  return problems.every(({ code }) => !/^(duplicate-name|circular-reference)$/.test(code));
}

/** A name that means nothing may come to mean something, and is then renamed back with the rest. */
function meansSomething(workspace: Workspace, name: string): boolean {
  return workspace
    .models()
    .every((model) => model.mentions(name).every((each) => model.target(each) !== undefined));
}

function thereAndBack(files: Files, { lines, which, newName }: Renaming): void {
  const workspace = new Workspace('/');
  const texts = Object.entries(filled(files, lines));
  for (const [path, text] of texts) workspace.setDisk(path, text);
  fc.pre(isClear(workspace) && meansSomething(workspace, newName));
  const names = workspace.paths().flatMap((path) => namesIn(workspace, path));
  fc.pre(names.length > 0);
  const { path, start } = names[which % names.length]!;
  const before = prepareRename(contextIn(workspace, path), start);
  assert.ok(!('refused' in before), 'a declared name cannot be renamed');
  fc.pre(meansSomething(workspace, before.placeholder));
  const codes = codesOf(workspace);
  const edits = rename(contextIn(workspace, path), start, newName);
  fc.pre(!('refused' in edits));
  apply(workspace, edits);
  assert.deepEqual(codesOf(workspace), codes, 'other findings than before');
  const moved = start + growthBefore(edits, path, start);
  const back = rename(contextIn(workspace, path), moved, before.placeholder);
  assert.ok(!('refused' in back), JSON.stringify(back));
  apply(workspace, back);
  for (const [each, text] of texts) assert.equal(workspace.text(each), text);
}

/** The names that are declared in a file, where a rename may start. */
function namesIn(workspace: Workspace, path: string): readonly FileRange[] {
  const context = contextIn(workspace, path);
  const inside = (node: SymbolNode): SymbolNode[] => [node, ...node.children.flatMap(inside)];
  return symbols(context.file)
    .flatMap(inside)
    .map(({ selection }) => selection)
    .filter(({ start }) => !('refused' in prepareRename(context, start)));
}

function codesOf(workspace: Workspace): readonly string[] {
  return workspace
    .paths()
    .flatMap((path) => workspace.findings(path, TODAY).map(({ code }) => `${path} ${code}`));
}

function apply(workspace: Workspace, edits: readonly TextEdit[]): void {
  const sorted = edits.toSorted((a, b) => b.at.start - a.at.start);
  for (const { at, text } of sorted) {
    const whole = workspace.text(at.path)!;
    workspace.setUnsaved(at.path, whole.slice(0, at.start) + text + whole.slice(at.end));
  }
}

/** By how much the edits before a place of a file make it longer. */
function growthBefore(edits: readonly TextEdit[], path: string, offset: number): number {
  const before = edits.filter(({ at }) => at.path === path && at.end <= offset);
  return before.reduce((sum, { at, text }) => sum + text.length - (at.end - at.start), 0);
}

property('a rename in a model and back changes nothing', renamingIn(WORLDS.shop, 3), (renaming) =>
  thereAndBack(WORLDS.shop.files, renaming),
);
property(
  'a rename in two models and back changes nothing',
  renamingIn(WORLDS['two shops'], 1),
  (renaming) => thereAndBack(WORLDS['two shops'].files, renaming),
);
property(
  'a rename among few names and back changes nothing',
  renamingIn(WORLDS.tangle, 3),
  (renaming) => thereAndBack(WORLDS.tangle.files, renaming),
);
