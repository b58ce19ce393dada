// What a requirement says: its lines, its conditions against the table, and what it means when it is read.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Condition } from '../../server/src/model/bind/condition.js';
import { requirementsIn } from '../../server/src/model/read-requirements.js';
import { assertBound, bind, suggestionsFor } from '../support/bound.js';

/** `named-by threat { severity high }`, with `any` and `not` before their blocks. */
function text(condition: Condition): string {
  const block = condition.of && `{ ${condition.of.map(text).join('; ')} }`;
  if (condition.is !== 'question') return `${condition.is} ${block}`;
  const values = condition.values.map(({ nfc }) => nfc).join(', ');
  return [condition.def.name, values, block].filter(Boolean).join(' ');
}

describe('a requirement', () => {
  test('is read with its kinds, conditions, message and severity', () => {
    const file = bind(`
      requirement locked-doors "Doors are locked" {
        for entry, flow
        where { open-to-untrusted yes; stands-in boundary { trust trusted, limited } }
        require {
          any { authenticated by any; authenticated no }
          not { named-by threat { severity high; response open } }
          description
        }
        message "Lock it"
        severity error
      }
      requirement "Purpose is said" { for model; require { purpose } }
    `);
    const read = requirementsIn(file).map((each) => ({
      ...[each.id, each.kinds.join(), each.message, each.severity, each.isBroken],
      where: each.where.map(text),
      require: each.require.map(text),
    }));
    assert.deepEqual(read, [
      {
        ...['locked-doors', 'entry,flow', 'Lock it', 'error', false],
        where: ['open-to-untrusted yes', 'stands-in boundary { trust trusted, limited }'],
        require: [
          'any { authenticated by any; authenticated no }',
          'not { named-by threat { severity high; response open } }',
          'description',
        ],
      },
      {
        ...['purpose-is-said', 'model', undefined, 'warning', false],
        where: [],
        require: ['purpose'],
      },
    ]);
    assert.equal(requirementsIn(file)[0], requirementsIn(file)[0]);
  });

  test('needs a title, kinds and conditions', () => {
    assertBound(`
      requirement r { require { purpose } }
                  ^ missing-title: requirement 'r' needs a title in quotes after the id
                  ^ missing-attribute: requirement 'r' needs 'for'
      requirement s "S" { for flow }
                  ^ missing-attribute: requirement 's' needs 'require'
      requirement t "T" { for flow; where; require "it" { protocol } }
                                    ^^^^^ wrong-value: 'where' needs a block of conditions: write 'where { ... }'
                                                   ^^^^ wrong-value: 'require' takes a block of conditions and nothing before it: write 'require { ... }'
      requirement u "U" { for flow, page, thread; require { description } }
                                          ^^^^^^ wrong-value: 'for' cannot be 'thread': did you mean 'threat'?
      requirement v "V" { for flow; require { protocol }; require { protocol } }
                                                          ^^^^^^^ repeated-attribute: 'require' is written twice: keep one of them
    `);
  });

  test('is the same under every profile', () => {
    assertBound(`
      requirement r "R" {
        for flow
        require { protocol }
        only in lab
        ^^^^^^^ misplaced-statement
        when lab { severity error }
        ^^^^ misplaced-statement: 'when' cannot stand in a requirement: it is the same under every profile
      }
    `);
  });

  test('that has a mistake is known to be broken', () => {
    const [broken] = requirementsIn(bind('requirement r "R" { for flow; require { proto } }'));
    assert.equal(broken?.isBroken, true);
  });

  test('stands at the top level', () => {
    assertBound(`
      boundary b "B" { requirement r "R" { for flow; require { protocol } } }
                       ^^^^^^^^^^^ misplaced-statement
    `);
  });
});

describe('a condition', () => {
  test('is an attribute of a kind that is asked, a term, any or not', () => {
    assertBound(`
      requirement r "R" {
        for entry
        where { open-to-untrsted yes; trust high; stride spoofing }
                ^^^^^^^^^^^^^^^^ unknown-keyword: 'open-to-untrsted' cannot be asked of 'entry': did you mean 'open-to-untrusted'?
                                            ^^^^ wrong-value
                                                  ^^^^^^ unknown-keyword: 'stride' cannot be asked of 'entry': a condition is an attribute of it, a term, or 'any' or 'not' with a block
        require {
          open to adversary, store
                             ^^^^^ wrong-value: 'open to' is asked for kinds, not for 'store': write 'actor', 'adversary' or 'any'
          controlled actor
          ^^^^^^^^^^ unknown-keyword: 'controlled' lacks its 'by': write 'controlled by ...'
          accepts asset { confidentialty high; integrity hi }
                          ^^^^^^^^^^^^^^ unknown-keyword: 'confidentialty' cannot be asked of 'asset': did you mean 'confidentiality'?
                                                         ^^ wrong-value
        }
      }
    `);
    assert.deepEqual(suggestionsFor('requirement r "R" { for entry; require { open actor } }'), [
      'open to',
    ]);
  });

  test('that holds other conditions needs some, and nothing else', () => {
    assertBound(`
      requirement r "R" {
        for threat
        where { any }
                ^^^ wrong-value: 'any' puts conditions together: write 'any { ... }'
        require {
          not likelihood { impact high }
              ^^^^^^^^^^ wrong-value: 'not' puts conditions together: write 'not { ... }'
          any { }
              ^ missing-attribute: this block needs a condition
          mitigated by mitigation { }
                                  ^ missing-attribute: this block needs a condition
          severity high { impact high }
                        ^ misplaced-statement: 'severity' names no declaration, so there is nothing to ask about: remove this block
        }
      }
    `);
  });

  test('asks for words, and a term always for one', () => {
    assertBound(`
      requirement r "R" {
        for threat, flow
        where { severity; response any; encrypted yes no; likelihood likely, possible }
                ^^^^^^^^ wrong-value
                                                      ^^ wrong-value: 'encrypted' is asked for a list of words: write a comma before this, or ';' to ask more
        require {
          accepted; accepted any; residual low because any
                                               ^^^^^^^ misplaced-statement: a condition asks about 'residual' alone, not about 'because': remove it
          cwe 79; tags anything; step "x"; from actor -> store
              ^^ wrong-value: 'cwe' cannot be asked for '79': write 'any'
                                      ^^^ wrong-value: 'step' cannot be asked for a string: write 'any'
                                                      ^^ wrong-value
        }
      }
    `);
  });
});

test('an exemption says from what, where, why and perhaps until when', () => {
  assertBound(`
    exemption e "E" { requirement r; about web; because "B"; until 2027-06 }
    exemption f "F" because "B" until 2027 { requirement r; about web, db }
    exemption g "G" { requirement "r"; until 2027-13 }
              ^ missing-attribute: exemption 'g' needs 'about' and 'because'
                                  ^^^ wrong-value: 'requirement' takes a word, not a string: write 'r'
                                             ^^^^^^^ invalid-date: '2027-13' is not in the calendar
  `);
});
