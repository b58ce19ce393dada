import assert from 'node:assert/strict';
import { test } from 'node:test';
import { riskOf } from '../../server/src/model/terms/risk.js';
import { viewing } from '../support/judged.js';

function risk(body: string, profile?: string): string {
  const { view, the } = viewing(
    `profile p "P"\nactor them "Them"\nthreat t "T" { severity high; ${body} }`,
    profile === undefined ? {} : { profile },
  );
  const { inherent, residual, stated } = riskOf(view, the('t'));
  return `${inherent.level} ${residual}${stated ? ' stated' : ''}`;
}

const mitigation = (status: string) => `mitigation m "M" { status ${status} }`;

test('what is stated is left', () => {
  assert.equal(risk(`${mitigation('partial')}; residual low`), 'high low stated');
  assert.equal(risk(`${mitigation('implemented')}; residual medium`), 'high medium stated');
  assert.equal(risk('residual none'), 'high none stated');
});

test('nothing is left of what is mitigated, avoided or does not apply', () => {
  assert.equal(risk(mitigation('implemented')), 'high none');
  assert.equal(risk('avoided because "No."'), 'high none');
  assert.equal(risk('dismissed because "No."'), 'high none');
});

test('all is left of anything else', () => {
  assert.equal(risk(''), 'high high');
  assert.equal(risk(mitigation('planned')), 'high high');
  assert.equal(risk(mitigation('partial')), 'high high');
  assert.equal(risk('accepted because "Why" by "CTO"'), 'high high');
  assert.equal(risk('transferred to them because "Theirs"'), 'high high');
});

test('a profile has its own', () => {
  const body = `${mitigation('implemented')}; when p { residual critical }`;
  assert.equal(risk(body), 'high none');
  assert.equal(risk(body, 'p'), 'high critical stated');
});
