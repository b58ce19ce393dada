// security.txt: its fields by the grammar of RFC 9116, the same bytes on every day, and what is said where one is
// missing or wrong.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { securityTxt } from '../../../server/src/publish/files/security-txt.js';
import { viewOfFiles } from '../support.js';

function written(attributes: string, now = '2026-12-01'): ReturnType<typeof securityTxt> {
  return securityTxt(viewOfFiles({ 'm.tm': `model m "M" {\n${attributes}\n}` }, { now }));
}

function textOf(attributes: string, now?: string): string {
  const result = written(attributes, now);
  assert.ok('text' in result, JSON.stringify(result));
  return result.text;
}

function problemsOf(attributes: string, now?: string): readonly string[] {
  const result = written(attributes, now);
  assert.ok('problems' in result, JSON.stringify(result));
  return result.problems;
}

/** The fields of a file as section 4 of RFC 9116 has them; fails where a line is neither a field, a comment nor empty. */
function fieldsIn(text: string): [name: string, value: string][] {
  assert.ok(text.endsWith('\n'));
  return text
    .slice(0, -1)
    .split('\n')
    .flatMap((line): [string, string][] => {
      if (/^[ \t]*$|^#/.test(line)) return [];
      const [, name, value] = /^([!-9;-~]+): ([!-~](?:[ -~]*[!-~])?)$/.exec(line) ?? [];
      assert.ok(name && value, `'${line}' is a field`);
      return [[name, value]];
    });
}

const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

function assertValid(text: string): void {
  const fields = fieldsIn(text);
  const values = (wanted: string) =>
    fields.flatMap(([name, value]) => (name === wanted ? value : []));
  assert.ok(values('Contact').length > 0);
  assert.equal(values('Expires').length, 1);
  assert.match(values('Expires')[0]!, DATE_TIME);
  assert.ok(values('Preferred-Languages').length < 2);
  for (const uri of [...values('Contact'), ...values('Policy')]) {
    assert.match(new URL(uri).protocol, /^(?:https|mailto|tel):$/);
  }
}

const DATES = 'reviewed 2026-11-01; review-every 180';

const FULL = `
  report to "security@shop.example", "https://shop.example/report?by=form", "tel:+1-201-555-0123"
  policy "https://shop.example/policy"
  languages "en", "pt-BR"
  ${DATES}`;

test('every field that a model can say is written, in the order of the model', () => {
  const text = textOf(FULL);
  assertValid(text);
  assert.equal(
    text,
    `Contact: mailto:security@shop.example
Contact: https://shop.example/report?by=form
Contact: tel:+1-201-555-0123
Expires: 2027-04-30T23:59:59Z
Policy: https://shop.example/policy
Preferred-Languages: en, pt-BR
`,
  );
});

test('the day on which it is written changes no byte', () => {
  const days = ['2026-11-01', '2027-01-31', '2027-04-30'];
  assert.equal(new Set(days.map((now) => textOf(FULL, now))).size, 1);
});

test('it holds for less than a year, whatever the interval of reviews', () => {
  const text = textOf('report to "a@b.example"; reviewed 2026-11-27; review-every 365');
  assertValid(text);
  assert.match(text, /^Expires: 2027-11-26T23:59:59Z$/m);
});

test('a path of a policy means nothing on another host, and is left out', () => {
  const text = textOf(`report to "a@b.example"; policy "../POLICY.md"; ${DATES}`);
  assertValid(text);
  assert.doesNotMatch(text, /Policy/);
});

const refused: readonly (readonly [why: string, attributes: string, ...problems: string[]])[] = [
  [
    'nobody to report to, and nothing said of reviews',
    '',
    `the model has no 'report to': write where to report a vulnerability`,
    `the model has no 'reviewed' or 'review-every': security.txt has to say until when it can be relied on (Expires)`,
  ],
  [
    'no interval of reviews',
    'report to "a@b.example"; reviewed 2026-11-01',
    `the model has no 'review-every': security.txt has to say until when it can be relied on (Expires)`,
  ],
  [
    'a review that is due',
    'report to "a@b.example"; reviewed 2026-11-01; review-every 29',
    `security.txt would have expired on 2026-11-30, since the model was to be reviewed then: review the model and write the day in 'reviewed'`,
  ],
  [
    'a review of a year ago',
    'report to "a@b.example"; reviewed 2025-12-01; review-every 1000',
    `security.txt would have expired on 2026-11-30, since it may hold for less than a year: review the model and write the day in 'reviewed'`,
  ],
  [
    'words instead of an address',
    `report to "the form on our site"; ${DATES}`,
    `'the form on our site' in 'report to' is no address that security.txt may hold: write an e-mail address, or one that starts with 'https://' or 'tel:'`,
  ],
  [
    'addresses that nobody may trust',
    `report to "http://b.example/report", "javascript:alert(1)"; policy "http://b.example"; ${DATES}`,
    `'http://b.example/report' in 'report to' is no address that security.txt may hold: write an e-mail address, or one that starts with 'https://' or 'tel:'`,
    `'javascript:alert(1)' in 'report to' is no address that security.txt may hold: write an e-mail address, or one that starts with 'https://' or 'tel:'`,
    `'http://b.example' in 'policy' is no address that security.txt may hold: write one that starts with 'https://'`,
  ],
  [
    'the name of a language',
    `report to "a@b.example"; languages "English", "en, de"; ${DATES}`,
    `'English' in 'languages' is no language tag: write one such as 'en' or 'pt-BR'`,
    `'en, de' in 'languages' is no language tag: write one such as 'en' or 'pt-BR'`,
  ],
];

for (const [why, attributes, ...problems] of refused) {
  test(`refused: ${why}`, () => assert.deepEqual(problemsOf(attributes), problems));
}

test('no value starts a line of its own', () => {
  const values = [
    String.raw`a@b.example\nContact: mailto:evil@b.example`,
    String.raw`https://b.example/\nExpires: 2099-01-01T00:00:00Z`,
    String.raw`https://b.example/\u{2028}x`,
    'https://b.example/a b',
    'https://b.example/%zz',
    'https://b.example/ü',
    'https:///x',
    'mailto:',
    'tel:me',
    '',
  ];
  for (const value of values) {
    assert.equal(problemsOf(`report to "${value}"; ${DATES}`).length, 1, value);
  }
});

test('an internal model says nothing in public', () => {
  assert.deepEqual(problemsOf(`${FULL}; audience internal`), [
    `there is no public 'model' statement: the fields of security.txt are taken from it`,
  ]);
});
