// Blocks, placements by `in`, and duplicates: section 2 of the language.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertModel, meanings, modelOf, titled } from '../support/linked.js';

const titles = (declarations: readonly { title: string | undefined }[]) =>
  declarations.map(({ title }) => title);

test('nesting and in are containment', () => {
  const model = modelOf(`
    // file: a.tm
    external bank "Bank" in net
    boundary net "Net" {
      component web "Web" { entry api "Api" }
    }
    // file: b.tm
    component mail "Mail" { in net }
  `);
  const net = titled(model, 'Net');
  assert.deepEqual(titles(model.held(net)), ['Bank', 'Web', 'Mail']);
  assert.equal(model.holder(titled(model, 'Mail')), net);
  assert.equal(model.holder(titled(model, 'Api')), titled(model, 'Web'));
  assert.equal(model.holder(net), undefined);
  assert.deepEqual(model.held(titled(model, 'Api')), []);
});

test('a placed declaration keeps its name where it is written, and its holder finds it too', () => {
  const source = `
    boundary net "Net"
    component web "Web" in net
    actor user "User"
    flow user -> [|web|] "1"
    flow user -> net.[|web|] "2"
  `;
  assert.deepEqual(meanings(source), ['Web', 'Web']);
});

test('a placed declaration looks names up through its holder', () => {
  const source = `
    actor clerk "At the top level"
    boundary a "A" { actor clerk "In A" }
    boundary b "B" { actor clerk "In B" }
    actor head "Head" extends [|clerk|] in b
    actor chief "Chief" extends [|clerk|]
  `;
  assert.deepEqual(meanings(source), ['In B', 'At the top level']);
});

test('what is nested in a placed declaration looks names up through its holder as well', () => {
  const source = `
    boundary a "A" { adversary eve "In A" }
    boundary b "B" { adversary eve "In B" }
    component web "Web" in b { entry api "Api" { controlled by [|eve|] } }
    component app "App" in a { entry api "Api" { controlled by [|eve|] } }
  `;
  assert.deepEqual(meanings(source), ['In B', 'In A']);
});

test('in may name its holder by a qualified name, which leads through other placed declarations', () => {
  const source = `
    store db "Db" in [|net|].[|web|]
    component web "Web" in net
    boundary net "Net"
    boundary other "Other" { component web "Another" }
    actor user "User"
    flow user -> net.web.[|db|] "F"
  `;
  assert.deepEqual(meanings(source), ['Net', 'Web', 'Db']);
});

test('in takes a boundary, component or external', () => {
  assertModel(`
    asset a "A"
    component web "Web" in a
                           ^ wrong-kind: 'a' is an asset; 'in' takes a boundary, a component or an external: name one or declare one
    component app "App" in nett
                           ^^^^ unknown-name: no boundary, component or external is called 'nett': did you mean 'net'?
    boundary net "Net"
  `);
});

test('in on a nested declaration places nothing', () => {
  const model = modelOf(`
    boundary a "A" { component web "Web" in b }
    boundary b "B"
  `);
  assert.equal(model.holder(titled(model, 'Web')), titled(model, 'A'));
});

test('a circle of in is reported where it closes, and places nothing there', () => {
  const source = `
    boundary a "A" in b
    boundary b "B" in c
    boundary c "C" in a
                      ^ circular-reference: circular reference: 'c' in 'a' in 'b' in 'c'; remove one of these references
    boundary d "D" in a
  `;
  assertModel(source);
  const model = modelOf(source);
  const holderOf = (title: string) => model.holder(titled(model, title))?.title;
  assert.deepEqual(['A', 'B', 'C', 'D'].map(holderOf), ['B', 'C', undefined, 'A']);
  assert.deepEqual(titles(model.held(titled(model, 'A'))), ['D']);
});

test('a circle of in and nesting is reported at the in', () => {
  assertModel(`
    boundary a "A" in b {
                      ^ circular-reference: circular reference: 'a' in 'b' in 'a'; remove the reference
      boundary b "B"
    }
    boundary c "C" in c
                      ^ circular-reference: circular reference: 'c' in 'c'; remove the reference
  `);
});

test('an in that leads through the circle that it is part of is not reported twice', () => {
  assertModel(`
    boundary a "A" in a.b
    component b "B" in a
                       ^ circular-reference
  `);
});

