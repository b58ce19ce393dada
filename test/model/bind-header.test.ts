import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBound, declarationsOf, outline, suggestionsFor } from '../support/bound.js';

test('a declaration reads kind, id, title, description', () => {
  const source = `
    component web "Web application" "Sells *books*."
    component db "Database" """
      Holds
      orders.
      """
    component "No id"
    actor customer "Customer" { description "Buys" }
  `;
  assertBound(source);
  assert.equal(
    outline(source),
    [
      'component web "Web application" "Sells *books*."',
      'component db "Database" "Holds\\norders."',
      'component "No id"',
      'actor customer "Customer" "Buys"',
      '  description "Buys"',
    ].join('\n'),
  );
});

test('the place of a declaration is its id, else its title, else its kind word, or the ends of a flow', () => {
  const source = `
    component web "Web"
    component "Web"
    flow pay a -> b "Pays"
    flow a -> web.b "Pays"
    page { file "x.md" }
  `;
  const places = declarationsOf(source).map(({ name }) =>
    name.unit.text.slice(name.start, name.end),
  );
  assert.deepEqual(places, ['web', '"Web"', 'pay', 'a -> web.b', 'page']);
});

test('a flow has two ends, and its title may be left out', () => {
  const source = `
    flow pay customer -> web.checkout "Pays" "Once"
    flow customer -> web
    flow customer -> web "Looks"
  `;
  assertBound(source);
  assert.equal(
    outline(source),
    [
      'flow pay customer -> web.checkout "Pays" "Once"',
      'flow customer -> web',
      'flow customer -> web "Looks"',
    ].join('\n'),
  );
});

test('a flow without its ends', () => {
  assertBound(`
    flow pay "Pays"
         ^^^ missing-attribute: flow 'pay' needs its two ends: write 'flow A -> B'
    flow "Pays"
         ^^^^^^ missing-attribute: flow 'Pays' needs its two ends: write 'flow A -> B'
    flow
    ^^^^ missing-attribute: this flow needs its two ends: write 'flow A -> B'
    flow a b "Pays"
         ^ missing-attribute: flow 'a' needs its two ends: write 'flow A -> B'
  `);
});

test('the title of a flow stands after its ends', () => {
  assertBound(`
    flow "Pays" a -> b
         ^^^^^^ wrong-value: the title of a flow stands after its ends: 'A -> B "Title"'
  `);
});

test('an arrow elsewhere', () => {
  assertBound(`
    component web "Web" a -> b
                          ^^ wrong-value: '->' stands only between the two ends of a flow
    component a -> b "Web"
                ^^ wrong-value: '->' stands only between the two ends of a flow
    store db "DB" { holds a -> b }
                            ^^ wrong-value: '->' stands only between the two ends of a flow
  `);
});

test('a title is required, but not of flows and pages', () => {
  assertBound(`
    component web
              ^^^ missing-title: component 'web' needs a title in quotes after the id
    component
    ^^^^^^^^^ missing-title: this component needs a title in quotes
    term
    ^^^^ missing-title: this term needs a title in quotes
    component db ""
              ^^ missing-title: the title of component 'db' is empty: say what it is
    component " " { trust trusted }
              ^^^ missing-title: the title of this component is empty: say what it is
    page { file "x.md" }
    page advisory { file "x.md" }
  `);
});

test('a title is a string', () => {
  assertBound(`
    component web Web application
                  ^^^^^^^^^^^^^^^ wrong-value: a title stands in quotes: write "Web application"
    component web 2
                  ^ wrong-value: a title stands in quotes: write "2"
    component web """Web"""
                  ^^^^^^^^^ wrong-value: a title is a string on one line, not a text: write "Web"
    component web """
                  ^^^ wrong-value: a title is a string on one line, not a text
      Web
      application
      """
  `);
  assert.deepEqual(suggestionsFor('component web Web application'), ['"Web application"']);
  assert.deepEqual(suggestionsFor('component web """Web"""'), ['"Web"']);
});

test('an id is one word before the title', () => {
  assertBound(`
    component web app "Web"
              ^^^^^^^ wrong-value: an id is one word, not 'web app': write web-app
    component shop.web "Web"
              ^^^^^^^^ wrong-value: an id is one word: write 'web', and 'in' to say where it stands
    component 2024 "Web"
              ^^^^ wrong-value: an id needs a letter: '2024' is a number
    component 2024 web "Web"
              ^^^^ wrong-value: an id needs a letter: '2024' is a number
    component "Web" web
                    ^^^ wrong-value: an id stands before the title: write 'component web "..."'
    component web "Web" app
                        ^^^ wrong-value: 'app' means nothing after the title: put it in quotes or remove it
    component web, app "Web"
                   ^^^ wrong-value: a comma makes a list, and 'component' takes none here
    component web "Web", "Other"
                         ^^^^^^^ wrong-value: a comma makes a list, and 'component' takes none here
  `);
  assert.deepEqual(suggestionsFor('component web app "Web"'), ['web-app']);
  assert.deepEqual(suggestionsFor('component shop.web "Web"'), ['web']);
});

