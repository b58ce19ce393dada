import { test } from 'node:test';
import { assertFinds } from '../support/judged.js';

const code = 'unexamined-entry';

const PEOPLE = `
    adversary thief "Thief"
    actor user "User" { trust untrusted }
    actor admin "Admin" { trust trusted }
    threat other "Other"`;

test('an entry that is open to untrusted parties, and that nobody has looked at', () => {
  assertFinds(
    code,
    `${PEOPLE}
    component web "Web" {
      entry shop "Shop" { open to user, admin; controlled by thief }
            ^^^^ ${code}: entry 'shop' is open to 'user' and 'thief', and no threat touches it or component 'web': add a threat that does, or say that it is 'examined'
    }
    entry wire "Wire" { open to thief }
          ^^^^ ${code}: entry 'wire' is open to 'thief', and no threat touches it: add a threat that does, or say that it is 'examined'
    `,
  );
});

test('an entry that only trusted parties reach', () => {
  assertFinds(code, `${PEOPLE}\n    entry e "E" { open to admin }`);
  assertFinds(code, `${PEOPLE}\n    entry e "E"`);
});

const silent = (more: string, entry = '', web = '') =>
  assertFinds(
    code,
    `${PEOPLE}
    component web "Web" { ${web}; entry shop "Shop" { open to user; ${entry} } }
    ${more}`,
  );

test('touched or examined: the entry, the element around it, a flow that ends at it', () => {
  silent('threat t "T" { via shop }');
  silent('threat t "T" { targets web }');
  silent('flow f user -> shop\n    threat t "T" { via f }');
  silent('', 'examined 2026-05');
  silent('', '', 'examined 2026-05');
  silent('flow f user -> shop { examined 2026-05 }');
});

test('a flow to the element around it does not end at the entry', () => {
  assertFinds(
    code,
    `${PEOPLE}
    component web "Web" { entry shop "Shop" { open to user } }
                                ^^^^ ${code}
    flow f user -> web { examined 2026-05 }
    `,
  );
});

test('a model without threats is no model that forgot some', () => {
  assertFinds(code, 'adversary thief "Thief"\nentry e "E" { open to thief }');
});

test('it is silent while a threat or flow cannot be read', () => {
  assertFinds(
    code,
    `${PEOPLE}
    entry e "E" { open to thief }
    flow f nobody -> e
           ^^^^^^ unknown-name
    `,
  );
});
