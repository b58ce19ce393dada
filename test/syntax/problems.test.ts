// What is wrong with broken text, where, and what of it is still understood.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { assertNotes } from '../support/marks.js';
import { parseSnippet, syntaxFindings } from '../support/syntax-findings.js';
import { treeText } from '../support/tree-text.js';

/** The snippet has just the problems that it notes, and the tree. */
function finds(source: string, ...units: string[]): void {
  const trees = parseSnippet(source);
  assertNotes(source, syntaxFindings(trees));
  assert.equal(trees.map(treeText).join('\n'), units.join('\n'));
}

suite('an unfinished line', () => {
  test('ends at a connector: an error at that word, never a continuation', () => {
    finds(
      `
      a because
        ^^^^^^^ syntax: a value must follow 'because' on the same line
      "b" c
      ^^^ syntax: a statement starts with a word, not with a string; a value stands on the line of its word
      because
      ^^^^^^^ syntax: a value must follow 'because' on the same line
      d by // e
        ^^ syntax: a value must follow 'by' on the same line
      f`,
      '!a (because)',
      '!_ "b" c',
      '!because',
      '!d (by)',
      'f',
    );
  });

  test('ends at an arrow', () => {
    finds(
      `
      flow a ->
             ^^ syntax: a name must follow '->' on the same line
      b
      flow a -> "b"
             ^^ syntax: a name must follow '->' on the same line
      flow a -> {
             ^^ syntax: a name must follow '->' on the same line
        c
      }`,
      '!flow a -> ?',
      'b',
      '!flow a -> ? "b"',
      '!flow a -> ? { c }',
    );
  });

  test('ends at a dot', () => {
    finds(
      `
      a b.
         ^ syntax: a name must follow '.'
      c
      a b. "c"
         ^ syntax: a name must follow '.'
      a b..c
         ^ syntax: a name must follow '.'
      a .b
        ^ syntax: '.' joins names; a name must stand on both sides of it
      a "b".c
           ^ syntax: '.' joins names; a name must stand on both sides of it
      a 3.c
         ^ syntax: '.' joins names; a name must stand on both sides of it
      `,
      '!a b',
      'c',
      '!a b "c"',
      '!a b.c',
      '!a b',
      '!a "b" c',
      '!a #3 c',
    );
  });
});

suite('commas', () => {
  test('a trailing comma is for the end of a line only', () => {
    finds(
      `
      a b, ;
         ^ syntax: a value must follow ',' unless it ends the line
      c { d e, }
             ^ syntax: a value must follow ',' unless it ends the line
      f g, { h }
         ^ syntax: a value must follow ',' unless it ends the line
      i j, by k
         ^ syntax: a value must follow ',' unless it ends the line
      `,
      '!a b',
      'c { !d e }',
      '!f g { h }',
      '!i j (by k)',
    );
  });

  test('a comma needs a value before it', () => {
    finds(
      `
      a , b
        ^ syntax: a value must stand before ','
      a b,, c
         ^ syntax: a value must follow ',' unless it ends the line
      a ,
        ^ syntax: a value must stand before ','
      a by , b
           ^ syntax: a value must stand before ','
      , a
      ^ syntax: a statement starts with a word, not with ','
      `,
      '!a b',
      '!a b, c',
      '!a',
      '!a (by b)',
      '!_ a',
    );
  });

  test('a value after a clause lacks a comma or comes too late', () => {
    finds(
      `
      mitigated by a b.c, d
                     ^^^ syntax: 'b.c' needs a ',' before it
      component web in shop "Web" "Shows"
                            ^^^^^ syntax: this string stands too late; move it before 'in'
      flow in net a -> b
                  ^ syntax: 'a' stands too late; move it before 'in'
      `,
      '!mitigated (by a, b.c, d)',
      '!component web "Web" "Shows" (in shop)',
      '!flow a -> b (in net)',
    );
  });
});

suite('arrows', () => {
  test('an arrow after no reference is an error at the arrow', () => {
    finds(
      `
      flow -> b
           ^^ syntax: a name must stand before '->', as in 'flow a -> b'
      flow "a" -> b
               ^^ syntax: '->' joins two names, and this string is none
      flow """a""" -> b
                   ^^ syntax: '->' joins two names, and this text is none
      flow 1 -> b
             ^^ syntax: '->' joins two names, and '1' is none
      a -> b
        ^^ syntax: a name must stand before '->', as in 'flow a -> b'
      `,
      '!flow ? -> b',
      '!flow "a" -> b',
      '!flow """a""" -> b',
      '!flow #1 -> b',
      '!a ? -> b',
    );
  });

  test('an arrow joins no lists and no rows', () => {
    finds(
      `
      flow a, b -> c
                ^^ syntax: '->' joins two names, not lists; write a flow for each
      flow a -> b, c
                 ^ syntax: '->' joins two names, not lists; write a flow for each
      flow a -> b -> c
                  ^^ syntax: one '->' joins two names; write a flow for each
      open to a -> b
                ^^ syntax: '->' has no place after 'to'
      `,
      '!flow a, b -> c',
      '!flow a, c -> b',
      '!flow a -> b',
      '!open (to a)',
    );
  });
});
