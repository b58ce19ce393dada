// The one shape of a file: what the formatter makes of each case, and that nothing else changes.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  applyEdits,
  formatEdits,
  formatLine,
  formatted,
  isFormatted,
} from '../../server/src/syntax/format/format.js';
import { parse } from '../../server/src/syntax/parse.js';
import { formatsWell } from '../support/formats.js';
import { readMarked } from '../support/marks.js';

/** The text formats to the other one, which means the same. */
function formats(before: string, after: string): void {
  assert.equal(formatsWell(before), after, JSON.stringify(before));
}

/** The text is formatted already. */
function stays(text: string): void {
  formats(text, text);
}

const LONG = 'a'.repeat(40);

suite('lines', () => {
  test('one statement a line', () => {
    formats('actor a "A"; actor b "B"', 'actor a "A"\nactor b "B"\n');
    formats('a {\nb; c\nd; }\n', 'a {\n  b\n  c\n  d\n}\n');
    formats('a {\n  b {\n c; d\n}}', 'a {\n  b {\n    c\n    d\n  }\n}\n');
    formats('a;;b;', 'a\nb\n');
    formats('a { b\n}', 'a {\n  b\n}\n');
  });

  test('two spaces of indentation, and one between parts', () => {
    formats('\ta   "x"\t "y"   because  "z"', 'a "x" "y" because "z"\n');
    formats('a {\n\tb {\n\t\tc\n\t}\n}', 'a {\n  b {\n    c\n  }\n}\n');
    formats('flow a->b"T"{carries c,d ,e}', 'flow a -> b "T" { carries c, d, e }\n');
    formats('a "b""c"{ d }', 'a "b""c" { d }\n');
    formats('a b . c,d .e.1 .2fa', 'a b.c, d.e.1.2fa\n');
  });

  test('`{` stands on the line of its header', () => {
    formats('a "b"\n{\n c\n}', 'a "b" {\n  c\n}\n');
    formats('a "b"\n\n{ c }', 'a "b" { c }\n');
    formats('a b,\n{ c }', 'a b { c }\n');
  });

  test('at most one blank line, and none at the ends of a block or file', () => {
    formats('\n\na\n\n\n\nb\n\n', 'a\n\nb\n');
    formats('a {\n\n  b\n\n\n  c\n\n}', 'a {\n  b\n\n  c\n}\n');
    formats('a\n;\nb;\n\nc', 'a\nb\n\nc\n');
    formats('a\n  \t\n \nb  \n', 'a\n\nb\n');
  });

  test('a file ends with a line break, unless nothing is in it', () => {
    formats('', '');
    formats(' \n\t\n', '');
    formats('a', 'a\n');
    formats('\ufeff a', '\ufeffa\n');
    formats('\ufeff\n', '\ufeff');
  });

  test('the first line break decides about all', () => {
    formats('a {\r\nb\r\n}', 'a {\r\n  b\r\n}\r\n');
    formats('a {\r\nb\n\n\nc }', 'a {\r\n  b\r\n\r\n  c\r\n}\r\n');
    formats('a\nb\r\n', 'a\nb\n');
    formats('\r\n\r\na\nb', 'a\nb\n');
    formats('a\rb\r', 'a\nb\n');
    formats('\ra\n\nb ?\r\r c', 'a\n\nb ?\r\r c\n');
  });
});

suite('blocks', () => {
  test('one that is written on one line stays there while it fits', () => {
    formats('a "x" {b;c{d};e}', 'a "x" { b; c { d }; e }\n');
    stays(`a { b "${LONG}"; c "${LONG}1234" }\n`);
    formats(`a { b "${LONG}"; c "${LONG}12345" }`, `a {\n  b "${LONG}"\n  c "${LONG}12345"\n}\n`);
    stays(`a {\n  b { c "${LONG}" }\n  d { e "${LONG}" }\n}\n`);
    formats(
      `a { b { c "${LONG}" }; d { e "${LONG}1" } }`,
      `a {\n  b { c "${LONG}" }\n  d { e "${LONG}1" }\n}\n`,
    );
  });

  test('width counts characters', () => {
    stays(`a "${'🔒'.repeat(88)}" { b c }\n`);
    formats(`a "${'🔒'.repeat(89)}" { b c }`, `a "${'🔒'.repeat(89)}" {\n  b c\n}\n`);
  });

  test('one of several lines stays so', () => stays('a {\n  b\n}\n'));

  test('one that is empty', () => {
    formats('a { }', 'a {}\n');
    formats('a {\n\n}', 'a {\n}\n');
    stays(`a "${LONG}${LONG}${LONG}" {}\n`);
  });
});