test('an id in the wrong place is declared all the same', () => {
  assert.equal(outline('component "Web" web'), 'component web "Web"');
  assert.equal(outline('component shop.web "Web"'), 'component web "Web"');
});

test('ids are compared in normalisation form C', () => {
  assert.equal(declarationsOf('actor Cafe\u0301 "C"')[0]?.id, 'Caf\u00e9');
});

test('a third text', () => {
  assertBound(`
    component web "Web" "Sells books" "Fast"
                                      ^^^^^^ wrong-value: 'component' takes a title and a description, and no third text
  `);
});

test('a mistyped clause of the header is one mistake', () => {
  assertBound(`
    exclusion side "Side channels" becuase "The host answers."
                                   ^^^^^^^ wrong-value: 'becuase' is no clause: did you mean 'because'?
    actor admin "Admin" { trust trusted }
    actor root "Root" extend admin
                      ^^^^^^ wrong-value: 'extend' is no clause: did you mean 'extends'?
  `);
  assert.deepEqual(suggestionsFor('exclusion x "X" becuase "Y"'), ['because']);
});

test('an attribute outside of a block', () => {
  assertBound(`
    store db "Database" encrypted yes
                        ^^^^^^^^^ wrong-value: 'encrypted' is an attribute of 'store': write '{' before it
    mitigation m "M" status planned since 2024
                     ^^^^^^ wrong-value: 'status' is an attribute of 'mitigation': write '{' before it
  `);
});

test('a term has a word and a meaning, and no id', () => {
  assertBound(`
    term "Tenant" "A customer."
    term tenant "Tenant" "A customer."
         ^^^^^^ wrong-value: 'term' takes no id: remove it
    term Tenant "A customer."
         ^^^^^^ wrong-value: 'term' takes its word in quotes: write "Tenant"
    term "Tenant"
         ^^^^^^^^ missing-attribute: term 'Tenant' needs a description in quotes after the title
    term "Tenant" { description "A customer." }
    term "Tenant" tenant "A customer."
                  ^^^^^^ wrong-value: 'tenant' means nothing after the title: put it in quotes or remove it
  `);
  assert.deepEqual(suggestionsFor('term Tenant "A customer."'), ['"Tenant"']);
  assert.equal(outline('term tenant "Tenant" "A customer."'), 'term "Tenant" "A customer."');
  assert.equal(outline('term Tenant "A customer."'), 'term "Tenant" "A customer."');
});

test('the description is written once, in the header or in the block', () => {
  assertBound(`
    component web "Web" "Sells books" { description "Sells books" }
                                        ^^^^^^^^^^^ repeated-attribute: 'description' is written twice: keep one of them
    component db "DB" { description "One"; description "Two" }
                                           ^^^^^^^^^^^ repeated-attribute: 'description' is written twice: keep one of them
  `);
});

test('nothing more is said of a header with a syntax error', () => {
  const codes = (source: string) => declarationsOf(source).length + ' ' + outline(source);
  assert.match(codes('document rfc "RFC'), /^1 document rfc/);
  assertBound(`
    flow pay a ->
               ^^ syntax: a name must follow '->' on the same line
  `);
});

test('an import has one path and nothing else', () => {
  assertBound(`
    import "./a.tm"
    import
    ^^^^^^ wrong-value: 'import' needs a path in quotes
    import b.tm
           ^^^^ wrong-value: 'import' takes a string in quotes, not 'b.tm': write "b.tm"
    import "./a.tm", "./b.tm"
                     ^^^^^^^^ wrong-value: 'import' takes one path: write one 'import' for each
    import "./a.tm" "./b.tm"
                    ^^^^^^^^ wrong-value: 'import' takes one path: write one 'import' for each
    import "./a.tm" in shop
                    ^^ misplaced-statement: 'import' takes neither clauses nor a block
    import "./a.tm" { }
                    ^ misplaced-statement: 'import' takes neither clauses nor a block
    boundary b "B" { import "./a.tm" }
                     ^^^^^^ misplaced-statement: an import cannot stand in a boundary: move it to the top level
  `);
});
