// What the rule about open threats on public pages says of a section, and what the page has in it: the title of a
// threat stands in a section exactly when the rule says so, whatever the response to the threat.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  isPublic,
  RUBRIC_SECTIONS,
  sectionsWith,
} from '../../server/src/rules/published-threats.js';
import { SECTION } from '../../server/src/schema/enums.js';
import { filesOf } from '../examples/models.js';
import { markdownOf, viewOfFiles, type Texts } from './support.js';

const SECTIONS = SECTION.values.map(({ word }) => word);

/** The same model, the title of each threat with a word in front that stands nowhere else. */
function marked(texts: Texts): Texts {
  let count = 0;
  const mark = (text: string) =>
    text.replace(/^ *threat \S+ "/gm, (line) => `${line}Mark${++count} `);
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, mark(text)]));
}

function assertAgreed(texts: Texts): void {
  const files = marked(texts);
  const view = viewOfFiles(files);
  const threats = view.model.ofKind('threat').filter((threat) => isPublic(view, threat));
  assert.ok(threats.length > 5, `${threats.length} threats`);
  const assertSame = (page: string, sections: readonly string[], where: string): void => {
    const words = new Set(page.match(/\bMark\d+\b/g));
    const printed = threats.filter(({ title = '' }) => words.has(title.split(' ')[0] ?? ''));
    const told = threats.filter((threat) => sectionsWith(view, threat, sections).length > 0);
    const ids = (list: typeof threats) => list.map(({ id }) => id);
    assert.deepEqual(ids(told), ids(printed), where);
  };
  for (const section of SECTIONS) {
    assertSame(markdownOf(files, { include: [section] }), [section], `in section ${section}`);
  }
  assertSame(markdownOf(files, { shape: 'rubric' }), RUBRIC_SECTIONS, 'in a rubric');
}

test('in a model that uses nearly everything once', () => {
  const shop = readFileSync(new URL('../test/publish/golden/shop.tm', __dist), 'utf8');
  assertAgreed({ 'shop.tm': shop });
});

test('in a model where everything that may name a threat does', () => {
  assertAgreed({
    'm.tm': `model m "M"
profile lab "Lab"
actor user "User"
component web "Web"
flow f user -> web
property p "P"
threat by-flow "T" { via f }
threat by-property "T" { breaks p; when lab { severity low } }
threat nested "T" { mitigation one "One" { status planned } }
threat named "T" { mitigated by two }
threat asked "T"
threat assumed "T"
threat excluded "T"
threat judged "T"
threat left "T"
threat happened "T"
threat alone "T"
threat later "T" { only in lab }
mitigation two "Two" { status partial }
question q "Q" { about asked; answer "A" }
assumption a "A" { about assumed }
exclusion e "E" { about excluded; because "So." }
verdict v "V" { is bug; rests on judged }
responsibility r "R" { falls to user; about left }
incident i "I" { date 2026; realises happened }
incident j "J" { date 2026; realises alone; audience internal }
`,
  });
});

test('in the model of PyPI', () => {
  const { 'pypi.tm': root = '', ...others } = Object.fromEntries(filesOf('pypi'));
  assertAgreed({ 'pypi.tm': root, ...others });
});
