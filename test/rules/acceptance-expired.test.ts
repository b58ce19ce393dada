import { test } from 'node:test';
import { assertFinds } from '../support/judged.js';

const code = 'acceptance-expired';

test('a past acceptance of a threat that nothing else answers, at its date', () => {
  assertFinds(
    code,
    `
    threat t "T" { accepted because "Why" by "Who" until 2026-11 }
                                                         ^^^^^^^ ${code}: the acceptance of threat 't' ended on 2026-11-30: decide again, and extend it or answer the threat
    threat u "U" { mitigation half "Half" { status partial }; accepted { until 2025; by "Who"; because "Why" } }
                                                                               ^^^^ ${code}
    threat v "V" { mitigation plan "Plan"; accepted because "Why" by "Who" until 2026-11-30 }
                                                                                 ^^^^^^^^^^ ${code}
    `,
  );
});

test('an acceptance that holds, or a threat that is answered without it', () => {
  assertFinds(
    code,
    `
    threat a "A" { accepted because "Why" by "Who" until 2026-12-01 }
    threat b "B" { accepted because "Why" by "Who" }
    threat c "C" { accepted because "Why" by "Who" until 2020; mitigation m "M" { status implemented } }
    threat d "D" { accepted because "Why" by "Who" until 2020; requires c }
    `,
  );
});

test('an acceptance under a profile ends there', () => {
  assertFinds(
    code,
    `
    profile p "P"
    threat t "T" {
      avoided because "Why"
      when p { accepted because "Why" by "Who" until 2020 }
                                                     ^^^^ ${code}: under profile 'p': the acceptance of threat 't' ended on 2020-12-31: decide again, and extend it or answer the threat
    }
    `,
  );
});
