// How a name finds what it means: section 2 of the language, "References resolve by name and kind".
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertModel, meanings, modelOf, problemOf, textAt, titled } from '../support/linked.js';

test('a name means the declaration of that name, before or after it, in any file', () => {
  assertModel(`
    // file: a.tm
    store db "Database" { holds orders }
    // file: b.tm
    asset orders "Orders" { contains lines }
    asset lines "Lines"
  `);
});

test('names are found outward through the blocks: the nearest comes first', () => {
  const source = `
    store db "Outermost"
    boundary net "Net" {
      store db "Outer"
      component web "Web" {
        store db "Inner"
      }
      component mail "Mail"
    }
    flow [|mail|] -> [|web|]  "F"
    question q1 "At the top" { about [|db|] }
  `;
  assert.deepEqual(meanings(source), ['Mail', 'Web', 'Outermost']);
});

test('what stands inside finds the nearest of the name, not the outer one', () => {
  const source = `
    mitigation 2fa "Outer"
    threat theft "Theft" {
      mitigated by [|2fa|]
      mitigation 2fa "Inner"
    }
    threat fraud "Fraud" { mitigated by [|2fa|] }
  `;
  assert.deepEqual(meanings(source), ['Inner', 'Outer']);
});

test('a declaration of a kind that does not fit does not hide one that does', () => {
  const source = `
    asset orders "Asset"
    boundary net "Net" {
      component orders "Component" { handles [|orders|] }
    }
  `;
  assert.deepEqual(meanings(source), ['Asset']);
});

test('of one name in one block, the one whose kind fits', () => {
  const source = `
    asset db "Asset"
    store db "Store" { holds [|db|] }
    threat t "T" { via pay }
    flow pay [|db|] -> db "F"
  `;
  assert.deepEqual(meanings(source), ['Asset', 'Store']);
});

test('a name that is not in reach means the only one of the model whose kind fits', () => {
  const source = `
    boundary net "Net" { component web "Web" { entry checkout "Checkout" } }
    actor customer "Customer"
    flow customer -> [|checkout|] "Pays"
    threat theft "Theft" { mitigation 2fa "Second factor" }
    threat fraud "Fraud" { mitigated by [|2fa|] }
  `;
  assert.deepEqual(meanings(source), ['Checkout', 'Second factor']);
});

test('several in the model that fit are ambiguous; the qualified names are listed, each a fix', () => {
  const source = `
    component web "Web" { entry api "A" }
    boundary net "Net" { component mail "Mail" { entry api "B" } }
    actor user "User"
    flow user -> api "Uses"
                 ^^^ ambiguous-name: 'api' could be 'web.api' or 'mail.api': write which one is meant
  `;
  assertModel(source);
  const problem = problemOf(source);
  assert.deepEqual(problem.suggestions, ['web.api', 'mail.api']);
  assert.deepEqual(
    problem.related.map(({ at }) => textAt(at)),
    ['api', 'api'],
  );
});

test('an ambiguous name is qualified as far as it takes to be unambiguous', () => {
  const source = `
    boundary a "A" { component web "Web" { entry api "1" } }
    boundary b "B" { component web "Web" { entry api "2" } }
    actor user "User"
    flow user -> [|api|] "Uses"
  `;
  assert.deepEqual(meanings(source), [undefined]);
  assert.deepEqual(problemOf(source).suggestions, ['a.web.api', 'b.web.api']);
});

test('every fix of an ambiguous name means what it says where it is written', () => {
  const source = `
    boundary a "A" { component web "Web" { entry api "1" } }
    boundary b "B" {
      component web "Web" { entry api "2" }
      component c "C"
    }
    assumption s "S" { about api }
                             ^^^ ambiguous-name: 'api' could be 'a.web.api' or 'b.web.api': write which one is meant
  `;
  assertModel(source);
  for (const name of problemOf(source).suggestions ?? []) {
    assertModel(source.replace('about api', `about ${name}`).replace(/\n.*ambiguous-name.*/, ''));
  }
});

