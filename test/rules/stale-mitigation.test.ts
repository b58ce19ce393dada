import { test } from 'node:test';
import { assertFinds } from '../support/judged.js';

const code = 'stale-mitigation';
const MODEL = 'model shop "Shop" { review-every 90 }\n    profile p "P"';

test('a mitigation that was verified longer ago than the model allows', () => {
  assertFinds(
    code,
    `
    ${MODEL}
    mitigation limit "Limit" { status implemented; verified 2026-08-01 }
               ^^^^^ ${code}: mitigation 'limit' was verified on 2026-08-01, more than 90 days ago: check that it still works, and renew 'verified'
    threat t "T" { mitigation nested "Nested" { verified 2026 } }
                              ^^^^^^ ${code}: mitigation 'nested' was verified on 2026, more than 90 days ago: check that it still works, and renew 'verified'
    `,
  );
});

test('one that was verified in time or never, a model that asks for no review', () => {
  assertFinds(code, `${MODEL}\n    mitigation m "M" { verified 2026-09-02 }\nmitigation n "N"`);
  assertFinds(code, 'model shop "Shop"\nmitigation m "M" { verified 2020-01-01 }');
});

test('a date that holds under a profile', () => {
  assertFinds(
    code,
    `
    ${MODEL}
    mitigation m "M" { verified 2026-11-01; when p { verified 2025-01 } }
               ^ ${code}: under profile 'p': mitigation 'm' was verified on 2025-01, more than 90 days ago: check that it still works, and renew 'verified'
    `,
  );
});

test('it is silent where the date cannot be read', () => {
  assertFinds(
    code,
    `
    ${MODEL}
    mitigation m "M" { verified 2025-02-30 }
                                ^^^^^^^^^^ invalid-date
    `,
  );
});
