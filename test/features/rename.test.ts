// Rename: every use in every file, and no other meaning changed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prepareRename, rename } from '../../server/src/features/rename.js';
import { assertRanges, atCursor, edited, editing } from '../support/editing.js';
import { readSnippet } from '../support/marks.js';

/** Fails unless just the places in `[| |]` are renamed, from any of them. */
function assertRenames(source: string): void {
  for (const { path, ranges } of readSnippet(source)) {
    for (const { start } of ranges) assertRenamesFrom(source, path, start);
  }
}

function assertRenamesFrom(source: string, path: string, offset: number): void {
  const { files, contextOf } = editing(source);
  const edits = rename(contextOf(path), offset, 'brand-new');
  assert.ok(!('refused' in edits), JSON.stringify(edits));
  assertRanges(
    files,
    edits.map(({ at }) => at),
  );
  assert.ok(edits.every(({ text }) => text === 'brand-new'));
}

function refusal(source: string, newName: string): string {
  const { context, offset } = atCursor(source);
  const answer = rename(context, offset, newName);
  assert.ok('refused' in answer, 'it is not refused');
  return answer.refused;
}

test('a declaration and its uses in all files, from each of them', () => {
  assertRenames(`
    // file: main.tm
    model shop "Shop"
    import "./parts/*.tm"
    component web "Web" { handles [|orders|] }
    // file: parts/assets.tm
    // orders are orders
    asset [|orders|] "Orders: orders" { tags orders }
    asset all "All" { contains [|orders|] }
    // file: parts/flows.tm
    actor user "User"
    flow user -> web { carries [|orders|]; returns [|orders|] }
    profile p "P"
    threat t "T" { when p { targets [|orders|] } }
  `);
});

test('qualified uses, and the places of others by in', () => {
  assertRenames(`
    boundary [|net|] "Net" { component web "Web" { entry api "Api" } }
    component mail "Mail" in [|net|]
    actor user "User"
    flow user -> [|net|].web.api
    flow user -> [|net|].mail
  `);
  assertRenames(`
    boundary net "Net" { component [|web|] "Web" { entry api "Api" } }
    component old "Old" { entry api "Api" }
    threat t "T" { via net.[|web|].api, [|web|].api, old.api }
  `);
});

test('only what means the declaration, not others of its name', () => {
  assertRenames(`
    component web "Web" { entry [|api|] "Api"; store s "S" }
    component old "Old" { entry api "Api" }
    threat t "T" { via web.[|api|], old.api }
  `);
});

test('a file of several models: the uses in all of them', () => {
  assertRenames(`
    // file: one.tm
    model one "One"
    import "./shared.tm"
    threat t "T" { targets [|orders|] }
    // file: shared.tm
    asset [|orders|] "Orders"
    // file: two.tm
    model two "Two"
    import "./shared.tm"
    store s "S" { holds [|orders|] }
  `);
});

test('names are compared and written after normalisation', () => {
  const source = `
    asset caf<|>\u00e9 "Caf\u00e9"
    store s "S" { holds cafe\u0301 }
  `;
  const { context, offset, files } = atCursor(source);
  const edits = rename(context, offset, 'the\u0301');
  assert.ok(!('refused' in edits));
  assert.equal(
    edited(files, edits),
    '// file: main.tm\nasset th\u00e9 "Caf\u00e9"\nstore s "S" { holds th\u00e9 }\n',
  );
});

test('prepare selects the word, and its part of a qualified name', () => {
  const source = `
    boundary net "Net" { component web "Web" }
    threat t "T" { targets net.[|w<|>eb|] }
  `;
  const { context, offset, files } = atCursor(source);
  const prepared = prepareRename(context, offset);
  assert.ok(!('refused' in prepared));
  assert.equal(prepared.placeholder, 'web');
  assertRanges(files, [prepared.at]);
});

