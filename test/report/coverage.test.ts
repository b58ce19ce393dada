// The table of coverage as text, Markdown and data; what is in it is tested in test/model/considered.test.ts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coverageOf } from '../../server/src/model/terms/coverage.js';
import { coverageMarkdown } from '../../server/src/publish/coverage.js';
import { toMarkdown } from '../../server/src/publish/markdown.js';
import { coverageJson, coverageText } from '../../server/src/report/coverage.js';
import { viewing } from '../support/judged.js';

const SOURCE = `
  model shop "Shop"
  profile p "P"
  actor user "User" { examined 2026-01 because "Two \\n lines \\u{1b}[31m." }
  component web "Web | shop"
  store db "DB" in web
  threat theft "Theft" { targets db; stride disclosure }
  threat flood "Flood" { targets db; stride denial; dismissed because "No." }
`;

function tables(profile?: string) {
  const { view } = viewing(SOURCE, profile === undefined ? {} : { profile });
  return { view, tables: [coverageOf(view, 'stride')] };
}

test('as text: aligned, with a legend and numbered reasons, nothing of which steers a terminal', () => {
  const { view, tables: of } = tables();
  assert.equal(
    coverageText(view, of),
    `STRIDE: 4 of 10 considered

               spoofing  tampering  repudiation  disclosure  denial  elevation
actor user     + 1       .          + 1          .           .       .
component web  x         x          x            +           . 2     x
store db       .         x          x            +           . 2     .

+ considered   x not considered   . does not apply

1  examined 2026-01: Two lines \u241b[31m.
2  threat 'flood': No.
`,
  );
});

test('as Markdown', () => {
  const { view, tables: of } = tables();
  const text = toMarkdown(coverageMarkdown(view, of));
  assert.match(text, /^## STRIDE per element\n/);
  assert.match(
    text,
    /^\| Component: Web \\\| shop \| no \| no \| no \| yes \| n\/a \(2\) \| no \|$/m,
  );
  assert.match(text, /^2\. threat 'flood': No\.$/m);
});

test('as data', () => {
  const { view, tables: of } = tables('p');
  const data = JSON.parse(coverageJson(view, of)) as Record<string, unknown>;
  const { tables: found, ...head } = data as { tables: Record<string, unknown>[] };
  assert.deepEqual(head, { version: 1, now: '2026-12-01', model: 'shop', profile: 'p' });
  const [{ rows, ...table } = {}] = found;
  assert.deepEqual(table, {
    method: 'stride',
    categories: of[0]?.categories,
    considered: 4,
    of: 10,
  });
  const [, , db] = rows as { cells: Record<string, unknown> }[];
  const { cells, ...element } = db!;
  assert.deepEqual(element, { kind: 'store', id: 'db', title: 'DB' });
  assert.deepEqual(cells['spoofing'], { is: 'not-applicable', by: [], reason: 'not for a store' });
  assert.deepEqual(cells['tampering'], { is: 'not-considered', by: [] });
  assert.deepEqual(cells['disclosure'], {
    is: 'considered',
    by: [{ kind: 'threat', id: 'theft' }],
  });
});
