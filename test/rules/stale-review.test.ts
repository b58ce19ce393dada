import { test } from 'node:test';
import { assertFinds } from '../support/judged.js';

const code = 'stale-review';

test('a model that was reviewed longer ago than it says', () => {
  assertFinds(
    code,
    `
    model shop "Shop" { reviewed 2026-11-20; review-every 10 }
          ^^^^ ${code}: model 'shop' was reviewed on 2026-11-20, more than 10 days ago: read it through again, and renew 'reviewed'
    `,
  );
});

test('a part of a date stands for its first day', () => {
  assertFinds(
    code,
    `
    model shop "Shop" { reviewed 2026; review-every 300 }
          ^^^^ ${code}: model 'shop' was reviewed on 2026, more than 300 days ago: read it through again, and renew 'reviewed'
    `,
  );
});

test('the last day of the interval, a model without one of the two', () => {
  assertFinds(code, 'model shop "Shop" { reviewed 2026-11-21; review-every 10 }');
  assertFinds(code, 'model shop "Shop" { reviewed 2020-01-01 }');
  assertFinds(code, 'model shop "Shop" { review-every 10 }');
});

test('it is silent where one of the two cannot be read', () => {
  assertFinds(
    code,
    `
    model shop "Shop" { reviewed 2020-01-01; review-every often }
                                                          ^^^^^ wrong-value
    `,
  );
});

test('an interval that holds under a profile', () => {
  assertFinds(
    code,
    `
    model shop "Shop" { reviewed 2026-01-01; review-every 365; when strict { review-every 30 } }
          ^^^^ ${code}: under profile 'strict': model 'shop' was reviewed on 2026-01-01, more than 30 days ago: read it through again, and renew 'reviewed'
    profile strict "Strict"
    `,
  );
});