test('what cannot be renamed is refused, with the reason', () => {
  const cases: [string, RegExp][] = [
    ['asset a "T<|>"', /^only a name can be renamed: put the cursor on one$/],
    ['as<|>set a "A"', /^only a name/],
    ['import "./x<|>.tm"', /^a path cannot be renamed here: rename the file$/],
    ['threat t "T" { targets no<|>thing }', /^this name means nothing yet: declare it first$/],
  ];
  for (const [source, reason] of cases) {
    const { context, offset } = atCursor(source);
    const prepared = prepareRename(context, offset);
    assert.ok('refused' in prepared, source);
    assert.match(prepared.refused, reason);
    assert.match(refusal(source, 'x'), reason);
  }
});

test('a name that is none is refused', () => {
  const source = 'asset a<|> "A"';
  for (const name of ['', '  ', 'a b', '1', 'a-', '-a', 'a--b', 'a.b', '"a"']) {
    assert.match(refusal(source, name), /is not a name: use letters, digits/, name);
  }
  assert.equal(refusal(source, 'because'), `'because' is a reserved word`);
});

test('a collision in the block is refused, also in that of its holder', () => {
  assert.equal(
    refusal('asset a<|> "A"\nasset b "B"', 'b'),
    `'b' is already declared in the same block: asset 'b'`,
  );
  const placed = `
    boundary net "Net" { component web "Web" }
    component ma<|>il "Mail" in net
  `;
  assert.match(refusal(placed, 'web'), /already declared in the same block: component 'web'/);
});

test('a collision in one of several models is refused', () => {
  const source = `
    // file: one.tm
    model one "One"
    import "./shared.tm"
    // file: shared.tm
    asset or<|>ders "Orders"
    // file: two.tm
    model two "Two"
    import "./shared.tm"
    asset goods "Goods"
  `;
  assert.match(refusal(source, 'goods'), /already declared in the same block: asset 'goods'/);
});

test('a name that would catch the uses of another is refused', () => {
  const source = `
    external bank "Outer"
    boundary net "Net" {
      external pay<|>ment "Inner"
      component web "Web" { entry e "E" { controlled by bank } }
    }
  `;
  assert.equal(
    refusal(source, 'bank'),
    `in entry 'e' the name 'bank' would come to mean external 'payment'`,
  );
});

test('a name whose uses would mean another is refused', () => {
  const source = `
    external bank<|> "Outer"
    boundary net "Net" {
      external payment "Inner"
      component web "Web" { entry e "E" { controlled by bank } }
    }
  `;
  assert.equal(
    refusal(source, 'payment'),
    `in entry 'e' the name 'payment' would mean another declaration`,
  );
});

test('a name that means different things in the models of a file is refused', () => {
  const source = `
    // file: one.tm
    model one "One"
    import "./shared.tm"
    asset data "One"
    // file: shared.tm
    store s "S" { holds da<|>ta }
    // file: two.tm
    model two "Two"
    import "./shared.tm"
    asset data "Two"
  `;
  assert.equal(refusal(source, 'x'), 'this name means different things in the models of this file');
});

test('an ambiguous name may become clear, and an unknown one known', () => {
  const { context, offset, files } = atCursor(`
    component a "A" { entry x<|> "X" }
    component b "B" { entry x "X" }
    threat t "T" { via x, y }
  `);
  const edits = rename(context, offset, 'y');
  assert.ok(!('refused' in edits), JSON.stringify(edits));
  assert.equal(edits.length, 1);
  assert.match(edited(files, edits), /entry y "X" }\ncomponent b "B" { entry x/);
});

test('one of two declarations of a name can be renamed, which ends the duplicate', () => {
  const source = 'asset a "A"\nasset a<|> "B"\nstore s "S" { holds a }';
  const { context, offset, files } = atCursor(source);
  const edits = rename(context, offset, 'b');
  assert.ok(!('refused' in edits), JSON.stringify(edits));
  assert.match(edited(files, edits), /asset a "A"\nasset b "B"\nstore s "S" { holds a }/);
});
