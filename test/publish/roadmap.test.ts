// The roadmap: what is late and what is next, how far things are, what came when, and what will not come and why.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageText } from './support.js';

/** The section as a whole, without anchors. */
function roadmap(source: string, now = '2026-06-30'): string {
  const page = pageText(source, { include: ['roadmap'], now });
  return page.slice(page.indexOf('## Roadmap')).trim();
}

function headingsOf(text: string): readonly string[] {
  return [...text.matchAll(/^### (.*)$/gm)].map(([, title]) => title!);
}

/** The titles in the tables, in their order. */
function titlesOf(text: string): readonly string[] {
  return [...text.matchAll(/^\| ([^|]*) \| (?:Property|Control) \|/gm)].map(([, title]) => title!);
}

const plan = (id: string, due: string) => `mitigation ${id} "${id}" { status planned; due ${due} }`;

test('what is late comes first, then what is next, what is half done, what came and what will not', () => {
  const text = roadmap(`
    mitigation never "Never" { status impossible because "Too slow." }
    mitigation half "Half" { status partial }
    property there "There" { status provided since 2020 }
    mitigation next "Next" { status planned }
    mitigation late "Late" { status planned; due 2025 }`);
  assert.deepEqual(headingsOf(text), [
    'Overdue',
    'Planned',
    'Partly there',
    'So far',
    'Turned down',
  ]);
});

test('parts with nothing in them are left out, and so is a roadmap of nothing', () => {
  assert.deepEqual(headingsOf(roadmap('mitigation m "M" { status planned }')), ['Planned']);
  const without = pageText('property p "P"\nmitigation m "M" { status implemented }', {
    include: ['roadmap'],
  });
  assert.doesNotMatch(without, /Roadmap/);
});

test('plans stand by their due date, then in the order of the model; without a date they come last', () => {
  const text = roadmap(`
    mitigation someday "someday" { status planned }
    ${plan('second', '2027-03')}
    property first "first" { status planned; due 2026-12 }
    ${plan('second-too', '2027-03')}
    ${plan('year', '2027')}
    property perhaps "perhaps" { status planned }`);
  assert.deepEqual(titlesOf(text), ['first', 'second', 'second-too', 'year', 'someday', 'perhaps']);
});

test('a plan is overdue the day after its last day, and says so in words', () => {
  const source = `${plan('month', '2026-06')}\n${plan('day', '2026-06-29')}`;
  const before = roadmap(source, '2026-06-30');
  assert.match(before, /### Overdue[^]*\| day \| Control \| 2026-06-29, overdue \|/);
  assert.match(before, /### Planned[^]*\| month \| Control \| 2026-06 \|/);
  const after = roadmap(source, '2026-07-01');
  assert.deepEqual(titlesOf(after), ['day', 'month']);
  assert.doesNotMatch(after, /### Planned/);
});

test('a mitigation without a status is planned; one that is there is never overdue', () => {
  const text = roadmap(`
    mitigation silent "silent" { due 2025 }
    mitigation done "done" { status implemented since 2024; due 2025 }`);
  assert.deepEqual(titlesOf(text), ['silent']);
  assert.match(text, /### So far\n\n- \*\*2024:\*\* done$/);
});

test('a plan says who has it, how it stands and which threats wait for it', () => {
  const text = roadmap(`
    threat leak "Leak" { mitigation lock "Lock" { status planned because "Ordered."; owner "Ops" } }`);
  assert.match(text, /\| Lock \| Control \| Ops \| Ordered\. \| Leak \(mitigation planned\) \|/);
});

test('what is partly there says since when, how far, and which threats it leaves', () => {
  const text = roadmap(`
    threat leak "Leak" { mitigated by lock }
    mitigation lock "Lock" { status partial since 2025-03 because "Not the back door."; due 2027 }`);
  assert.match(
    text,
    /\| Lock \| Control \| 2025-03 \| Not the back door\. \| 2027 \| Leak \(partly mitigated\) \|/,
  );
});

test('what came stands by year, the oldest first', () => {
  const text = roadmap(`
    property b "B" { status provided since 2024-05 }
    mitigation a "A" { status implemented since 2019 }
    mitigation c "C" { status delegated since 2024-01; done by d }
    external d "D"
    property e "E"`);
  assert.match(text, /^- \*\*2019:\*\* A\n- \*\*2024:\*\* B, C \(left to others\)$/m);
});

test('what was turned down says the decision and why', () => {
  const text = roadmap(`
    property paper "Paper" { status rejected since 2021 because "Nobody reads it." }
    property fax "Fax" { status withdrawn since 2022-05 because "The line was cut." }
    mitigation magic "Magic" { status impossible }
    mitigation block "Block" { status rejected because "It hits the wrong ones." }
    property never "Never promised" { status disclaimed because "No." }`);
  assert.deepEqual(text.slice(text.indexOf('### Turned down')).split('\n').slice(2), [
    '| Turned down | What it is | Decision | Why |',
    '| - | - | - | - |',
    '| Paper | Property | Rejected since 2021 | Nobody reads it. |',
    '| Fax | Property | Withdrawn since 2022-05 | The line was cut. |',
    '| Magic | Control | Impossible | |',
    '| Block | Control | Rejected | It hits the wrong ones. |',
  ]);
});

test('a reason that needs more than a line stands below its table', () => {
  const text = roadmap(`
    property p "P" {
      status rejected because """
        Because:

        \`\`\`
        code
        \`\`\`
        """
    }`);
  assert.match(text, /\| \*\(see below\)\* \|\n\n\*\*P\*\*\n\nBecause:/);
});
