// What is found under a profile alone names it, whatever the rule.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RULES } from '../../server/src/rules/index.js';
import { judge } from '../support/judged.js';

const POLICY = `
// file: tm.config.json
{ "requirements": ["p.tm"] }
// file: p.tm
requirement rated "R" { for threat; require { likelihood } }`;

/** For each rule a model in which it finds something under the profile `prod`, and nothing in the base. */
const BOUND: Readonly<Record<string, string>> = {
  'unmitigated-threat': 'threat t "T" { severity low; only in prod }',
  'threat-only-planned': `
    threat t "T" { severity low; mitigated by m }
    mitigation m "M" { status implemented; when prod { status planned } }`,
  'threat-partly-mitigated': `
    threat t "T" { severity low; mitigated by m }
    mitigation m "M" { status implemented; when prod { status partial } }`,
  'acceptance-expired': `
    threat t "T" { severity low; dismissed because "B"; when prod { accepted because "B" by "C" until 2026-11 } }`,
  'acceptance-expires-soon': `
    threat t "T" { severity low; dismissed because "B"; when prod { accepted because "B" by "C" until 2026-12-20 } }`,
  'acceptance-without-reason':
    'threat t "T" { severity low; dismissed because "B"; when prod { accepted by "C" } }',
  'severe-acceptance':
    'threat t "T" { severity low; accepted because "B" by "C"; when prod { severity critical } }',
  'residual-above-inherent':
    'threat t "T" { severity high; residual low; when prod { residual critical } }',
  'mitigation-misplaced': `
    component a "A" { trust trusted }
    component b "B"
    threat t "T" { severity low; targets a; mitigated by m }
    mitigation m "M" { status implemented; applies to a; when prod { applies to b } }`,
  'rejected-mitigation': `
    threat t "T" { severity low; mitigated by m }
    mitigation m "M" { status implemented; when prod { status rejected } }`,
  'mitigation-without-status': 'mitigation m "M" { only in prod }',
  'threat-without-severity': 'threat t "T" { only in prod }',
  'threat-breaks-property': `
    property p "P"
    threat t "T" { severity low; breaks p; dismissed because "B"; when prod { accepted because "B" by "C" until 2026-11 } }`,
  'unexamined-crossing': `
    threat t "T" { severity low }
    boundary n "N" { component a "A" }
    component b "B"
    flow b -> a { only in prod }`,
  'unexamined-entry': `
    threat t "T" { severity low }
    actor u "U" { trust trusted; when prod { trust untrusted } }
    component a "A" { entry e "E" { open to u } }`,
  'untouched-asset': `
    threat t "T" { severity low }
    asset a "A" { confidentiality low; when prod { confidentiality high } }`,
  'stride-gap': `
    threat t "T" { severity low; targets s; stride disclosure }
    boundary n "N" { store s "S" }
    component c "C"
    flow c -> s { only in prod }`,
  'unguarded-boundary': `
    threat t "T" { severity low }
    boundary n "N" { component a "A" }
    component b "B"
    flow b -> a { only in prod }`,
  'unbacked-property': `
    threat t "T" { severity low }
    mitigation m "M" { status implemented; when prod { status planned } }
    property p "P" { upheld by m }`,
  'unused-mitigation': 'mitigation m "M" { only in prod }',
  'unverified-mitigation': `
    mitigation n "N" { evidence "https://n.example" }
    mitigation m "M" { status implemented }
    threat t "T" { severity low; mitigated by m; when prod { severity high } }`,
  'stale-mitigation':
    'model x "X" { review-every 30 }\nmitigation m "M" { verified 2026-11-30; when prod { verified 2026-01 } }',
  overdue: 'mitigation m "M" { status planned; due 2027; when prod { due 2026-01 } }',
  'stale-review':
    'model x "X" { reviewed 2026-11-30; review-every 30; when prod { reviewed 2026-01 } }',
  'cleartext-crossing': `
    asset s "S" { confidentiality high }
    boundary n "N" { component a "A" }
    component b "B"
    flow b -> a { carries s; encrypted yes; when prod { encrypted no } }`,
  'unstated-encryption': `
    asset s "S" { confidentiality high }
    boundary n "N" { component a "A" }
    component b "B"
    flow b -> a { carries s; encrypted yes; when prod { encrypted unknown } }`,
  'unauthenticated-crossing': `
    asset s "S" { integrity high }
    boundary n "N" { trust trusted; component a "A" }
    component b "B" { trust trusted; when prod { trust untrusted } }
    flow b -> a { carries s }`,
  'asset-in-untrusted-place': `
    asset s "S" { confidentiality high }
    store d "D" { holds s; trust trusted; when prod { trust untrusted } }`,
  'unplaced-element': 'boundary n "N"\n component c "C" { only in prod }',
  'isolated-element': `
    actor u "U"
    component a "A"
    flow u -> a
    component c "C" { only in prod }`,
  'dataless-flow': 'actor u "U"\n component a "A"\n flow u -> a { only in prod }',
  'unused-declaration': 'actor u "U" { only in prod }',
  'incomplete-model':
    'model x "X" { purpose "P"; report to "mailto:x@x.example" }\n' +
    'actor u "U"\nasset s "S"\nboundary n "N" { component a "A" { entry e "E" } }\nflow u -> e\nproperty p "P"\n' +
    'threat t "T" { severity low; mitigated by m; when prod { severity high } }\nmitigation m "M" { status implemented }',
  'internal-on-public-page': `
    component night-shift "N" { trust trusted; when prod { audience internal } }
    asset a "A" { description "Of \`night-shift\`." }`,
  'publishes-open-threat': `
    page p "P" { file "p.md" }
    threat t "T" { severity low; only in prod }`,
  'broken-link': 'mitigation m "M" { when prod { evidence "gone.md" } }',
  'unanswered-question': 'question q "Q" { only in prod }',
  'page-collision': `
    page p "P" { file "p.md" }
    page q "Q" { file "p.md"; only in prod }`,
  'inferred-without-question':
    'component c "C" { provenance documented; when prod { provenance inferred } }',
  'unmet-requirement': `threat t "T" { severity low; only in prod }${POLICY}`,
  'dangling-exemption': `
    threat t "T" { likelihood rare; only in prod }
    exemption e "E" { requirement rated; about t; because "B" }${POLICY}`,
};

test('each rule is tried', () => {
  assert.deepEqual(Object.keys(BOUND).sort(), RULES.map(({ code }) => code).sort());
});

const config = {
  severity: Object.fromEntries(
    RULES.filter(({ severity }) => severity === 'off').map(({ code }) => [code, 'info' as const]),
  ),
};

for (const [code, source] of Object.entries(BOUND)) {
  test(`${code} names the profile under which alone it finds something`, () => {
    const found = judge(`profile prod "Prod"\n${source}`, { config }).filter(
      (problem) => problem.code === code,
    );
    assert.ok(found.length > 0, 'it finds nothing');
    for (const { message, profiles } of found) {
      assert.match(message, /^under profile 'prod': /);
      assert.deepEqual(profiles, ['prod']);
    }
  });
}