test('a candidate in a block without a name is listed, but is no fix', () => {
  const problem = problemOf(`
    component "No id" { entry api "A" }
    component web "Web" { entry api "B" }
    actor user "User"
    flow user -> api "Uses"
  `);
  assert.equal(
    problem.message,
    "'api' could be 'no-id.api' or 'web.api': write which one is meant",
  );
  assert.deepEqual(problem.suggestions, ['web.api']);
});

test('a long list of candidates is cut short', () => {
  const webs = Array.from({ length: 30 }, (_, n) => `component w${n} "W${n}" { entry api "A" }\n`);
  const { message, suggestions } = problemOf(
    `${webs.join('')}actor user "U"\nflow user -> api "Uses"`,
  );
  assert.match(message, /'w8\.api' or 'w9\.api' or others: write which one is meant$/);
  assert.equal(suggestions?.length, 10);
});

test('none of a fitting kind: the nearest of the name is the wrong kind', () => {
  assertModel(`
    asset orders "Orders"
    store db "Database"
    component web "Web" { handles orders, db }
                                          ^^ wrong-kind: 'db' is a store; 'handles' takes an asset: name one or declare one
    flow web -> orders "Writes"
                ^^^^^^ wrong-kind
  `);
});

test('a wrong kind points to the declaration and says all kinds that fit', () => {
  const { message, related } = problemOf(`
    asset cards "Cards"
    threat theft "Theft" { via cards }
  `);
  assert.equal(
    message,
    "'cards' is an asset; 'via' takes an entry or a flow: name one or declare one",
  );
  assert.deepEqual(
    related.map(({ at, message: text }) => [textAt(at), text]),
    [['cards', "'cards' is declared here"]],
  );
});

test('the ends of a flow are named as such', () => {
  assertModel(`
    asset a "A"
    store s "S"
    flow a -> s "F"
         ^ wrong-kind: 'a' is an asset; a flow starts at an actor, an adversary, a component, a store, an external or an entry: name one or declare one
    flow s -> a "G"
              ^ wrong-kind: 'a' is an asset; a flow ends at an actor, an adversary, a component, a store, an external or an entry: name one or declare one
  `);
});

test('no declaration of the name: the nearest known that fit are suggested', () => {
  const source = `
    asset orders "Orders"
    store order "A store"
    component web "Web" { handles ordres }
                                  ^^^^^^ unknown-name: no asset is called 'ordres': did you mean 'orders'?
  `;
  assertModel(source);
  assert.deepEqual(problemOf(source).suggestions, ['orders']);
});

test('nothing is suggested where nothing is near', () => {
  assertModel(`
    component web "Web" { handles cards }
                                  ^^^^^ unknown-name: no asset is called 'cards': declare it or correct the name
    question q "Q" { about nobody }
                           ^^^^^^ unknown-name: no declaration is called 'nobody': declare it or correct the name
  `);
});

test('a name near an ambiguous one is suggested in its qualified forms', () => {
  const { suggestions } = problemOf(`
    component web "Web" { entry checkout "A" }
    component app "App" { entry checkout "B" }
    actor user "User"
    flow user -> chekout "Pays"
  `);
  assert.deepEqual(suggestions, ['web.checkout', 'app.checkout']);
});

test('in a qualified name only the first segment is looked up, of any kind; the others are direct children', () => {
  const source = `
    boundary net "Net" {
      component web "Web" { entry api "Api" }
    }
    actor user "User"
    flow user -> [|net|].[|web|].[|api|] "1"
    flow user -> [|web|].[|api|] "2"
  `;
  assertModel(source.replace(/\[\||\|\]/g, ''));
  assert.deepEqual(meanings(source), ['Net', 'Web', 'Api', 'Web', 'Api']);
});

