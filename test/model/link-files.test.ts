// Models, imports and fragments: section 2 of the language.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findRoots, fragments, linkModel } from '../../server/src/model/link/link.js';
import { fileSet } from '../support/files.js';
import { assertFiles, linkSnippet, modelOf, problemOf } from '../support/linked.js';

/** Roots and the files that each reaches, in model order. */
function orders(source: string): readonly (readonly string[])[] {
  const { models, fragments: others } = linkSnippet(source);
  return [...models, ...others].map((model) => model.files.map(({ path }) => path));
}

test('a model is what imports reach from a file with a model statement', () => {
  const source = `
    // file: shop.tm
    model shop "Shop"
    import "./parts/web.tm"
    // file: parts/web.tm
    import "../assets.tm"
    // file: assets.tm
    asset a "A"
    // file: other.tm
    model other "Other"
  `;
  assert.deepEqual(orders(source), [['/other.tm'], ['/shop.tm', '/parts/web.tm', '/assets.tm']]);
});

test('order: each file where an import first reaches it, depth first; matches of a pattern by code unit', () => {
  const source = `
    // file: shop.tm
    import "./c.tm"
    model shop "Shop"
    import "./parts/*.tm"
    import "./a.tm"
    // file: a.tm
    asset a "A"
    // file: c.tm
    import "./d.tm"
    // file: d.tm
    import "./a.tm"
    // file: parts/z.tm
    asset z "Z"
    // file: parts/Z.tm
    asset Z "Z"
    // file: parts/y.tm
    import "../parts/z.tm"
  `;
  assert.deepEqual(orders(source), [
    ['/shop.tm', '/c.tm', '/d.tm', '/a.tm', '/parts/Z.tm', '/parts/y.tm', '/parts/z.tm'],
  ]);
});

test('declarations come in model order: file by file, nested ones after their holder', () => {
  const model = modelOf(`
    // file: shop.tm
    model shop "Shop"
    boundary net "Net" { component web "Web" { entry api "Api" } }
    import "./a.tm"
    flow api -> db "Writes"
    // file: a.tm
    store db "Db"
  `);
  assert.deepEqual(
    model.declarations.map(({ title }) => title),
    ['Shop', 'Net', 'Web', 'Api', 'Writes', 'Db'],
  );
  const places = model.declarations.map((declaration) => model.order(declaration));
  assert.ok(places.every((place, index) => index === 0 || places[index - 1]! < place));
  assert.deepEqual(
    model.ofKind('store').map(({ title }) => title),
    ['Db'],
  );
  assert.equal(model.statement?.title, 'Shop');
});

test('circles of imports are fine', () => {
  assertFiles(`
    // file: a.tm
    model m "M"
    import "./b.tm"
    asset a "A" { contains b }
    // file: b.tm
    import "./a.tm"
    import "./b.tm"
    asset b "B"
    store s "S" { holds a }
  `);
});

test('all files of a model see all names, whoever imports whom', () => {
  assertFiles(`
    // file: a.tm
    model m "M"
    import "./b.tm"
    import "./c.tm"
    // file: b.tm
    store s "S" { holds c }
    // file: c.tm
    asset c "C"
  `);
});

test('a pattern matches files in folders, and skips the importing file', () => {
  const source = `
    // file: shop.tm
    model shop "Shop"
    import "./*.tm"
    import "./parts/**/*.tm"
    // file: a.tm
    // file: parts/b.tm
    // file: parts/deep/er/c.tm
    // file: other/d.tm
  `;
  assert.deepEqual(orders(source), [
    ['/shop.tm', '/a.tm', '/parts/b.tm', '/parts/deep/er/c.tm'],
    ['/other/d.tm'],
  ]);
});

test('an import of a file that is not there, or a pattern that matches nothing, is missing', () => {
  assertFiles(`
    // file: shop.tm
    model shop "Shop"
    import "./a.tm"
           ^^^^^^^^ missing-import: there is no file './a.tm': create it or correct the path
    import "./*.tm"
           ^^^^^^^^ missing-import: no other file matches './*.tm': create one or correct the pattern
    import "./parts"
           ^^^^^^^^^ missing-import
    import ""
           ^^ missing-import: an import names a file: './parts.tm'
  `);
});

test('the file that is meant by a missing import is suggested', () => {
  const suggestions = (path: string) =>
    problemOf(`
      // file: shop/main.tm
      model shop "Shop"
      import "../parts/web.tm"
      import "${path}"
      // file: parts/web.tm
    `).suggestions;
  assert.deepEqual(suggestions('./web.tm'), ['"../parts/web.tm"']);
  assert.deepEqual(suggestions('../parts/wbe.tm'), ['"../parts/web.tm"']);
  assert.deepEqual(suggestions('..\\\\parts\\\\web.tm'), ['"../parts/web.tm"']);
  assert.equal(suggestions('./nothing-like-it.tm'), undefined);
});

