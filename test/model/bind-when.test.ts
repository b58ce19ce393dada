import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBound, outline, referencesOf } from '../support/bound.js';

test('a when block replaces attributes under its profiles', () => {
  const source = `
    threat t "T" {
      severity high
      when lab, debug {
        severity low
        accepted { because "Nobody is there"; until 2027 }
      }
      when "no name" { }
    }
  `;
  assert.equal(
    outline(source),
    [
      'threat t "T"',
      '  severity high',
      '  when lab, debug',
      '    severity low',
      '    accepted because "Nobody is there" until 2027',
      '  when ',
    ].join('\n'),
  );
  assert.deepEqual(referencesOf(source), ['when lab', 'when debug']);
});

test('what a when block needs', () => {
  assertBound(`
    threat t "T" { when { severity low } }
                   ^^^^ wrong-value: 'when' needs the name of a profile
    threat t "T" { when lab }
                   ^^^^ missing-attribute: 'when' needs a block with what is different
    threat t "T" { when lab in x { severity low } }
                            ^^ misplaced-statement: 'in' does not go with 'when'
    threat t "T" { when "Lab" { severity low } }
                        ^^^^^ wrong-value: 'when' takes the name of a profile, not a string: write 'Lab'
    threat t "T" { when lab debug { severity low } }
                            ^^^^^ wrong-value: a comma is missing before 'debug': 'when' takes a list
  `);
});

test('a profile is named once', () => {
  assertBound(`
    threat t "T" { when lab { severity low }; when debug, lab { severity high } }
                                                          ^^^ repeated-attribute: 'when lab' is written twice: keep what is different in one block
    threat t "T" { when lab, lab { severity low } }
                             ^^^ repeated-attribute: 'when lab' is written twice: keep what is different in one block
    threat t "T" { when lab { severity low } }
  `);
});

test('what may not stand in a when block', () => {
  assertBound(`
    threat t "T" {
      when lab {
        mitigation m "M"
        ^^^^^^^^^^ misplaced-statement: a mitigation cannot stand in 'when': move it to the top level or into the block of 'threat'
        component c "C"
        ^^^^^^^^^ misplaced-statement: a component cannot stand in 'when': move it to the top level or into the block of 'boundary', 'component' or 'external'
        when debug { severity low }
        ^^^^ misplaced-statement: 'when' cannot stand in 'when': name several profiles, as in 'when a, b'
        only in lab
        ^^^^^^^ misplaced-statement: 'only in' cannot stand in 'when': write it in the block around
        severty low
        ^^^^^^^ unknown-keyword: 'severty' is no attribute of 'threat' and nothing that it holds: did you mean 'severity'?
        trust trusted
        ^^^^^ misplaced-statement: 'trust' is an attribute of 'actor', 'boundary', 'component', 'store' or 'external', not of 'threat': move it there or remove it
      }
    }
    component c "C" { when lab { in shop } }
                                 ^^ misplaced-statement: 'in' cannot stand in 'when': a declaration stands in the same place in every profile
  `);
  assert.equal(
    outline('threat t "T" { when lab { mitigation m "M" } }'),
    'threat t "T"\n  when lab\n  mitigation m "M" (misplaced)',
  );
});

test('attributes of a when block are judged as others', () => {
  assertBound(`
    threat t "T" { severity low; when lab { severity hihg; severity low; cwe x } }
                                                     ^^^^ wrong-value: 'severity' cannot be 'hihg': did you mean 'high'?
                                                           ^^^^^^^^ repeated-attribute: 'severity' is written twice: keep one of them
                                                                             ^ wrong-value: 'cwe' takes a number, not 'x'
    entry e "E" { authenticated by a; when lab { authenticated no because "R" } }
  `);
});

test('a clause line in a when block needs its attribute there', () => {
  assertBound(`
    mitigation m "M" { status planned; when lab { because "R" } }
                                                  ^^^^^^^ misplaced-statement: 'because' belongs to 'status', which is not written here: write 'status ... because ...'
    mitigation m "M" { when lab { status rejected; because "R" } }
    threat t "T" { accepted by "P"; when lab { until 2027 } }
                                               ^^^^^ misplaced-statement: 'until' belongs to 'accepted', which is not written here: write 'accepted ... until ...'
  `);
});
