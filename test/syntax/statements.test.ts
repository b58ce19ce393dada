// What statements there are: the grammar of correct text, a case for each sentence of the reference.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parse } from '../../server/src/syntax/parse.js';
import { treeText } from '../support/tree-text.js';

/** The text has the tree, one line a unit, and nothing is wrong with it. */
function reads(text: string, ...units: string[]): void {
  const tree = parse('/main.tm', text);
  assert.equal(treeText(tree), units.join('\n'), JSON.stringify(text));
  assert.deepEqual(
    tree.units.flatMap((unit) => unit.problems),
    [],
  );
}

suite('statements', () => {
  test('a word with arguments, clauses and a block', () => {
    reads('component', 'component');
    reads('component web "Web" "Shows books"', 'component web "Web" "Shows books"');
    reads('tags a, b.c, "d", 12', 'tags a, b.c, "d", #12');
    reads('status planned because "x" since 2026', 'status planned (because "x") (since #2026)');
    reads('mitigated by a, b', 'mitigated (by a, b)');
    reads('boundary b "B" in c { trust limited }', 'boundary b "B" (in c) { trust limited }');
    reads('a {}', 'a { }');
    reads('a { b { c { } } }', 'a { b { c { } } }');
  });

  test('a connector starts a statement, too', () => {
    reads('because "R"', 'because "R"');
    reads('a { by "P" until 2027; in x, y }', 'a { by "P" (until #2027); in x, y }');
    reads('extends a\n', 'extends a');
  });

  test('a flow joins two references', () => {
    reads('flow pay customer -> shop.web "Pays"', 'flow pay customer -> shop.web "Pays"');
    reads('flow a->b', 'flow a -> b');
    reads('flow 2fa->b-c', 'flow 2fa -> b-c');
  });

  test('keywords, kinds and attributes may be identifiers', () => {
    reads('actor actor "A"', 'actor actor "A"');
    reads('flow flow component -> store', 'flow flow component -> store');
    reads('model when, flow, description', 'model when, flow, description');
  });

  test('ends are newlines, `;`, before `}` and the end of the file', () => {
    reads('a b\nc d', 'a b', 'c d');
    reads('a b;c d', 'a b', 'c d');
    reads('a { b c }', 'a { b c }');
    reads('a b\r\nc d\rd e', 'a b', 'c d', 'd e');
  });

  test('several ends are one', () => {
    reads(';;\n\n;a;;\n;\n;b;;', 'a', 'b');
    reads('a {\n;\n;b;;\n\n;}', 'a { b }');
    reads('a { b; }\n;', 'a { b }', '~');
  });
});

suite('newlines', () => {
  test('none ends a statement in a text or a block comment', () => {
    reads('a """\nb\n""" "c"', 'a """b""" "c"');
    reads('a /* \n */ b', 'a b');
  });

  test('none ends a statement before a `{` that is the next thing in the file', () => {
    reads('a "b"\n{\n c\n}', 'a "b" { c }');
    reads('a "b" // x\n\n/* y\n */ // z\n\n{ c }', 'a "b" { c }');
    reads('a b,\n{ c }', 'a b { c }');
    reads('a { b\n\n{ c } }', 'a { b { c } }');
  });

  test('a list goes on after a comma if the next line holds nothing but list', () => {
    reads('a b,\nc', 'a b, c');
    reads('a b,\n  c\n', 'a b, c');
    reads('a b,\nc, d\n', 'a b, c, d');
    reads('a b,\nc,\nd.e,\n"f",\n12\ng', 'a b, c, d.e, "f", #12', 'g');
    reads('a b,\n"""c\n""", d', 'a b, """c""", d');
    reads('a b,\nc; d', 'a b, c', 'd');
    reads('a { b c,\nd }', 'a { b c, d }');
    reads('a by b,\nc', 'a (by b, c)');
  });

  test('else it is a trailing comma', () => {
    reads('a b,\nc d', 'a b', 'c d');
    reads('a b,\nc "d"', 'a b', 'c "d"');
    reads('a b,\nc { d }', 'a b', 'c { d }');
    reads('a b,\nflow c -> d', 'a b', 'flow c -> d');
    reads('a b,\nby c', 'a b', 'by c');
    reads('a b,\n; c', 'a b', 'c');
    reads('a b,\n', 'a b');
    reads('a b,', 'a b');
    reads('a { b c,\n}', 'a { b c }');
    reads('a "x",\nc d.e', 'a "x"', 'c d.e');
  });

  test('comments and blank lines are never the next line', () => {
    reads('a b, // x\n\n// y\n/* z */ c\n', 'a b, c');
    reads('a b, /* x */\n\n  // y\nc d', 'a b', 'c d');
    reads('a b,\nc // x', 'a b, c');
    reads('a b,\nc /* x\n */', 'a b, c');
    reads('a b, /*\n*/ c', 'a b, c');
    reads('a b, // x', 'a b');
  });

  test('the end of a line is no continuation but in these cases', () => {
    reads('a\nb', 'a', 'b');
    reads('a "b"\nby c', 'a "b"', 'by c');
  });
});

