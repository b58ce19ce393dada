import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertFinds, judge } from '../support/judged.js';

const code = 'unmitigated-threat';
const remedy = 'mitigate it, or accept, transfer, avoid or dismiss it with a reason';

test('an open threat is reported, with what its severity comes from', () => {
  assertFinds(
    code,
    `
    threat theft "Theft" { severity high }
           ^^^^^ ${code}: threat 'theft' is open (severity high): ${remedy}
    threat guess "Guess"
           ^^^^^ ${code}: threat 'guess' is open (severity medium, as none is stated): ${remedy}
    threat "Untitled" { likelihood likely; impact critical }
           ^^^^^^^^^^ ${code}: threat 'Untitled' is open (severity critical, from likelihood and impact): ${remedy}
    threat scored "Scored" { cvss "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N" }
           ^^^^^^ ${code}: threat 'scored' is open (severity high, from its CVSS vector): ${remedy}
    `,
  );
});

test('its severity follows that of the threat', () => {
  const severityOf = (level: string) =>
    judge(`threat t "T" { severity ${level} }`).find((problem) => problem.code === code)?.severity;
  assert.equal(severityOf('critical'), 'error');
  assert.equal(severityOf('high'), 'error');
  assert.equal(severityOf('medium'), 'warning');
  assert.equal(severityOf('low'), 'info');
  assert.equal(severityOf('none'), undefined);
});

test('any response but open silences it', () => {
  assertFinds(
    code,
    `
    actor them "Them"
    mitigation plan "Plan" { status planned }
    threat a "A" { mitigated by plan }
    threat b "B" { accepted because "Why" by "Who" }
    threat c "C" { transferred to them because "Why" }
    threat d "D" { avoided because "Why" }
    threat e "E" { dismissed because "Why" }
    threat f "F" { requires e }
    `,
  );
});

test('a rejected or impossible mitigation answers nothing', () => {
  assertFinds(
    code,
    `
    threat a "A" { mitigation m "M" { status rejected } }
           ^ ${code}
    threat b "B" { mitigation n "N" { status impossible } }
           ^ ${code}
    `,
  );
});

test('an expired acceptance is reported by its own rule', () => {
  assertFinds(code, 'threat t "T" { accepted because "Why" by "Who" until 2026-11 }');
});

test('a threat that is open only under a profile names it', () => {
  const source = `
    profile debug "Debug"
    threat t "T" {
           ^ ${code}: under profile 'debug': threat 't' is open (severity high): ${remedy}
      severity high
      mitigation m "M" { status implemented; when debug { status rejected } }
    }
  `;
  assertFinds(code, source);
  assert.deepEqual(judge(source).find((problem) => problem.code === code)?.profiles, ['debug']);
});

test('it is silent while a name or value that could answer the threat cannot be read', () => {
  assertFinds(
    code,
    `
    threat a "A" { mitigated by nobody }
                                ^^^^^^ unknown-name
    threat b "B" { mitigation m "M" { status implementd } }
                                             ^^^^^^^^^^ wrong-value
    threat c "C" { severity hihg }
                            ^^^^ wrong-value
    threat d "D" { requires nothing }
                            ^^^^^^^ unknown-name
    threat e "E" { acepted because "Why" }
                   ^^^^^^^ unknown-keyword
    `,
  );
});

test('a misplaced threat is not judged', () => {
  assertFinds(
    code,
    `
    component c "C" {
      threat t "T" { severity high }
      ^^^^^^ misplaced-statement
    }
    `,
  );
});
