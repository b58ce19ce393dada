import { test } from 'node:test';
import { assertFinds } from '../support/judged.js';

const code = 'threat-only-planned';

test('a threat that is only answered by plans', () => {
  assertFinds(
    code,
    `
    mitigation waf "WAF" { status planned }
    mitigation audit "Audit"
    threat t "T" { mitigated by waf, audit }
           ^ ${code}: threat 't' is answered only by plans ('waf' and 'audit'): implement them, or accept the threat until they are there
    threat u "U" { requires t }
           ^ ${code}: threat 'u' is answered only by the plans for threats that it depends on: implement them, or accept the threat until they are there
    `,
  );
});

test('anything better silences it', () => {
  assertFinds(
    code,
    `
    mitigation waf "WAF" { status planned }
    mitigation log "Log" { status implemented; kind detect }
    threat a "A" { mitigated by waf, log }
    threat b "B" { mitigated by waf; accepted because "Why" by "Who" }
    threat c "C"
    `,
  );
});

test('it is silent while another mitigation cannot be read', () => {
  assertFinds(
    code,
    `
    mitigation waf "WAF" { status planned }
    threat t "T" { mitigated by waf, wof }
                                     ^^^ unknown-name
    `,
  );
});