suite('words and numerals', () => {
  const word = (text: string) => reads(`a ${text}`, `a ${text}`);
  const numeral = (text: string) => reads(`a ${text}`, `a #${text}`);

  test('words hold letters, marks, digits, underscores and single inner hyphens', () => {
    ['2fa', 'api-token', '_x', 'x_', 'x-1-y', 'Größe', 'дверь-2', '門', '𝒳𝒴', 'a٣', '1x'].forEach(
      word,
    );
    reads('a e\u0301te\u0301', 'a e\u0301te\u0301');
  });

  test('a word is compared after normalisation form C', () => {
    const { statement } = parse('/main.tm', 'cafe\u0301 x').units[0]!;
    assert.equal(statement!.keyword.text, 'cafe\u0301');
    assert.equal(statement!.keyword.nfc, 'caf\u00e9');
    assert.deepEqual([statement!.keyword.start, statement!.keyword.end], [0, 5]);
  });

  test('a run of digits and hyphens is one numeral, well formed or not', () => {
    ['0', '2026', '2026-11', '2026-11-22', '12.5', '2026-', '-5', '1--2', '20-1-2-3-4'].forEach(
      numeral,
    );
    ['1_000', '_', '1.2.3', '٣'].forEach(numeral);
    reads('a 2026-11->b'.replace('->b', ''), 'a #2026-11');
  });

  test('after a dot a word may be all digits', () => {
    reads('a b.1', 'a b.1');
    reads('a b.1.2.c', 'a b.1.2.c');
    reads('a v1.2', 'a v1.2');
    reads('a v1.2fa.2026-11', 'a v1.2fa.2026-11');
  });

  test('spaces may stand around dots and arrows', () => {
    reads('a b . c->d', 'a b.c -> d');
  });
});

suite('strings and texts', () => {
  test('a string has its escapes resolved', () => {
    reads('a ""', 'a ""');
    reads(String.raw`a "q\"b\\n\n\t\u{1F512}\u{41}"`, String.raw`a "q\"b\\n\n\t🔒A"`);
    reads('a "it\'s // no { comment; }"', 'a "it\'s // no { comment; }"');
    reads('a "b" "c"', 'a "b" "c"');
  });

  test('a text is dedented', () => {
    reads('a """b"""', 'a """b"""');
    reads('a """ b """', 'a """ b """');
    reads('a """\n  b\n    c\n\n  d\n"""', 'a """b\\n  c\\n\\nd"""');
    reads('a """\n  b\n  """', 'a """b"""');
    reads('a """   \n  b"""', 'a """b"""');
    reads('a """b\n    c\n   d\n"""', 'a """b\\n c\\nd"""');
    reads('a """\n\tb\n\t c\n      \n"""', 'a """b\\n c\\n"""');
    reads('a """\n\tb\n  c\n"""', 'a """\\tb\\n  c"""');
    reads('a """\r\n b\r\n c\r\n"""', 'a """b\\nc"""');
    reads('a """"""', 'a """"""');
    reads('a """\n"""', 'a """"""');
    reads('a """\n\n"""', 'a """"""');
  });

  test('a text ends at the first unescaped quotes', () => {
    reads('a """b\\"""c"""', 'a """b\\"\\"\\"c"""');
    reads('a """b\\n"""', 'a """b\\\\n"""');
    reads('a """b " "" c"""', 'a """b \\" \\"\\" c"""');
    reads('a """ // b /* """ c', 'a """ // b /* """ c');
  });
});

suite('comments', () => {
  const comments = (text: string) =>
    parse('/main.tm', text).units.map((unit) => unit.comments.map((comment) => comment.text));

  test('are no part of a statement', () => {
    reads('a // b', 'a');
    reads('a /* b */ c /**/ d', 'a c d');
    reads('a /*/ b */ c', 'a c');
    reads('// a\n/* b */\n', '~');
  });

  test('belong to the unit under or beside them', () => {
    const text =
      '// 1\na /* 2 */ b // 3\n\n/* 4 */ // 5\nc; // 6\nd; /* 7 */ e { // 8\n} // 9\n// 10';
    assert.deepEqual(comments(text), [
      ['// 1', '/* 2 */', '// 3'],
      ['/* 4 */', '// 5', '// 6'],
      [],
      ['/* 7 */', '// 8', '// 9'],
      ['// 10'],
    ]);
  });

  test('hold neither strings nor texts', () => {
    reads('a // """ " {\nb /* """ { */ c', 'a', 'b c');
  });
});

suite('encoding', () => {
  test('a byte order mark is tolerated', () => {
    reads('\ufeffa b\n', 'a b');
    reads('\ufeff', '~');
  });

  test('an empty file is one unit without a statement', () => {
    reads('', '~');
    reads('\n \n', '~');
  });
});
