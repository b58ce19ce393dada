// Scores of CVSS vectors as public tables that cite FIRST, their owner, have them, and what is wrong with a vector.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cvssScore, readCvss } from '../../server/src/model/terms/cvss.js';

const BASE31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';
const BASE40 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N';

/** The examples of https://www.first.org/cvss/v3.1/examples. */
const EXAMPLES_31 = `
AV:N/AC:L/PR:L/UI:N/S:C/C:L/I:L/A:N 6.4 CVE-2013-0375
AV:N/AC:H/PR:N/UI:R/S:U/C:L/I:N/A:N 3.1 CVE-2014-3566
AV:N/AC:L/PR:L/UI:N/S:C/C:H/I:H/A:H 9.9 CVE-2012-1516
AV:L/AC:L/PR:H/UI:N/S:U/C:L/I:L/A:L 4.2 CVE-2009-0783
AV:N/AC:L/PR:H/UI:N/S:U/C:H/I:H/A:H 7.2 CVE-2012-0384
AV:L/AC:L/PR:N/UI:R/S:U/C:H/I:H/A:H 7.8 CVE-2015-1098
AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N 7.5 CVE-2014-0160
AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H 9.8 CVE-2014-6271
AV:N/AC:H/PR:N/UI:N/S:C/C:N/I:H/A:N 6.8 CVE-2008-1447
AV:P/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H 6.8 CVE-2014-2005
AV:N/AC:L/PR:N/UI:N/S:C/C:L/I:N/A:N 5.8 CVE-2010-0467
AV:N/AC:L/PR:N/UI:N/S:C/C:N/I:L/A:N 5.8 CVE-2012-1342
AV:A/AC:L/PR:N/UI:N/S:C/C:H/I:N/A:H 9.3 CVE-2013-6014
AV:N/AC:L/PR:L/UI:R/S:C/C:H/I:H/A:H 9.0 CVE-2019-7551
AV:A/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H 8.8 CVE-2011-1265
AV:P/AC:L/PR:N/UI:N/S:U/C:N/I:H/A:N 4.6 CVE-2014-2019
AV:N/AC:L/PR:N/UI:R/S:U/C:H/I:H/A:H 8.8 CVE-2015-0970
AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:N 7.4 CVE-2014-0224
AV:N/AC:L/PR:N/UI:R/S:C/C:H/I:H/A:H 9.6 CVE-2012-5376
AV:N/AC:H/PR:N/UI:R/S:U/C:H/I:H/A:N 6.8 CVE-2016-0128
AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N 6.1 CVE-2017-5942
AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:L/A:L 8.6 CVE-2016-5558
AV:L/AC:L/PR:H/UI:N/S:C/C:H/I:H/A:H 8.2 CVE-2016-5729
AV:L/AC:L/PR:H/UI:N/S:U/C:N/I:H/A:H 6.0 CVE-2015-2890
AV:P/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H 7.6 CVE-2018-3652
`;

/** With metrics of threat and environment, by https://www.first.org/cvss/calculator/cvsscalc31.js. */
const CALCULATED_31 = `
AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/MAV:A 8.8
AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/MAV:L 8.4
AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N/CR:H 9.3
AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N/CR:L 5.7
AV:N/AC:L/PR:L/UI:N/S:C/C:H/I:H/A:H/CR:H/IR:H/AR:H 10
AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/E:F/RL:O/RC:C 9.1
AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N/E:U/RL:O/RC:C 6.5
`;