test('the segment that fails is reported, once', () => {
  assertModel(`
    boundary net "Net" {
      component web "Web" { entry api "Api" }
    }
    actor user "User"
    flow user -> nut.web.api "1"
                 ^^^ unknown-name: no declaration is called 'nut': did you mean 'net'?
    flow user -> net.wob.api "2"
                     ^^^ unknown-name: 'net' holds no 'wob': did you mean 'web'?
    flow user -> net.api "3"
                     ^^^ unknown-name: 'net' holds no 'api': declare it or correct the name
    question q "Q" { asked by net.web }
                                  ^^^ wrong-kind: 'web' is a component; 'asked by' takes an actor: name one or declare one
  `);
});

test('the segments before one that fails still mean something', () => {
  const source = `
    boundary net "Net"
    question q "Q" { about [|net|].[|web|] }
  `;
  assert.deepEqual(meanings(source), ['Net', undefined]);
});

test('a suggestion for a segment makes the whole name mean something that fits', () => {
  const { suggestions } = problemOf(`
    component webs "No entry"
    component web1 "Entry" { entry api "Api" }
    actor user "User"
    flow user -> webb.api "1"
  `);
  assert.deepEqual(suggestions, ['web1']);
});

test('the first segment of a qualified name may be ambiguous', () => {
  const { message, suggestions } = problemOf(`
    boundary a "A" { component web "Web" { entry api "1" } }
    boundary b "B" { component web "Web" { entry api "2" } }
    actor user "User"
    flow user -> web.api "Uses"
  `);
  assert.equal(message, "'web' could be 'a.web' or 'b.web': write which one is meant");
  assert.deepEqual(suggestions, ['a.web', 'b.web']);
});

test('names compare after normalisation', () => {
  assertModel(`
    asset caf\u00e9 "Composed"
    component web "Web" { handles cafe\u0301 }
  `);
});

test('model, page and term are in no namespace', () => {
  assertModel(`
    model shop "Shop"
    page out { file "out.md" }
    term "word" "Meaning"
    question q "Q" { about shop, out, word }
                           ^^^^ unknown-name
                                 ^^^ unknown-name
                                      ^^^^ unknown-name
  `);
  assertModel(`
    model shop "Shop"
    asset shop "Free"
    question q "Q" { about shop }
  `);
});

test('a declaration of unknown kind declares its name for any kind', () => {
  assertModel(`
    asett cards "Cards"
    ^^^^^ unknown-keyword
    component web "Web" { handles cards; technology "Go" }
    actor user "User"
    flow user -> cards "Odd, but one mistake"
    question q "Q" { about cards.number }
  `);
});

test('uses lists every reference that goes through a declaration, in model order', () => {
  const model = modelOf(`
    component web "Web" { entry api "Api" }
    actor user "User"
    flow user -> web.api "1"
    flow web -> user "2"
    question q "Q" { about web.nothing }
  `);
  const usesOf = (title: string) =>
    model.uses(titled(model, title)).map(({ owner }) => owner.title);
  assert.deepEqual(usesOf('Web'), ['1', '2', 'Q']);
  assert.deepEqual(usesOf('Api'), ['1']);
  assert.deepEqual(
    model.mentions('web').map(({ owner }) => owner.title),
    ['1', '2', 'Q'],
  );
  assert.deepEqual(model.mentions('nobody'), []);
});

test('the qualified name is the shortest that finds a declaration from the top level', () => {
  const model = modelOf(`
    component web "Web" { entry api "Web's"; entry checkout "Only one" }
    boundary net "Net" { component mail "Mail" { entry api "Mail's" } }
    component "No id" { store files "Files"; store api "Hidden" }
    threat "SQL injection" { mitigation m "M" }
    page p { file "p.md" }
  `);
  assert.deepEqual(
    model.declarations
      .filter(({ kind }) => kind !== 'model')
      .map((each) => model.qualifiedName(each)),
    [
      'web',
      'web.api',
      'checkout',
      'net',
      'mail',
      'mail.api',
      'no-id',
      'files',
      'no-id.api',
      'sql-injection',
      'm',
      'p',
    ],
  );
});

test('a name with a hyphen too many is one mistake', () => {
  assertModel(`
    store db "Database"
    question q "Q" { about db- }
                           ^^^ syntax: 'db-' has a hyphen too many; write 'db'
  `);
});
