import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertFinds, judge } from '../support/judged.js';

const code = 'mitigation-misplaced';

const PLACES = `
    asset cards "Cards"
    actor user "User"
    component web "Web" { handles cards; entry shop "Shop" }
    component mail "Mail"
    store db "Database"
    boundary office "Office" { component desk "Desk"; component printer "Printer" }
    boundary lab "Laboratory" { component robot "Robot" }
    flow buy user -> shop
    flow print desk -> mail`;

test('a mitigation that applies nowhere near, at the reference to it', () => {
  assertFinds(
    code,
    `${PLACES}
    mitigation m "M" { status implemented; applies to mail, db }
    threat t "T" { targets web, cards; mitigated by m }
                                                    ^ ${code}: mitigation 'm' applies to 'mail' and 'db', which is not near 'web' and 'cards', what threat 't' touches: correct 'applies to', or what the threat targets
    `,
  );
});

test('related are the places of both', () => {
  const [found] = judge(`${PLACES}
    mitigation m "M" { status implemented; applies to mail }
    threat t "T" { targets web; mitigated by m }`).filter((problem) => problem.code === code);
  assert.deepEqual(
    found?.related.map(({ message }) => message),
    ["the mitigation applies to component 'mail'", "the threat touches component 'web'"],
  );
});

test('a nested one, at its id; each of several once', () => {
  assertFinds(
    code,
    `${PLACES}
    mitigation m "M" { applies to db }
    threat t "T" { via shop; mitigated by m
                                          ^ ${code}
      mitigation n "N" { applies to mail }
                 ^ ${code}
    }
    `,
  );
});

const silent = (body: string) => assertFinds(code, `${PLACES}\n    ${body}`);

test('it is near: the same, a holder, something inside, a flow, what has to do with the asset', () => {
  silent('threat t "T" { targets web; mitigation m "M" { applies to web } }');
  silent('threat t "T" { targets shop; mitigation m "M" { applies to web } }');
  silent('threat t "T" { targets web; mitigation m "M" { applies to shop } }');
  silent('threat t "T" { targets web; mitigation m "M" { applies to buy } }');
  silent('threat t "T" { via buy; mitigation m "M" { applies to web } }');
  silent('threat t "T" { targets cards; mitigation m "M" { applies to web } }');
  silent('threat t "T" { targets web; mitigation m "M" { applies to cards } }');
  silent('threat t "T" { targets robot; mitigation m "M" { applies to lab } }');
});

test('one boundary holds both, or what is near them', () => {
  silent('threat t "T" { targets desk; mitigation m "M" { applies to printer } }');
  silent('threat t "T" { via print; mitigation m "M" { applies to printer } }');
});

test('no boundary holds both', () => {
  assertFinds(
    code,
    `${PLACES}
    threat t "T" { targets desk; mitigation m "M" { applies to robot } }
                                            ^ ${code}
    threat u "U" { targets office; mitigation n "N" { applies to lab } }
                                              ^ ${code}
    `,
  );
});

test('one that is near, or says not where it applies, speaks for all', () => {
  silent(
    'threat t "T" { targets web; mitigation m "M" { applies to db }; mitigation n "N" { applies to web } }',
  );
  silent('threat t "T" { targets web; mitigation m "M" { applies to db }; mitigation n "N" }');
});

test('a threat without mitigations, or that touches nothing', () => {
  silent('threat t "T" { targets web }');
  silent('threat t "T" { mitigation m "M" { applies to db } }');
});

test('it is silent while one of the places cannot be read', () => {
  assertFinds(
    code,
    `${PLACES}
    threat t "T" { targets web, wbe; mitigation m "M" { applies to db } }
                                ^^^ unknown-name
    threat u "U" { targets web; mitigation n "N" { applies to db, wbe } }
                                                                  ^^^ unknown-name
    threat v "V" { targets web; mitigated by nobody; mitigation o "O" { applies to db } }
                                             ^^^^^^ unknown-name
    `,
  );
  assertFinds(
    code,
    `${PLACES}
    component odd "Odd" in nowhere
                           ^^^^^^^ unknown-name
    threat t "T" { targets web; mitigation m "M" { applies to odd } }
    `,
  );
});

test('only what holds in the profile counts', () => {
  assertFinds(
    code,
    `${PLACES}
    profile p "P"
    mitigation near "Near" { applies to web; only in p }
    mitigation far "Far" { applies to db }
    threat t "T" { targets web; mitigated by near, far }
                                                   ^^^ ${code}
    `,
  );
});