/** The examples of https://www.first.org/cvss/v4.0/examples, metrics in the order of the standard. */
const EXAMPLES_40 = `
AV:L/AC:L/AT:P/PR:L/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N 7.3
AV:N/AC:L/AT:P/PR:N/UI:P/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N 7.7
AV:N/AC:L/AT:P/PR:N/UI:P/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:U 5.2
AV:N/AC:L/AT:P/PR:N/UI:N/VC:H/VI:L/VA:L/SC:N/SI:N/SA:N 8.3
AV:N/AC:L/AT:P/PR:N/UI:N/VC:H/VI:L/VA:L/SC:N/SI:N/SA:N/CR:H/IR:L/AR:L/MAV:N/MAC:H/MVC:H/MVI:L/MVA:L 8.1
AV:L/AC:L/AT:N/PR:N/UI:A/VC:L/VI:N/VA:N/SC:N/SI:N/SA:N 4.6
AV:N/AC:L/AT:N/PR:N/UI:A/VC:N/VI:N/VA:N/SC:L/SI:L/SA:N 5.1
AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:N/SC:L/SI:L/SA:N 6.9
AV:L/AC:L/AT:N/PR:H/UI:N/VC:N/VI:N/VA:N/SC:H/SI:N/SA:N 5.9
AV:L/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H 9.4
AV:P/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:H/SA:N/S:P/V:D 8.3
AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:N/VA:N/SC:N/SI:N/SA:N/E:A 8.7
AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H/E:A 10
AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:A 9.3
AV:A/AC:L/AT:N/PR:N/UI:N/VC:N/VI:L/VA:N/SC:H/SI:N/SA:H 6.4
AV:L/AC:L/AT:N/PR:H/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H/R:I 9.3
AV:L/AC:L/AT:P/PR:H/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H/R:I 8.7
AV:P/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H 8.6
AV:N/AC:L/AT:N/PR:L/UI:N/VC:H/VI:N/VA:N/SC:N/SI:N/SA:N 7.1
AV:N/AC:L/AT:P/PR:N/UI:N/VC:H/VI:N/VA:N/SC:N/SI:N/SA:N 8.2
AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:H/SC:N/SI:N/SA:L 8.7
AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:H/SC:N/SI:N/SA:L/E:U 6.6
AV:N/AC:L/AT:N/PR:L/UI:P/VC:N/VI:N/VA:N/SC:L/SI:L/SA:N 5.1
AV:N/AC:L/AT:P/PR:L/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N 7.7
AV:L/AC:L/AT:N/PR:H/UI:N/VC:H/VI:H/VA:N/SC:N/SI:N/SA:N 8.3
AV:L/AC:L/AT:N/PR:H/UI:N/VC:H/VI:H/VA:N/SC:N/SI:N/SA:N/E:U 5.6
AV:L/AC:L/AT:N/PR:N/UI:P/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N 8.5
AV:N/AC:L/AT:P/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:A 9.2
AV:P/AC:L/AT:P/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N 5.4
AV:N/AC:L/AT:N/PR:H/UI:N/VC:H/VI:N/VA:N/SC:N/SI:N/SA:N 6.9
AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:N/SC:N/SI:L/SA:N 6.9
AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:H/VA:N/SC:H/SI:H/SA:H 9.3
AV:N/AC:H/AT:P/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:P 8.2
AV:N/AC:L/AT:N/PR:L/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H/S:P/AU:Y/V:C/RE:L 9.4
AV:N/AC:L/AT:N/PR:L/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H/E:P/CR:L/IR:H/AR:L/MAV:L/MAC:H/MAT:N/MPR:N/MUI:N/MVC:N/MVI:H/MVA:L/MSC:N/MSI:S/MSA:L 7.0
AV:N/AC:L/AT:N/PR:L/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H/E:P/CR:L/IR:H/AR:H/MAV:A/MAC:H/MAT:N/MPR:L/MUI:N/MVC:L/MVI:H/MVA:H/MSC:L/MSI:S/MSA:S 7.4
AV:N/AC:L/AT:N/PR:L/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H/E:P/CR:M/IR:H/AR:M/MAV:N/MAC:H/MAT:N/MPR:L/MUI:N/MVC:H/MVI:H/MVA:H/MSC:H/MSI:S/MSA:H 8.7
AV:A/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:N/SC:N/SI:N/SA:N/S:P 8.6
AV:A/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:N/SC:N/SI:N/SA:N/MSI:S/S:P 9.7
AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:H/SC:N/SI:N/SA:N/V:C 8.7
`;

