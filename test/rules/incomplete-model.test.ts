import { test } from 'node:test';
import { assertFinds } from '../support/judged.js';

const code = 'incomplete-model';
const rest = 'add them, or leave them out on purpose; rules that need them stay silent';

test('an empty model lacks everything', () => {
  assertFinds(
    code,
    `
    model shop "Shop"
          ^^^^ ${code}: model 'shop' says nothing of its purpose, actors, assets, entries, components, flows, boundaries, properties, threats and reporting: ${rest}
    `,
  );
});

test('what is there is not missing', () => {
  assertFinds(
    code,
    `
    model shop "Shop" { purpose "Sells books." }
          ^^^^ ${code}: model 'shop' says nothing of its assets, boundaries, properties and reporting: ${rest}
    actor user "User"
    component web "Web" { entry door "Door" }
    flow user -> door
    threat t "T"
    `,
  );
});

test('a complete model', () => {
  assertFinds(
    code,
    `
    model shop "Shop" { purpose "Sells books."; report to "mailto:security@shop.example" }
    actor user "User"
    asset books "Books"
    boundary net "Net" { component web "Web" { entry door "Door" } }
    flow user -> door
    property p "P"
    threat t "T"
    `,
  );
});

test('evidence is missing where a mitigation of a severe threat could have some, and none has', () => {
  const model = (mitigation: string, severity: string, others = '') => `
    model shop "Shop" { purpose "Sells books."; report to "mailto:security@shop.example" }
    MARK
    actor user "User"
    asset books "Books"
    boundary net "Net" { component web "Web" { entry door "Door" } }
    flow user -> door
    property p "P"
    threat t "T" { severity ${severity}; mitigated by m }
    mitigation m "M" { ${mitigation} }
    ${others}
    `;
  const note = `      ^^^^ ${code}: model 'shop' says nothing of its evidence for mitigations: ${rest}`;
  const finds = (source: string, line: string) => assertFinds(code, source.replace('MARK', line));
  finds(model('status implemented', 'high'), note);
  finds(model('status implemented', 'medium'), '');
  finds(model('status partial', 'high'), '');
  finds(model('status implemented; evidence "https://shop.example"', 'high'), '');
  finds(model('status implemented', 'high', 'mitigation n "N" { evidence "a.md" }'), '');
});