test('one block has one namespace, whatever the kind: duplicates are reported at both places', () => {
  const source = `
    asset db "Asset"
          ^^ duplicate-name: 'db' is also the name of a store at the top level: rename one of them
    store db "Store"
          ^^ duplicate-name: 'db' is also the name of an asset at the top level: rename one of them
    component web "Web" {
      entry api "A"
            ^^^ duplicate-name: 'api' is also the name of a store in 'web': rename one of them
      store api "B"
            ^^^ duplicate-name: 'api' is also the name of an entry in 'web': rename one of them
    }
    component app "App" { entry api "C" }
  `;
  assertModel(source);
  const model = modelOf(source);
  assert.deepEqual(
    model.problems.map(({ related }) => related.map(({ at }) => at)),
    ['Store', 'Asset', 'B', 'A'].map((title) => [titled(model, title).name]),
  );
});

test('the top level of all files of a model is one block', () => {
  assertModel(`
    // file: a.tm
    asset db "A"
          ^^ duplicate-name
    // file: b.tm
    asset db "B"
          ^^ duplicate-name
  `);
});

test('of many duplicates the first points to all others, each other to the first', () => {
  const { problems } = modelOf(`
    asset a "1"
    asset a "2"
    asset a "3"
  `);
  assert.deepEqual(
    problems.map(({ related }) => related.length),
    [2, 1, 1],
  );
});

test('references to a duplicate go to the first, without a further word', () => {
  const source = `
    asset db "First"
    asset db "Second"
    component web "Web" {
      store files "First files"
      store files "Second files"
    }
    question q "Q" { about [|db|], web.[|files|], [|files|] }
  `;
  assert.deepEqual(meanings(source), ['First', 'First files', 'First files']);
  assert.ok(modelOf(source).problems.every(({ code }) => code === 'duplicate-name'));
});

test('names that differ in form only are the same', () => {
  assertModel(`
    asset caf\u00e9 "Composed"
          ^^^^ duplicate-name
    asset cafe\u0301 "Decomposed"
          ^^^^^ duplicate-name
  `);
});

test('a second one of the name in the holder of a placed declaration is a duplicate', () => {
  const source = `
    boundary net "Net" {
      component web "Nested"
                ^^^ duplicate-name: 'web' is also the name of a component in 'net': rename one of them
    }
    component web "Placed" in net
              ^^^ duplicate-name: 'web' is also the name of a component in 'net': rename one of them
    actor user "User"
    flow user -> net.web "F"
  `;
  assertModel(source);
  assert.deepEqual(meanings(source.replace('net.web', 'net.[|web|]')), ['Nested']);
});

test('the first of a holder is the first in model order, also when it is placed', () => {
  const source = `
    component web "Placed" in net
    boundary net "Net" { component web "Nested" }
    actor user "User"
    flow user -> net.[|web|] "F"
  `;
  assert.deepEqual(meanings(source), ['Placed']);
});

test('two of a name that are placed in one holder are reported once each', () => {
  assertModel(`
    boundary net "Net"
    component web "1" in net
              ^^^ duplicate-name: 'web' is also the name of a component at the top level: rename one of them
    component web "2" in net
              ^^^ duplicate-name: 'web' is also the name of a component at the top level: rename one of them
  `);
});

test('equal stable ids of one kind in one block are duplicates', () => {
  assertModel(`
    threat "SQL injection"
           ^^^^^^^^^^^^^^^ duplicate-name: another threat at the top level has the stable id 'sql-injection', which is made of its title: give one of them another id
    threat "SQL  injection?" { stride tampering }
    threat "SQL injection!"
           ^^^^^^^^^^^^^^^^ duplicate-name
    mitigation "SQL injection"
    component web "Web" {
      entry checkout "Checkout"
            ^^^^^^^^ duplicate-name: another entry in 'web' has the stable id 'checkout', which is made of its title: give one of them another id
      entry "Checkout"
            ^^^^^^^^^^ duplicate-name: another entry in 'web' has the stable id 'checkout', which is its id: give one of them another id
    }
    component app "App" { entry "Checkout" }
  `);
});

test('flows without an id need a title to be told apart', () => {
  assertModel(`
    actor user "User"
    component web "Web"
    flow user -> web
         ^^^^^^^^^^^ duplicate-name
    flow user -> web
         ^^^^^^^^^^^ duplicate-name
    flow user -> web "Reads"
    flow user -> web "Writes"
    flow web -> user
  `);
});

test('terms and pages are duplicates among themselves', () => {
  assertModel(`
    term "CA" "Certificate authority"
         ^^^^ duplicate-name: another term at the top level has the stable id 'ca', which is made of its title: change one of them
    term "ca" "The same"
         ^^^^ duplicate-name
    page ca { file "a.md" }
    asset ca "No page, no term"
  `);
});
