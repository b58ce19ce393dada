import { test } from 'node:test';
import { assertFinds } from '../support/judged.js';

const POLICY = `
  // file: tm.config.json
  { "requirements": ["policy"] }
  // file: policy/p.tm
  requirement locked "Doors are locked" {
    for entry
    where { open-to-untrusted yes }
    require { any { authenticated by any; authenticated no } }
    severity error
  }
  requirement rated "Threats are rated" { for threat; require { likelihood; impact }; message "rate it" }
`;

function check(model: string, now?: string): void {
  const codes = ['unmet-requirement', 'dangling-exemption'];
  assertFinds(codes, `${POLICY}  // file: m.tm${model}`, now === undefined ? {} : { now });
}

test('what a requirement applies to and what does not meet it', () => {
  check(`
  actor guest "Guest" { trust untrusted }
  component web "Web" {
    entry door "Door" { open to guest }
          ^^^^ unmet-requirement: entry 'door' does not meet 'locked' (Doors are locked): change it, or write an exemption that says why not
    entry gate "Gate" { open to guest; authenticated no because "B" }
    entry hall "Hall"
  }
  threat t "T" { likelihood rare }
         ^ unmet-requirement: threat 't' does not meet 'rated' (Threats are rated): rate it
  `);
});

test('what is not known is held against nobody', () => {
  check(`
  actor nobody "Nobody"
  component web "Web" {
    entry door "Door" { open to nobody }
    entry gate "Gate" { open to gone }
                                ^^^^ unknown-name
  }
  threat t "T" { likelihood rare; impact huge }
                                         ^^^^ wrong-value
  threat u "U" { likelihood rare; imapct high }
                                  ^^^^^^ unknown-keyword
  `);
});

test('an exemption is for what it is about, and for what it names', () => {
  check(`
  actor guest "Guest" { trust untrusted }
  component web "Web" {
    entry door "Door" { open to guest }
    entry gate "Gate" { open to guest }
          ^^^^ unmet-requirement
  }
  threat t "T"
         ^ unmet-requirement
  exemption e "E" { requirement locked; about web.door; because "B" }
  exemption f "F" { requirement locked; about t; because "B" }
                                              ^ dangling-exemption: 'locked' is for 'entry', and threat 't' is none: take 't' out of this exemption
  `);
});

test('an exemption holds to the end of its last day', () => {
  const model = (note: string) => `
  threat t "T"
${note}
  exemption e "E" { requirement rated; about t; because "B"; until 2026-12 }
  `;
  check(model(''), '2026-12-31');
  const ended = `         ^ unmet-requirement: threat 't' does not meet 'rated' (Threats are rated), and its exemption ended with 2026-12: rate it`;
  check(model(ended), '2027-01-01');
});

test('an exemption that cannot be read may be the one that is missing', () => {
  check(`
  threat t "T"
  exemption e "E" { requirement rated; about gone; because "B" }
                                             ^^^^ unknown-name
  `);
  check(`
  threat t "T"
  exemption e "E" { requirement "rated"; about t; because "B" }
                                ^^^^^^^ wrong-value
  `);
});

test('a profile under which it is not met is named', () => {
  check(`
  profile lab "Lab"
  profile shop "Shop"
  actor guest "Guest" { when lab, shop { trust untrusted } }
  component web "Web" {
    entry door "Door" { open to guest }
          ^^^^ unmet-requirement: under profiles 'lab' and 'shop': entry 'door' does not meet 'locked' (Doors are locked): change it, or write an exemption that says why not
    entry gate "Gate" { open to guest }
          ^^^^ unmet-requirement: under profile 'shop': entry 'gate' does not meet 'locked' (Doors are locked): change it, or write an exemption that says why not
  }
  exemption e "E" { requirement locked; about web.gate; because "B"; only in lab }
  `);
});

test("a requirement that has a mistake demands nothing, and exemptions from it are none of the rule's", () => {
  assertFinds(
    ['unmet-requirement', 'dangling-exemption'],
    `
    // file: tm.config.json
    { "requirements": ["p.tm"] }
    // file: p.tm
    requirement rated "Threats are rated" { for threat; require { likelyhood } }
                                                                  ^^^^^^^^^^ unknown-keyword
    // file: m.tm
    threat t "T"
    exemption e "E" { requirement rated; about t; because "B" }
    `,
  );
});

test('a model and an exemption can be held to something too', () => {
  assertFinds(
    ['unmet-requirement', 'dangling-exemption'],
    `
    // file: tm.config.json
    { "requirements": ["p.tm"] }
    // file: p.tm
    requirement report "It is said where to report" { for model; require { report to any } }
    requirement ends "Exemptions end" { for exemption; require { until any }; severity info }
    requirement rated "Threats are rated" { for threat; require { severity high } }
    // file: m.tm
    model m "M"
          ^ unmet-requirement: model 'm' does not meet 'report' (It is said where to report): change it, or write an exemption that says why not
    threat t "T"
    exemption e "E" { requirement rated; about t; because "B" }
              ^ unmet-requirement: exemption 'e' does not meet 'ends' (Exemptions end): change it, or write an exemption that says why not
    `,
  );
});
