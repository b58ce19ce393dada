import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBound, outline } from '../support/bound.js';

/** Fails unless all ways to write it are right and mean the same. */
function assertSame(...sources: string[]): void {
  const [first = '', ...others] = sources;
  for (const source of sources) assertBound(source);
  for (const other of others) assert.equal(outline(other), outline(first), other);
}

test('a clause and a line of the block are the same', () => {
  assertSame(
    'threat t "T" { accepted because "R" by "P" until 2027 }',
    'threat t "T" { accepted { because "R"; by "P"; until 2027 } }',
    'threat t "T" { accepted because "R" { by "P"; until 2027 } }',
    'threat t "T" { accepted { because "R" by "P" until 2027 } }',
    'threat t "T" { accepted\n{\n because "R"\n by "P" until 2027\n} }',
  );
  assert.equal(
    outline('threat t "T" { accepted because "R" by "P" until 2027 }'),
    'threat t "T"\n  accepted because "R" by "P" until 2027',
  );
});

test('a clause of the header is a line of the block', () => {
  assertSame('exclusion x "T" because "R"', 'exclusion x "T" { because "R" }');
  assertSame('actor a "A" in shop extends b, c', 'actor a "A" { in shop; extends b, c }');
  assertSame('store s "S" in shop { trust limited }', 'store s "S" { in shop; trust limited }');
});

test('a clause that one attribute of the kind takes may be a line of the block', () => {
  const since = 'mitigation m "M" { status planned since 2024 because "R" }';
  assertSame(
    since,
    'mitigation m "M" { status planned; since 2024; because "R" }',
    'mitigation m "M" { status planned; since 2024 because "R" }',
    'mitigation m "M" { status planned since 2024; because "R" }',
  );
  assert.equal(outline(since), 'mitigation m "M"\n  status planned since 2024 because "R"');
  const threat = 'threat t "T" { accepted by "P" until 2027 }';
  assertSame(threat, 'threat t "T" { accepted; by "P"; until 2027 }');
  assertSame(
    'component c "C" { examined 2026 because "R" }',
    'component c "C" { examined 2026; because "R" }',
  );
  assertSame(
    'adversary a "A" { in-scope no because "R" }',
    'adversary a "A" { in-scope no; because "R" }',
  );
});

test('such a line may stand before its attribute', () => {
  const source = 'mitigation m "M" { because "R"; status rejected }';
  assertBound(source);
  assert.equal(outline(source), 'mitigation m "M"\n  status rejected because "R"');
});

test('such a line may stand alone where the attribute has a default', () => {
  const property = 'property p "P" { because "R"; since 2024 }';
  assertBound(property);
  assert.equal(outline(property), 'property p "P"\n  status because "R" since 2024 (implied)');
  assertSame(property, 'property p "P" { because "R" since 2024 }');
  const header = 'mitigation m "M" because "R"';
  assertBound(header);
  assert.equal(outline(header), 'mitigation m "M"\n  status because "R" (implied)');
  const adversary = 'adversary a "A" { because "R" }';
  assertBound(adversary);
  assert.equal(outline(adversary), 'adversary a "A"\n  in-scope because "R" (implied)');
});

test('a clause line of an attribute that is not written', () => {
  assertBound(`
    threat t "T" { until 2027 }
                   ^^^^^ misplaced-statement: 'until' belongs to 'accepted', which is not written here: write 'accepted ... until ...'
    component c "C" { because "R" }
                      ^^^^^^^ misplaced-statement: 'because' belongs to 'examined', which is not written here: write 'examined ... because ...'
    threat u "U" until 2027
                 ^^^^^ misplaced-statement: 'until' belongs to 'accepted', which is not written here: write 'accepted ... until ...'
  `);
});

