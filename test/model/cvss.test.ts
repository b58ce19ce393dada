import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cvssScore, readCvss } from '../../server/src/model/terms/cvss.js';

const BASE31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';
const BASE40 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N';

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
