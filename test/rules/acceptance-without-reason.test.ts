import { test } from 'node:test';
import { assertFinds } from '../support/judged.js';

const code = 'acceptance-without-reason';

test('a threat that is accepted without a reason, or by nobody', () => {
  assertFinds(
    code,
    `
    threat a "A" { accepted by "Who" }
                   ^^^^^^^^ ${code}: threat 'a' is accepted without a reason: add because "..."
    threat b "B" { accepted because "Why" }
                   ^^^^^^^^ ${code}: threat 'b' is accepted by nobody: add by "...", or an 'owner' to the threat or the model
    threat c "C" { accepted }
                   ^^^^^^^^ ${code}: threat 'c' is accepted without a reason and by nobody: add because "..." by "..."
    threat d "D" { accepted because "" by " " }
                   ^^^^^^^^ ${code}
    threat e "E" { accepted because "Why" by "Who" }
    threat f "F"
    `,
  );
});

test('the owner of the threat is somebody', () => {
  assertFinds(code, 'threat t "T" { owner "Who"; accepted because "Why" }');
});

test('so is the owner of the model', () => {
  assertFinds(
    code,
    `
    model shop "Shop" { owner "Who" }
    threat t "T" { accepted because "Why" }
    `,
  );
});

test('it is reported even where something better answers the threat', () => {
  assertFinds(
    code,
    `
    threat t "T" { accepted by "Who"; mitigation m "M" { status implemented } }
                   ^^^^^^^^ ${code}
    `,
  );
});

test('under a profile', () => {
  assertFinds(
    code,
    `
    profile p "P"
    threat t "T" { avoided because "Why"; when p { accepted by "Who" } }
                                                   ^^^^^^^^ ${code}: under profile 'p': threat 't' is accepted without a reason: add because "..."
    `,
  );
});

test('it is silent while the reason cannot be read', () => {
  assertFinds(
    code,
    `
    threat t "T" { accepted because why by "Who" }
                                    ^^^ wrong-value
    threat u "U" { owner me; accepted because "Why" }
                         ^^ wrong-value
    `,
  );
});
