import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertFinds, judge } from '../support/judged.js';

const code = 'internal-on-public-page';
const remedy = "leave out the name, or write 'audience internal' here";

const SECRETS = `
    boundary office "Office" { audience internal
      component vault "Key vault" { entry hatch "The hatch" }
      component db-1 "Primary"
    }
    component web "Web"`;

test('public prose that mentions an internal id in backticks', () => {
  assertFinds(
    code,
    `${SECRETS}
    threat t "T" "Reads \`vault\` at night." { severity high }
           ^ ${code}: threat 't' is public and mentions component 'vault', which is internal: ${remedy}
    threat u "U" { severity high; accepted because "Only \`OFFICE.VAULT\` is hit." by "Who" }
           ^ ${code}
    threat v "V" "The vault of the bank."
    `,
  );
});

test('an id with a hyphen, digit or underscore, as a whole word', () => {
  assertFinds(
    code,
    `${SECRETS}
    assumption a "The DB-1 is patched"
               ^ ${code}: assumption 'a' is public and mentions component 'db-1', which is internal: ${remedy}
    assumption b "The db-12 is patched, and so is my-db-1"
    `,
  );
});

test('a title of two or more words, whatever its case and white space', () => {
  assertFinds(
    code,
    `${SECRETS}
    question q "Where are keys?" {
             ^ ${code}: question 'q' is public and mentions component 'vault' and entry 'hatch', which are internal: ${remedy}
      answer """
        In the key
        VAULT. **The hatch** is shut.
        """
    }
    question r "Is it the primary?" { answer "A key-vault, or a monkey vault." }
    `,
  );
});

test('related are the mentions and what they mention', () => {
  const [found] = judge(`${SECRETS}
    threat t "T" "See \`vault\`."`).filter((problem) => problem.code === code);
  assert.deepEqual(
    found?.related.map(({ message }) => message),
    ["mentions component 'vault'", "component 'vault' is internal"],
  );
});

test('a name that something public has too gives nothing away', () => {
  assertFinds(
    code,
    `${SECRETS}
    component gate "Key vault" { entry db-1 "Port" }
    threat t "T" "The key vault and db-1 fall."
    `,
  );
});

test('a title of something public may not hold one of something internal', () => {
  assertFinds(
    code,
    `${SECRETS}
    component gate "Key vault replica"
              ^^^^ ${code}
    `,
  );
});

test('internal prose may mention what it likes, and so may notes and addresses', () => {
  assertFinds(
    code,
    `${SECRETS}
    threat t "The key vault" { audience internal }
    threat u "U" { note "The key vault"; link "https://shop.example/db-1" }
    threat v "V" "See https://shop.example/db-1 for more."
    component inner "About db-1" in office
    flow f web -> db-1 "To db-1"
    `,
  );
});

test('under a profile', () => {
  assertFinds(
    code,
    `
    profile p "P"
    component vault "Key vault" { when p { audience internal } }
    threat t "The key vault"
           ^ ${code}: under profile 'p': threat 't' is public and mentions component 'vault', which is internal: ${remedy}
    `,
  );
});

test('it is silent while the audience cannot be read', () => {
  assertFinds(
    code,
    `${SECRETS}
    threat t "The key vault" { audience intern }
                                        ^^^^^^ wrong-value
    `,
  );
});
