import { test } from 'node:test';
import { assertFinds } from '../support/judged.js';

const code = 'unbacked-property';

const REST = `
    threat other "Other"
    mitigation done "Done" { status implemented }
    mitigation half "Half" { status partial }
    mitigation plan "Plan" { status planned }
    mitigation theirs "Theirs" { status delegated; done by them }
    actor them "Them"
    assumption sane "Sane"`;

test('a property that is provided, and that nothing upholds', () => {
  assertFinds(
    code,
    `${REST}
    property secrecy "Secrecy"
             ^^^^^^^ ${code}: property 'secrecy' is provided, but nothing upholds it: name an implemented mitigation or an assumption in 'upheld by', or a boundary that 'enforces' it
    property order "Order" { status provided; upheld by plan, theirs }
             ^^^^^ ${code}
    property peace "Peace"
             ^^^^^ ${code}
    threat t "T" { breaks peace; mitigated by plan }
    `,
  );
});

test('upheld by an implemented or partial mitigation or an assumption', () => {
  assertFinds(code, `${REST}\n    property p "P" { upheld by done }`);
  assertFinds(code, `${REST}\n    property p "P" { upheld by half }`);
  assertFinds(code, `${REST}\n    property p "P" { upheld by plan, sane }`);
});

test('enforced by a boundary, or kept by mitigations of threats that break it', () => {
  assertFinds(code, `${REST}\n    property p "P"\n    boundary b "B" { enforces p }`);
  assertFinds(
    code,
    `${REST}\n    property p "P"\n    threat t "T" { breaks p; mitigated by half }`,
  );
  const nested = 'threat t "T" { breaks p; mitigation m "M" { status implemented } }';
  assertFinds(code, `${REST}\n    property p "P"\n    ${nested}`);
});

test('a property that is not provided', () => {
  assertFinds(code, `${REST}\n    property p "P" { status planned }`);
  assertFinds(code, `${REST}\n    property p "P" { status disclaimed because "Why" }`);
});

test('a model without threats, or without mitigations', () => {
  assertFinds(code, 'property p "P"\nmitigation m "M" { status planned }');
  assertFinds(code, 'property p "P"\nthreat t "T"');
});

test('what upholds it only under a profile does so only there', () => {
  assertFinds(
    code,
    `${REST}
    profile hard "Hardened"
    property secrecy "Secrecy" { upheld by seal }
             ^^^^^^^ ${code}
    mitigation seal "Seal" { status implemented; only in hard }
    property later "Later" { status planned; when hard { status provided } }
             ^^^^^ ${code}: under profile 'hard': property 'later' is provided, but nothing upholds it: name an implemented mitigation or an assumption in 'upheld by', or a boundary that 'enforces' it
    `,
  );
});

test('it is silent while something that may uphold it cannot be read', () => {
  assertFinds(
    code,
    `${REST}
    property p "P"
    boundary b "B" { enforces pp }
                              ^^ unknown-name
    `,
  );
  assertFinds(
    code,
    `${REST}
    property p "P" { upheld by odd }
    mitigation odd "Odd" { status implmented }
                                  ^^^^^^^^^^ wrong-value
    `,
  );
});
