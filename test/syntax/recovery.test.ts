// What a mistake leaves whole: characters, strings, texts, comments and braces that are wrong or lost.
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

suite('characters', () => {
  test('a run of characters that mean nothing is one problem', () => {
    finds(
      `
      a b % c
          ^ syntax: '%' means nothing here; remove it, or write the text in double quotes
      c "d" ?!
            ^^ syntax: '?!' means nothing here; remove it, or write the text in double quotes
      e 🔒🔒, f
        ^^^^ syntax: '🔒🔒' means nothing here; remove it, or write the text in double quotes
      / g
      ^ syntax: '/' means nothing here; remove it, or write the text in double quotes
      @@@
      ^^^ syntax
      h\u00a0i
       ^ syntax: U+00A0 means nothing here; remove it, or write the text in double quotes
      `,
      '!a b c',
      '!c "d"',
      '!e f',
      '!g',
      '!h i',
    );
  });

  test('so are such runs in a row on a line', () => {
    finds(
      `
      a $ % [ b ] ]
        ^^^^^ syntax: '$ % [' means nothing here; a list needs no brackets, only ','
      $ /* c */ $
      ^^^^^^^^^^^ syntax
      $
      ^ syntax
      `,
      '!a b',
      '~',
    );
  });

  test('what people most likely meant is said', () => {
    finds(
      `
      title: "T"
           ^ syntax: ':' means nothing here; a value follows its word without it
      owner = "O"
            ^ syntax: '=' means nothing here; a value follows its word without it
      # about this
      ^ syntax: '#' means nothing here; a comment starts with '//'
      link https://x.example
                ^ syntax: ':' means nothing here; write the address in double quotes
      flow a --> b
             ^ syntax: '-' means nothing here; an arrow is '->'
      `,
      '!title "T"',
      '!owner "O"',
      '!about this',
      '!link https',
      '!flow a -> b',
    );
  });

  test('a pair of brackets or of foreign quotes is one problem', () => {
    finds(
      `
      tags [a, b]
           ^ syntax: '[' means nothing here; a list needs no brackets, only ','
      flow a -> (b)
                ^ syntax: '(' means nothing here; a list needs no brackets, only ','
      actor a 'It is (in part) 50% "right"'
              ^ syntax: a string stands in double quotes: "..."
      actor b “B” { c 'd' }
              ^ syntax: a string stands in double quotes: "..."
                      ^ syntax: a string stands in double quotes: "..."
      tags ]
           ^ syntax: ']' means nothing here; remove it, or write the text in double quotes
      `,
      '!tags a, b',
      '!flow a -> b',
      '!actor a It is #50 "right" (in part)',
      '!actor b B { !c d }',
      '!tags',
    );
  });

  test('a connector that such a run follows is one problem with it', () => {
    finds(
      `
      a by ?
           ^ syntax: '?' means nothing here; remove it, or write the text in double quotes
      `,
      '!a (by)',
    );
  });

  test('a misplaced hyphen stays in its word and is one problem', () => {
    finds(
      `
      flow a-->b
           ^^ syntax: 'a-' has a hyphen too many; write 'a'
      about api--token, -x, y-
            ^^^^^^^^^^ syntax: 'api--token' has a hyphen too many; write 'api-token'
                        ^^ syntax: '-x' has a hyphen too many; write 'x'
                            ^^ syntax: 'y-' has a hyphen too many; write 'y'
      `,
      '!flow a- -> b',
      '!about api--token, -x, y-',
    );
  });
});

suite('strings', () => {
  test('a string ends at its line', () => {
    finds(
      `
      a "b
        ^^ unclosed-string: this string is not closed; end it with '"' on the same line
      c "d" "e \\"
            ^^^^^ unclosed-string: this string is not closed; end it with '"' on the same line
      f "
        ^ unclosed-string: this string is not closed; end it with '"' on the same line
      g "h // i
        ^^^^^^^ unclosed-string: this string is not closed; end it with '"' on the same line
      j`,
      '!a "b"',
      '!c "d" "e \\""',
      '!f ""',
      '!g "h // i"',
      'j',
    );
  });

  test('a lost quote leaves the braces that end the line to the blocks', () => {
    finds(
      `
      a "b {
        ^^ unclosed-string: this string is not closed; end it with '"' on the same line
        c "d }
          ^^ unclosed-string: this string is not closed; end it with '"' on the same line
      e "f } g {h}
        ^^^^^^^^^^ unclosed-string: this string is not closed; end it with '"' on the same line
      `,
      '!a "b" { !c "d" }',
      '!e "f } g {h}"',
    );
  });

  test('an escape that is none', () => {
    finds(
      String.raw`
      a "\q" "\u{110000} \u{D800} \u{} \u12 \u{12"
         ^^ invalid-escape: '\q' is no escape; write '\\' for a backslash, or one of \" \n \t \u{...}
              ^^^^^^^^^^ invalid-escape
                         ^^^^^^^^ invalid-escape
                                  ^^^^ invalid-escape
                                       ^^^^ invalid-escape
                                            ^^^^^ invalid-escape
      b "\\\😀"
           ^^^ invalid-escape
      c "\
        ^^ unclosed-string
      `,
      String.raw`a "\\q" "\\u{110000} \\u{D800} \\u{} \\u12 \\u{12"`,
      String.raw`b "\\\\😀"`,
      String.raw`!c "\\"`,
    );
  });
});

