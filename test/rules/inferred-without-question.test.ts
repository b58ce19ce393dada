import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RULES } from '../../server/src/rules/index.js';
import { assertFinds, judge, type Judging } from '../support/judged.js';

const code = 'inferred-without-question';
const remedy =
  "ask those who know in a question that is 'about' it, or say where the claim is documented";
const ON: Judging = { config: { severity: { [code]: 'hint' } } };

test('a claim that is inferred, and nobody is asked about it', () => {
  assertFinds(
    code,
    `
    threat theft "Theft" { provenance inferred }
           ^^^^^ ${code}: threat 'theft' is inferred, and no question is about it: ${remedy}
    asset cards "Cards" { provenance documented }
    asset names "Names" { provenance maintainer }
    asset news "News"
    component web "Web" { provenance inferred }
    question q "Is there a web server?" { about web; answer "Yes."; provenance inferred }
    store db "Database" { provenance inferred }
          ^^ ${code}
    exclusion e "E" { about db; because "So." }
    document book "Book" { url "https://example.org/book"; provenance inferred }
    term "Word" "Its meaning." { provenance inferred }
    `,
    ON,
  );
});

test('the provenance of the model is that of its claims', () => {
  assertFinds(
    code,
    `
    model shop "Shop" { provenance inferred }
    asset cards "Cards"
          ^^^^^ ${code}
    asset names "Names" { provenance documented }
    `,
    ON,
  );
});

test('it is off, and a hint when it is on', () => {
  const source = 'asset cards "Cards" { provenance inferred }';
  const found = (judging?: Judging) =>
    judge(source, judging).filter((problem) => problem.code === code);
  assert.deepEqual(found(), []);
  assert.equal(found(ON)[0]?.severity, 'hint');
  const rule = RULES.find((each) => each.code === code);
  assert.equal(rule?.severityWhenOn, 'hint');
});

test('under the profile where it is inferred', () => {
  assertFinds(
    code,
    `
    profile lab "Lab"
    asset cards "Cards" { provenance documented; when lab { provenance inferred } }
          ^^^^^ ${code}: under profile 'lab': asset 'cards' is inferred, and no question is about it: ${remedy}
    `,
    ON,
  );
});

test('it is silent while its provenance, or what a question is about, cannot be read', () => {
  assertFinds(
    code,
    `
    model shop "Shop" { provenance inferred }
    asset cards "Cards" { provenance infered }
                                     ^^^^^^^ wrong-value
    `,
    ON,
  );
  assertFinds(
    code,
    `
    asset cards "Cards" { provenance inferred }
    question q "Q" { about crads; answer "A" }
                           ^^^^^ unknown-name
    `,
    ON,
  );
});
