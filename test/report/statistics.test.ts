import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RESPONSES } from '../../server/src/model/terms/response.js';
import { LEVELS } from '../../server/src/model/terms/severity.js';
import { statisticsJson, statisticsText } from '../../server/src/report/statistics-text.js';
import { statisticsOf } from '../../server/src/report/statistics.js';
import { judge, viewing } from '../support/judged.js';

function statistics(source: string, profile?: string) {
  const { view } = viewing(source, profile === undefined ? {} : { profile });
  return statisticsOf(view, judge(source));
}

/** One threat of each response. */
const ANSWERS: Readonly<Record<(typeof RESPONSES)[number], string>> = {
  'not-applicable': 'dismissed because "No."',
  avoided: 'avoided because "No."',
  mitigated: 'mitigation m "M" { status implemented }',
  transferred: 'transferred to them because "Theirs."',
  accepted: 'accepted because "Why" by "CTO"',
  partly: 'mitigation m "M" { status partial }',
  planned: 'mitigation m "M" { status planned }; accepted because "Why" by "CTO" until 2026-06',
  open: 'accepted because "Why" by "CTO" until 2026-06',
};

const GRID = LEVELS.flatMap((level) =>
  RESPONSES.map(
    (name) => `threat ${level}-${name} "${level} ${name}" { severity ${level}; ${ANSWERS[name]} }`,
  ),
).join('\n');
const MODEL = `model shop "Shop"\nactor them "Them"\n${GRID}`;

const each = <W extends string>(words: readonly W[], number: number) =>
  Object.fromEntries(words.map((word) => [word, number]));

test('every response at every severity counts once; what is dismissed is never open', () => {
  const { threats } = statistics(MODEL);
  assert.deepEqual(threats, {
    total: 40,
    counted: 35,
    open: 5,
    expired: 10,
    byResponse: each(RESPONSES, 5),
    bySeverity: each(LEVELS, 7),
    openBySeverity: each(LEVELS, 1),
    residual: { none: 15, low: 5, medium: 5, high: 5, critical: 5 },
  });
});

const SHOP = `
  model shop "Shop"
  profile p "P"
  actor user "User" { trust untrusted }
  asset cards "Cards"
  asset books "Books"
  boundary net "Net" {
    component web "Web" { entry door "Door" { open to user }; entry back "Back" }
    component api "API" { handles books; entry hatch "Hatch" }
  }
  flow order user -> door
  flow ask user -> hatch
  flow call web -> api
  threat t "T" { targets cards; via door; dismissed because "No." }
  threat u "U" { targets door; severity high; only in p }
  mitigation m "M" { status implemented }
  mitigation n "N"
  property q "Q"
  property r "R" { status disclaimed }
`;

test('mitigations, properties, what was looked at, findings', () => {
  const { threats, mitigations, properties, coverage, findings } = statistics(SHOP);
  assert.deepEqual([threats.total, threats.counted, threats.open], [1, 0, 0]);
  const none = { implemented: 0, partial: 0, planned: 0, delegated: 0, rejected: 0, impossible: 0 };
  assert.deepEqual(mitigations, { ...none, implemented: 1, planned: 1 });
  assert.deepEqual(properties, {
    provided: 1,
    planned: 0,
    disclaimed: 1,
    rejected: 0,
    withdrawn: 0,
  });
  assert.deepEqual(coverage, {
    entries: { looked: 1, of: 3 },
    crossings: { looked: 1, of: 2 },
    assets: { looked: 1, of: 2 },
  });
  assert.ok(findings.warning > 0);
});

test('under a profile', () => {
  const { threats } = statistics(SHOP, 'p');
  assert.deepEqual([threats.total, threats.counted, threats.open], [2, 1, 1]);
});

test('as text', () => {
  const { view } = viewing(SHOP, { profile: 'p' });
  assert.equal(
    statisticsText(view, statisticsOf(view, [])),
    `Shop, under profile 'p', as on 2026-12-01

threats                2: 1 not applicable, 1 open
severity               critical      high    medium       low      none
  of those that apply         0         1         0         0         0
  open                        0         1         0         0         0
  what is left                0         1         0         0         0
mitigations            1 implemented, 1 planned
properties             1 provided, 1 disclaimed
looked at              1 of 3 entries, 1 of 2 crossings, 1 of 2 assets
findings               none
`,
  );
});

test('as data: all keys for every model', () => {
  const keysOf = (source: string) => {
    const { view } = viewing(source);
    const data: unknown = JSON.parse(statisticsJson(view, statisticsOf(view, [])));
    return paths(data);
  };
  assert.deepEqual(keysOf('model m "M"'), keysOf(MODEL));
  assert.ok(keysOf('model m "M"').includes('threats.openBySeverity.critical'));
});

function paths(data: unknown): string[] {
  if (typeof data !== 'object' || data === null) return [''];
  return Object.entries(data).flatMap(([key, value]) =>
    paths(value).map((rest) => (rest ? `${key}.${rest}` : key)),
  );
}