/** Of https://github.com/FIRSTdotorg/cvss-resources, `vectorFiles/reference-scores`: tops of sets of equal vectors. */
const REFERENCE_40 = `
AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H/E:P/CR:H/IR:H/AR:H/MSI:S/MSA:S 9.8
AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H/E:U/CR:H/IR:H/AR:H 9.1
AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:L/SI:L/SA:L/E:P/CR:H/IR:H/AR:H 8.9
AV:N/AC:L/AT:P/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H/E:U/CR:H/IR:H/AR:H/MSI:S/MSA:S 9.2
AV:N/AC:L/AT:P/PR:N/UI:N/VC:H/VI:H/VA:H/SC:L/SI:L/SA:L/E:U/CR:H/IR:H/AR:H 7.2
AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:L/SI:L/SA:L/E:U/CR:M/IR:M/AR:M 6.8
AV:N/AC:L/AT:P/PR:N/UI:N/VC:H/VI:H/VA:H/SC:L/SI:L/SA:L/E:U/CR:M/IR:M/AR:M 5.3
AV:N/AC:L/AT:N/PR:N/UI:N/VC:L/VI:H/VA:H/SC:H/SI:H/SA:H/E:U/CR:H/IR:H/AR:H 8.1
AV:N/AC:L/AT:P/PR:N/UI:N/VC:L/VI:H/VA:H/SC:L/SI:L/SA:L/E:U/CR:H/IR:H/AR:H 5.0
AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:L/VA:H/SC:H/SI:H/SA:H/E:U/CR:M/IR:H/AR:M 6.5
AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:L/VA:H/SC:L/SI:L/SA:L/E:U/CR:M/IR:H/AR:M 4.8
AV:N/AC:L/AT:P/PR:N/UI:N/VC:H/VI:L/VA:H/SC:L/SI:L/SA:L/E:U/CR:M/IR:H/AR:M 3.0
AV:N/AC:L/AT:N/PR:N/UI:N/VC:L/VI:L/VA:L/SC:H/SI:H/SA:H/E:P/CR:H/IR:H/AR:H/MSI:S/MSA:S 8.2
AV:N/AC:L/AT:N/PR:N/UI:N/VC:L/VI:L/VA:L/SC:L/SI:L/SA:L/E:U/CR:H/IR:H/AR:H 2.7
AV:N/AC:L/AT:P/PR:N/UI:N/VC:L/VI:L/VA:L/SC:H/SI:H/SA:H/E:U/CR:H/IR:H/AR:H 2.9
AV:N/AC:L/AT:P/PR:N/UI:N/VC:L/VI:L/VA:L/SC:L/SI:L/SA:L/E:U/CR:H/IR:H/AR:H 1.7
AV:A/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H/E:P/CR:H/IR:H/AR:H/MSI:S/MSA:S 9.4
AV:A/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:L/SI:L/SA:L/E:U/CR:H/IR:H/AR:H 6.3
AV:A/AC:L/AT:P/PR:N/UI:N/VC:H/VI:H/VA:H/SC:L/SI:L/SA:L/E:P/CR:H/IR:H/AR:H 6.8
AV:A/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H/E:P/CR:M/IR:M/AR:M 7.4
`;

function assertScores(version: string, table: string): void {
  const lines = table.trim().split('\n');
  for (const line of lines) {
    const [vector, score] = line.split(' ');
    assert.equal(cvssScore(`CVSS:${version}/${vector}`), Number(score), line);
  }
}

test('the scores that FIRST publishes for version 3.1', () => {
  assertScores('3.1', EXAMPLES_31);
  assertScores('3.1', CALCULATED_31);
});

test('the scores that FIRST publishes for version 4.0', () => {
  assertScores('4.0', EXAMPLES_40);
  assertScores('4.0', REFERENCE_40);
});

