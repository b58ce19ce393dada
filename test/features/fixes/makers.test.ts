// What fixes write, word for word, where the pages have no example of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSnippet } from '../../../server/src/features/fixes/snippet.js';
import { fixesOf, mended, outcomes, safelyMended, workspaceOf } from '../../support/fixing.js';

/** The file after the fix of that title. */
function after(source: string, code: string, title: string): string {
  const found = outcomes(source, code);
  const titles = found.map(([each]) => each);
  const outcome = found.find(([each]) => each === title);
  assert.ok(outcome, `only: ${titles.join(' | ')}`);
  return outcome[1];
}

const open = 'threat theft "Theft" {\n  severity high // today\n  // and here\n}\n';

test('a line goes before the brace, behind all comments', () => {
  assert.equal(
    after(open, 'unmitigated-threat', "plan a mitigation of 'theft'"),
    'threat theft "Theft" {\n  severity high // today\n  // and here\n' +
      '  mitigation theft-control "What is done against it" { status planned }\n}\n',
  );
});

test('a line goes into a block on one line, and a block is made where there is none', () => {
  assert.equal(
    after(
      'threat a "A" { severity low }',
      'unmitigated-threat',
      "accept 'a' for a year, with a reason",
    ),
    'threat a "A" { severity low; accepted because "reason" by "who" until 2027-12-01 }\n',
  );
  assert.match(
    after('threat a "A"', 'unmitigated-threat', "plan a mitigation of 'a'"),
    /^threat a "A" \{ mitigation a-control "What is done against it" \{ status planned \} \}\n$/,
  );
});

test('line breaks are those of the file', () => {
  const text = open.replaceAll('\n', '\r\n');
  const workspace = workspaceOf('');
  workspace.setDisk('/main.tm', `model m "M"\r\n${text}`);
  const [fix] = fixesOf(workspace, 'unmitigated-threat');
  assert.doesNotMatch(mended(workspace, fix!).text('/main.tm')!, /[^\r]\n/);
});

test('a threat is mitigated by what is near it', () => {
  const source = `
    store db "Database"
    store far "Elsewhere"
    mitigation near "Near" { status implemented; applies to db }
    mitigation off "Off" { status rejected }
    mitigation away "Away" { status implemented; applies to far }
    threat theft "Theft" { severity high; targets db }
  `;
  const titles = outcomes(source, 'unmitigated-threat').map(([title]) => title);
  assert.deepEqual(titles, [
    "plan a mitigation of 'theft'",
    "write 'mitigated by near'",
    "accept 'theft' for a year, with a reason",
    'ignore unmitigated-threat here, with a reason',
  ]);
});

test('an unknown name is declared, or the file that declares it is imported', () => {
  const source = `
    // file: main.tm
    model shop "Shop"
    store db "Database" { holds orders }
    // file: assets.tm
    asset orders "Orders"
  `;
  assert.equal(
    after(source, 'unknown-name', "import './assets.tm'"),
    'model shop "Shop"\nimport "./assets.tm"\nstore db "Database" { holds orders }\n',
  );
  assert.equal(
    after(source, 'unknown-name', "declare 'orders' as an asset"),
    'model shop "Shop"\nstore db "Database" { holds orders }\nasset orders "Orders"\n',
  );
});

test('a name is declared as what all its uses can mean, unless a title has it', () => {
  const declaring = (source: string) =>
    outcomes(source, 'unknown-name')
      .map(([title]) => title)
      .filter((title) => title.startsWith('declare '));
  const both = 'threat t "T" { mitigated by x }\nproperty p "P" { upheld by x }\n';
  assert.deepEqual(declaring(both), ["declare 'x' as a mitigation", "declare 'x' as a mitigation"]);
  assert.deepEqual(declaring('asset "Cards"\nstore db "D" { holds cards }\n'), []);
});

test('a fragment is imported by the root', () => {
  const workspace = workspaceOf(
    '// file: main.tm\nmodel shop "Shop"\n// file: part.tm\nasset a "A"',
  );
  const [fix] = fixesOf(workspace, 'fragment');
  assert.equal(fix?.title, "import it in './main.tm'");
  assert.match(mended(workspace, fix).text('/main.tm')!, /^model shop "Shop"\nimport ".\/part.tm"/);
});

test('what is required is filled in', () => {
  assert.equal(
    after(
      'threat a "A" {\n  severity low\n  avoided\n}',
      'missing-attribute',
      'add what is missing',
    ),
    'threat a "A" {\n  severity low\n  avoided because "..."\n}',
  );
});

test('what is written twice alike is written once', () => {
  assert.equal(
    after(
      'store db "Database" { encrypted yes; encrypted yes }',
      'repeated-attribute',
      'remove the second one',
    ),
    'store db "Database" { encrypted yes }\n',
  );
});

/** The file after two rounds of safe fixes: one may make room for another. */
function safely(text: string): string {
  return safelyMended(safelyMended(workspaceOf(text))).text('/main.tm')!;
}

test('safe are values written otherwise, not guesses', () => {
  assert.equal(
    safely(
      'threat a "A" { stride information-disclosure; severity "low"; cwe CWE-79; avoided because no-login }',
    ),
    'threat a "A" { stride disclosure; severity low; cwe 79; avoided because "no-login" }\n',
  );
  const guess = 'threat a "A" { severity hihg; avoided because "x" }';
  assert.equal(safely(guess), guess);
});

test('an ignore that silences nothing goes, with its line or with its comma', () => {
  assert.equal(
    safely(
      '// tm-ignore untouched-asset, unmitigated-threat: later\nthreat a "A" { severity low }',
    ),
    '// tm-ignore unmitigated-threat: later\nthreat a "A" { severity low }',
  );
  assert.equal(
    safely('asset a "A"\n// tm-ignore untouched-asset, unmitigated-threat: later\nasset b "B"\n'),
    'asset a "A"\nasset b "B"\n',
  );
});

test('places to fill in say something without a snippet', () => {
  assert.equal(readSnippet('a ${1:b \\} c} ${2|d,e|} \\$ f').text, 'a b } c d $ f');
});
