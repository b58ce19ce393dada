// The rubric: its chapters are fixed, each claim stands in one of them with where it comes from, and every judgement
// says on which of them it rests.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { chapterOf, claimsOf } from '../../server/src/publish/rubric/chapters.js';
import { anchorOf } from '../../server/src/publish/anchors.js';
import { Page } from '../../server/src/publish/page-context.js';
import { filesOf } from '../examples/models.js';
import { markdownOf, pageText, viewOfFiles, type Rendering, type Texts } from './support.js';

const shop = {
  'shop.tm': readFileSync(new URL('../test/publish/golden/shop.tm', __dist), 'utf8'),
};

const rubric = (source: string, rendering: Rendering = {}) =>
  pageText(source, { shape: 'rubric', ...rendering });

/** What stands under a heading of the second level, without its anchors. */
function chapter(page: string, number: number): string {
  const parts = page.split(/^## (?=\d+\. )/m);
  const found = parts.find((part) => part.startsWith(`${number}. `)) ?? '';
  return found.replace(/<a id="[^"]*"><\/a>/g, '').trim();
}

/** As written: the row of a table that starts so, cell by cell. */
function rowOf(text: string, start: string): readonly string[] {
  const line = text.split('\n').find((each) => each.startsWith(`| ${start}`)) ?? '';
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

const HEADINGS = [
  '1. Header',
  '2. Scope and intended use',
  '3. Out of scope',
  '4. Trust boundaries and data flow',
  '5. Assumptions about the environment',
  '6. Inputs by trust',
  '7. Adversaries',
  '8. Security properties provided',
  '9. Security properties not provided',
  '10. Downstream responsibilities',
  '11. Known non-findings',
  '12. What would change this model',
  '13. Triage dispositions',
  '14. Open questions',
];

function headingsOf(page: string): readonly string[] {
  return [...page.matchAll(/^## (.*)$/gm)].map(([, title]) => title!);
}

test('a model that says nothing has every chapter, and each says so', () => {
  const page = rubric('');
  assert.deepEqual(headingsOf(page), HEADINGS);
  assert.equal(chapter(page, 1), '1. Header\n\n- **Claims on this page:** none');
  for (let number = 2; number <= 13; number++) {
    assert.match(chapter(page, number), /^.*\n\nThe model \w[^\n]*\.$/, `chapter ${number}`);
  }
  assert.match(chapter(page, 14), /\n\nNo question is open\.$/);
});

test('a model that says everything has the same chapters', () => {
  assert.deepEqual(headingsOf(markdownOf(shop, { shape: 'rubric' })), HEADINGS);
});

test('the table of contents leads to the chapters by anchors that do not depend on their titles', () => {
  const page = rubric('');
  assert.deepEqual(
    [...page.matchAll(/^- \[(.*)\]\(#(.*)\)$/gm)].map(([, title]) => title),
    HEADINGS,
  );
  for (const name of ['header', 'scope', 'out-of-scope', 'boundaries', 'environment', 'inputs']) {
    assert.ok(page.includes(`<a id="section-${name}"></a>`), name);
  }
  for (const name of ['adversaries', 'provided', 'not-provided', 'responsibilities', 'questions']) {
    assert.ok(page.includes(`<a id="section-${name}"></a>`), name);
  }
  for (const name of ['non-findings', 'changes', 'triage']) {
    assert.ok(page.includes(`<a id="section-${name}"></a>`), name);
  }
});

test('what `include` names does not matter', () => {
  const page = markdownOf(shop, { shape: 'rubric' });
  assert.equal(markdownOf(shop, { shape: 'rubric', include: ['threats'] }), page);
});

/** The anchors of a page that declarations of these models have. */
function assertClaimsStand(texts: Texts): void {
  const view = viewOfFiles(texts);
  const page = new Page(view, 'public', new Set());
  const text = markdownOf(texts, { shape: 'rubric' });
  const claims = claimsOf(page);
  assert.ok(claims.length > 10);
  for (const { declaration, chapter: name } of claims) {
    const at = text.indexOf(`<a id="${anchorOf(view, declaration)}"></a>`);
    const start = text.indexOf(`<a id="section-${name}"></a>`);
    const end = text.indexOf('\n## ', text.indexOf('\n## ', start) + 1);
    assert.ok(at > start && (at < end || end < 0), `${anchorOf(view, declaration)} is in ${name}`);
  }
  const claimed = new Set(claims.map(({ declaration }) => declaration));
  const others = view.model.declarations.filter(
    (each) => page.shows(each) && !claimed.has(each) && !chapterOf(page, each),
  );
  for (const each of others) {
    assert.ok(!text.includes(`<a id="${anchorOf(view, each)}"></a>`), anchorOf(view, each));
  }
}

test('every claim that is counted is described in its chapter, and what is described is counted', () => {
  assertClaimsStand(shop);
  for (const example of ['runtime', 'firmware', 'pypi', 'proxy', 'signing']) {
    const files = [...filesOf(example)];
    files.sort(([a], [b]) => Number(b === `${example}.tm`) - Number(a === `${example}.tm`));
    assertClaimsStand(Object.fromEntries(files));
  }
});

test('the header counts the claims by provenance and says how they are marked', () => {
  const page = rubric(`
    actor a "A" { provenance documented }
    actor b "B" { provenance maintainer }
    actor c "C" { provenance inferred }
    actor d "D" { provenance inferred }
    actor e "E"
    actor f "F" { audience internal }
    document g "G" { url "https://g.example" }
    question h "H"`);
  const header = chapter(page, 1);
  assert.match(header, /- 1 documented: [^\n]*; not marked\n/);
  assert.match(header, /- 1 by maintainers: [^\n]*; marked \*\(maintainer\)\*\n/);
  assert.match(header, /- 2 inferred: [^\n]*\[Section 14\][^\n]*; marked \*\(inferred\)\*\n/);
  assert.match(header, /- 1 of unstated provenance: [^\n]*; marked \*\(provenance not stated\)\*/);
  const scope = chapter(page, 2);
  assert.match(scope, /\*\*A\*\* \|/);
  assert.match(scope, /\*\*B\*\* \*\(\[maintainer\]\(#section-maintainer\)\)\*/);
  assert.match(scope, /\*\*C\*\* \*\(\[inferred\]\(#section-inferred\)\)\*/);
  assert.match(scope, /\*\*E\*\* \*\(\[provenance not stated\]\(#section-unstated\)\)\*/);
});

test('where nothing is documented, nothing need be marked as unstated', () => {
  const page = rubric('actor a "A"\nactor b "B"\nactor c "C" { provenance inferred }');
  assert.match(chapter(page, 1), /- 2 of unstated provenance: [^\n]*; not marked$/);
  assert.doesNotMatch(chapter(page, 2), /provenance not stated/);
});

test('the header says how old the model is, where to report, what is supported and what is cited', () => {
  const header = chapter(
    markdownOf(
      {
        'm.tm': `model m "M" {
  version "3"
  reviewed 2026-05-01
  review-every 30
  review-when "A port is added"
  report to "mailto:a@m.example"
  disclosure "In **two days**."
  supported "3.x"
}
document d "D" { url "https://d.example" }`,
      },
      { shape: 'rubric', now: '2026-06-01' },
    ),
    1,
  );
  assert.match(header, /\*\*Version:\*\* 3/);
  assert.match(header, /2026-05-01; the next review was due by 2026-05-31/);
  assert.match(header, /### Where to report[^]*a@m\.example[^]*### What happens[^]*two days/);
  assert.match(header, /### Supported versions[^]*3\.x[^]*### References\n\n1\. \[D\]/);
  assert.doesNotMatch(header, /A port is added/);
});

test('inputs, the least trusted first, with who controls them, what is checked and what callers do', () => {
  const inputs = chapter(
    rubric(`
    actor admin "Admin" { trust trusted }
    actor guest "Guest" { trust untrusted }
    actor unknown "Someone"
    adversary thief "Thief"
    asset orders "Orders"
    component web "Web" {
      entry console "Console" { open to admin }
      entry odd "Odd" { open to admin, unknown }
      entry shop "Shop" {
        protocol "HTTPS"
        open to guest
        controlled by thief
        accepts orders
        authenticated by login
        except "Not the demo."
      }
      entry hook "Hook"
    }
    flow admin -> hook "Calls"
    mitigation login "Login" { status implemented; applies to shop }
    mitigation captcha "Captcha" { status rejected; applies to shop }
    mitigation limit "Rate limit" { status partial; applies to shop }
    responsibility check "Check the sums" { falls to guest; about shop }
    assumption lock "The room is locked" { about console }
    exclusion x "Out" { about shop; because "So." }`),
    6,
  );
  assert.deepEqual(
    [...inputs.matchAll(/^\| \*\*(\w+)\*\*/gm)].map(([, title]) => title),
    ['Shop', 'Odd', 'Console', 'Hook'],
  );
  assert.deepEqual(rowOf(inputs, '**Shop**').slice(2), [
    '[Guest](#actor-guest), [Thief](#adversary-thief)',
    'Untrusted',
    '[Orders](#asset-orders)<br>Protocol: HTTPS',
    'Authentication: Login<br>Rate limit (partly implemented)',
    '[Check the sums](#responsibility-check)',
  ]);
  assert.deepEqual(rowOf(inputs, '**Odd**').slice(3, 4), ['*not stated*']);
  assert.deepEqual(rowOf(inputs, '**Hook**').slice(2, 4), ['[Admin](#actor-admin)', 'Trusted']);
  assert.match(rowOf(inputs, '**Console**')[6]!, /The room is locked/);
});

test('adversaries in scope, the users who are not trusted, and adversaries out of scope', () => {
  const adversaries = chapter(
    rubric(`
    actor guest "Guest" { trust untrusted }
    actor admin "Admin" { trust trusted }
    adversary thief "Thief" { can "steal" }
    adversary spy "Spy" { in-scope no because "Too strong." }`),
    7,
  );
  const [inScope, outOfScope] = adversaries.split('### Out of scope');
  assert.match(inScope!, /\*\*Thief\*\*[^]*\(see \[Section 2\]\(#section-scope\)\): \[Guest\]/);
  assert.doesNotMatch(inScope!, /Spy|Admin/);
  assert.match(outOfScope!, /\| Why not \|[^]*\*\*Spy\*\* \| Too strong\./);
});

test('properties with symptom and severity, or that these are not stated', () => {
  const provided = chapter(
    rubric(`
    property kept "Kept" { symptom "It is lost."; severity high }
    property vague "Vague"
    property later "Later" { status planned }`),
    8,
  );
  assert.deepEqual(rowOf(provided, '[Kept]').slice(1), ['It is lost.', 'High']);
  assert.deepEqual(rowOf(provided, '[Vague]').slice(1), ['*not stated*', '*not stated*']);
  assert.match(provided, /### Provided: Kept/);
  assert.doesNotMatch(provided, /Later/);
});

test('properties that are not provided, with false friends apart', () => {
  const others = chapter(
    rubric(`
    property kept "Kept"
    property later "Later" { status planned }
    property never "Never" { status disclaimed because "No." }
    property friend "Friend" { status disclaimed; suggested by "Its name" }`),
    9,
  );
  assert.match(others, /### Planned[^]*Later[^]*### Expressly not promised[^]*Never/);
  assert.match(others, /### False friends[^]*#### Not promised: Friend[^]*Its name/);
  assert.doesNotMatch(others, /Kept/);
});

test('responsibilities with their misuse, and controls that links lead to', () => {
  const page = rubric(`
    actor admin "Admin"
    responsibility r "Patch" { falls to admin; misuse "Waiting for a year" }
    property p "P" { upheld by backups }
    mitigation backups "Backups" { status delegated; done by admin }`);
  assert.match(chapter(page, 10), /\*\*Patch\*\*[^]*Waiting for a year[^]*\*\*Backups\*\*/);
  assert.match(page, /Upheld by:\*\* \[Backups\]\(#mitigation-backups\)/);
});

const VERDICTS = `
    property kept "Kept"
    property friend "Friend" { status disclaimed; suggested by "Its name" }
    threat leak "Leak"
    verdict hole "A promise is broken" { is vulnerability; rests on kept; goes to "mailto:a@m.example" }
    verdict loose "Loose" { is hardening; because "Nice to have." }
    verdict design "It is meant so" { is not-an-issue; rests on friend, leak }
    verdict both "Both" { is depends; rests on friend, kept, other }
    property other "Other"
    verdict case "Friend is gone around" { under design; rests on friend }`;

test('dispositions with what they rest on and where that stands', () => {
  const triage = chapter(rubric(VERDICTS), 13);
  assert.deepEqual(rowOf(triage, '**Vulnerability**'), [
    '**Vulnerability**',
    '**A promise is broken**',
    '',
    '[Section 8](#section-provided): [Kept](#property-kept)',
    '[a@m.example](mailto:a@m.example)',
  ]);
  assert.deepEqual(rowOf(triage, '**Hardening**').slice(1, 4), [
    '**Loose**',
    'Nice to have.',
    '*not stated*',
  ]);
  assert.equal(
    rowOf(triage, '**Not a security issue**')[3],
    '[Section 9](#section-not-provided): [Not promised: Friend](#property-friend)<br>Leak',
  );
  assert.equal(
    rowOf(triage, '**Depends**')[3],
    '[Section 8](#section-provided): [Kept](#property-kept), [Other](#property-other)' +
      '<br>[Section 9](#section-not-provided): [Not promised: Friend](#property-friend)',
  );
  assert.doesNotMatch(triage, /gone around/);
});

test('known non-findings, with the disposition that they fall under', () => {
  const cases = chapter(rubric(VERDICTS), 11);
  assert.deepEqual(rowOf(cases, '**Friend is gone around**').slice(1), [
    'Not a security issue',
    '[It is meant so](#verdict-design)',
    '[Section 9](#section-not-provided): [Not promised: Friend](#property-friend)',
  ]);
});

test('what would change the model', () => {
  const files = { 'm.tm': 'model m "M" { review-when "A port is added", "A **key** is lost" }' };
  const page = markdownOf(files, { shape: 'rubric' });
  assert.match(chapter(page, 12), /\n\n- A port is added\n- A \*\*key\*\* is lost$/);
});

test('open questions, claims to be confirmed with the question about them, and answered questions', () => {
  const page = rubric(`
    actor guest "Guest" { provenance inferred }
    exclusion attic "The attic" { because "So."; provenance inferred }
    threat leak "Leak" { provenance inferred }
    question who "Who are the guests?" { about guest }
    question why "Why books?" { answer "They last." }`);
  const questions = chapter(page, 14);
  assert.match(questions, /^14\. Open questions\s+### Who are the guests\?\n/);
  assert.match(
    questions,
    /### To be confirmed by maintainers[^]*### Answered questions[^]*They last/,
  );
  assert.deepEqual(rowOf(questions, '[Guest]'), [
    '[Guest](#actor-guest)',
    '[Section 2](#section-scope)',
    '[Who are the guests?](#question-who)',
  ]);
  assert.deepEqual(rowOf(questions, '[The attic]').slice(1), [
    '[Section 3](#section-out-of-scope)',
    '',
  ]);
  assert.doesNotMatch(questions, /Leak/);
});