test('scores of version 3.1, with all metrics that are given', () => {
  assert.equal(cvssScore(BASE31), 9.8);
  assert.equal(cvssScore('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H'), 10);
  assert.equal(cvssScore('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N'), 0);
  assert.equal(cvssScore(`${BASE31}/E:U/RL:O/RC:U`), 7.8);
  assert.equal(cvssScore(`${BASE31}/E:X/RL:O/RC:X`), 9.4);
  assert.equal(cvssScore(`${BASE31}/MAV:P/CR:L`), 6.5);
  assert.equal(cvssScore(`${BASE31}/MS:X/CR:X`), 9.8);
});

test('a score has one digit, rounded up', () => {
  assert.equal(cvssScore('CVSS:3.1/AV:L/AC:H/PR:L/UI:N/S:C/C:H/I:H/A:N'), 7.5);
});

test('privileges are weighed by the modified scope', () => {
  const modified = 'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:L/I:N/A:N/MS:C';
  const written = 'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:C/C:L/I:N/A:N';
  assert.equal(cvssScore(modified), cvssScore(written));
});

test('scores of version 4.0', () => {
  assert.equal(cvssScore(BASE40), 9.3);
  assert.equal(cvssScore(`${BASE40}/E:U`), 8.1);
  assert.equal(cvssScore(BASE40.replace('VC:H/VI:H/VA:H', 'VC:N/VI:N/VA:N')), 0);
});

test('the metrics of 3.1 may stand in any order, those of 4.0 may not', () => {
  assert.equal(cvssScore('CVSS:3.1/A:H/I:H/C:H/S:U/UI:N/PR:N/AC:L/AV:N'), 9.8);
  assert.deepEqual(readCvss(BASE40.replace('AV:N/AC:L', 'AC:L/AV:N')), {
    problem: 'its metrics are not in the order of the standard',
    suggestion: BASE40,
  });
});

test('what is wrong with a vector is said', () => {
  const problems: Readonly<Record<string, string>> = {
    'CVSS:3.1/AV:N/AC:L': 'it lacks PR, UI, S, C, I, A',
    [BASE31.replace('AV:N', 'AV:Q')]: "'AV' cannot be 'Q'",
    [BASE31.replace('AV:N', 'XX:N')]: "there is no metric 'XX'",
    [BASE31.replace('AV:N', 'constructor:N')]: "there is no metric 'constructor'",
    [`${BASE31}/AV:N`]: "'AV' stands in it twice",
    [`${BASE31}/`]: "'' is no metric with a value",
    [BASE31.replace('AV:N', 'AV')]: "'AV' is no metric with a value",
    [BASE31.replace('AV:N', 'AV:N:N')]: "'AV:N:N' is no metric with a value",
    high: "it does not start with 'CVSS:3.1/' or 'CVSS:4.0/'",
    '': "it does not start with 'CVSS:3.1/' or 'CVSS:4.0/'",
    'CVSS:2.0/AV:N/AC:L/Au:N/C:P/I:P/A:P': "version '2.0' is not supported, only 3.1 and 4.0",
  };
  for (const [vector, problem] of Object.entries(problems)) {
    const read = readCvss(vector);
    assert.equal('problem' in read && read.problem, problem, vector);
    assert.equal('problem' in read && read.suggestion, undefined, vector);
    assert.equal(cvssScore(vector), undefined);
  }
});

test('a vector of version 3.0, or without its version, is read as what it can be', () => {
  assert.deepEqual(readCvss(BASE31.replace('3.1', '3.0')), {
    problem: "version '3.0' is not supported, only 3.1 and 4.0",
    suggestion: BASE31,
  });
  assert.deepEqual(readCvss(BASE40.replace('CVSS:4.0/', '')), {
    problem: "it does not start with 'CVSS:3.1/' or 'CVSS:4.0/'",
    suggestion: BASE40,
  });
});
