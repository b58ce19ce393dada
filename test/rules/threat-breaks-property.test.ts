import { test } from 'node:test';
import { assertFinds } from '../support/judged.js';

const code = 'threat-breaks-property';
const remedy = 'answer the threat, or change the status of the property';

test('an open or expired threat that breaks a property that is provided, at the reference', () => {
  assertFinds(
    code,
    `
    property secrecy "Secrecy"
    property order "Order" { status provided since 2024 }
    threat t "T" { breaks secrecy, order }
                          ^^^^^^^ ${code}: threat 't' is open and breaks property 'secrecy', which is provided: ${remedy}
                                   ^^^^^ ${code}: threat 't' is open and breaks property 'order', which is provided: ${remedy}
    threat u "U" { breaks order; accepted because "Why" by "Who" until 2025 }
                          ^^^^^ ${code}: threat 'u' is accepted no longer and breaks property 'order', which is provided: ${remedy}
    threat v "V" { breaks order; accepted because "Why" by "Who" until 2025; mitigation m "M" { status partial } }
                          ^^^^^ ${code}
    `,
  );
});

test('once for each property', () => {
  assertFinds(
    code,
    `
    property secrecy "Secrecy"
    threat t "T" { breaks secrecy; breaks secrecy }
                          ^^^^^^^ ${code}
    `,
  );
});

test('an answered threat, one of severity none, a property that is not provided', () => {
  assertFinds(
    code,
    `
    property secrecy "Secrecy"
    property later "Later" { status planned }
    property never "Never" { status disclaimed because "Why" }
    threat a "A" { breaks secrecy; mitigation m "M" { status partial } }
    threat b "B" { breaks secrecy; severity none }
    threat c "C" { breaks later, never }
    threat d "D" { breaks secrecy; mitigation n "N" { status planned } }
    `,
  );
});

test('a property is provided where it holds and its status says so', () => {
  assertFinds(
    code,
    `
    profile p "P"
    property strict "Strict" { only in p }
    property later "Later" { status planned; when p { status provided } }
    threat t "T" { breaks strict, later }
                          ^^^^^^ ${code}: under profile 'p': threat 't' is open and breaks property 'strict', which is provided: ${remedy}
                                  ^^^^^ ${code}: under profile 'p': threat 't' is open and breaks property 'later', which is provided: ${remedy}
    `,
  );
});

test('it is silent while the status of the property cannot be read', () => {
  assertFinds(
    code,
    `
    property secrecy "Secrecy" { status plannde }
                                        ^^^^^^^ wrong-value
    threat t "T" { breaks secrecy }
    `,
  );
});
