import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertFinds, judge } from '../support/judged.js';

const code = 'publishes-open-threat';
const remedy =
  "answer the threat, leave out the section, or write 'audience internal' at the page or the threat";

const THREATS = `
    mitigation wall "Wall" { status implemented }
    threat theft "Theft" { severity high }
    threat flood "Flood" { severity high; mitigated by wall }`;

test('a public page with a threat that nothing answers', () => {
  assertFinds(
    code,
    `${THREATS}
    page all "All" { file "a.md" }
         ^^^ ${code}: page 'all' is public and prints threat 'theft', which is open: ${remedy}
    page some "Some" { file "b.md"; include purpose, threats }
         ^^^^ ${code}
    page none "None" { file "c.md"; include purpose, assets }
    page inside "Inside" { file "d.md"; audience internal }
    page rubric "Rubric" { file "e.md"; shape rubric }
    `,
  );
});

test('files that others gave their names print what they are for', () => {
  assertFinds(
    code,
    `${THREATS}
    verdict v "V" { is bug; rests on theft }
    page policy "Policy" { file ".github/SECURITY.md" }
    page short "Short" { file "b/SECURITY.md"; include verdicts, exclusions }
    page long "Long" { file "SECURITY.md"; include verdicts, threats }
         ^^^^ ${code}
    page contact "Contact" { file ".well-known/security.txt" }
    page agents "Agents" { file "AGENTS.md" }
    `,
  );
});

test('several threats, and those whose acceptance has ended', () => {
  const source = `${THREATS}
    threat fire "Fire" { accepted because "b" by "c" until 2026-05 }
    threat smoke "Smoke" { accepted because "b" by "c" until 2027-05 }
    threat ghost "Ghost" { audience internal }
    threat plan "Plan" { mitigation later "Later" { status planned } }
    page all "All" { file "a.md" }
         ^^^ ${code}: page 'all' is public and prints threats 'theft' and 'fire', which are open or no longer accepted: ${remedy}
    `;
  assertFinds(code, source);
  const related = judge(source).find((problem) => problem.code === code)?.related;
  assert.deepEqual(
    related?.map(({ message }) => message),
    [
      "threat 'theft' is open, and stands in section threats",
      "threat 'fire' is no longer accepted, and stands in section threats",
    ],
  );
});

/** A page with one section alone. */
const printing = (section: string, rest: string, finds = true) =>
  assertFinds(
    code,
    `
    page p "P" { file "a.md"; include ${section} }
${finds ? `         ^ ${code}\n` : ''}    ${rest}
    `,
  );

test('the sections that name threats beside their own subject', () => {
  const actors = 'actor user "User"\n    component web "Web"';
  printing('flows', `${actors}\n    flow f user -> web\n    threat t "T" { via f }`);
  printing('properties', 'property p "P"\n    threat t "T" { breaks p }');
  printing('incidents', 'threat t "T"\n    incident i "I" { date 2026; realises t }');
  printing('mitigations', 'threat t "T" { mitigation m "M" { status rejected } }');
  printing(
    'mitigations',
    'threat t "T" { mitigated by m }\n    mitigation m "M" { status rejected }',
  );
  const ended = 'threat t "T" { accepted because "b" by "c" until 2026-05; mitigated by m }';
  printing('roadmap', `${ended}\n    mitigation m "M" { status planned }`);
  printing('roadmap', `${ended}\n    mitigation m "M" { status partial }`, false);
  printing('verdicts', 'threat t "T"\n    verdict v "V" { is bug; rests on t }');
  printing('questions', 'threat t "T"\n    question q "Q" { about t; answer "A" }');
  printing('assumptions', 'threat t "T"\n    assumption a "A" { about t }');
  printing('exclusions', 'threat t "T"\n    exclusion e "E" { about t; because "So." }');
  printing(
    'responsibilities',
    'actor user "User"\n    threat t "T"\n    responsibility r "R" { about t; falls to user }',
  );
});

test('what is internal is not printed, nor is what it names', () => {
  printing(
    'incidents',
    'threat t "T"\n    incident i "I" { date 2026; realises t; audience internal }',
    false,
  );
  printing(
    'flows',
    'actor user "User"\n    component web "Web" { audience internal }\n    flow f user -> web\n    threat t "T" { via f }',
    false,
  );
});

test('under the profile where the threat is open', () => {
  assertFinds(
    code,
    `${THREATS.replace(/.*theft.*/, '')}
    profile lab "Lab"
    threat rain "Rain" { mitigated by wall; only in lab; when lab { mitigated by sieve } }
    mitigation sieve "Sieve" { status rejected }
    page all "All" { file "a.md"; include threats }
         ^^^ ${code}: under profile 'lab': page 'all' is public and prints threat 'rain', which is open: ${remedy}
    `,
  );
});

test('it is silent while the answer to the threat, or the page, cannot be read', () => {
  assertFinds(
    code,
    `
    threat theft "Theft" { mitigated by wlal }
                                        ^^^^ unknown-name
    threat flood "Flood"
    page a "A" { file "a.md"; audience intrenal }
                                       ^^^^^^^^ wrong-value
    page b "B" { file "b.md"; include purpsoe }
                                      ^^^^^^^ wrong-value
    page c "C" { file "c.md"; inclde purpose }
                              ^^^^^^ unknown-keyword
    page d "D" { file "d.md"; shape rubirc }
                                    ^^^^^^ wrong-value
    `,
  );
});
