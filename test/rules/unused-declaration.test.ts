import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertFinds, judge } from '../support/judged.js';

const code = 'unused-declaration';

test('whatever nothing refers to', () => {
  assertFinds(
    code,
    `
    actor user "User"
          ^^^^ ${code}: nothing refers to actor 'user': use it, or take it out
    adversary thief "Thief"
              ^^^^^ ${code}: nothing refers to adversary 'thief': use it, or take it out
    asset cards "Cards"
          ^^^^^ ${code}
    external bank "Bank"
             ^^^^ ${code}
    profile lab "Lab"
            ^^^ ${code}
    document book "Book" { url "https://example.org/book" }
             ^^^^ ${code}
    asset "Without an id"
          ^^^^^^^^^^^^^^^ ${code}: nothing refers to asset 'Without an id': use it, or take it out
    `,
  );
});

test('a faded hint', () => {
  const [found] = judge('actor user "User"').filter((problem) => problem.code === code);
  assert.equal(found?.severity, 'hint');
  assert.equal(found?.unnecessary, true);
});

test('something refers to it, in whatever segment and under whatever profile', () => {
  assertFinds(
    code,
    `
    profile lab "Lab"
    document book "Book" { url "https://example.org/book" }
    actor user "User"
    adversary thief "Thief"
    asset cards "Cards" { source book }
    asset coins "Coins"
    external bank "Bank"
    store safe "Safe" in bank { holds cards; when lab { holds coins } }
    threat t "T" { posed by thief, user; targets bank.safe }
    `,
  );
});

test('what refers to itself alone is used by nothing', () => {
  assertFinds(
    code,
    `
    asset coins "Coins" { contains coins }
          ^^^^^ ${code}
                                   ^^^^^ circular-reference
    `,
  );
});

test('an external that holds something, a profile with a setting, an attacker out of scope', () => {
  assertFinds(
    code,
    `
    external bank "Bank" { entry desk "Desk" }
    external shop "Shop"
    component till "Till" in shop
    profile lab "Lab" { setting "LAB=1" }
    adversary ghost "Ghost" { in-scope no because "Nobody believes in it." }
    `,
  );
});

test('statements are never unused', () => {
  assertFinds(
    code,
    `
    assumption a "A"
    property p "P"
    verdict v "V" { is bug }
    exclusion e "E" { because "So." }
    component web "Web"
    mitigation m "M"
    threat t "T"
    `,
  );
});

test('under the profile where the attacker is in scope', () => {
  assertFinds(
    code,
    `
    profile lab "Lab"
    adversary ghost "Ghost" { in-scope no; when lab { in-scope yes } }
              ^^^^^ ${code}: under profile 'lab': nothing refers to adversary 'ghost': use it, or take it out
    `,
  );
});

test('it is silent while a name that means nothing could mean it', () => {
  assertFinds(
    code,
    `
    asset cards "Cards"
    actor user "User"
          ^^^^ ${code}
    component web "Web" { handles crads }
                                  ^^^^^ unknown-name
    `,
  );
  assertFinds(
    code,
    `
    asset cards "Cards"
    actor user "User"
    question q "Q" { about crads }
                           ^^^^^ unknown-name
    `,
  );
  assertFinds(
    code,
    `
    asset cards "Cards"
    component web "Web" { handels cards }
                          ^^^^^^^ unknown-keyword
    `,
  );
});

test('it is silent of what is reported as such: a second one of the name, and what cannot be read', () => {
  assertFinds(
    code,
    `
    asset cards "Cards"
          ^^^^^ duplicate-name
    asset cards "Cards again"
          ^^^^^ duplicate-name
    component web "Web" { handles cards }
    adversary ghost "Ghost" { in-scope nope }
                                       ^^^^ wrong-value
    profile lab "Lab" { seting "LAB=1" }
                        ^^^^^^ unknown-keyword
    `,
  );
});