test('imports may not leave the folder of the workspace', () => {
  const source = `
    // file: ws/shop.tm
    model shop "Shop"
    import "../outside.tm"
           ^^^^^^^^^^^^^^^ import-outside-workspace: '../outside.tm' leaves the folder of the workspace: import only files in it
    import "./parts/../../outside.tm"
           ^^^^^^^^^^^^^^^^^^^^^^^^^^ import-outside-workspace
    import "../ws/parts/a.tm"
           ^^^^^^^^^^^^^^^^^^ import-outside-workspace
    import "../*.tm"
           ^^^^^^^^^ import-outside-workspace
    import "./parts/../parts/a.tm"
    // file: ws/parts/a.tm
    // file: outside.tm
    asset o "O"
    ^^^^^ fragment
  `;
  assertFiles(source, '/ws');
});

test('paths are relative and written with /', () => {
  assertFiles(`
    // file: shop.tm
    model shop "Shop"
    import "/a.tm"
           ^^^^^^^ import-outside-workspace: '/a.tm' is absolute: write it relative to this file
    import "C:\\\\a.tm"
           ^^^^^^^^^^ import-outside-workspace: 'C:\\a.tm' is absolute: write it relative to this file
    import "https://example.org/a.tm"
           ^^^^^^^^^^^^^^^^^^^^^^^^^^ import-outside-workspace: 'https://example.org/a.tm' is an address: only files of the workspace can be imported
    import ".\\\\a.tm"
           ^^^^^^^^^ missing-import: '.\\a.tm' is no path: write './a.tm'
    import "a.tm"
    // file: a.tm
  `);
});

test('a file is imported once by a path of its own; a pattern never makes a duplicate', () => {
  const source = `
    // file: shop.tm
    model shop "Shop"
    import "./a.tm"
    import "./*.tm"
    import "./a.tm"
           ^^^^^^^^ duplicate-import: './a.tm' is imported above: remove one of the two
    import "a.tm"
           ^^^^^^ duplicate-import
    import "./*.tm"
    // file: a.tm
    import "./b.tm"
    // file: b.tm
    import "./a.tm"
  `;
  assertFiles(source);
  assert.equal(linkSnippet(source).models[0]?.problems[0]?.severity, 'warning');
});

test('a root that another root reaches is several models, at the import', () => {
  const source = `
    // file: bank.tm
    model bank "Bank"
    asset account "Account"
    // file: shop.tm
    model shop "Shop"
    import "./web.tm"
    // file: web.tm
    import "./bank.tm"
           ^^^^^^^^^^^ several-models: './bank.tm' reaches the root of another model ('bank'): import files without a 'model' statement
    store s "S" { holds account }
  `;
  assertFiles(source);
  assert.deepEqual(orders(source), [['/bank.tm'], ['/shop.tm', '/web.tm', '/bank.tm']]);
});

test('roots that import each other are each reported in the other', () => {
  assertFiles(`
    // file: a.tm
    model a "A"
    import "./b.tm"
           ^^^^^^^^ several-models
    // file: b.tm
    model b "B"
    import "./*.tm"
           ^^^^^^^^ several-models: './*.tm' reaches the root of another model ('a'): import files without a 'model' statement
  `);
});

test('a second model statement in a file is several models, at that statement', () => {
  assertFiles(`
    model a "A"
    model b "B"
          ^ several-models: a file has one 'model' statement: move this one to a file of its own, or remove it
  `);
});

test('a file of several roots is judged in each', () => {
  const source = `
    // file: a.tm
    model a "A"
    import "./lib.tm"
    asset orders "Orders"
    // file: b.tm
    model b "B"
    import "./lib.tm"
    asset orders "Of another model"
    // file: lib.tm
    store s "S" { holds orders, cards }
                                ^^^^^ unknown-name
  `;
  assertFiles(source);
  const { models } = linkSnippet(source);
  const [reference] = models[0]!.files[1]!.bindings[0]!.references;
  assert.deepEqual(
    models.map((model) => model.target(reference!)?.title),
    ['Orders', 'Of another model'],
  );
});

test('a fragment does not miss names; one hint says so, at its first statement', () => {
  assertFiles(`
    // file: lost.tm
    // a remark
    store s "S" { holds orders; encrypted maybe }
    ^^^^^ fragment: no model imports this file, so names that it does not find are not reported: import it from a file of a model, or give it a 'model' statement
                                          ^^^^^ wrong-value
    flow s -> s.missing "F"
  `);
});

