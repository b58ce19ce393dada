import { test } from 'node:test';
import { assertFinds } from '../support/judged.js';

const code = 'untouched-asset';

test('an asset of high or critical level that no threat is about', () => {
  assertFinds(
    code,
    `
    asset cards "Cards" { confidentiality critical; integrity high }
          ^^^^^ ${code}: no threat touches asset 'cards' (confidentiality critical) or anything near it: add a threat that targets it
    asset prices "Prices" { integrity high; availability high }
          ^^^^^^ ${code}: no threat touches asset 'prices' (integrity and availability high) or anything near it: add a threat that targets it
    asset logs "Logs" { availability medium }
    asset misc "Misc"
    threat other "Other"
    `,
  );
});

const silent = (rest: string) =>
  assertFinds(
    code,
    `
    asset cards "Cards" { integrity high }
    actor user "User"
    boundary net "Net" {
      component web "Web" {
        component part "Part" { handles cards; entry door "Door"; store cache "Cache" }
      }
      component far "Far"
    }
    ${rest}`,
  );

test('a threat touches it, or something near what handles it', () => {
  silent('threat t "T" { targets cards }');
  silent('threat t "T" { targets part }');
  silent('threat t "T" { targets web }');
  silent('threat t "T" { via door }');
  silent('threat t "T" { targets cache }');
  silent('flow f user -> door\n    threat t "T" { via f }');
});

test('a boundary around it, or its neighbour, is not near', () => {
  assertFinds(
    code,
    `
    asset cards "Cards" { integrity high }
          ^^^^^ ${code}
    boundary net "Net" { component web "Web" { handles cards }; component far "Far" }
    threat t "T" { targets net, far }
    `,
  );
});

test('what holds, carries, returns, accepts or contains it', () => {
  const near = (element: string, target: string) =>
    assertFinds(
      code,
      `
    asset cards "Cards" { integrity high }
    actor user "User"
    component web "Web"
    ${element}
    threat t "T" { targets ${target} }`,
    );
  near('store db "Database" { holds cards }', 'db');
  near('flow f user -> web { carries cards }', 'web');
  near('flow f user -> web { returns cards }', 'user');
  near('entry e "E" { accepts cards }', 'e');
  near('asset wallet "Wallet" { contains cards }', 'wallet');
  near('asset wallet "Wallet" { contains cards }\n    store db "Database" { holds wallet }', 'db');
});

test('a model without threats is no model that forgot some', () => {
  assertFinds(code, 'asset cards "Cards" { integrity high }');
});

test('it is silent while something that may have to do with it cannot be read', () => {
  assertFinds(
    code,
    `
    asset cards "Cards" { integrity high }
    store db "Database" { holds crads }
                                ^^^^^ unknown-name
    threat t "T" { targets db }
    `,
  );
  assertFinds(
    code,
    `
    asset cards "Cards" { integrity high; availability hihg }
                                                       ^^^^ wrong-value
    threat t "T"
    `,
  );
});
