import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBound, outline, referencesOf, suggestionsFor } from '../support/bound.js';

test('a word that is no kind', () => {
  assertBound(`
    compnent web "Web"
    ^^^^^^^^ unknown-keyword: 'compnent' is no kind of statement: did you mean 'component'?
    Component web "Web"
    ^^^^^^^^^ unknown-keyword: 'Component' is no kind of statement: did you mean 'component'?
    gadget web "Web"
    ^^^^^^ unknown-keyword: 'gadget' is no kind of statement: a file holds 'import', 'model', 'profile', 'term', 'document', 'actor', 'adversary', 'asset', 'boundary', 'component', 'store', 'external', 'entry', 'flow', 'property', 'assumption', 'threat', 'mitigation', 'verdict', 'exclusion', 'responsibility', 'incident', 'question', 'page', 'requirement' and 'exemption'
  `);
  assert.deepEqual(suggestionsFor('Component web "Web"'), ['component']);
});

test('a word that is neither attribute nor kind', () => {
  assertBound(`
    component web "Web" {
      handlse orders
      ^^^^^^^ unknown-keyword: 'handlse' is no attribute of 'component' and nothing that it holds: did you mean 'handles'?
      stoer db "Database"
      ^^^^^ unknown-keyword: 'stoer' is no attribute of 'component' and nothing that it holds: did you mean 'store'?
      gadget x
      ^^^^^^ unknown-keyword: 'gadget' is no attribute of 'component' and nothing that it holds: it takes 'technology', 'handles', 'trust', 'posture', 'examined', 'in', 'entry', 'store' or 'component'
    }
    term "Tenant" "A customer" { synonym "Client" }
                                 ^^^^^^^ unknown-keyword: 'synonym' is no attribute of 'term': it takes 'description', 'tags', 'audience', 'owner', 'source', 'provenance', 'link', 'note', 'formerly' or 'only in'
  `);
  assert.deepEqual(suggestionsFor('component web "Web" { handlse orders }'), ['handles']);
});

test('the first of two words is corrected alone where the second is right', () => {
  assertBound(`
    entry e "E" { opne to customer }
                  ^^^^ unknown-keyword: 'opne' is no attribute of 'entry': did you mean 'open'?
    entry e "E" { opne customer }
                  ^^^^ unknown-keyword: 'opne' is no attribute of 'entry': did you mean 'open to'?
  `);
  assert.deepEqual(suggestionsFor('entry e "E" { opne to customer }'), ['open']);
  assert.deepEqual(suggestionsFor('entry e "E" { opne customer }'), ['open to']);
});

test('a mistyped connector that stands as a line', () => {
  assertBound(`
    exclusion x "X" { becuase "R" }
                      ^^^^^^^ unknown-keyword: 'becuase' is no attribute of 'exclusion': did you mean 'because'?
    mitigation m "M" { status planned; sicne 2024 }
                                       ^^^^^ unknown-keyword: 'sicne' is no attribute of 'mitigation': did you mean 'since'?
  `);
});

test('a mistyped attribute is read as what was meant, unjudged: it is not missing, and its names are used', () => {
  assertBound(`
    document rfc "RFC" { ulr "https://rfc.example" }
                         ^^^ unknown-keyword: 'ulr' is no attribute of 'document': did you mean 'url'?
  `);
  const source = 'threat t "T" { mitigatd by a, b; seveirty hgih }';
  assert.equal(
    outline(source),
    'threat t "T"\n  mitigated by a, b (rejected)\n  severity (rejected)',
  );
  assert.deepEqual(referencesOf(source), ['mitigated by a', 'mitigated by b']);
});

test('a word that nobody knows may be what is missing', () => {
  assertBound(`
    document rfc "RFC" { address "https://rfc.example" }
                         ^^^^^^^ unknown-keyword: 'address' is no attribute of 'document': it takes 'url'
  `);
});

test('a declaration of an unknown kind declares its name and all in it', () => {
  const source = `
    compnent web "Web" in shop {
    ^^^^^^^^ unknown-keyword: 'compnent' is no kind of statement: did you mean 'component'?
      handles orders
      trust hgih
      gizmo "x"
      entry e "E" { open to customer; authenticated by 2fa }
      gizmo g "G" { entry f "F" }
    }
  `;
  assertBound(source);
  assert.equal(
    outline(source),
    [
      '? web "Web"',
      '  ? "x" (misplaced)',
      '  entry e "E" (misplaced)',
      '    open to customer',
      '    authenticated by 2fa',
      '  ? g "G" (misplaced)',
      '    entry f "F" (misplaced)',
    ].join('\n'),
  );
  assert.deepEqual(referencesOf(source), [
    'handles orders',
    'open to customer',
    'authenticated by 2fa',
  ]);
});