test('the hint of an empty fragment stands at its start', () => {
  const { problems } = linkModel(fileSet({ 'a.tm': '' }), '/models/a.tm');
  assert.deepEqual(
    problems.map(({ code, severity, at }) => [code, severity, at.start, at.end]),
    [['fragment', 'hint', 0, 0]],
  );
});

test('what a fragment does find is judged: kinds, duplicates, circles, imports', () => {
  assertFiles(`
    // file: lost.tm
    asset a "A" { contains a }
    ^^^^^ fragment
                           ^ circular-reference
    store s "S" { holds t }
                        ^ wrong-kind
    store t "T"
    asset d "D"
          ^ duplicate-name
    asset d "D"
          ^ duplicate-name
    import "./nowhere.tm"
           ^^^^^^^^^^^^^^ missing-import
  `);
});

test('a fragment sees itself and what it imports, and speaks of itself only', () => {
  const source = `
    // file: lost.tm
    import "./lib.tm"
    ^^^^^^ fragment
    asset a "Twice"
          ^ duplicate-name
    store s "S" { holds b }
    // file: lib.tm
    asset a "Not twice for this file"
    ^^^^^ fragment
    asset b "B"
    store t "T" { holds nothing-here }
  `;
  assertFiles(source);
  const { fragments: [lib, lost] = [] } = linkSnippet(source);
  assert.deepEqual([lib?.root, lost?.root], ['/lib.tm', '/lost.tm']);
  assert.deepEqual([lib?.fragment, lib?.statement], [true, undefined]);
  assert.equal(lost?.target(lost.files[0]!.bindings[2]!.references[0]!)?.title, 'B');
});

test('a fragment may import a root', () => {
  assertFiles(`
    // file: lost.tm
    import "./shop.tm"
    ^^^^^^ fragment
    // file: shop.tm
    model shop "Shop"
  `);
});

test('fragments that import each other are linked once', () => {
  const source = `
    // file: a.tm
    import "./b.tm"
    ^^^^^^ fragment
    // file: b.tm
    import "./a.tm"
    ^^^^^^ fragment
    // file: c.tm
    import "./a.tm"
    ^^^^^^ fragment
  `;
  assertFiles(source);
  assert.deepEqual(orders(source), [
    ['/a.tm', '/b.tm'],
    ['/c.tm', '/a.tm', '/b.tm'],
  ]);
});

test('roots and fragments are found among all files', () => {
  const files = fileSet({
    'a.tm': 'asset a "A"',
    'shop.tm': 'import "./web.tm"\nmodel shop "Shop"',
    'web.tm': 'boundary b "B" { model m "Misplaced" }',
    'x/other.tm': 'model other "Other"',
  });
  const roots = findRoots(files);
  assert.deepEqual(roots, ['/models/shop.tm', '/models/x/other.tm']);
  const models = roots.map((root) => linkModel(files, root));
  assert.deepEqual(fragments(files, models), ['/models/a.tm']);
});

test('a root that is not there makes an empty fragment', () => {
  const model = linkModel(fileSet({}), '/models/gone.tm');
  assert.deepEqual([model.fragment, model.files, model.problems], [true, [], []]);
});

test('a chain of imports as long as there are files', () => {
  const count = 2_000;
  const texts = Object.fromEntries(
    Array.from({ length: count }, (_, n) => [`f${n}.tm`, `import "./f${n + 1}.tm"`]),
  );
  const files = fileSet({ ...texts, 'f0.tm': 'model m "M"\nimport "./f1.tm"' });
  assert.equal(linkModel(files, '/models/f0.tm').files.length, count);
});

test('requirements stand in no model, and exemptions in one', () => {
  assertFiles(`
    // file: m.tm
    model m "M"
    import "./part.tm"
    requirement a "A" { for flow; require { protocol } }
                ^ misplaced-statement: a requirement stands outside of the model that it judges: move it to a file that 'requirements' of tm.config.json names and no model imports
    exemption e "E" { requirement a; about web; because "B" }
    // file: part.tm
    component web "Web"
    requirement "B" { for flow; require { protocol } }
                ^^^ misplaced-statement
    // file: policy.tm
    requirement c "C" { for flow; require { protocol } }
    ^^^^^^^^^^^ fragment: no tm.config.json names this file, so its requirements count for no model: name it in 'requirements' of one
    exemption f "F" { requirement c; about web; because "B" }
              ^ misplaced-statement: an exemption stands in the model, so that names mean something: move it there
  `);
});
