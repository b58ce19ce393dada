// No beginning of an example makes anything fail: that is what an editor has while one types.
import { filesOf, workspaceOf } from '../examples/models.js';
import { parse } from '../../server/src/syntax/parse.js';
import { reparse } from '../../server/src/syntax/reparse.js';
import type { Workspace } from '../../server/src/workspace/workspace.js';
import { print } from '../../server/src/syntax/print.js';
import { checkTree } from '../support/tree-check.js';
import { SEED } from '../support/random.js';
import { assertInside, assertFindingsInside } from './support/inside.js';
import { exhaustive } from './support/property.js';

/** Of the beginnings of the large example that end where a token does, each so manieth is asked about. */
const ASKED_EACH = 9;

/** Offsets at which a token ends. */
function cutsOf(text: string): readonly number[] {
  const all = text.matchAll(/[\p{L}\p{M}\p{Nd}_-]+|"""|\S/gu);
  return [...all].map(({ 0: token, index }) => index + token.length);
}

/** Types a file of a model, and asks everything about it whenever it has grown to one of the lengths. */
function type(
  workspace: Workspace,
  path: string,
  cuts: readonly number[],
  passed: () => void,
): void {
  const text = workspace.text(path)!;
  for (const cut of cuts) {
    workspace.setUnsaved(path, text.slice(0, cut));
    assertInside(workspace, path, cut);
    assertFindingsInside(workspace, path);
    passed();
  }
  workspace.setUnsaved(path, undefined);
}

exhaustive('every beginning of the small example, in either line end, is answered', (passed) => {
  for (const [name, text] of filesOf('tutorial')) {
    for (const ended of [text, text.replaceAll('\n', '\r\n')]) {
      const every = Array.from({ length: ended.length + 1 }, (_, cut) => cut);
      type(workspaceOf(new Map([[name, ended]])), `/models/${name}`, every, passed);
    }
  }
});

exhaustive('beginnings of all files of the large example are answered', (passed) => {
  const files = filesOf('pypi');
  const workspace = workspaceOf(files);
  let count = SEED;
  for (const [name, text] of files) {
    const cuts = cutsOf(text).filter(() => count++ % ASKED_EACH === 0);
    type(workspace, `/models/${name}`, cuts, passed);
  }
});

exhaustive('every beginning of every file of the large example parses', (passed) => {
  for (const [path, text] of filesOf('pypi')) {
    let tree = parse(path, '');
    for (const cut of cutsOf(text)) {
      const start = print(tree).length;
      tree = reparse(tree, { start, end: start, text: text.slice(start, cut) });
      passed();
    }
    checkTree(tree, text.trimEnd());
  }
});
