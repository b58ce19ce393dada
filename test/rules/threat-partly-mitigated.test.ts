import { test } from 'node:test';
import { assertFinds } from '../support/judged.js';

const code = 'threat-partly-mitigated';

test('a threat that is partly mitigated, without a residual', () => {
  assertFinds(
    code,
    `
    mitigation log "Log" { status implemented; kind detect }
    threat t "T" { mitigation half "Half" { status partial }; mitigated by log }
           ^ ${code}: threat 't' is only partly mitigated (by 'half' and 'log'): state what is left with 'residual', or prevent all of it
    threat u "U" { enabled by t }
           ^ ${code}: threat 'u' is only partly mitigated: state what is left with 'residual', or prevent all of it
    `,
  );
});

test('a stated residual or a better response silences it', () => {
  assertFinds(
    code,
    `
    mitigation half "Half" { status partial }
    threat a "A" { mitigated by half; residual low }
    threat b "B" { mitigated by half; accepted because "Why" by "Who" }
    threat c "C"
    `,
  );
});

test('a residual under a profile is stated there', () => {
  assertFinds(
    code,
    `
    profile p "P"
    profile q "Q"
    mitigation half "Half" { status implemented; when p, q { status partial } }
    threat t "T" { mitigated by half; when p { residual low } }
           ^ ${code}: under profile 'q': threat 't' is only partly mitigated (by 'half'): state what is left with 'residual', or prevent all of it
    `,
  );
});
