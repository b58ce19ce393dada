// What holds of the formatter for any text: it changes nothing that is said, loses no comment, and is done at once.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, formatEdits } from '../../server/src/syntax/format/format.js';
import { layOut } from '../../server/src/syntax/layout.js';
import { lex } from '../../server/src/syntax/lexer.js';
import { parse } from '../../server/src/syntax/parse.js';
import { treeText } from '../support/tree-text.js';
import { formatsWell } from '../support/formats.js';
import { filesOf } from '../examples/models.js';
import { SAMPLE } from '../syntax/sample.js';
import { exhaustive, property } from './support/property.js';
import { anyText, excerpt } from './support/texts.js';

property('any text formats without a change of meaning', anyText, (text) => {
  formatsWell(text);
});

/** What may stand between two tokens and mean nothing: comments, blank lines. */
const nothing = fc.constantFrom(
  ...[
    '/* c */',
    '// c\n',
    '\n// c\n',
    '\n\n/* c */\n\n',
    '/* c\n  d */',
    ' \t',
    '\n\n\n',
    ' /**/ //\n',
  ],
);

interface Sprinkle {
  /** Behind which token: any number, taken modulo their count. */
  readonly at: number;
  readonly text: string;
}

/** The text with comments at the places where they leave its tree as it is. */
function sprinkled(text: string, sprinkles: readonly Sprinkle[]): string {
  let result = text;
  for (const { at, text: piece } of sprinkles) {
    const { tokens } = lex(result);
    if (tokens.length === 0) continue;
    const offset = tokens.end(at % tokens.length);
    const now = `${result.slice(0, offset)} ${piece} ${result.slice(offset)}`;
    if (isSame(result, now)) result = now;
  }
  return result;
}

/** Both read the same, and neither has mistakes. */
function isSame(before: string, after: string): boolean {
  const [old, now] = [parse('/a.tm', before), parse('/a.tm', after)];
  return treeText(old) === treeText(now) && problems(now) <= problems(old);
}

function problems({ units }: ReturnType<typeof parse>): number {
  return units.reduce((count, unit) => count + unit.problems.length, 0);
}

const sprinkles = fc.array(fc.record({ at: fc.nat(), text: nothing }), { maxLength: 8 });

property(
  'examples with comments anywhere keep them all',
  fc.tuple(excerpt, sprinkles),
  ([text, some]) => {
    formatsWell(sprinkled(text, some));
  },
);

const range = fc.tuple(fc.nat(), fc.nat());

property(
  'a range is formatted without a change of meaning',
  fc.tuple(excerpt, sprinkles, range),
  ([plain, some, [from, to]]) => {
    const text = sprinkled(plain, some);
    const [a, b] = [from % (text.length + 1), to % (text.length + 1)];
    const tree = parse('/a.tm', text);
    const whole = formatEdits(tree);
    const edits = formatEdits(tree, { start: Math.min(a, b), end: Math.max(a, b) });
    const known = new Set(whole.map((edit) => JSON.stringify(edit)));
    for (const edit of edits) assert.ok(known.has(JSON.stringify(edit)));
    const after = applyEdits(text, edits);
    assert.equal(formatsWell(after), formatsWell(text));
  },
);

/** A comment of each sort behind each token of a text, one at a time. */
exhaustive('a comment at every legal place of the examples stays', (passed) => {
  const small = [SAMPLE, ...filesOf('tutorial').values()];
  for (const text of small) {
    const { tokens } = lex(text);
    for (let index = 0; index < layOut(text, tokens).length; index += 1) {
      for (const piece of ['/* c */', '// c\n', '\n/* c\nd */\n']) {
        formatsWell(sprinkled(text, [{ at: index, text: piece }]));
        passed();
      }
    }
  }
});

/** The beginning of every file, as one types it. */
exhaustive('every beginning of the examples formats', (passed) => {
  for (const [, text] of [...filesOf('tutorial'), ...filesOf('pypi')]) {
    for (let end = 0; end <= text.length; end += text.length > 3000 ? 997 : 7) {
      formatsWell(text.slice(0, end));
      passed();
    }
  }
});
