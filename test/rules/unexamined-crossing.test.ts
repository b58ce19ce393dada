import { test } from 'node:test';
import { assertFinds } from '../support/judged.js';

const code = 'unexamined-crossing';

const PLACES = `
    actor user "User"
    boundary net "Net" {
      component web "Web" { entry shop "Shop" }
      store db "Database"
    }
    threat other "Other" { targets lone }
    component lone "Lone"`;

test('a flow that enters a boundary, and that no threat is about', () => {
  assertFinds(
    code,
    `${PLACES}
    flow buy user -> shop
         ^^^ ${code}: flow 'buy' enters boundary 'net', and no threat touches it or entry 'shop': add a threat that does, or say that it is 'examined'
    flow lone -> db
         ^^^^^^^^^^ ${code}: flow 'lone--db' enters boundary 'net', and no threat touches it or store 'db': add a threat that does, or say that it is 'examined'
    `,
  );
});

test('several boundaries are named from the inside out', () => {
  assertFinds(
    code,
    `${PLACES}
    boundary vault "Vault" in net { store keys "Keys" }
    flow fetch lone -> keys
         ^^^^^ ${code}: flow 'fetch' enters boundaries 'vault' and 'net', and no threat touches it or store 'keys': add a threat that does, or say that it is 'examined'
    `,
  );
});

test('a flow that only leaves, or stays inside', () => {
  assertFinds(code, `${PLACES}\n    flow out web -> user\n    flow within web -> db`);
});

test('examined, or touched: the flow, its target, the element around its entry', () => {
  assertFinds(code, `${PLACES}\n    flow f user -> shop { examined 2026-05 }`);
  assertFinds(code, `${PLACES}\n    flow f user -> shop\n    threat t "T" { via f }`);
  assertFinds(code, `${PLACES}\n    flow f user -> shop\n    threat t "T" { via shop }`);
  assertFinds(code, `${PLACES}\n    flow f user -> shop\n    threat t "T" { targets web }`);
  assertFinds(code, `${PLACES}\n    flow f user -> db\n    threat t "T" { targets db }`);
});

test('a threat to the source, to the boundary or to a neighbour is about something else', () => {
  assertFinds(
    code,
    `${PLACES}
    flow buy user -> shop
         ^^^ ${code}
    threat a "A" { targets user, net, db }
    `,
  );
});

test('once for each entry, at the first flow of the model; at each flow to anything else', () => {
  assertFinds(
    code,
    `${PLACES}
    flow none lone -> shop { examined 2026-05 }
    flow one user -> shop
         ^^^ ${code}
    flow two lone -> shop
    flow three user -> db
         ^^^^^ ${code}
    flow four lone -> db
         ^^^^ ${code}
    `,
  );
});

test('an entry that is reported itself is not reported by its flows', () => {
  assertFinds(
    [code, 'unexamined-entry'],
    `
    adversary thief "Thief"
    actor user "User"
    boundary net "Net" {
      component web "Web" { entry shop "Shop" { open to thief } }
                                  ^^^^ unexamined-entry
    }
    flow buy user -> shop
    threat other "Other" { targets user }
    `,
  );
});

test('a guest that goes up into its host enters it', () => {
  assertFinds(
    code,
    `
    boundary host "Host" { trust trusted
      component core "Core"
      boundary guest "Guest" { trust untrusted; component script "Script" }
    }
    flow call script -> core
         ^^^^ ${code}: flow 'call' enters boundary 'host', and no threat touches it or component 'core': add a threat that does, or say that it is 'examined'
    flow start core -> script
         ^^^^^ ${code}
    threat other "Other"
    `,
  );
});

test('a model without threats is no model that forgot some', () => {
  assertFinds(
    code,
    'boundary net "Net" { store db "Database" }\nactor user "User"\nflow f user -> db',
  );
});

test('it is silent while a threat touches something that cannot be read, or a place is not known', () => {
  assertFinds(
    code,
    `${PLACES}
    flow buy user -> shop
    threat t "T" { targets shpo }
                           ^^^^ unknown-name
    `,
  );
  assertFinds(
    code,
    `
    actor user "User" in nowhere
                         ^^^^^^^ unknown-name
    boundary net "Net" { store db "Database" }
    flow f user -> db
    threat t "T"
    `,
  );
  assertFinds(
    code,
    `${PLACES}
    flow buy user -> shop
    threta t "T" { targets shop }
    ^^^^^^ unknown-keyword
    `,
  );
});

test('a threat that holds only under a profile looks only there', () => {
  assertFinds(
    code,
    `${PLACES}
    profile p "P"
    flow buy user -> shop
         ^^^ ${code}
    threat t "T" { targets shop; only in p }
    `,
  );
});
