import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertFinds, judge } from '../support/judged.js';

const code = 'cleartext-crossing';

const PLACES = `
    asset cards "Cards" { confidentiality critical }
    asset names "Names" { confidentiality medium }
    asset news "News" { confidentiality low; integrity critical }
    actor user "User"
    boundary net "Net" { store db "Database"; component web "Web" { entry shop "Shop" { protocol "HTTP" } } }`;

test('a flow that takes secrets across a boundary in the clear, at the word that says so', () => {
  assertFinds(
    code,
    `${PLACES}
    flow buy user -> shop { carries cards, names, news; encrypted no }
                                                                  ^^ ${code}: flow 'buy' takes 'cards' and 'names' (confidentiality critical) across 'net' in the clear: encrypt it, or do not send it there
    flow dump db -> user { carries names; encrypted no }
                                                    ^^ ${code}: flow 'dump' takes 'names' (confidentiality medium) across 'net' in the clear: encrypt it, or do not send it there
    flow ask user -> db { returns cards; encrypted no }
                                                   ^^ ${code}
    `,
  );
});

test('an error at high and critical, a warning at medium', () => {
  const severity = (level: string) =>
    judge(`
      asset a "A" { confidentiality ${level} }
      actor user "User"
      boundary net "Net" { store db "Database" }
      flow f user -> db { carries a; encrypted no }
    `).find((problem) => problem.code === code)?.severity;
  assert.equal(severity('critical'), 'error');
  assert.equal(severity('high'), 'error');
  assert.equal(severity('medium'), 'warning');
  assert.equal(severity('low'), undefined);
});

test('inside a boundary, encrypted, unknown, or nothing secret', () => {
  assertFinds(
    code,
    `${PLACES}
    flow a web -> db { carries cards; encrypted no }
    flow b user -> db { carries cards; encrypted yes }
    flow c user -> db { carries cards; encrypted unknown }
    flow d user -> shop { carries cards }
    flow e user -> db { carries news; encrypted no }
    flow f user -> db { encrypted no }
    `,
  );
});

test('under a profile, at the word that holds there', () => {
  assertFinds(
    code,
    `${PLACES}
    profile debug "Debug"
    flow f user -> db { carries cards; encrypted yes; when debug { encrypted no } }
                                                                             ^^ ${code}: under profile 'debug': flow 'f' takes 'cards' (confidentiality critical) across 'net' in the clear: encrypt it, or do not send it there
    `,
  );
});

test('a profile may make it worse', () => {
  assertFinds(
    code,
    `${PLACES}
    profile strict "Strict"
    asset odd "Odd" { confidentiality medium; when strict { confidentiality high } }
    flow f user -> db { carries odd; encrypted no }
                                               ^^ ${code}: flow 'f' takes 'odd' (confidentiality medium) across 'net' in the clear: encrypt it, or do not send it there
                                               ^^ ${code}: under profile 'strict': flow 'f' takes 'odd' (confidentiality high) across 'net' in the clear: encrypt it, or do not send it there
    `,
  );
});

test('it is silent only where what cannot be read could change the answer', () => {
  assertFinds(
    code,
    `${PLACES}
    flow a user -> db { carries cards, crads; encrypted no }
                                       ^^^^^ unknown-name
                                                        ^^ ${code}
    flow b user -> db { carries names, crads; encrypted no }
                                       ^^^^^ unknown-name
    flow c user -> db { carries cards; encrypted nope }
                                                 ^^^^ wrong-value
    `,
  );
  assertFinds(
    code,
    `${PLACES}
    component odd "Odd" in nte
                           ^^^ unknown-name
    flow f odd -> db { carries cards; encrypted no }
    `,
  );
});
