import { test } from 'node:test';
import { assertFinds } from '../support/judged.js';

const code = 'rejected-mitigation';

test('a threat that relies on a mitigation that is rejected or impossible, at the reference', () => {
  assertFinds(
    code,
    `
    mitigation dnssec "DNSSEC" { status rejected since 2024 because "Cost" }
    mitigation magic "Magic" { status impossible }
    mitigation tls "TLS" { status implemented }
    threat t "T" { mitigated by tls, dnssec, magic }
                                     ^^^^^^ ${code}: threat 't' relies on mitigation 'dnssec', which is rejected and answers nothing: remove it here, or give it another status
                                             ^^^^^ ${code}: threat 't' relies on mitigation 'magic', which is impossible and answers nothing: remove it here, or give it another status
    threat u "U" { mitigated by dnssec }
                                ^^^^^^ ${code}
    `,
  );
});

test('one that stands in the threat, at its name, unless it says why', () => {
  assertFinds(
    code,
    `
    threat t "T" {
      mitigation a "A" { status rejected }
                 ^ ${code}: threat 't' holds mitigation 'a', which is rejected and answers nothing: say why with 'because', remove it, or give it another status
      mitigation b "B" { status impossible since 2024 }
                 ^ ${code}: threat 't' holds mitigation 'b', which is impossible and answers nothing: say why with 'because', remove it, or give it another status
      mitigation c "C" { status rejected because "Cost" }
      mitigation d "D" { status rejected; because "Cost" }
    }
    `,
  );
});

test('one that stands in a threat does not answer where `when` replaces the responses', () => {
  assertFinds(
    code,
    `
    profile p "P"
    mitigation tls "TLS" { status implemented }
    threat t "T" {
      mitigation a "A" { status implemented; when p { status rejected } }
      when p { mitigated by tls }
    }
    threat u "U" { mitigation b "B" { status implemented; when p { status rejected } } }
                              ^ ${code}: under profile 'p': threat 'u' holds mitigation 'b', which is rejected and answers nothing: say why with 'because', remove it, or give it another status
    `,
  );
});

test('any other status', () => {
  assertFinds(
    code,
    `
    mitigation a "A" { status planned }
    mitigation b "B"
    mitigation c "C" { status partial }
    threat t "T" { mitigated by a, b, c; mitigation d "D" }
    `,
  );
});

test('a status that holds under a profile, a reference that does', () => {
  assertFinds(
    code,
    `
    profile p "P"
    mitigation a "A" { status implemented; when p { status rejected } }
    mitigation b "B" { status rejected }
    threat t "T" { mitigated by a }
                                ^ ${code}: under profile 'p': threat 't' relies on mitigation 'a', which is rejected and answers nothing: remove it here, or give it another status
    threat u "U" { when p { mitigated by b } }
                                         ^ ${code}: under profile 'p': threat 'u' relies on mitigation 'b', which is rejected and answers nothing: remove it here, or give it another status
    `,
  );
});