suite('lists', () => {
  test('one that fits stands on one line', () => {
    formats('a b,\n  c,\n\n  d\n', 'a b, c, d\n');
    formats('a b, c,\nd "e"\n', 'a b, c\nd "e"\n');
  });

  test('one that does not has a value a line', () => {
    const [b, c] = [`${LONG}b`, `${LONG}c`];
    formats(
      `x {\n y ${b}, ${c}, d.e, f, ghijkl\n}`,
      `x {\n  y ${b},\n    ${c},\n    d.e,\n    f,\n    ghijkl\n}\n`,
    );
  });

  test('the last value stays with the one before, if something follows that would end the list', () => {
    const [b, c] = [`${LONG}b`, `${LONG}c`];
    formats(`x in ${b}, ${c}, d, efg, hi { j }`, `x in ${b},\n  ${c},\n  d,\n  efg, hi { j }\n`);
    formats(`source ${b}, ${c}, d, e in "ijklmn"`, `source ${b}, ${c}, d, e in "ijklmn"\n`);
  });

  test('a comma that ends the line goes', () => {
    formats('a b,\n\nc d', 'a b\n\nc d\n');
    formats('a b, // c\n', 'a b // c\n');
  });

  test('a comment keeps its line', () => {
    formats('a b, // x\n c, d\n', 'a b, // x\n  c,\n  d\n');
    formats('a b,\n // x\n\n// y\n c\n', 'a b,\n  // x\n\n  // y\n  c\n');
    formats('a b, /* x */\n c\n', 'a b, /* x */ c\n');
    formats('a b /* x */,c\n', 'a b /* x */, c\n');
    formats('a b, // x\n c\n{ d }', 'a b, // x\n  c\n{ d }\n');
    formats('a b, // x\n c // y\n{\n d }', 'a b, // x\n  c // y\n{\n  d\n}\n');
  });
});

suite('comments', () => {
  test('one on a line of its own has the indentation of what follows, or of the block', () => {
    formats(
      '// x\n  // y\na {\n// z\n  b\n  // end\n}\n// last',
      '// x\n// y\na {\n  // z\n  b\n  // end\n}\n// last\n',
    );
    formats('a\n\n\n// x\n\nb', 'a\n\n// x\n\nb\n');
    formats('a {\n\n  // x\n\n}', 'a {\n  // x\n}\n');
  });

  test('one behind a statement stays there', () => {
    formats(
      'a   // x  \nb { // y\n c // z\n} // end\n',
      'a // x  \nb { // y\n  c // z\n} // end\n',
    );
    formats('a; // x\nb', 'a // x\nb\n');
    formats('a /* x */; /* y */ b', 'a /* x */\n/* y */ b\n');
  });

  test('one before a statement stays there', () => {
    formats('/* x */   a', '/* x */ a\n');
    formats('a { /* x */ b\n c; /* y */d }', 'a {\n  /* x */ b\n  c\n  /* y */ d\n}\n');
  });

  test('in a block on one line', () => {
    formats(
      'a {/* x */b/* y */;/* z */c;/* end */}',
      'a { /* x */ b /* y */; /* z */ c /* end */ }\n',
    );
    formats('a { b; /* x\n y */ c }', 'a {\n  b\n  /* x\n y */ c\n}\n');
  });

  test('one between a header and its `{` goes behind that', () => {
    formats('a "b" // x\n{ c }', 'a "b" { // x\n  c\n}\n');
    formats('a "b" // x\n{ /* y */\nc }', 'a "b" { // x\n  /* y */\n  c\n}\n');
    formats('a "b" /* x */\n{ c }', 'a "b" /* x */ { c }\n');
    formats('a "b"\n// x\n\n/* y */\n{\n\n c\n}', 'a "b" {\n  // x\n\n  /* y */\n  c\n}\n');
  });

  test('one of several lines keeps its bytes', () => {
    formats(
      'a {\n /* x\n\ty  \n*/\n b /* z\n */ c\n}',
      'a {\n  /* x\n\ty  \n*/\n  b /* z\n */ c\n}\n',
    );
  });
});

