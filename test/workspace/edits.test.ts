// A workspace that follows edits finds what a fresh one finds, whatever is edited, at every step.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Problem } from '../../server/src/model/problem.js';
import { RULES } from '../../server/src/rules/index.js';
import { absolute, type Place } from '../../server/src/syntax/tree.js';
import { Workspace } from '../../server/src/workspace/workspace.js';
import { edit, edited, FILES, START, type Texts } from '../support/edits.js';
import { dayOf, NOW } from '../support/judged.js';

const now = dayOf(NOW);

class Editing implements Texts {
  readonly workspace = new Workspace('/');

  constructor() {
    FILES.forEach((path, index) => this.workspace.setDisk(path, START[index]));
  }

  text(path: string): string {
    return this.workspace.text(path)!;
  }

  /** A workspace that reads the same texts for the first time. */
  fresh(): Workspace {
    const workspace = new Workspace('/');
    for (const path of FILES) workspace.setDisk(path, this.text(path));
    return workspace;
  }
}

/** A problem with its places counted from the start of the file. */
function shown({ at, related, ...others }: Problem): unknown {
  const shownAt = (place: Place) => ({ path: place.unit.path, ...absolute(place) });
  return {
    ...others,
    at: shownAt(at),
    related: related.map((each) => ({ ...each, at: shownAt(each.at) })),
  };
}

test('after any edits the findings are those of a fresh start', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 30 }), (edits) => {
      const editing = new Editing();
      for (const path of FILES) editing.workspace.findings(path, now);
      for (const each of edits) {
        editing.workspace.setUnsaved(...edited(editing, each));
        const fresh = editing.fresh();
        for (const path of FILES) {
          const expected = fresh.findings(path, now);
          for (const { code } of expected) seen.add(code);
          assert.deepEqual(editing.workspace.findings(path, now).map(shown), expected.map(shown));
        }
      }
    }),
    { numRuns: 300 },
  );
  assert.deepEqual(
    RULES.map(({ code }) => code).filter((code) => !seen.has(code)),
    [],
  );
});
