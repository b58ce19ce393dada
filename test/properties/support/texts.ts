// Texts of every sort: random characters, random tokens, and examples with pieces cut out, doubled or put elsewhere.
import fc from 'fast-check';
import { filesOf } from '../../examples/models.js';
import { SAMPLE } from '../../syntax/sample.js';

/** Whatever the lexer tells apart, and what it could take one for the other. */
const TOKENS: readonly string[] = [
  ...['a', 'b', 'flow', 'threat', 'by', 'because', 'in', 'é', 'e\u0301', '2fa', 'a-', '-', '--'],
  ...['12', '1.2', '"', '"x"', '"""', '\\', '\\"""', '"\\', '->', ',', '.', '{', '}', '{ }', ';'],
  ...[
    '//',
    '/*',
    '*/',
    '/',
    '?',
    '[',
    '🔒',
    '\ud83d',
    '\ufeff',
    '\0',
    'threat a "A"',
    '"a"""',
    '"""\nactor "a"\n"""',
  ],
  ...[' ', '  ', '\t', '\n', '\n', '\n  ', '\n\n', '\r\n', '\r', '\u2028', '\nthreat a "A" {\n'],
  ...['a b,\n', 'd { e }\n', '\n\ufeffg\n', 'model m "M" {', 'import "./x.tm"\n'],
];

export const token = fc.constantFrom(...TOKENS);

const joined = (part: fc.Arbitrary<string>) =>
  fc.array(part, { maxLength: 40 }).map((parts) => parts.join(''));

/** What people see as one character, of one code point or several; and the first and last of each length in UTF-8. */
export const grapheme = fc.constantFrom(
  ...['a', 'é', 'e\u0301', 'ß', '語', '🔒', '👩‍🚀', '🇨🇭'],
  ...['\x7f', '\x80', '\u07ff', '\u0800', '\uffff', '\u{10000}', '\u{10ffff}'],
);

/** Any code units at all, well formed or not. */
export const characters = fc.oneof(
  joined(fc.nat(0x10ffff).map((point) => String.fromCodePoint(point))),
  joined(fc.nat(0xffff).map((code) => String.fromCharCode(code))),
  joined(
    fc.oneof(
      grapheme,
      fc.nat(0x7f).map((code) => String.fromCharCode(code)),
    ),
  ),
);

export const tokens = joined(token);

const examples = ['tutorial', 'pypi'].flatMap((example) => [...filesOf(example).values()]);

/** Some lines of an example, or the text in which everything is that broken text could confuse. */
export const excerpt = fc
  .tuple(fc.constantFrom(SAMPLE, ...examples), fc.nat(), fc.integer({ min: 1, max: 40 }))
  .map(([text, first, count]) => {
    const lines = text.split('\n');
    const start = first % lines.length;
    return text === SAMPLE ? text : lines.slice(start, start + count).join('\n');
  });

/** A piece of a text and where something else is put instead; both fit any text. */
const mutation = fc.record({
  at: fc.nat(9999),
  length: fc.oneof(fc.nat(3), fc.nat(30)),
  /** What comes there; a number: a copy of what stands at that place. */
  by: fc.oneof(token, fc.constant(''), fc.nat(9999)),
});

export const mutated = fc
  .tuple(excerpt, fc.array(mutation, { minLength: 1, maxLength: 4 }))
  .map(([text, mutations]) =>
    mutations.reduce((whole, { at, length, by }) => {
      const start = at % (whole.length + 1);
      const from = typeof by === 'number' ? by % (whole.length + 1) : 0;
      const piece = typeof by === 'number' ? whole.slice(from, from + length) : by;
      return whole.slice(0, start) + piece + whole.slice(start + length);
    }, text),
  );

export const anyText = fc.oneof(characters, tokens, tokens, mutated, mutated);