suite('texts', () => {
  test('the margin follows the statement, the rest stays', () => {
    formats('a """\nx\n   y  \n\n z\n"""', 'a """\n  x\n     y  \n\n   z\n  """\n');
    formats('a {\n\tb """\n\t\tx\n\t"""\n}', 'a {\n  b """\n    x\n    """\n}\n');
    formats('a """ x\n y\n  z"""', 'a """ x\n  y\n   z"""\n');
    formats('a """\r\nx\r\n"""', 'a """\r\n  x\r\n  """\r\n');
  });

  test('one on a line, or of nothing', () => {
    stays('a """x"""\n');
    formats('a """\n"""', 'a """\n  """\n');
    formats('a """\n \n"""', 'a """\n \n  """\n');
  });

  test('a header goes on behind it', () => {
    formats('a "b" """\nx\n"""\n{ c }', 'a "b" """\n  x\n  """ { c }\n');
  });
});

suite('clauses', () => {
  test('one that stands as a line goes to its attribute', () => {
    formats(
      'mitigation m "M" {\n  status planned\n  because "x"\n}',
      'mitigation m "M" {\n  status planned because "x"\n}\n',
    );
    formats(
      'property p "P" {\n because "x" since 2026\n\n limit "y"\n status planned // now\n}',
      'property p "P" {\n  limit "y"\n  status planned because "x" since 2026 // now\n}\n',
    );
    formats(
      'property p "P" { status planned; because "x"; limit "y" }',
      'property p "P" { status planned because "x"; limit "y" }\n',
    );
    formats(
      'threat t "T" {\n  mitigation m "M" {\n    status planned\n    since 2026\n    because """\n    x\n    """\n  }\n}',
      'threat t "T" {\n  mitigation m "M" {\n    status planned since 2026 because """\n      x\n      """\n  }\n}\n',
    );
    formats(
      'mitigation m "M" {\n  when p {\n    status planned\n    because "x"\n  }\n}',
      'mitigation m "M" {\n  when p {\n    status planned because "x"\n  }\n}\n',
    );
  });

  test('it stays where that would not be sure', () => {
    for (const block of [
      'because "the default"',
      'status planned because "x"\n  because "y"',
      'status planned {\n    since 2026\n  }\n  because "x"',
      'status planned\n  // why\n  because "x"',
      'status planned\n  because "x" // why',
      'status /* now */ planned\n  because "x"',
      'status planned\n  because "x" by "P"',
      'when p {\n    status planned\n  }\n  because "x"',
    ])
      stays(`mitigation m "M" {\n  ${block}\n}\n`);
    stays('threat t "T" {\n  accepted\n  because "x"\n}\n');
    stays('exclusion e "E" {\n  because "x"\n}\n');
    stays('nothing m "M" {\n  status planned\n  because "x"\n}\n');
  });
});

suite('mistakes of syntax', () => {
  test('a statement with one stays as it is, and others around it do not', () => {
    formats('a{b}\n\n\nc   ?\n  d  {e}', 'a { b }\n\n\nc   ?\nd { e }\n');
    formats('c  ?  \n\n\n\n a', 'c  ?  \n\na\n');
    formats('a  "b"; c  ?; d  "e"\n', 'a "b"; c  ?; d "e"\n');
    formats('a {\n', 'a {\n');
    formats('c ?', 'c ?');
    formats('c ?\n\n  ', 'c ?\n');
  });
});

