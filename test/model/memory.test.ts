// What is remembered of answers: lists of readers that do not grow, indexes that follow edits, and what is the same.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addReader,
  hasReaders,
  listed,
  type ReadersOf,
} from '../../server/src/model/tracking/readers.js';
import { isSame } from '../../server/src/model/tracking/same.js';
import { Answer } from '../../server/src/model/tracking/answers.js';
import { keptQuestion } from '../../server/src/model/tracking/kept-question.js';
import { Tracker } from '../../server/src/model/tracking/tracker.js';

interface Reader {
  isOver: boolean;
}

const reader = (): Reader => ({ isOver: false });

test('a list of readers stays in proportion to those that are alive', () => {
  for (const alive of [0, 1, 3, 40, 1000]) {
    const lasting = Array.from({ length: alive }, reader);
    let readers: ReadersOf<Reader> = undefined;
    for (const each of lasting) readers = addReader(readers, each);
    for (let n = 0; n < 20_000; n += 1) {
      const passing = reader();
      readers = addReader(readers, passing);
      passing.isOver = true;
    }
    const kept = listed(readers);
    assert.ok(kept.length <= Math.max(16, alive * 4), `${kept.length} for ${alive}`);
    for (const each of lasting) assert.ok(kept.includes(each));
    assert.equal(hasReaders(readers), alive > 0);
  }
});

test('answers are the same when their members are the same objects', () => {
  const [a, b] = [{ id: 'x' }, { id: 'x', more: {} }];
  const same: [unknown, unknown][] = [
    [undefined, undefined],
    [true, true],
    [
      [a, b],
      [a, b],
    ],
    [new Set([a]), new Set([a])],
    [new Map([['k', new Set([a])]]), new Map([['k', new Set([a])]])],
    [
      { is: 'open', in: [a] },
      { is: 'open', in: [a] },
    ],
  ];
  for (const [one, other] of same) assert.ok(isSame(one, other));
  const different: [unknown, unknown][] = [
    [undefined, false],
    [
      [a, b],
      [b, a],
    ],
    [[a], [a, a]],
    [new Set([a]), new Set([b])],
    [new Map([['k', a]]), new Map([['l', a]])],
    [{ in: [a] }, { in: [b] }],
    [{ of: { id: 'x' } }, { of: { id: 'x' } }],
    [a, b],
  ];
  for (const [one, other] of different) assert.ok(!isSame(one, other));
});

/** A cell of a spreadsheet and what is asked about it. */
function sheet() {
  const tracker = new Tracker();
  const asked: string[] = [];
  const cell = { readers: undefined, value: 1 };
  const question = (name: string, find: (key: string) => unknown) => {
    const made = {
      answers: new Map<unknown, unknown>(),
      reads: new Set<string>(),
      readBy: new Set<never>(),
      find: (key: never) => {
        asked.push(`${name} ${String(key)}`);
        return find(key);
      },
    };
    tracker.enter(made);
    return made;
  };
  const raw = question('raw', () => {
    tracker.readCell(cell);
    return cell.value;
  });
  const isLarge = question('large', () => (tracker.ask(raw, 'a') as number) > 10);
  const report = keptQuestion(tracker, () => (tracker.ask(isLarge, 'b') ? 'large' : 'small'));
  const change = (value: number) => {
    cell.value = value;
    asked.length = 0;
    tracker.update([], [], () => tracker.changeCell(cell));
  };
  return { tracker, asked, report, change };
}

test('what was found from something that changed is asked again, as far as answers differ', () => {
  const { tracker, asked, report, change } = sheet();
  assert.equal(tracker.keep(report, 'c').value, 'small');
  assert.deepEqual([...asked], ['large b', 'raw a']);
  change(2);
  assert.deepEqual([...asked], ['raw a', 'large b']);
  assert.equal(report.due.size, 0);
  change(20);
  assert.deepEqual([...report.due], ['c']);
  report.due.clear();
  assert.equal(tracker.keep(report, 'c').value, 'large');
});

test('what nobody reads any more is not asked again', () => {
  const { tracker, asked, report, change } = sheet();
  tracker.keep(report, 'c');
  report.find = () => 'fixed';
  tracker.keep(report, 'c');
  change(3);
  change(4);
  assert.deepEqual([...asked], []);
});

test('an answer that is over keeps nothing alive, whatever list it still stands in', () => {
  const { tracker, report, change } = sheet();
  tracker.keep(report, 'c');
  const first = report.answers.get('c');
  change(20);
  tracker.keep(report, 'c');
  assert.ok(first instanceof Answer && first.isOver);
  assert.deepEqual([first.key, first.value, first.readers], [undefined, undefined, undefined]);
});