test('a clause line that several attributes take', () => {
  assertBound(`
    threat t "T" { accepted by "P"; because "R" }
                                    ^^^^^^^ misplaced-statement: in a threat, 'because' can belong to 'accepted', 'transferred to', 'avoided', 'dismissed' or 'residual': write it on that line
    entry e "E" { examined 2026; because "R" }
                                 ^^^^^^^ misplaced-statement: in an entry, 'because' can belong to 'authenticated' or 'examined': write it on that line
  `);
  assert.equal(
    outline('threat t "T" { accepted by "P"; because "R" }'),
    'threat t "T"\n  accepted by "P" (rejected)',
  );
});

test('a clause that nothing takes', () => {
  assertBound(`
    component c "C" by web
                    ^^ misplaced-statement: 'by' means nothing for a component; it belongs to 'accepted'
    component c "C" { extends web }
                      ^^^^^^^ misplaced-statement: 'extends' means nothing for a component; it belongs to 'actor'
    threat t "T" in shop
                 ^^ misplaced-statement: 'in' means nothing for a threat; it belongs to 'actor', 'adversary', 'boundary', 'component', 'store', 'external' or 'entry'
    mitigation m "M" { to db }
                       ^^ misplaced-statement: 'to' stands right after its word, on one line: write 'applies to ...'
    store s "S" { until 2027 }
                  ^^^^^ misplaced-statement: 'until' means nothing for a store; it belongs to 'exemption' or 'accepted'
    term "T" "M" on x
                 ^^ misplaced-statement: 'on' means nothing for a term: remove it
  `);
});

test('a clause that goes with another attribute', () => {
  assertBound(`
    threat t "T" { mitigated by m until 2027 }
                                  ^^^^^ misplaced-statement: 'until' does not go with 'mitigated by'; it belongs to 'accepted'
    threat t "T" { impact high by m }
                               ^^ misplaced-statement: 'by' does not go with 'impact'; it belongs to 'accepted'
    exclusion x "X" { because "R" since 2024 }
                                  ^^^^^ misplaced-statement: 'since' does not go with 'because': remove it
  `);
});

test('the connector of two words stays on their line', () => {
  assertSame(
    'threat t "T" { transferred to bank because "R" }',
    'threat t "T" { transferred to bank { because "R" } }',
  );
  assertBound('entry e "E" { open to a, b; open to c }');
  assertBound(`
    threat t "T" { transferred { to bank; because "R" } }
                                 ^^ misplaced-statement: 'to' stands right after its word, on one line: write 'transferred to ...'
    threat t "T" { transferred because "R" }
                   ^^^^^^^^^^^ unknown-keyword: 'transferred' lacks its 'to': write 'transferred to ...'
    threat t "T" { transferred bank because "R" }
                   ^^^^^^^^^^^ unknown-keyword: 'transferred' lacks its 'to': write 'transferred to ...'
    entry e "E" { open }
                  ^^^^ unknown-keyword: 'open' lacks its 'to': write 'open to ...'
    mitigation m "M" { applies db }
                       ^^^^^^^ unknown-keyword: 'applies' lacks its 'to': write 'applies to ...'
  `);
});

test('a clause is written once', () => {
  assertBound(`
    threat t "T" { accepted because "R" because "S" }
                                        ^^^^^^^ repeated-attribute: 'because' is written twice: keep one of them
    threat t "T" { accepted because "R" { because "S" } }
                                          ^^^^^^^ repeated-attribute: 'because' is written twice: keep one of them
    threat t "T" { accepted until 2027; until 2028 }
                                        ^^^^^ repeated-attribute: 'until' is written twice: keep one of them
    exclusion x "X" because "R" { because "S" }
                                  ^^^^^^^ repeated-attribute: 'because' is written twice: keep one of them
    exclusion x "X" because "R" because "S"
                                ^^^^^^^ repeated-attribute: 'because' is written twice: keep one of them
    mitigation m "M" { status planned because "R"; because "S" }
                                                   ^^^^^^^ repeated-attribute: 'because' is written twice: keep one of them
    mitigation m "M" { because "R"; because "S" }
                                    ^^^^^^^ repeated-attribute: 'because' is written twice: keep one of them
    component c "C" in a in b
                         ^^ repeated-attribute: 'in' is written twice: keep one of them
    component c "C" in a { in b }
                           ^^ repeated-attribute: 'in' is written twice: keep one of them
  `);
});

