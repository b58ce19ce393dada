import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkAll } from '../../server/src/model/link/link.js';
import {
  checkModel,
  configuredRules,
  judgeSubject,
  viewsOf,
  type RuleConfig,
} from '../../server/src/rules/judge.js';
import { fileSet } from '../support/files.js';
import { dayOf, judge, modelOf, NOW } from '../support/judged.js';

const lines = (source: string, config?: RuleConfig) =>
  judge(source, config ? { config } : {}).map(({ severity, code, profiles = [] }) =>
    [severity, code, ...profiles].join(' '),
  );

const quiet = { severity: { 'incomplete-model': 'off', 'unused-declaration': 'off' } } as const;

test('problems of all stages come together, by file and place', () => {
  assert.deepEqual(
    lines(`
      model m "M"
      threat t "T" { severity high; targets nothing }
      store s "S" { encrypted maybe }
    `),
    [
      'info incomplete-model',
      'error unmitigated-threat',
      'error unknown-name',
      'error wrong-value',
    ],
  );
});

test('a configured severity holds for all findings of the rule', () => {
  const source = 'model m "M"\nthreat a "A" { severity critical }\nthreat b "B" { severity low }';
  assert.deepEqual(lines(source, quiet), ['error unmitigated-threat', 'info unmitigated-threat']);
  const severity = { ...quiet.severity, 'unmitigated-threat': 'hint' } as const;
  assert.deepEqual(lines(source, { severity }), [
    'hint unmitigated-threat',
    'hint unmitigated-threat',
  ]);
});

test('a rule can be off', () => {
  const severity = { ...quiet.severity, 'unmitigated-threat': 'off' } as const;
  assert.deepEqual(lines('model m "M"\nthreat a "A" { severity low }', { severity }), []);
});

test('what holds in the base is reported once; what only profiles add names them', () => {
  const source = `
    model m "M"
    profile p "P"
    profile q "Q"
    profile untold "Untold"
    mitigation x "X" { status implemented; when p, q { status rejected } }
    threat both "Both" { severity high }
    threat there "There" { severity high; mitigated by x }
  `;
  assert.deepEqual(lines(source, quiet), [
    'error unmitigated-threat',
    'error unmitigated-threat p q',
    'warning rejected-mitigation p q',
  ]);
  const message = judge(source).find(({ profiles }) => profiles)?.message;
  assert.match(message ?? '', /^under profiles 'p' and 'q': threat 'there' is open/);
});

test('a finding that is worse under a profile is reported there too, a lesser one is not', () => {
  const source = (base: string, under: string) => `
    model m "M"
    profile p "P"
    threat t "T" { severity ${base}; when p { severity ${under} } }
  `;
  assert.deepEqual(lines(source('low', 'critical'), quiet), [
    'info unmitigated-threat',
    'error unmitigated-threat p',
  ]);
  assert.deepEqual(lines(source('critical', 'low'), quiet), ['error unmitigated-threat']);
});

test('what a view does not have is not judged there', () => {
  const source = `
    model m "M"
    profile p "P"
    threat t "T" { severity high; only in p }
  `;
  assert.deepEqual(lines(source, quiet), ['error unmitigated-threat p']);
});

test('what stands inside something misplaced or unknown is not judged', () => {
  assert.deepEqual(
    lines(
      `
      model m "M"
      threat outer "Outer" { severity none
        threat inner "Inner" { severity high; mitigation x "X" }
      }
      compnent c "C" { threat t "T" { severity high } }
    `,
      quiet,
    ),
    ['error misplaced-statement', 'error unknown-keyword'],
  );
});

test('a fragment is not judged by rules, nor are its ignores', () => {
  const text = 'threat t "T" { severity high; residual lo } // tm-ignore nonsense';
  const [fragment] = linkAll(fileSet({ '/part.tm': text }, '/')).fragments;
  const found = checkModel(fragment!, { now: dayOf(NOW) });
  assert.deepEqual(
    found.map(({ code }) => code),
    ['fragment', 'wrong-value'],
  );
});

test('one subject can be judged by one rule', () => {
  const model = modelOf(
    'model m "M"\nthreat a "A" { severity high }\nthreat b "B" { severity high }',
  );
  const views = viewsOf(model, { now: dayOf(NOW) });
  const rule = configuredRules().find(({ rule: { code } }) => code === 'unmitigated-threat')!;
  const [, second] = model.ofKind('threat');
  assert.deepEqual(
    judgeSubject(rule, second!, views).map(({ at }) => at),
    [second!.name],
  );
});

test('the time it takes grows with the model, not with its square', () => {
  const model = (size: number) => modelOf(largeModel(size));
  const seconds = (size: number) => {
    const subject = model(size);
    const start = process.cpuUsage().user;
    checkModel(subject, { now: dayOf(NOW) });
    return process.cpuUsage().user - start;
  };
  seconds(200);
  const [small, large] = [seconds(500), seconds(4000)];
  assert.ok(large < small * 8 * 4, `${small} µs for 500, ${large} µs for 4000`);
});

/** One zone around everything, one asset that everything handles, one mitigation that all rely on. */
function largeModel(size: number): string {
  const each = (n: number) => `
    component c${n} "Component ${n}" in net { handles data; entry e${n} "Entry ${n}" { open to thief } }
    flow f${n} user -> e${n} { carries data; encrypted no }
    threat t${n} "Threat ${n}" "Of \`c${n}\`" { targets c${n}, data; mitigated by tls; requires t${n + 1} }`;
  return `
    model m "M"
    actor user "User" { trust untrusted }
    adversary thief "Thief"
    asset data "Data" { confidentiality high }
    boundary net "Net" { trust trusted }
    boundary back "Back office" { audience internal; store hidden-store "Hidden store" }
    mitigation tls "TLS" { status planned; applies to back }
    ${Array.from({ length: size }, (_, n) => each(n)).join('\n')}
    threat t${size} "Last"
  `;
}
