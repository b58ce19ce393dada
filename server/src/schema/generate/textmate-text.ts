/** Comments, strings and texts of the TextMate grammar: what does not depend on the table. */
import type { Rule } from './textmate-rule.js';

/** From here to the end of the line no unescaped `"""`; `\"""` is passed over as one. */
const textGoesOn = '(?!(?>\\\\"""|(?!""").)*""")';

export const comments: Readonly<Record<string, Rule>> = {
  comments: {
    patterns: [
      {
        name: 'comment.line.double-slash.tm',
        match: '(//)[ \\t]*(tm-ignore)(?=[ \\t]|$).*$',
        captures: {
          1: { name: 'punctuation.definition.comment.tm' },
          2: { name: 'keyword.other.directive.tm' },
        },
      },
      {
        name: 'comment.line.double-slash.tm',
        match: '(//).*$',
        captures: { 1: { name: 'punctuation.definition.comment.tm' } },
      },
      {
        name: 'comment.block.tm',
        begin: '/\\*',
        beginCaptures: { 0: { name: 'punctuation.definition.comment.begin.tm' } },
        end: '\\*/',
        endCaptures: { 0: { name: 'punctuation.definition.comment.end.tm' } },
      },
    ],
  },
};

export const texts: Readonly<Record<string, Rule>> = {
  texts: { patterns: [{ include: '#text' }, { include: '#string' }] },
  text: {
    name: 'string.quoted.triple.tm',
    begin: '"""',
    beginCaptures: { 0: { name: 'punctuation.definition.string.begin.tm' } },
    end: '"""',
    endCaptures: { 0: { name: 'punctuation.definition.string.end.tm' } },
    patterns: [
      { include: '#markdown' },
      { match: '\\\\"""', name: 'constant.character.escape.tm' },
    ],
  },
  markdown: {
    comment:
      'Whole lines of a text. `while` ends the Markdown before the line that closes the text, whatever the ' +
      'Markdown left open; the indentation of its first line is not part of it.',
    begin: `^([ \\t]*)(?=\\S)${textGoesOn}`,
    while: `^(?:\\1|(?=[ \\t]*$))${textGoesOn}`,
    contentName: 'meta.embedded.block.markdown',
    patterns: [
      { match: '\\\\"""', name: 'constant.character.escape.tm' },
      { include: 'text.html.markdown' },
    ],
  },
  string: {
    name: 'string.quoted.double.tm',
    begin: '"',
    beginCaptures: { 0: { name: 'punctuation.definition.string.begin.tm' } },
    end: '"|$',
    endCaptures: { 0: { name: 'punctuation.definition.string.end.tm' } },
    patterns: [
      {
        match: '\\\\(?:["\\\\nt]|u\\{[0-9A-Fa-f]{1,6}\\})',
        name: 'constant.character.escape.tm',
      },
      { match: '\\\\.', name: 'invalid.illegal.escape.tm' },
    ],
  },
};
