import { test } from 'node:test';
import { assertFinds } from '../support/judged.js';

const code = 'unverified-mitigation';
const PROVEN = 'mitigation proven "Proven" { status implemented; evidence "https://shop.example" }';

test('an implemented mitigation of a severe threat, without evidence', () => {
  assertFinds(
    code,
    `
    ${PROVEN}
    threat t "T" { severity high; mitigated by named; mitigation nested "Nested" { status implemented } }
                                                                 ^^^^^^ ${code}: mitigation 'nested' answers 't' (severity high) and names no evidence: say in 'evidence' what proves it, an address or a path
    threat u "U" { likelihood certain; impact critical; mitigated by named }
    mitigation named "Named" { status implemented }
               ^^^^^ ${code}: mitigation 'named' answers 't' and 'u' (severity critical) and names no evidence: say in 'evidence' what proves it, an address or a path
    `,
  );
});

test('one with evidence, one that is not implemented, one of a lesser threat', () => {
  assertFinds(
    code,
    `
    ${PROVEN}
    mitigation half "Half" { status partial }
    mitigation plan "Plan"
    mitigation small "Small" { status implemented }
    threat t "T" { severity critical; mitigated by proven, half, plan }
    threat u "U" { severity medium; mitigated by small }
    threat v "V" { mitigated by small }
    `,
  );
});

test('a model without any evidence is told of that once', () => {
  assertFinds(
    [code, 'incomplete-model'],
    `
    model shop "Shop" { purpose "P"; report to "mailto:a@shop.example" }
          ^^^^ incomplete-model: model 'shop' says nothing of its evidence for mitigations: add them, or leave them out on purpose; rules that need them stay silent
    actor user "User"
    asset books "Books"
    boundary net "Net" { component web "Web" { entry door "Door" } }
    flow user -> door
    property p "P"
    threat t "T" { severity high; mitigation m "M" { status implemented } }
    `,
  );
});

test('a severity, a status or evidence that holds under a profile', () => {
  assertFinds(
    code,
    `
    ${PROVEN}
    profile p "P"
    threat t "T" { severity low; mitigated by m; when p { severity high } }
    mitigation m "M" { status implemented }
               ^ ${code}: under profile 'p': mitigation 'm' answers 't' (severity high) and names no evidence: say in 'evidence' what proves it, an address or a path
    threat u "U" { severity high; mitigated by n }
    mitigation n "N" { status planned; when p { status implemented } }
               ^ ${code}: under profile 'p': mitigation 'n' answers 'u' (severity high) and names no evidence: say in 'evidence' what proves it, an address or a path
    threat v "V" {
      severity high
      mitigation o "O" { status implemented; evidence "https://shop.example" }
      mitigation q "Q" { status planned; when p { status implemented } }
      when p { mitigated by o }
    }
    `,
  );
});

test('it is silent where severity, status or evidence cannot be read', () => {
  assertFinds(
    code,
    `
    ${PROVEN}
    threat t "T" { severity hgh; likelihood certain; impact critical; mitigated by a }
                            ^^^ wrong-value
    mitigation a "A" { status implemented }
    threat u "U" { severity high; mitigated by b, c }
    mitigation b "B" { status implemented; evidence 7 }
                                                    ^ wrong-value
    mitigation c "C" { status implemented; evidenc "https://shop.example" }
                                           ^^^^^^^ unknown-keyword
    `,
  );
});
