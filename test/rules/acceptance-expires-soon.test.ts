import { test } from 'node:test';
import { assertFinds } from '../support/judged.js';

const code = 'acceptance-expires-soon';
const remedy = 'decide in time whether to extend it or to answer the threat';

test('an acceptance that ends within 30 days, at its date', () => {
  assertFinds(
    code,
    `
    threat a "A" { accepted because "Why" by "Who" until 2026-12-31 }
                                                         ^^^^^^^^^^ ${code}: the acceptance of threat 'a' ends on 2026-12-31, in 30 days: ${remedy}
    threat b "B" { accepted because "Why" by "Who" until 2026-12-02 }
                                                         ^^^^^^^^^^ ${code}: the acceptance of threat 'b' ends on 2026-12-02, tomorrow: ${remedy}
    threat c "C" { accepted because "Why" by "Who" until 2026-12-01 }
                                                         ^^^^^^^^^^ ${code}: the acceptance of threat 'c' ends on 2026-12-01, today: ${remedy}
    threat d "D" { accepted because "Why" by "Who" until 2027-01-01 }
    threat e "E" { accepted because "Why" by "Who" until 2026-11-30 }
    threat f "F" { accepted because "Why" by "Who" }
    `,
  );
});

test('the number of days is an option', () => {
  const config = { options: { [code]: { days: 3 } } };
  assertFinds(
    code,
    `
    threat a "A" { accepted because "Why" by "Who" until 2026-12-04 }
                                                         ^^^^^^^^^^ ${code}
    threat b "B" { accepted because "Why" by "Who" until 2026-12-05 }
    `,
    { config },
  );
});

test('the end of an acceptance that nothing depends on is no concern', () => {
  assertFinds(
    code,
    'threat t "T" { accepted because "Why" by "Who" until 2026-12-10; mitigation m "M" { status implemented } }',
  );
});