test('an attribute is written once, unless it holds many values', () => {
  assertBound(`
    component c "C" { trust limited; trust trusted; handles a; handles b, c; tags x; tags y }
                                     ^^^^^ repeated-attribute: 'trust' is written twice: keep one of them
    entry e "E" { authenticated by a; authenticated by b }
    entry e "E" { authenticated by a; authenticated no because "R" }
                                      ^^^^^^^^^^^^^ repeated-attribute: 'authenticated' and 'authenticated by' exclude each other: keep one of them
    entry e "E" { authenticated no because "R"; authenticated by a }
                                                ^^^^^^^^^^^^^^^^ repeated-attribute: 'authenticated by' and 'authenticated' exclude each other: keep one of them
    threat t "T" { accepted by "P"; accepted by "Q" }
                                    ^^^^^^^^ repeated-attribute: 'accepted' is written twice: keep one of them
    threat t "T" { accepted by "P"; avoided because "R" }
  `);
  assert.equal(
    outline('store s "S" { holds a; trust limited; holds b, c; trust trusted }'),
    'store s "S"\n  holds a\n  trust limited (rejected)\n  holds b, c',
  );
});

test('the block of an attribute holds its clauses alone', () => {
  assertBound(`
    threat t "T" { accepted { becuase "R" } }
                              ^^^^^^^ unknown-keyword: 'becuase' is no clause of 'accepted': did you mean 'because'?
    threat t "T" { accepted { severity high } }
                              ^^^^^^^^ misplaced-statement: 'severity' is no clause of 'accepted': its block holds 'because', 'by' and 'until'
    threat t "T" { accepted { mitigation m "M" } }
                              ^^^^^^^^^^ misplaced-statement: 'mitigation' is no clause of 'accepted': its block holds 'because', 'by' and 'until'
    threat t "T" { accepted { because "R" { by "P" } } }
                                          ^ misplaced-statement: 'because' takes no block
    threat t "T" { mitigated by m { because "R" } }
                                  ^ misplaced-statement: 'mitigated by' takes no block
    component c "C" { trust { untrusted } }
                            ^ misplaced-statement: 'trust' takes no block
    component c "C" { trust limited { } }
                                    ^ misplaced-statement: 'trust' takes no block
    mitigation m "M" { because "R" { } }
                                   ^ misplaced-statement: 'because' takes no block
  `);
  assert.equal(
    outline('threat t "T" { accepted { mitigation m "M" } }'),
    'threat t "T"\n  accepted (rejected)\n  mitigation m "M" (misplaced)',
  );
});

test('the section of a source stays on its line', () => {
  assertBound('threat t "T" { source rfc, other in "4.2"; source "x" in "1" }');
  assertBound(`
    threat t "T" { source rfc { in "4.2" } }
                                ^^ misplaced-statement: 'in' stays on the line of its attribute: write 'source ... in ...'
    threat t "T" { source rfc; in "4.2" }
                               ^^ misplaced-statement: 'in' means nothing for a threat; it belongs to 'actor', 'adversary', 'boundary', 'component', 'store', 'external' or 'entry'
  `);
});

test('only a declaration of the top level is placed by a clause', () => {
  assertBound(`
    component a "A" in shop
    boundary b "B" in shop { component c "C" in shop; boundary "D" { store s "S" { in shop } } }
                                             ^^ misplaced-statement: 'in' places what stands at the top level, and this stands in boundary 'b' already: remove it
                                                                                   ^^ misplaced-statement: 'in' places what stands at the top level, and this stands in boundary 'D' already: remove it
  `);
  assert.equal(
    outline('boundary b "B" { component c "C" in shop }'),
    'boundary b "B"\n  component c "C"',
  );
});

test('attributes are kept in the order of the text', () => {
  assert.equal(
    outline('actor a "A" extends b { may "x"; trust limited; in shop; may "y" }'),
    'actor a "A"\n  extends b\n  may "x"\n  trust limited\n  in shop\n  may "y"',
  );
});
