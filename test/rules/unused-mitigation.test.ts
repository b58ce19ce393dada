import { test } from 'node:test';
import { assertFinds } from '../support/judged.js';

const code = 'unused-mitigation';

test('a mitigation that nothing refers to', () => {
  assertFinds(
    code,
    `
    component web "Web"
    mitigation captcha "Captcha" { status implemented; applies to web }
               ^^^^^^^ ${code}: nothing refers to mitigation 'captcha': name it where it helps (a threat 'mitigated by' it, a boundary that 'enforces' it), or remove it
    mitigation "Without an id"
               ^^^^^^^^^^^^^^^ ${code}
    `,
  );
});

const USES = [
  'threat t "T" { mitigated by m }',
  'threat t "T" { when p { mitigated by m } }',
  'boundary b "B" { enforces m }',
  'entry e "E" { authenticated by m }',
  'flow x -> y { authenticated by m }',
  'property q "Q" { upheld by m }',
  'question q "Q" { relies on m }',
  'assumption a "A" { about m }',
  'verdict v "V" { rests on m }',
];

for (const use of USES) {
  test(`used by ${use}`, () => {
    assertFinds(
      code,
      `profile p "P"\ncomponent x "X"\ncomponent y "Y"\nmitigation m "M"\n${use}`.replace(
        '"V" {',
        '"V" { is private;',
      ),
    );
  });
}

test('one that stands in a threat is used there', () => {
  assertFinds(code, 'threat t "T" { mitigation m "M" }');
});

test('one that holds under a profile only', () => {
  assertFinds(
    code,
    `
    profile p "P"
    mitigation m "M" { only in p }
               ^ ${code}: under profile 'p': nothing refers to mitigation 'm': name it where it helps (a threat 'mitigated by' it, a boundary that 'enforces' it), or remove it
    `,
  );
});

test('it is silent while something that may name it cannot be read', () => {
  const cases = [
    `
    threat t "T" { mitigated by mm }
                                ^^ unknown-name
    `,
    `
    threat t "T" { mitigated by "M" }
                                ^^^ wrong-value
    `,
    `
    threat t "T" { mitigatd by m }
                   ^^^^^^^^ unknown-keyword
    `,
    `
    profile p "P"
    threat t "T" { when p { mitigated by mm } }
                                         ^^ unknown-name
    `,
    `
    thread t "T" { mitigated by m }
    ^^^^^^ unknown-keyword
    `,
    `
    assumption a "A" { about mm }
                             ^^ unknown-name
    `,
  ];
  for (const each of cases) assertFinds(code, `${each}\n    mitigation m "M"`);
});

test('what cannot mean a mitigation puts nothing in doubt', () => {
  assertFinds(
    code,
    `
    component web "Web" { handles gone }
                                  ^^^^ unknown-name
    mitigation m "M"
               ^ ${code}
    `,
  );
});
