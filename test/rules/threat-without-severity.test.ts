import { test } from 'node:test';
import { assertFinds } from '../support/judged.js';

const code = 'threat-without-severity';

test('a threat that states no severity', () => {
  assertFinds(
    code,
    `
    threat t "T"
           ^ ${code}: threat 't' states no severity and counts as medium: add 'severity', 'cvss', or 'likelihood' with 'impact'
    threat u "U" { likelihood rare }
           ^ ${code}
    threat v "V" { impact high; requires t }
           ^ ${code}
    `,
  );
});

test('a severity, a vector, or likelihood with impact', () => {
  assertFinds(
    code,
    `
    threat a "A" { severity none }
    threat b "B" { cvss "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N" }
    threat c "C" { likelihood rare; impact low }
    `,
  );
});

test('stated under any profile, or in a threat that it requires', () => {
  assertFinds(
    code,
    `
    profile p "P"
    threat a "A" { when p { severity low } }
    threat b "B" { likelihood rare; when p { impact low } }
    threat c "C" { requires a }
    threat d "D" { enabled by a }
           ^ ${code}
    `,
  );
});

test('it is silent while a severity cannot be read', () => {
  assertFinds(
    code,
    `
    threat a "A" { severity hihg }
                            ^^^^ wrong-value
    threat b "B" { requires nothing }
                            ^^^^^^^ unknown-name
    threat c "C" { sevrity high }
                   ^^^^^^^ unknown-keyword
    `,
  );
});