suite('texts', () => {
  const lost = (line: string) => `
      a {
        b """
          ^^^ unclosed-string: this text is not closed; end it with '"""'
          c
      ${line}`;

  test('a lost `"""` ends before a line that reads `}`', () => {
    finds(lost('}'), 'a { !b """c""" }');
    finds(lost('  } // d'), 'a { !b """c""" }');
  });

  test('a lost `"""` ends before a line that starts a declaration', () => {
    const declarations = {
      'import "./x.tm"': 'import "./x.tm"',
      'actor "A"': 'actor "A"',
      'actor a "A"': 'actor a "A"',
      'threat größe-2 """t"""': 'threat größe-2 """t"""',
      '  component web{ }': 'component web { }',
      'component { }': 'component { }',
      'flow a->b': 'flow a -> b',
      'flow pay a.b -> c.d "P"': 'flow pay a.b -> c.d "P"',
    };
    for (const [line, unit] of Object.entries(declarations)) {
      finds(lost(`${line}; }`), `a { !b """c"""; ${unit} }`);
    }
  });

  test('a lost `"""` ends before no other line', () => {
    const prose = [
      '    } deeper',
      '    actor "A"',
      'actor',
      'actor a b',
      'actors "A"',
      'the actor "A"',
      'flow a',
      'flow a b c -> d',
      'a { } "d"',
    ];
    for (const line of prose) {
      const value = line.startsWith(' ') ? `c\n${line.trim()}` : `    c\n${line}`;
      finds(
        `
        a
        b """
          ^^^ unclosed-string
            c
        ${line}`,
        'a',
        `!b """${JSON.stringify(value).slice(1, -1)}"""`,
      );
    }
  });

  test('each text may be the one that lost its end', () => {
    finds(
      `
      actor a "A" """
                  ^^^ unclosed-string
        Prose
      actor b "B" """More"""
      actor c "C" """
        prose
      """`,
      '!actor a "A" """Prose"""',
      'actor b "B" """More"""',
      'actor c "C" """prose"""',
    );
  });

  test('no `"""` in a comment or string is counted', () => {
    for (const line of ['// """ b', '/* b\n""" */', String.raw`b "\"""`.concat('"')]) {
      const [first] = parseSnippet(`a {\n  b """\n    c\n}\n${line}\nthreat d "D"`);
      assert.equal(treeText(first!).split('\n')[0], 'a { !b """c""" }', line);
      assert.equal(treeText(first!).split('\n').at(-1), 'threat d "D"', line);
    }
  });

  test('an even number of `"""` is taken as it stands', () => {
    finds(
      `
      actor a "A" """
      actor b "B" { }
      """
      // """
      actor c "\\"\\"\\"" /* """ */`,
      'actor a "A" """actor b \\"B\\" { }"""',
      'actor c "\\"\\"\\""',
    );
  });
});

suite('comments', () => {
  test('an unclosed comment runs to the end', () => {
    finds(
      `
      a { b }
      c /* { d
        ^^ syntax: this comment is not closed; end it with '*/'
      e "f"`,
      'a { b }',
      '!c',
    );
    finds('/*/\n^^ syntax', '~');
  });
});

