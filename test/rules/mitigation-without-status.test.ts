import { test } from 'node:test';
import { assertFinds } from '../support/judged.js';

const code = 'mitigation-without-status';

test('a mitigation without a status, nested or not', () => {
  assertFinds(
    code,
    `
    mitigation waf "WAF" { applies to web }
               ^^^ ${code}: mitigation 'waf' has no status and counts as planned: add 'status'
    component web "Web"
    threat t "T" { mitigation "Backups" }
                              ^^^^^^^^^ ${code}: mitigation 'Backups' has no status and counts as planned: add 'status'
    `,
  );
});

test('a clause of the default status states none', () => {
  assertFinds(
    code,
    `
    mitigation waf "WAF" because "Next year"
               ^^^ ${code}
    `,
  );
});

test('any status silences it, and one that cannot be read', () => {
  assertFinds(
    code,
    `
    mitigation a "A" { status planned }
    mitigation b "B" { status rejected because "Why" }
    mitigation c "C" { status implmented }
                              ^^^^^^^^^^ wrong-value
    mitigation d "D" { statsu planned }
                       ^^^^^^ unknown-keyword
    `,
  );
});
