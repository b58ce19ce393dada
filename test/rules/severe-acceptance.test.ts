import { test } from 'node:test';
import { assertFinds } from '../support/judged.js';

const code = 'severe-acceptance';

test('a critical threat that is accepted without an end', () => {
  assertFinds(
    code,
    `
    threat t "T" { severity critical; accepted because "Why" by "Who" }
                                      ^^^^^^^^ ${code}: critical threat 't' is accepted without an end: add until DATE, so that somebody decides again
    threat u "U" { likelihood certain; impact high; accepted because "Why" by "Who" }
                                                    ^^^^^^^^ ${code}
    `,
  );
});

test('an end, a lower severity or a better response silences it', () => {
  assertFinds(
    code,
    `
    threat a "A" { severity critical; accepted because "Why" by "Who" until 2027 }
    threat b "B" { severity high; accepted because "Why" by "Who" }
    threat c "C" { severity critical; accepted because "Why" by "Who"; mitigation m "M" { status implemented } }
    threat d "D" { severity critical }
    `,
  );
});

test('it is silent while the end cannot be read', () => {
  assertFinds(
    code,
    `
    threat t "T" { severity critical; accepted because "Why" by "Who" until 2027-13 }
                                                                            ^^^^^^^ invalid-date
    `,
  );
});
