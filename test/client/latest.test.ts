import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oneAtATime } from '../../client/src/preview/latest.js';

/** Work that ends when it is told to, and a count of its runs. */
function held(): { runs: number; work: () => Promise<void>; end: () => void } {
  const self = {
    runs: 0,
    end: () => {},
    work: () => {
      self.runs += 1;
      return new Promise<void>((resolve) => (self.end = resolve));
    },
  };
  return self;
}

/** Until what waits for a promise has gone on. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('calls during a run make one more run, after it', async () => {
  const task = held();
  const run = oneAtATime(task.work);
  const all = [run(), run(), run()];
  assert.equal(task.runs, 1);
  task.end();
  await settled();
  assert.equal(task.runs, 2);
  task.end();
  await Promise.all(all);
  assert.equal(task.runs, 2);
});

test('a call after the end runs again', async () => {
  const task = held();
  const run = oneAtATime(task.work);
  for (const runs of [1, 2]) {
    const done = run();
    assert.equal(task.runs, runs);
    task.end();
    await done;
  }
});