test('which statements of an unknown kind declare a name', () => {
  assert.equal(outline('gadget web'), '? web');
  assert.equal(outline('gadget web "Web"'), '? web "Web"');
  assert.equal(outline('gadget'), '');
  assert.equal(outline('flwo pay a -> b "Pays"'), '? pay a -> b "Pays"');
  assert.equal(
    outline('component c "C" { gadget x; gadget y "Y"; stoer z; hadnles z }'),
    'component c "C"\n  handles z (rejected)\n  ? y "Y"\n  ? z',
  );
});

test('an attribute of another kind', () => {
  assertBound(`
    component c "C" { stride spoofing; mitigated by m; operator "x"; open customer }
                      ^^^^^^ misplaced-statement: 'stride' is an attribute of 'threat', not of 'component': move it there or remove it
                                       ^^^^^^^^^^^^ misplaced-statement: 'mitigated by' is an attribute of 'threat', not of 'component': move it there or remove it
                                                       ^^^^^^^^ misplaced-statement: 'operator' is an attribute of 'external', not of 'component': move it there or remove it
                                                                     ^^^^ misplaced-statement: 'open to' is an attribute of 'entry', not of 'component': move it there or remove it
    threat t "T" { trust trusted }
                   ^^^^^ misplaced-statement: 'trust' is an attribute of 'actor', 'boundary', 'component', 'store' or 'external', not of 'threat': move it there or remove it
  `);
  assert.equal(outline('component c "C" { mitigated by m }'), 'component c "C"');
  assert.deepEqual(referencesOf('component c "C" { mitigated by m }'), ['mitigated by m']);
});

test('an attribute that is meant as a declaration declares its name', () => {
  assertBound(`
    limit rate "Rate limit" { because "R" }
    ^^^^^ misplaced-statement: 'limit' is an attribute of 'property': write it in the block of one
    component c "C" { technology go "Go" }
                                 ^^ wrong-value: 'technology' takes a string in quotes, not 'go': write "go"
  `);
  assert.equal(outline('limit rate "Rate limit"'), '? rate "Rate limit"');
});

test('attributes, clauses and when at the top level', () => {
  assertBound(`
    trust trusted
    ^^^^^ misplaced-statement: 'trust' is an attribute of 'actor', 'boundary', 'component', 'store' or 'external': write it in the block of one
    mitigated by m
    ^^^^^^^^^^^^ misplaced-statement: 'mitigated by' is an attribute of 'threat': write it in the block of one
    open
    ^^^^ misplaced-statement: 'open to' is an attribute of 'entry': write it in the block of one
    description "x"
    ^^^^^^^^^^^ misplaced-statement: 'description' is an attribute of every declaration: write it in the block of one
    only in lab
    ^^^^^^^ misplaced-statement: 'only in' is an attribute of every declaration: write it in the block of one
    because "R"
    ^^^^^^^ misplaced-statement: 'because' begins a clause: write it in a declaration
    until 2027
    ^^^^^ misplaced-statement: 'until' begins a clause: write it in a declaration
    in shop
    ^^ misplaced-statement: 'in' begins a clause: write it in a declaration
    when lab { trust trusted }
    ^^^^ misplaced-statement: 'when' stands in the block of a declaration: move it there
  `);
});

test('a kind in a block that does not hold it', () => {
  assertBound(`
    component c "C" {
      threat t "T" { mitigation m "M" }
      ^^^^^^ misplaced-statement: a threat cannot stand in a component: move it to the top level
      model "M"
      ^^^^^ misplaced-statement: a model cannot stand in a component: move it to the top level
      store s "S" { entry e "E" }
                    ^^^^^ misplaced-statement: an entry cannot stand in a store: move it to the top level or into the block of 'boundary', 'component' or 'external'
    }
    threat t "T" { flow a -> b }
                   ^^^^ misplaced-statement: a flow cannot stand in a threat: move it to the top level
  `);
  assert.equal(
    outline('component c "C" { threat t "T" { mitigation m "M" } }'),
    'component c "C"\n  threat t "T" (misplaced)\n    mitigation m "M" (misplaced)',
  );
});

test('kinds and attributes may be ids', () => {
  const source = `
    component store "Store" { entry entry "Entry"; handles asset }
    mitigation kind "Kind" { kind detect }
    flow flow store -> entry "Flow"
    flow flow -> model
  `;
  assertBound(source);
  assert.equal(
    outline(source),
    [
      'component store "Store"',
      '  handles asset',
      '  entry entry "Entry"',
      'mitigation kind "Kind"',
      '  kind detect',
      'flow flow store -> entry "Flow"',
      'flow flow -> model',
    ].join('\n'),
  );
});
