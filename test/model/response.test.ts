import assert from 'node:assert/strict';
import { test } from 'node:test';
import { responseOf, RESPONSES } from '../../server/src/model/terms/response.js';
import { viewing } from '../support/judged.js';

/** Every written response (columns) against the status of the one mitigation (rows), on 2026-12-01. */
const TABLE = `
                    nothing      accepted     until-2027   until-2025         transferred  avoided      dismissed
no mitigation       open         accepted     accepted     open-expired       transferred  avoided      not-applicable
without status      planned      accepted     accepted     planned-expired    transferred  avoided      not-applicable
implemented         mitigated    mitigated    mitigated    mitigated          mitigated    avoided      not-applicable
implemented detect  partly       accepted     accepted     partly-expired     transferred  avoided      not-applicable
implemented both    mitigated    mitigated    mitigated    mitigated          mitigated    avoided      not-applicable
partial             partly       accepted     accepted     partly-expired     transferred  avoided      not-applicable
planned             planned      accepted     accepted     planned-expired    transferred  avoided      not-applicable
delegated           transferred  transferred  transferred  transferred        transferred  avoided      not-applicable
rejected            open         accepted     accepted     open-expired       transferred  avoided      not-applicable
impossible          open         accepted     accepted     open-expired       transferred  avoided      not-applicable
`;

const MITIGATIONS: Readonly<Record<string, string>> = {
  'no mitigation': '',
  'without status': 'mitigation m "M"',
  implemented: 'mitigation m "M" { status implemented }',
  'implemented detect': 'mitigation m "M" { status implemented; kind detect, respond, recover }',
  'implemented both': 'mitigation m "M" { status implemented; kind prevent, detect }',
  partial: 'mitigation m "M" { status partial }',
  planned: 'mitigation m "M" { status planned }',
  delegated: 'mitigation m "M" { status delegated; done by them }',
  rejected: 'mitigation m "M" { status rejected }',
  impossible: 'mitigation m "M" { status impossible }',
};

const WRITTEN: Readonly<Record<string, string>> = {
  nothing: '',
  accepted: 'accepted because "Why" by "Who"',
  'until-2027': 'accepted because "Why" by "Who" until 2027',
  'until-2025': 'accepted because "Why" by "Who" until 2025',
  transferred: 'transferred to them because "Why"',
  avoided: 'avoided because "Why"',
  dismissed: 'dismissed because "Why"',
};

const [header = '', ...rows] = TABLE.trim().split('\n');
const columns = header.trim().split(/ {2,}/);

for (const row of rows) {
  const [status = '', ...expected] = row.split(/ {2,}/);
  test(`every response of a threat whose mitigation is: ${status}`, () => {
    const actual = columns.map((column) =>
      responseText(`${MITIGATIONS[status]}\n${WRITTEN[column]}`, 'them'),
    );
    assert.deepEqual(actual, expected);
  });
}

test('a named mitigation answers as a nested one does', () => {
  const named = (status: string) =>
    response(`
      mitigation m "M" { status ${status} }
      threat t "T" { mitigated by m }
    `);
  assert.equal(named('implemented'), 'mitigated');
  assert.equal(named('partial'), 'partly');
  assert.equal(named('impossible'), 'open');
});

test('the best of several mitigations counts', () => {
  assert.equal(
    response(`
      threat t "T" {
        mitigation a "A" { status planned }
        mitigation b "B" { status rejected }
        mitigation c "C" { status partial }
      }
    `),
    'partly',
  );
});

test('a condition does not lower a status', () => {
  const mitigation = 'mitigation m "M" { status implemented; condition "Only by day" }';
  assert.equal(response(`threat t "T" { ${mitigation} }`), 'mitigated');
});

test('an acceptance holds on its last day, and a part date ends on its last', () => {
  const source = (until: string) =>
    `threat t "T" { accepted because "Why" by "Who" until ${until} }`;
  assert.equal(response(source('2026-12-01')), 'accepted');
  assert.equal(response(source('2026-11-30')), 'open-expired');
  assert.equal(response(source('2026-12')), 'accepted');
  assert.equal(response(source('2026')), 'accepted');
});

const threats = (responses: string) => `
  threat mitigated "Mitigated" { mitigation m1 "M" { status implemented } }
  threat dismissed "Dismissed" { dismissed because "Why" }
  threat partial "Partly" { mitigation m2 "M" { status partial } }
  threat planned "Planned" { mitigation m3 "M" { status planned } }
  threat open1 "Open"
  threat open2 "Open too"
  threat t "T" { ${responses} }
`;

test('an open threat takes the best response of those it requires', () => {
  assert.equal(response(threats('requires open1, partial, planned')), 'partly');
  assert.equal(response(threats('requires open1, mitigated')), 'mitigated');
  assert.equal(response(threats('requires mitigated, dismissed')), 'not-applicable');
  assert.equal(response(threats('requires open1, open2')), 'open');
});

