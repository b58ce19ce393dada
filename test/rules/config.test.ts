// A tm.config.json as text: what it sets, and what in it means nothing, each at its place.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isIgnored, type Config } from '../../server/src/rules/config.js';
import { printedConfig } from '../../server/src/rules/printed-config.js';
import { readConfig } from '../../server/src/rules/read-config.js';
import { RULES } from '../../server/src/rules/index.js';
import { absolute } from '../../server/src/syntax/tree.js';
import { assertNotes, readMarked } from '../support/marks.js';

const PATH = '/w/tm.config.json';

/** Fails unless just what is noted is found. */
function check(source: string): Config {
  const { path, text } = readMarked(source);
  const { config, problems } = readConfig(path, text);
  const found = problems.map(({ at, ...problem }) => ({ path, ...absolute(at), ...problem }));
  assertNotes(source, found);
  return config;
}

function configOf(value: unknown): Config {
  const { config, problems } = readConfig(PATH, JSON.stringify(value));
  assert.deepEqual(problems, []);
  return config;
}

describe('a configuration', () => {
  test('sets severities, options and ignored paths', () => {
    const config = configOf({
      $schema: './config.schema.json',
      rules: {
        'unmitigated-threat': 'info',
        'incomplete-model': ['off'],
        'acceptance-expires-soon': ['hint', { days: 7 }],
      },
      ignore: ['old/**', './drafts/*.tm'],
    });
    const { requirementsIn, ...plain } = config;
    assert.deepEqual(plain, {
      path: PATH,
      rules: {
        severity: {
          'unmitigated-threat': 'info',
          'incomplete-model': 'off',
          'acceptance-expires-soon': 'hint',
        },
        options: { 'acceptance-expires-soon': { days: 7 } },
      },
      ignore: [
        ['old', '**'],
        ['drafts', '*.tm'],
      ],
      requirements: [],
    });
    assert.equal(typeof requirementsIn, 'function');
  });

  test('may be empty, and may hold comments and trailing commas', () => {
    check('{}');
    const config = check(`
      // Agreed in spring.
      { "rules": { "incomplete-model": "off", /* later */ }, }
    `);
    assert.deepEqual(config.rules.severity, { 'incomplete-model': 'off' });
  });
});

describe('what means nothing is reported where it stands, and the rest counts', () => {
  test('names of rules, options, severities and parts', () => {
    const config = check(`
      {
        "rule": {},
         ^^^^ invalid-config: 'rule' means nothing here: did you mean 'rules'?
        "overrides": [],
         ^^^^^^^^^ invalid-config: 'overrides' means nothing here: a configuration holds '$schema', 'rules', 'ignore' and 'requirements'
        "rules": {
          "unmitigated-thread": "off",
           ^^^^^^^^^^^^^^^^^^ invalid-config: there is no rule 'unmitigated-thread': did you mean 'unmitigated-threat'?
          "no-such-thing-at-all": "off",
           ^^^^^^^^^^^^^^^^^^^^ invalid-config: there is no rule 'no-such-thing-at-all': \`tm explain\` lists them all
          "__proto__": "off",
           ^^^^^^^^^ invalid-config: there is no rule '__proto__': \`tm explain\` lists them all
          "unknown-name": "off",
           ^^^^^^^^^^^^ invalid-config: 'unknown-name' cannot be set: put right what it reports
          "untouched-asset": "eror",
                              ^^^^ invalid-config: there is no severity 'eror': did you mean 'error'?
          "unbacked-property": "fatal",
                                ^^^^^ invalid-config: there is no severity 'fatal': a severity is 'error', 'warning', 'info', 'hint' or 'off'
          "severe-acceptance": ["error", { "days": 3 }],
                                            ^^^^ invalid-config: 'severe-acceptance' has no options: remove 'days'
          "acceptance-expires-soon": ["error", { "dais": 3, "toString": 1 }]
                                                  ^^^^ invalid-config: 'acceptance-expires-soon' has no option 'dais': did you mean 'days'?
                                                             ^^^^^^^^ invalid-config: 'acceptance-expires-soon' has no option 'toString': it has 'days'
        }
      }
    `);
    const severity = { 'severe-acceptance': 'error', 'acceptance-expires-soon': 'error' };
    assert.deepEqual(config.rules.severity, severity);
  });

  test('values of another type', () => {
    check(`
      {
        "$schema": 1,
                   ^ invalid-config: '$schema' is an address in quotes
        "rules": {
          "untouched-asset": 2,
                             ^ invalid-config: a severity is 'error', 'warning', 'info', 'hint' or 'off'
          "unbacked-property": [],
                               ^^ invalid-config: a list holds a severity and the options: ["warning", { "NAME": VALUE }]
          "severe-acceptance": ["off", 3],
                                       ^ invalid-config: the options of 'severe-acceptance' are an object: { "NAME": VALUE }
          "acceptance-expires-soon": ["error", { "days": "3" }]
                                                          ^ invalid-config: 'days' is a number, such as 30
        },
        "ignore": ["/etc", "../x", "a\\\\b", "", 3, "ok"]
                    ^^^^ invalid-config
                            ^^^^ invalid-config
                                    ^^^^ invalid-config
                                           ^^ invalid-config
                                               ^ invalid-config
      }
    `);
    check(`
      [{ "rules": {} }]
      ^^^^^^^^^^^^^^^^^ invalid-config: a configuration is an object, in braces
    `);
    check(`
      { "rules": "off", "ignore": "old" }
                  ^^^ invalid-config: 'rules' is an object: { "CODE": "off" }
                                   ^^^ invalid-config: 'ignore' is a list of patterns: ["old", "drafts/*.tm"]
    `);
    check(`
      { "requirements": "policy.tm" }
                         ^^^^^^^^^ invalid-config: 'requirements' is a list of patterns: ["policy/*.tm"]
    `);
    check(`
      { "requirements": ["../policy/*.tm", "/policy.tm", "policy/*.tm"] }
                          ^^^^^^^^^^^^^^ invalid-config: a pattern is a path below the folder of this file, in quotes: '*' stands for any part of a name, '**' for any folders
                                            ^^^^^^^^^^ invalid-config
    `);
  });

  test('a name that is set twice: the last one counts', () => {
    const config = check(`
      { "rules": { "untouched-asset": "off", "untouched-asset": "info" } }
                    ^^^^^^^^^^^^^^^ invalid-config: 'untouched-asset' is set again below, and the last one counts: remove one of them
    `);
    assert.deepEqual(config.rules.severity, { 'untouched-asset': 'info' });
  });
});

