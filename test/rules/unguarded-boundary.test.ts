import { test } from 'node:test';
import { assertFinds } from '../support/judged.js';

const code = 'unguarded-boundary';
const rest =
  "say what it 'enforces', name a mitigation that 'applies to' it or to something inside, or say by what the flow is authenticated";

const REST = `
    threat other "Other"
    mitigation guard "Guard" { status implemented }
    actor user "User" { trust untrusted }
    actor admin "Admin" { trust trusted }
    actor guest "Guest"`;
const INSIDE = 'trust trusted; component web "Web" { entry door "Door" }';

test('a flow that goes up into a boundary with nothing at it', () => {
  assertFinds(
    code,
    `${REST}
    boundary net "Net" { ${INSIDE} }
             ^^^ ${code}: nothing guards boundary 'net', which flow 'order' enters from a place trusted less: ${rest}
    flow order user -> web
    `,
  );
});

test('a flow of unknown trust; the first of several is named', () => {
  assertFinds(
    code,
    `${REST}
    boundary net "Net" { ${INSIDE} }
             ^^^ ${code}: nothing guards boundary 'net', which flow 'ask' (and 1 more) enters with unknown trust at an end of it: ${rest}
    flow ask guest -> web
    flow order user -> web
    boundary far "Far" { component api "API" }
             ^^^ ${code}: nothing guards boundary 'far', which flow 'call' enters with unknown trust at an end of it: ${rest}
    flow call web -> api
    `,
  );
});

test('each boundary that is entered counts', () => {
  assertFinds(
    code,
    `${REST}
    boundary outer "Outer" { trust limited; boundary inner "Inner" { enforces guard; component web "Web" } }
             ^^^^^ ${code}
    flow order user -> web
    `,
  );
});

test('a boundary that enforces something, or a mitigation that applies to it or inside it', () => {
  const flow = 'flow order user -> web';
  assertFinds(code, `${REST}\n    boundary net "Net" { enforces guard; ${INSIDE} }\n    ${flow}`);
  for (const place of ['net', 'web', 'door', 'deep']) {
    assertFinds(
      code,
      `${REST}
    boundary net "Net" { ${INSIDE}; boundary part "Part" { enforces guard; component deep "Deep" } }
    ${flow}
    mitigation check "Check" { status planned; applies to ${place} }`,
    );
  }
});

test('flows that go down, stay inside or are authenticated', () => {
  assertFinds(
    code,
    `${REST}
    boundary net "Net" { ${INSIDE}; store db "DB" }
    flow manage admin -> web
    flow query web -> db
    flow answer web -> user
    flow order user -> web { authenticated by guard }
    `,
  );
  assertFinds(
    code,
    `${REST}
    boundary net "Net" { trust trusted; component web "Web" { entry door "Door" { authenticated by guard } } }
    flow order user -> door
    `,
  );
});

test('that nobody has to authenticate guards nothing', () => {
  assertFinds(
    code,
    `${REST}
    boundary net "Net" { trust trusted; component web "Web" { entry door "Door" { authenticated no because "Open" } } }
             ^^^ ${code}
    flow order user -> door
    `,
  );
});

test('a model without threats', () => {
  assertFinds(
    code,
    `actor user "User" { trust untrusted }\nboundary net "Net" { ${INSIDE} }\nflow user -> web`,
  );
});

test('what guards it only under a profile does so only there', () => {
  assertFinds(
    code,
    `${REST}
    profile hard "Hardened"
    boundary net "Net" { ${INSIDE}; when hard { enforces guard } }
             ^^^ ${code}
    flow order user -> web
    boundary far "Far" { trust trusted; component api "API" }
             ^^^ ${code}: under profile 'hard': nothing guards boundary 'far', which flow 'call' enters from a place trusted less: ${rest}
    flow call user -> api { only in hard }
    `,
  );
});

test('it is silent while what it concludes from cannot be read', () => {
  const net = `${REST}\n    boundary net "Net" { ${INSIDE} }`;
  for (const lines of [
    `flow order user -> web
    mitigation m "M" { applies to wbe }
                                  ^^^ unknown-name`,
    `flow order user -> web
    mitigation m "M" { applies to api }
    component api "API" in nte
                           ^^^ unknown-name`,
    `flow order user -> web
    mitigaton m "M"
    ^^^^^^^^^ unknown-keyword`,
    `flow query user -> web { authenticated by pass }
                                              ^^^^ unknown-name`,
    `flow query user -> api
    component api "API" in nte
                           ^^^ unknown-name`,
    `flow query visitor -> web
    actor visitor "Visitor" { trust nobody }
                                    ^^^^^^ wrong-value`,
    `flow query visitor -> web
    actor visitor "Visitor" { extends somebody }
                                      ^^^^^^^^ unknown-name`,
  ]) {
    assertFinds(code, `${net}\n    ${lines}\n    `);
  }
});

test('a mistake elsewhere does not silence it', () => {
  assertFinds(
    code,
    `${REST}
    boundary net "Net" { ${INSIDE} }
             ^^^ ${code}
    flow order user -> web
    store s "S" { trust nobody }
                        ^^^^^^ wrong-value
    flow query user -> web { authenticated by pass }
                                              ^^^^ unknown-name
    `,
  );
});
