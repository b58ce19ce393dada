import { test } from 'node:test';
import { assertFinds } from '../support/judged.js';

const code = 'unplaced-element';
const remedy = "place it with 'in', or say in an exclusion that it is out of scope";

test('a component, store or entry in no boundary', () => {
  assertFinds(
    code,
    `
    boundary net "Net" { component web "Web" { entry shop "Shop" } }
    component job "Job" {
              ^^^ ${code}: component 'job' stands in no boundary: ${remedy}
      entry start "Start"
            ^^^^^ ${code}: entry 'start' stands in no boundary: ${remedy}
    }
    store db "Database"
          ^^ ${code}: store 'db' stands in no boundary: ${remedy}
    store cache "Cache" in web
    store files "Files" in net
    external bank "Bank"
    actor user "User"
    `,
  );
});

test('an exclusion is about it', () => {
  assertFinds(
    code,
    `
    boundary net "Net"
    store db "Database"
    exclusion far "Far" { about db; because "It is run by others." }
    store log "Log"
          ^^^ ${code}
    question q "Why?" { about log; answer "So." }
    `,
  );
});

test('a model without boundaries is no model that forgot them', () => {
  assertFinds(code, 'store db "Database"');
});

test('under the profile where it is there', () => {
  assertFinds(
    code,
    `
    profile lab "Lab"
    boundary net "Net"
    store db "Database" { only in lab }
          ^^ ${code}: under profile 'lab': store 'db' stands in no boundary: ${remedy}
    `,
  );
});

test('it is silent while its place, or what an exclusion is about, cannot be read', () => {
  assertFinds(
    code,
    `
    boundary net "Net"
    component web "Web" in nte { store db "Database" }
                           ^^^ unknown-name
    `,
  );
  assertFinds(
    code,
    `
    boundary net "Net"
    store db "Database"
    exclusion far "Far" { about bd; because "It is run by others." }
                                ^^ unknown-name
    `,
  );
});
