// No beginning of an example makes the parser or the checker throw: that is what an editor sees while one types.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from '../../server/src/syntax/parse.js';
import { dayOf, NOW } from '../support/judged.js';
import { filesOf, workspaceOf } from './models.js';

/** So many beginnings lie between two that are checked with the rest of their model. */
const CHECKED_EACH = 50;

/** Offsets at which a token ends, and each seventh one. */
function cutsOf(text: string): number[] {
  const cuts = new Set<number>();
  for (const { 0: token, index } of text.matchAll(/[\p{L}\p{M}\p{Nd}_-]+|"""|\S/gu)) {
    cuts.add(index + token.length);
  }
  for (let cut = 0; cut < text.length; cut += 7) cuts.add(cut);
  return [...cuts];
}

/** The units have to tile the text, whatever it is. */
function assertParses(text: string): void {
  let end = 0;
  for (const unit of parse('/models/cut.tm', text).units) {
    assert.equal(unit.offset, end);
    end += unit.text.length;
  }
  assert.equal(end, text.length);
}

describe('every beginning of', () => {
  for (const example of ['pypi', 'tutorial']) {
    for (const [name, text] of filesOf(example)) {
      test(`${example}/${name} parses`, () => {
        for (const cut of cutsOf(text)) assertParses(text.slice(0, cut));
      });
    }
  }
});

describe('beginnings of each file are checked with the rest of its model:', () => {
  for (const { example, each } of [
    { example: 'pypi', each: CHECKED_EACH },
    { example: 'tutorial', each: 1 },
  ]) {
    test(example, () => {
      const files = filesOf(example);
      const workspace = workspaceOf(files);
      let count = 0;
      for (const [name, text] of files) {
        for (const cut of cutsOf(text)) {
          if (count++ % each > 0) continue;
          workspace.setUnsaved(`/models/${name}`, text.slice(0, cut));
          for (const path of workspace.paths()) workspace.findings(path, dayOf(NOW));
        }
        workspace.setUnsaved(`/models/${name}`, undefined);
      }
    });
  }
});
