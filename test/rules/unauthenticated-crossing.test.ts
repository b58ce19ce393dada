import { test } from 'node:test';
import { assertFinds } from '../support/judged.js';

const code = 'unauthenticated-crossing';
const remedy =
  "and nothing says how the caller is authenticated: write 'authenticated by' at the flow or its entry, or 'authenticated no' with the reason";

const PLACES = `
    asset orders "Orders" { integrity high; confidentiality medium }
    asset cards "Cards" { integrity medium; confidentiality critical }
    asset prices "Prices" { integrity critical }
    actor user "User" { trust untrusted }
    actor friend "Friend"
    mitigation login "Login"
    boundary net "Net" {
      trust trusted
      component web "Web" { entry shop "Shop" { authenticated by login }; entry door "Door" }
      store db "Database"
    }`;

test('a flow that goes up into a boundary with what a caller could forge or learn', () => {
  assertFinds(
    code,
    `${PLACES}
    flow buy user -> door { carries orders, prices, cards }
         ^^^ ${code}: flow 'buy' goes up into 'net' and carries 'orders' and 'prices' (integrity critical), ${remedy}
    flow look user -> web { returns cards, orders }
         ^^^^ ${code}: flow 'look' goes up into 'net' and returns 'cards' (confidentiality critical), ${remedy}
    flow both user -> web { carries orders; returns cards }
         ^^^^ ${code}: flow 'both' goes up into 'net' and carries 'orders' (integrity high) and returns 'cards' (confidentiality critical), ${remedy}
    `,
  );
});

test('down, on one level, from a trust that is unknown, or inside', () => {
  assertFinds(
    code,
    `${PLACES}
    boundary peers "Peers" { trust trusted; component peer "Peer" }
    flow a web -> user { carries orders; returns cards }
    flow b peer -> web { carries orders }
    flow c friend -> web { carries orders }
    flow d web -> db { carries orders }
    actor guest "Guest" in net { trust untrusted }
    actor above "Above" { trust trusted }
    flow e user -> above { carries orders }
    `,
  );
});

test('a guest that goes up inside its host enters it', () => {
  assertFinds(
    code,
    `${PLACES}
    boundary sandbox "Sandbox" in net { trust untrusted; component plugin "Plug-in" }
    flow f plugin -> db { carries orders }
         ^ ${code}: flow 'f' goes up into 'net' and carries 'orders' (integrity high), ${remedy}
    `,
  );
});

test('what is of less value is no stake: secrets that are sent in, figures that come back', () => {
  assertFinds(
    code,
    `${PLACES}
    flow a user -> door { carries cards }
    flow b user -> door { returns orders, prices }
    flow c user -> door
    `,
  );
});

test('authenticated at the flow or at its entry, or said to be open on purpose', () => {
  assertFinds(
    code,
    `${PLACES}
    flow a user -> shop { carries orders }
    flow b user -> door { carries orders; authenticated by login }
    flow c user -> door { carries orders; authenticated no because "A public board" }
    `,
  );
});

test('under the profile where the caller is not asked who they are', () => {
  assertFinds(
    code,
    `${PLACES}
    profile open "Open"
    boundary wall "Wall" { component hut "Hut"; when open { trust trusted } }
    flow f user -> hut { carries orders }
         ^ ${code}: under profile 'open': flow 'f' goes up into 'wall' and carries 'orders' (integrity high), ${remedy}
    `,
  );
});

test('it is silent where a mistake may be the very word that seems missing', () => {
  assertFinds(
    code,
    `${PLACES}
    flow a user -> door { carries orders; authenticated by logni }
                                                           ^^^^^ unknown-name
    flow b user -> door { carries orders; authentcated by login }
                                          ^^^^^^^^^^^^ unknown-keyword
    component odd "Odd" in nte { trust trusted }
                           ^^^ unknown-name
    flow c user -> odd { carries orders }
    actor whoever "Whoever" { trust untrusetd }
                                    ^^^^^^^^^ wrong-value
    flow d whoever -> web { carries orders }
    component far "Far" in net { entry gate "Gate" { authenticated } }
                                                     ^^^^^^^^^^^^^ wrong-value
    flow e user -> far.gate { carries orders }
    `,
  );
});
