import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  LEVELS,
  LIKELIHOODS,
  isSeverityUncertain,
  matrix,
  residualOf,
  severityOf,
} from '../../server/src/model/terms/severity.js';
import { viewing } from '../support/judged.js';

const severity = (body: string, profile?: string) => {
  const source = `profile p "P"\nthreat t "T" { ${body} }`;
  const { view, the } = viewing(source, profile === undefined ? {} : { profile });
  const { level, source: from } = severityOf(view, the('t'));
  return `${level} by ${from}`;
};

test('the matrix of likelihood and impact', () => {
  const rows = LIKELIHOODS.map((likelihood) =>
    LEVELS.map((impact) => matrix(likelihood, impact)).join(' '),
  );
  assert.deepEqual(rows, [
    'none low low low medium',
    'none low low medium high',
    'none low medium high high',
    'none low medium high critical',
    'none medium high critical critical',
  ]);
});

test('a written severity comes first, then CVSS, then likelihood with impact', () => {
  const cvss = 'cvss "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"';
  const rated = 'likelihood rare; impact high';
  assert.equal(severity(`severity none; ${cvss}; ${rated}`), 'none by severity');
  assert.equal(severity(`${cvss}; ${rated}`), 'critical by cvss');
  assert.equal(severity(rated), 'low by likelihood-impact');
});

test('half a rating is none', () => {
  assert.equal(severity('likelihood certain'), 'medium by unstated');
  assert.equal(severity('impact critical'), 'medium by unstated');
  assert.equal(severity(''), 'medium by unstated');
});

test('an impact of none gives none', () => {
  assert.equal(severity('likelihood certain; impact none'), 'none by likelihood-impact');
});

test('levels of CVSS scores', () => {
  const vector = (rest: string) => severity(`cvss "CVSS:3.1/${rest}"`);
  assert.equal(vector('AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N'), 'none by cvss');
  assert.equal(vector('AV:P/AC:H/PR:H/UI:R/S:U/C:L/I:N/A:N'), 'low by cvss');
  assert.equal(vector('AV:N/AC:L/PR:N/UI:N/S:U/C:L/I:N/A:N'), 'medium by cvss');
  assert.equal(vector('AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N'), 'high by cvss');
  assert.equal(vector('AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:N'), 'critical by cvss');
  const four = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H';
  assert.equal(severity(`cvss "${four}"`), 'critical by cvss');
});

test('a profile may change the severity, or half of the rating', () => {
  assert.equal(severity('severity low; when p { severity critical }', 'p'), 'critical by severity');
  const half = 'likelihood rare; impact critical; when p { likelihood likely }';
  assert.equal(severity(half), 'medium by likelihood-impact');
  assert.equal(severity(half, 'p'), 'critical by likelihood-impact');
});

test('the residual is what is stated', () => {
  const { view, the } = viewing('threat t "T" { residual low }\nthreat u "U"');
  assert.equal(residualOf(view, the('t')), 'low');
  assert.equal(residualOf(view, the('u')), undefined);
});

test('a severity is uncertain when the value that would give it was rejected', () => {
  const uncertain = (body: string) => {
    const { view, the } = viewing(`threat t "T" { ${body} }`);
    return isSeverityUncertain(view, the('t'));
  };
  assert.equal(uncertain('severity hihg'), true);
  assert.equal(uncertain('cvss "nonsense"'), true);
  assert.equal(uncertain('likelihood often; impact low'), true);
  assert.equal(uncertain('severity low; cvss "nonsense"'), false);
  assert.equal(uncertain(''), false);
});