test('an open threat takes the worst response of those it is enabled by', () => {
  assert.equal(response(threats('enabled by mitigated, dismissed')), 'mitigated');
  assert.equal(response(threats('enabled by mitigated, open1')), 'open');
  assert.equal(response(threats('enabled by mitigated, planned')), 'planned');
  assert.equal(response(threats('enabled by dismissed')), 'not-applicable');
});

test('of what it requires and what it is enabled by, the better counts', () => {
  assert.equal(response(threats('requires mitigated; enabled by open1')), 'mitigated');
  assert.equal(response(threats('requires open1; enabled by mitigated, partial')), 'partly');
});

test('only a threat whose own response is open looks at others', () => {
  const own = 'mitigation own "M" { status planned }';
  assert.equal(response(threats(`requires mitigated; ${own}`)), 'planned');
});

test('a threat whose acceptance is past looks at others before it is expired', () => {
  const accepted = 'accepted because "Why" by "Who" until 2025';
  assert.equal(response(threats(`${accepted}; requires mitigated`)), 'mitigated');
  assert.equal(response(threats(`${accepted}; requires partial`)), 'partly-expired');
});

test('responses pass along chains', () => {
  assert.equal(
    response(`
      threat t "T" { requires b }
      threat b "B" { enabled by c }
      threat c "C" { avoided because "Why" }
    `),
    'avoided',
  );
});

test('a circle is judged as if the reference that closes it were absent', () => {
  const source = `
    threat a "A" { requires b; avoided because "Why" }
    threat b "B" { requires a }
    threat t "T" { requires t }
  `;
  assert.equal(response(source, 'b'), 'open');
  assert.equal(response(source, 't'), 'open');
});

test('a long chain is no deep one', () => {
  const links = Array.from({ length: 5000 }, (_, n) => `threat t${n} "T" { requires t${n + 1} }`);
  const source = [...links, 'threat t5000 "T" { dismissed because "Why" }'].join('\n');
  assert.equal(response(source, 't0'), 'not-applicable');
});

const profiles = `
  profile debug "Debug"
  profile prod "Production"
  mitigation m "M" { status implemented }
`;

test('a response under a profile replaces all written ones, and nested mitigations do not answer there', () => {
  const source = `${profiles}
    threat t "T" {
      mitigated by m
      mitigation nested "N" { status implemented }
      when debug { accepted because "Why" by "Who" }
    }
  `;
  assert.equal(response(source), 'mitigated');
  assert.equal(response(source, 't', 'debug'), 'accepted');
  assert.equal(response(source, 't', 'prod'), 'mitigated');
});

test('an attribute under a profile that is no response replaces none', () => {
  const source = `${profiles} threat t "T" { mitigated by m; when debug { residual low } }`;
  assert.equal(response(source, 't', 'debug'), 'mitigated');
});

test('a mitigation that is only in a profile counts there', () => {
  const source = `${profiles}
    mitigation waf "WAF" { status implemented; only in prod }
    threat t "T" { mitigated by waf }
  `;
  assert.equal(response(source), 'open');
  assert.equal(response(source, 't', 'prod'), 'mitigated');
  assert.equal(response(source, 't', 'debug'), 'open');
});

test('the status of a mitigation may differ under a profile', () => {
  const source = `${profiles}
    mitigation waf "WAF" { status implemented; when debug { status rejected } }
    threat t "T" { mitigated by waf }
  `;
  assert.equal(response(source), 'mitigated');
  assert.equal(response(source, 't', 'debug'), 'open');
});

test('a threat that the profile does not have is neither required nor enabling', () => {
  const source = `${profiles}
    threat a "A" { only in prod; avoided because "Why" }
    threat t "T" { requires a }
  `;
  assert.equal(response(source), 'open');
  assert.equal(response(source, 't', 'prod'), 'avoided');
});

test('a response is uncertain while something that could better it cannot be read', () => {
  const uncertain = (body: string) => {
    const { view, the } = viewing(
      `mitigation m "M" { status implementd }\nthreat t "T" { ${body} }`,
    );
    return responseOf(view, the('t')).uncertain;
  };
  assert.equal(uncertain('severity low'), false);
  assert.equal(uncertain('mitigated by nobody'), true);
  assert.equal(uncertain('mitigated by m'), true);
  assert.equal(uncertain('requires nobody'), true);
  assert.equal(uncertain('mitigatd by m'), true);
  assert.equal(uncertain('accepted until 2026-13'), true);
  assert.equal(uncertain('mitigated by m; avoided because "Why"'), false);
  assert.equal(uncertain('mitigated by m; mitigation n "N" { status implemented }'), false);
});

test('the order of responses runs from the best to the worst', () => {
  assert.equal(RESPONSES[0], 'not-applicable');
  assert.equal(RESPONSES.at(-1), 'open');
});

function responseText(body: string, whom: string): string {
  return response(`actor ${whom} "Them"\nthreat t "T" {\n${body}\n}`);
}

function response(source: string, threat = 't', profile?: string): string {
  const { view, the } = viewing(source, profile === undefined ? {} : { profile });
  const { is, expired } = responseOf(view, the(threat));
  return expired ? `${is}-expired` : is;
}
