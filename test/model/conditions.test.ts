// Whether conditions hold: each term and each form of a line, with what is not known.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bindTree } from '../../server/src/model/bind/bind.js';
import { requirementsIn } from '../../server/src/model/read-requirements.js';
import { CONDITION_TERMS } from '../../server/src/model/terms/condition-terms.js';
import { TERMS } from '../../server/src/schema/conditions.js';
import { parse } from '../../server/src/syntax/parse.js';
import { viewing } from '../support/judged.js';

const MODEL = `
  profile lab "Lab"
  actor guest "Guest" { trust untrusted }
  actor friend "Friend" extends guest
  actor nobody "Nobody"
  adversary thief "Thief"
  adversary ghost "Ghost" { in-scope no because "B" }
  asset card "Card" { confidentiality critical; personal yes }
  asset key "Key" { confidentiality low }
  boundary net "Net" {
    trust trusted
    component web "Web" {
      handles card, key
      tags paid, shown
      entry door "Door" { protocol "HTTPS"; open to guest; authenticated by mfa }
      entry hatch "Hatch" { open to nobody; authenticated no because "B" }
      entry lid "Lid" { open to ghost }
      entry gap "Gap" { open to gone }
    }
    store db "DB" { holds card; encrypted yes }
    store log "Log"
  }
  component outside "Outside"
  component lost "Lost" in gone
  flow enter guest -> door "Enter" { carries card }
  flow save web -> db "Save" { carries key }
  flow stray guest -> gone "Stray"
  flow plain outside -> web "Plain" { protocol "HTTP"; encrypted no }
  mitigation mfa "MFA" { status implemented; evidence "a.md"; verified 2026-01 }
  mitigation plan "Plan"
  property safe "Safe" { protects card; upheld by mfa }
  property weak "Weak" { status planned; protects key; upheld by mfa, gone }
  threat theft "Theft" { severity high; targets card; mitigated by mfa }
  threat spoof "Spoof" { likelihood likely; impact critical; targets web; mitigation own "Own" { status partial } }
  threat leak "Leak" { targets key; mitigated by gone }
  threat flood "Flood" { severity low; targets db; when lab { severity high } }
`;

function ask(kind: string, conditions: string, id: string, profile?: string): string {
  const source = `requirement r "R" { for ${kind}; require { ${conditions} } }`;
  const [requirement] = requirementsIn(bindTree(parse('/policy.tm', source)));
  assert.equal(requirement?.isBroken, false, source);
  const { view, the } = viewing(MODEL, profile === undefined ? {} : { profile });
  return requirement.isMetBy(view, the(id));
}

type Case = readonly [id: string, conditions: string, answer: string, profile?: string];

function table(what: string, kind: string, cases: readonly Case[]): void {
  describe(what, () => {
    for (const [id, conditions, answer, profile] of cases) {
      test(`${id}: ${conditions}`, () => {
        assert.equal(ask(kind, conditions, id, profile), answer);
      });
    }
  });
}

table('what is written', 'component', [
  ['web', 'tags', 'yes'],
  ['web', 'tags shown, hidden', 'yes'],
  ['web', 'tags hidden', 'no'],
  ['outside', 'tags', 'no'],
  ['outside', 'description', 'no'],
]);

table('what is written, else so by default', 'mitigation', [
  ['plan', 'status', 'no'],
  ['plan', 'status planned, partial', 'yes'],
  ['mfa', 'status planned', 'no'],
  ['mfa', 'verified; evidence any', 'yes'],
]);

table('what is named', 'property', [
  ['safe', 'protects asset { confidentiality critical, high }', 'yes'],
  ['weak', 'protects asset { confidentiality critical, high }', 'no'],
  ['safe', 'upheld by any { status implemented }', 'yes'],
  ['safe', 'upheld by assumption', 'no'],
  ['weak', 'upheld by assumption', 'unknown'],
  ['weak', 'upheld by mitigation', 'yes'],
  ['safe', 'protects { personal yes }', 'yes'],
]);