suite('edits', () => {
  const tree = (text: string) => parse('/main.tm', text);

  test('are sorted, do not touch, and leave what is right', () => {
    const text = 'a{\nb "c"\n  d   e; """\nf\n"""\n}\ng\n';
    const edits = formatEdits(tree(text));
    edits.forEach(({ start, end }, index) => {
      assert.ok(start <= end);
      assert.ok(index === 0 || edits[index - 1]!.end < start);
    });
    assert.deepEqual(formatEdits(tree('a  b\n')), [{ start: 1, end: 3, text: ' ' }]);
    assert.ok(isFormatted(tree('a b\n')));
    assert.ok(!isFormatted(tree('a  b\n')));
  });

  /** `[|...|]` marks the range. */
  function inRange(marked: string, after: string): void {
    const { text, ranges } = readMarked(marked);
    const edits = formatEdits(tree(text), ranges[0]);
    assert.equal(applyEdits(text, edits), after);
  }

  test('of a range are those of the statements that it touches', () => {
    inRange('a  b\n[|c|]  d\ne  f\n', 'a  b\nc d\ne  f\n');
    inRange('a  b\n  c [||] d\ne  f\n', 'a  b\nc d\ne  f\n');
    inRange('a  b\n\n\n\n[|c  d\ne|]  f\n g', 'a  b\n\nc d\ne f\n g');
    inRange('a  {\nb  c\n [|d|]  e\nf  g\n}', 'a  {\nb  c\n  d e\nf  g\n}');
    inRange('a  {\nb  {\nc  d\n[|}|]\ne  f\n}', 'a  {\n  b {\n    c d\n  }\ne  f\n}');
    inRange('a  b\n\n[||]\nc  d', 'a  b\n\n\nc  d');
  });

  test('of a range are those of its whole top level while a block is not closed', () => {
    inRange(
      '  actor a "A" {\n    asset b  "B" {\n  [|c|]  d\n    }\n  }\nactor e "E" {\n',
      'actor a "A" {\n  asset b "B" {\n    c d\n  }\n}\nactor e "E" {\n',
    );
  });

  test('of a range take along what moves', () => {
    inRange(
      'mitigation m "M" {\n status  planned\n evidence  "e"\n [|because|]  "x"\n kind  prevent\n}',
      'mitigation m "M" {\n  status planned because "x"\n  evidence "e"\n  kind  prevent\n}',
    );
    inRange('a "b" // x\n{\n[|c|]  d\n}\ne  f\n', 'a "b" { // x\n  c d\n}\ne  f\n');
  });

  test('of a line are those on it', () => {
    const onLine = (marked: string, after: string) => {
      const { text, ranges } = readMarked(marked);
      assert.equal(applyEdits(text, formatLine(tree(text), ranges[0]!)), after);
    };
    onLine('a  b\n[|c  d|]\n  \n', 'a  b\nc d\n  \n');
    onLine('a  {\n[|b  c|]\n    \n}', 'a  {\n  b c\n    \n}');
    onLine('[|a{|]\n    \n}', 'a {\n    \n}');
    onLine('[|a "b" { c|]\n}', 'a "b" {\n  c\n}');
    onLine('a {\n[|b  c|]\n', 'a {\nb  c\n');
    onLine('a b,\n[|c,|]\nd', 'a b, c,\nd');
    onLine(
      'mitigation m "M" {\n  status planned\n[|because "x"|]\n}',
      'mitigation m "M" {\n  status planned\nbecause "x"\n}',
    );
  });
});

suite('size', () => {
  test('long lines, deep blocks and large files take time by their length', () => {
    const deep = 'a{'.repeat(100) + '}'.repeat(100);
    const texts = [
      `a ${'b, '.repeat(20_000)}c`,
      `a { ${'b; '.repeat(20_000)}}`,
      `a {\n${'b c // d\n'.repeat(10_000)}}`,
      `${deep}\n`.repeat(100),
    ];
    const start = performance.now();
    for (const text of texts) assert.ok(isFormatted(parse('/main.tm', formatted(text))));
    assert.ok(performance.now() - start < 20_000);
  });
});

suite('requirements', () => {
  test('blocks of conditions keep their lines, and nothing in them is joined', () => {
    formats(
      'requirement r "R"{for  entry;where{open-to-untrusted yes;to store{encrypted no}}\nrequire {\nany { because any;\n status implemented }\n}}',
      `requirement r "R" {
  for entry
  where { open-to-untrusted yes; to store { encrypted no } }
  require {
    any {
      because any
      status implemented
    }
  }
}
`,
    );
    stays(
      'requirement r "R" {\n  for mitigation\n  require {\n    status implemented\n    because any\n  }\n}\n',
    );
    stays('exemption e "E" {\n  requirement r\n  about web\n  because "B"\n  until 2027\n}\n');
  });
});
