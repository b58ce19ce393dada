import { test } from 'node:test';
import { assertFinds } from '../support/judged.js';

const code = 'stride-gap';
const rest = "add one with that 'stride', or say that it is 'examined'";
const config = { severity: { [code]: 'info' } } as const;

const finds = (source: string) => assertFinds(code, source, { config });

const ELEMENTS = `
    boundary net "Net" { component web "Web" }
    external bank "Bank"
    flow pay web -> bank { examined 2026 }
    threat t "T" { targets web, bank; stride spoofing }`;

test('categories that no threat near an element at a boundary considers', () => {
  finds(`
    boundary net "Net" { component web "Web" }
                                   ^^^ ${code}: no threat near component 'web' considers tampering, repudiation, disclosure, denial and elevation: ${rest}
    external bank "Bank"
             ^^^^ ${code}: no threat near external 'bank' considers repudiation: ${rest}
    flow pay web -> bank
         ^^^ ${code}: no threat near flow 'pay' considers tampering, disclosure and denial: ${rest}
    threat t "T" { targets web, bank; stride spoofing }
  `);
});

test('a threat near it, on a flow that ends there or in what is inside, considers', () => {
  finds(`
    boundary net "Net" { component web "Web" { entry door "Door" } }
    external bank "Bank" { examined 2026 }
    flow pay bank -> door { examined 2026 }
    threat t "T" { targets door; stride spoofing, tampering, repudiation }
    threat u "U" { via pay; stride disclosure, denial }
    threat v "V" { targets web; stride elevation }
  `);
});

test('an element that is examined, excluded, away from boundaries, or touched by nothing', () => {
  finds(
    ELEMENTS.replace('"Web"', '"Web" { examined 2026 }').replace(
      '"Bank"',
      '"Bank" { examined 2026 }',
    ),
  );
  finds(`${ELEMENTS}
    exclusion e "E" { about web, bank; because "Elsewhere" }`);
  finds('component a "A"\ncomponent b "B"\nflow a -> b\nthreat t "T" { targets a }');
  finds('boundary net "Net" { component a "A" }\ncomponent b "B"\nflow a -> b\nthreat t "T"');
});

test('a threat that is dismissed says that the category does not apply', () => {
  finds(`${ELEMENTS}
    threat d "D" {
      targets web, bank
      stride tampering, repudiation, disclosure, denial, elevation
      dismissed because "No."
    }`);
});

test('it is off without a configuration', () => {
  assertFinds(code, ELEMENTS);
});

test('a look that holds under a profile only', () => {
  finds(`
    profile p "P"
    boundary net "Net" { store db "DB" { when p { examined 2026 } } }
                               ^^ ${code}: no threat near store 'db' considers tampering, repudiation and denial: ${rest}
    component web "Web" { examined 2026 }
    flow query web -> db { examined 2026 }
    threat t "T" { targets db; stride disclosure }
  `);
});

test('it is silent while a category or what a threat touches cannot be read', () => {
  finds(`${ELEMENTS}
    threat u "U" { stride everything }
                          ^^^^^^^^^^ wrong-value
  `);
  finds(`${ELEMENTS}
    threat u "U" { targets gone }
                           ^^^^ unknown-name
  `);
});
