import { test } from 'node:test';
import { assertFinds } from '../support/judged.js';

const code = 'unstated-encryption';
const remedy =
  "and it is not known whether it is encrypted: find out, and write 'encrypted yes' or 'encrypted no'";

const PLACES = `
    asset cards "Cards" { confidentiality critical }
    asset names "Names" { confidentiality medium }
    asset news "News" { confidentiality low; integrity critical }
    actor user "User"
    boundary net "Net" { store db "Database"; component web "Web" { entry shop "Shop" { protocol "HTTPS" } } }`;

test('a flow that takes secrets across a boundary, and nobody says how', () => {
  assertFinds(
    code,
    `${PLACES}
    flow buy user -> db { carries cards, names, news }
         ^^^ ${code}: flow 'buy' takes 'cards' and 'names' (confidentiality critical) across 'net', ${remedy}
    flow dump db -> user { carries names; encrypted unknown }
         ^^^^ ${code}: flow 'dump' takes 'names' (confidentiality medium) across 'net', ${remedy}
    flow user -> db { returns cards; protocol "A wire" }
         ^^^^^^^^^^ ${code}
    `,
  );
});

test('inside a boundary, nothing secret, or said one way or the other', () => {
  assertFinds(
    code,
    `${PLACES}
    flow a web -> db { carries cards }
    flow b user -> db { carries news }
    flow c user -> db
    flow d user -> db { carries cards; encrypted yes }
    flow e user -> db { carries names; encrypted no }
    flow f user -> db { carries cards; protocol "SQL over TLS" }
    flow g user -> shop { carries cards }
    `,
  );
});

test('under the profile where nothing is known', () => {
  assertFinds(
    code,
    `${PLACES}
    profile lab "Lab"
    flow f user -> db { carries cards; encrypted yes; when lab { encrypted unknown } }
         ^ ${code}: under profile 'lab': flow 'f' takes 'cards' (confidentiality critical) across 'net', ${remedy}
    `,
  );
});

test('it is silent where a mistake may be the very word that seems missing', () => {
  assertFinds(
    code,
    `${PLACES}
    flow a user -> db { carries cards; encrypted nope }
                                                 ^^^^ wrong-value
    flow b user -> db { carries cards; protocol HTTPS }
                                                ^^^^^ wrong-value
    flow c user -> db { carries cards; encrytped yes }
                                       ^^^^^^^^^ unknown-keyword
    component odd "Odd" in nte { entry door "Door" { protocol TLS } }
                           ^^^ unknown-name
                                                              ^^^ wrong-value
    flow d odd -> db { carries cards }
    flow e db -> odd.door { carries cards }
    component far "Far" { entry gate "Gate" { protocol TLS } }
                                                       ^^^ wrong-value
    flow f db -> far.gate { carries cards }
    `,
  );
});
