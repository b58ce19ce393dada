import { test } from 'node:test';
import { assertFinds } from '../support/judged.js';

const POLICY = `
  // file: tm.config.json
  { "requirements": ["p.tm"] }
  // file: p.tm
  requirement rated "Threats are rated" { for threat; where { targets any }; require { likelihood; impact } }
`;

function check(model: string): void {
  assertFinds('dangling-exemption', `${POLICY}  // file: m.tm${model}`);
}

test('an exemption from a requirement that there is not', () => {
  check(`
  asset card "Card"
  threat t "T" { targets card }
  exemption e "E" { requirement ratde; about t; because "B" }
                                ^^^^^ dangling-exemption: this model is held to no requirement 'ratde': did you mean 'rated'?
  `);
  assertFinds(
    'dangling-exemption',
    `
    threat t "T"
    exemption e "E" { requirement rated; about t; because "B" }
                                  ^^^^^ dangling-exemption: this model is held to no requirement 'rated': name the file that has it in 'requirements' of tm.config.json
    `,
  );
});

test('an exemption of what needs none, each by itself', () => {
  check(`
  asset card "Card"
  threat t "T" { targets card }
  threat u "U"
  threat v "V" { targets card; likelihood rare; impact low }
  exemption e "E" {
    requirement rated
    about t, u, v, card
             ^ dangling-exemption: 'rated' does not apply to threat 'u': take 'u' out of this exemption
                ^ dangling-exemption: threat 'v' meets 'rated': take 'v' out of this exemption
                   ^^^^ dangling-exemption: 'rated' is for 'threat', and asset 'card' is none: take 'card' out of this exemption
    because "B"
  }
  `);
});

test('nothing is said where nobody knows', () => {
  check(`
  threat t "T" { targets gone }
                         ^^^^ unknown-name
  asset card "Card"
  threat u "U" { targets card; likelihood soon }
                                          ^^^^ wrong-value
  exemption e "E" { requirement rated; about t, u, nowhere; because "B" }
                                                   ^^^^^^^ unknown-name
  `);
});

test('one that is needed under a profile only says so', () => {
  check(`
  profile lab "Lab"
  profile shop "Shop"
  asset card "Card"
  threat t "T" { when lab { targets card } }
  threat u "U" { targets card; when lab { likelihood rare; impact low } }
  exemption e "E" { requirement rated; about t; because "B" }
                                             ^ dangling-exemption: 'rated' does not apply to threat 't': take 't' out of this exemption
  exemption f "F" { requirement rated; about t; because "B"; only in lab }
  exemption g "G" { requirement rated; about u; because "B" }
  exemption h "H" { requirement rated; about u; because "B"; only in lab }
                                             ^ dangling-exemption: under profile 'lab': threat 'u' meets 'rated': take 'u' out of this exemption
  `);
});