suite('braces', () => {
  test('a surplus `}` is one problem and ignored', () => {
    finds(
      `
      a { b }
      }
      ^ syntax: this '}' closes nothing; remove it
      c } d
        ^ syntax: this '}' closes nothing; remove it
      e { f } }
              ^ syntax: this '}' closes nothing; remove it
      `,
      'a { b }',
      '!c d',
      '!e { f }',
    );
  });

  test('so are surplus `}` in a row on a line', () => {
    finds(
      `
      a { b } }} }
              ^^^^ syntax: these '}' close nothing; remove them
      c }} d
        ^^ syntax: these '}' close nothing; remove them
      }
      ^ syntax: this '}' closes nothing; remove it
      }}
      ^^ syntax: these '}' close nothing; remove them
      `,
      '!a { b }',
      '!c d',
      '~',
    );
  });

  test('a block that is open at the end of the file is one problem at its `{`', () => {
    finds(
      `
      a {
        ^ unclosed-block: this block is not closed; add '}'
        b {
          ^ unclosed-block: this block is not closed; add '}'
          c

      // d`,
      '!a { !b { c',
      '~',
    );
    finds('model x {\n        ^ unclosed-block', '!model x {');
  });

  test('a kind at the start of a line closes the blocks that were opened as deep or deeper', () => {
    finds(
      `
      boundary a "A" {
                     ^ unclosed-block: this block is not closed; add '}'
        component b "B" {
                        ^ unclosed-block: this block is not closed; add '}'
          handles x
        component c "C" { }
      // d
      threat d "D"`,
      '!boundary a "A" { !component b "B" { handles x; component c "C" { }',
      'threat d "D"',
    );
  });

  test('a line is no start of a declaration where it is deeper, or no kind with id and title or block', () => {
    finds(
      `
      a {
        ^ unclosed-block: this block is not closed; add '}'
        b {
          component
          component c
          components "C"
            component d "D"
      }
      // e
      `,
      '!a { b { component; component c; components "C"; component d "D" }',
      '~',
    );
  });

  test('with as many `}` as `{` indentation means nothing', () => {
    finds(
      `
            boundary a "A" {
      component b "B" {
      flow c -> d
        }
      actor e "E" }`,
      'boundary a "A" { component b "B" { flow c -> d }; actor e "E" }',
    );
  });

  test('a second statement on a line needs `;` after `}`', () => {
    finds(
      `
      a { b } c
              ^ syntax: a second statement on a line needs ';' before it
      d { e { } f }
                ^ syntax: a second statement on a line needs ';' before it
      g { }; h { }
      i {
      } // j
      k { } /*
      */ l
         ^ syntax: a second statement on a line needs ';' before it`,
      'a { b }',
      '!c',
      'd { e { }; !f }',
      'g { }',
      'h { }',
      'i { }',
      'k { }',
      '!l',
    );
  });

  test('a clause behind the block is told where it goes', () => {
    finds(
      `
      a { b } because "c" until 2027
              ^^^^^^^ syntax: 'because' stands after the block; move it before '{' or into the block
      d { } by "e"; f
            ^^ syntax
      `,
      '!a { b }',
      '!d { }',
      'f',
    );
  });

  test('blocks too deep to be meant are read as if they were none', () => {
    const opened = 'a {'.repeat(100);
    const inner = `${' '.repeat(opened.length)}  ^ syntax: a block may not be nested 100 deep; split it`;
    const tree = `${'a { '.repeat(100)}!b; c; d; e${' }'.repeat(100)}`;
    finds(`\n${opened}b { c { d } e\n${inner}\n}${'}'.repeat(100)}`, tree);
  });

  test('a block needs a statement', () => {
    finds(
      `
      {
      ^ syntax: a block needs a statement before its '{'
        threat a "A"
      }
      b { } { c }
            ^ syntax: a block needs a statement before its '{'
      d { ; { e } }
            ^ syntax: a block needs a statement before its '{'
      f { }
      { g }
      ^ syntax: a block needs a statement before its '{'
      `,
      '!_ { threat a "A" }',
      'b { }',
      '!_ { c }',
      '!d { !_ { e } }',
      'f { }',
      '!_ { g }',
    );
  });
});

suite('statements', () => {
  test('a line that starts with no word leaves those around it whole', () => {
    finds(
      `
      a {
        "b"
        ^^^ syntax: a statement starts with a word, not with a string; a value stands on the line of its word
        c { }
        12 d
        ^^ syntax: a statement starts with a word, not with a number; a value stands on the line of its word
        e { }
        -> f
        ^^ syntax: a statement starts with a word, not with '->'
        g { }
        .h
        ^ syntax: a statement starts with a word, not with '.'
        i
      }
      """j"""
      ^^^^^^^ syntax: a statement starts with a word, not with a text; a value stands on the line of its word
      `,
      '!a { !_ "b"; c { }; !_ #12 d; e { }; !_ ? -> f; g { }; !_ h; i }',
      '!_ """j"""',
    );
  });

  test('a value on a line of its own is one mistake with the line that lacks it', () => {
    finds(
      `
      a {
        description
          "b"
          ^^^ syntax: a statement starts with a word, not with a string; a value stands on the line of its word
          "c"
        d to
          ^^ syntax: a value must follow 'to' on the same line
          "e"
        f
      }`,
      '!a { !description; !_ "b"; !_ "c"; !d (to); !_ "e"; f }',
    );
  });
});