describe('what is no JSON', () => {
  test('is reported once, and what can be read of it counts', () => {
    const config = check(`
      {
        "rules": { "untouched-asset": "off" }
        "ignore": [wrong]
        ^^^^^^^^ invalid-config: not JSON: here should be a ','
      }
    `);
    assert.deepEqual(config.rules.severity, { 'untouched-asset': 'off' });
  });

  const hostile: readonly (readonly [string, string, string])[] = [
    ['an empty file', '', 'not JSON: here should be a value'],
    ['half a file', '{ "rules": { "untouched-asset": ', 'not JSON: here should be a value'],
    ['a string without end', '{ "rules', 'not JSON: this string has no closing quotes'],
    ['another text', 'model shop "Shop"', 'not JSON: this is no value'],
    ['a deep one', '['.repeat(500_000), 'cannot read this file: it is nested too deeply'],
    [
      'a long one',
      ' '.repeat(1_000_001),
      'cannot read this file: it is longer than 1 million characters',
    ],
  ];
  for (const [what, text, message] of hostile) {
    test(what, () => {
      const { problems } = readConfig(PATH, text);
      assert.deepEqual(
        problems.map((each) => each.message),
        [message],
      );
    });
  }
});

test('a pattern names files, or a folder with all in it, below the folder of the file', () => {
  const config = configOf({ ignore: ['old', 'drafts/*.tm', '**/generated', 'a/**/b.tm'] });
  const cases: Readonly<Record<string, boolean>> = {
    '/w/old/a.tm': true,
    '/w/old/deep/a.tm': true,
    '/w/older/a.tm': false,
    '/w/x/old/a.tm': false,
    '/w/drafts/a.tm': true,
    '/w/drafts/deep/a.tm': false,
    '/w/generated/a.tm': true,
    '/w/x/y/generated/a.tm': true,
    '/w/a/x/y/b.tm': true,
    '/w/a/b.tm': true,
    '/v/old/a.tm': false,
  };
  for (const [path, ignored] of Object.entries(cases)) {
    assert.equal(isIgnored(config, path), ignored, path);
  }
});

test('a configuration that is printed sets every rule, and sets the same when it is read', () => {
  const rules = { 'incomplete-model': 'off', 'acceptance-expires-soon': ['error', { days: 9 }] };
  const requirements = ['policy/*.tm'];
  const printed = printedConfig(configOf({ rules, ignore: ['old/**'], requirements }));
  const { config, problems } = readConfig(PATH, JSON.stringify(printed));
  assert.deepEqual(problems, []);
  assert.deepEqual(
    Object.keys(config.rules.severity ?? {}),
    RULES.map(({ code }) => code),
  );
  assert.equal(config.rules.severity?.['incomplete-model'], 'off');
  assert.deepEqual(config.rules.options?.['acceptance-expires-soon'], { days: 9 });
  assert.deepEqual(config.ignore, [['old', '**']]);
  assert.deepEqual(
    config.requirements.map(({ segments }) => segments),
    [['policy', '*.tm']],
  );
  assert.deepEqual(printedConfig(config), printed);
});