table('what is put together', 'property', [
  ['safe', 'any { status planned; protects any }', 'yes'],
  ['safe', 'not { status planned; protects any }', 'yes'],
  ['safe', 'not { status provided; protects any }', 'no'],
  ['weak', 'any { status provided; upheld by assumption }', 'unknown'],
  ['weak', 'any { status planned; upheld by assumption }', 'yes'],
  ['weak', 'not { upheld by assumption }', 'unknown'],
  ['weak', 'status provided; upheld by assumption', 'no'],
]);

table('trust', 'component, store, actor, adversary, entry', [
  ['friend', 'trust untrusted, limited', 'yes'],
  ['nobody', 'trust untrusted', 'unknown'],
  ['thief', 'trust untrusted', 'yes'],
  ['door', 'trust trusted', 'yes'],
  ['outside', 'not { trust trusted }', 'unknown'],
  ['lost', 'trust trusted', 'unknown'],
]);

table('encrypted', 'flow, store', [
  ['enter', 'encrypted yes', 'yes'],
  ['save', 'encrypted yes, no', 'no'],
  ['save', 'encrypted unknown', 'yes'],
  ['plain', 'encrypted no', 'yes'],
  ['stray', 'encrypted yes', 'unknown'],
  ['db', 'encrypted yes', 'yes'],
  ['log', 'encrypted yes', 'no'],
]);

table('severity', 'threat', [
  ['theft', 'severity high, critical', 'yes'],
  ['spoof', 'severity critical', 'yes'],
  ['leak', 'severity medium', 'yes'],
  ['flood', 'severity high', 'no'],
  ['flood', 'severity high', 'yes', 'lab'],
]);

table('response', 'threat', [
  ['theft', 'response mitigated', 'yes'],
  ['spoof', 'response open, planned', 'no'],
  ['leak', 'response open', 'unknown'],
]);

table('open-to-untrusted', 'entry', [
  ['door', 'open-to-untrusted yes', 'yes'],
  ['hatch', 'open-to-untrusted yes', 'unknown'],
  ['lid', 'open-to-untrusted yes', 'no'],
  ['gap', 'open-to-untrusted yes', 'unknown'],
]);

table('goes-up', 'flow', [
  ['enter', 'goes-up yes', 'yes'],
  ['save', 'goes-up no', 'yes'],
  ['plain', 'goes-up yes', 'unknown'],
  ['stray', 'goes-up yes', 'unknown'],
]);

table('crosses', 'flow', [
  ['enter', 'crosses any', 'yes'],
  ['enter', 'crosses boundary { trust limited }', 'no'],
  ['save', 'crosses', 'no'],
  ['stray', 'crosses', 'unknown'],
]);

table('from and to', 'flow', [
  ['enter', 'from actor { trust untrusted }', 'yes'],
  ['enter', 'to entry { open-to-untrusted yes }; to component { tags paid }', 'yes'],
  ['save', 'to external', 'no'],
  ['stray', 'to component', 'unknown'],
]);

table('stands-in', 'component, entry, mitigation', [
  ['door', 'stands-in boundary { trust trusted }', 'yes'],
  ['outside', 'stands-in boundary', 'no'],
  ['lost', 'stands-in boundary', 'unknown'],
  ['own', 'stands-in threat { severity critical }', 'yes'],
]);

table('answered-by', 'threat', [
  ['theft', 'answered-by mitigation { status implemented; verified }', 'yes'],
  ['spoof', 'answered-by mitigation { status partial }', 'yes'],
  ['flood', 'answered-by any', 'no'],
  ['leak', 'answered-by any', 'unknown'],
]);

table('named-by', 'asset, mitigation', [
  ['card', 'named-by threat { severity high }', 'yes'],
  ['key', 'named-by property { status planned }', 'yes'],
  ['card', 'named-by question', 'no'],
  ['plan', 'named-by threat', 'unknown'],
]);

table('what a flow takes from its entry', 'flow', [
  ['enter', 'authenticated by mitigation { status implemented }; protocol', 'yes'],
  ['enter', 'authenticated no', 'no'],
  ['save', 'authenticated by any', 'no'],
  ['stray', 'any { protocol; authenticated by any }', 'unknown'],
]);

test('every term of the table can be answered, and no other', () => {
  assert.deepEqual(
    [...CONDITION_TERMS.keys()],
    TERMS.map(({ def }) => def.name),
  );
});
