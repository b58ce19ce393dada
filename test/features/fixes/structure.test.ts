// What fixes write that place, move, remove and refer, word for word.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixesOf, mended, outcomes, workspaceOf } from '../../support/fixing.js';

function titles(source: string, code: string): readonly string[] {
  return outcomes(source, code)
    .map(([title]) => title)
    .filter((title) => !title.startsWith('ignore '));
}

/** The file after the first fix of the code. */
function after(source: string, code: string): string {
  return outcomes(source, code)[0]![1];
}

test('a second statement on a line gets its own', () => {
  assert.equal(
    after('asset a "A" { personal yes } asset b "B"\n', 'syntax'),
    'asset a "A" { personal yes }\nasset b "B"\n',
  );
  assert.equal(
    after('threat a "A" { severity low avoided because "x" }\n', 'wrong-value'),
    'threat a "A" { severity low; avoided because "x" }\n',
  );
});

test('a surplus brace goes with its line, and a list gets its comma', () => {
  assert.equal(after('asset a "A"\n}\nasset b "B"\n', 'syntax'), 'asset a "A"\nasset b "B"\n');
  assert.equal(
    after('actor b "B"\nthreat a "A" { mitigated by x y; posed by b }\n', 'syntax'),
    'actor b "B"\nthreat a "A" { mitigated by x, y; posed by b }\n',
  );
  assert.equal(
    after('asset a "A"\nstore db "Database" { holds a a }\n', 'wrong-value'),
    'asset a "A"\nstore db "Database" { holds a, a }\n',
  );
});

test('what stands in the wrong block moves out with its comments', () => {
  assert.equal(
    after(
      'component web "Web" {\n  // The worst.\n  threat theft "Theft" {\n    severity low // or not\n  } // yet\n  technology "Go"\n}\nasset a "A"\n',
      'misplaced-statement',
    ),
    'component web "Web" {\n  technology "Go"\n}\n// The worst.\nthreat theft "Theft" {\n  severity low // or not\n} // yet\nasset a "A"\n',
  );
  assert.equal(
    after('component web "Web" { threat theft "Theft"; technology "Go" }\n', 'misplaced-statement'),
    'component web "Web" { technology "Go" }\nthreat theft "Theft"\n',
  );
});

test('what stands elsewhere under a qualified name, or shares a comment, does not move', () => {
  const named =
    'component web "Web" {\n  threat theft "Theft"\n}\nthreat b "B" { requires web.theft }\n';
  assert.deepEqual(titles(named, 'misplaced-statement'), []);
  const shared = 'component web "Web" { threat theft "Theft"; technology "Go" } // both\n';
  assert.deepEqual(titles(shared, 'misplaced-statement'), []);
});

test('what is unused is removed, unless a comment would go with it', () => {
  const used = 'boundary b "B" { asset x "X" }\n';
  assert.equal(after(`asset a "A"\n${used}`, 'unused-declaration'), used);
  for (const text of ['// Why\nasset a "A"\n', 'asset a "A" // Why\n', 'asset a "A" { // Why\n}\n'])
    assert.deepEqual(titles(text, 'unused-declaration'), []);
  assert.deepEqual(titles('// On its own\n\nasset a "A"\n', 'unused-declaration'), ["remove 'a'"]);
});

test('a reference that answers nothing goes, unless a comment would go with it', () => {
  const rejected =
    'mitigation x "X" { status rejected }\nmitigation y "Y" { status implemented }\n';
  const source = (list: string) =>
    `threat t "T" { severity low; mitigated by ${list} }\n${rejected}`;
  assert.match(after(source('x, y'), 'rejected-mitigation'), /mitigated by y \}/);
  assert.match(after(source('y, x'), 'rejected-mitigation'), /mitigated by y \}/);
  assert.match(after(source('x'), 'rejected-mitigation'), /\{ severity low \}/);
  assert.deepEqual(titles(source('x, /* why */ y'), 'rejected-mitigation'), []);
});

test('a mitigation answers what is near it, open threats first', () => {
  const source = `
    store db "Database"
    store far "Elsewhere"
    mitigation lock "Lock" { status implemented; applies to db }
    threat away "Away" { targets far }
    threat known "Known" { targets db; mitigation other "Other" { status implemented } }
    threat taken "Taken" { targets db; accepted because "x" by "y" }
    threat theft "Theft" { targets db }
  `;
  assert.deepEqual(titles(source, 'unused-mitigation'), [
    "write 'mitigated by lock' in 'theft'",
    "write 'mitigated by lock' in 'known'",
  ]);
});

test('an element is placed with all that it stands in, its entries too', () => {
  const source =
    'boundary net "Net"\nboundary dmz "DMZ"\ncomponent web "Web" "It serves" { entry door "Door" }\n';
  const found = outcomes(source, 'unplaced-element').filter(([title]) =>
    title.startsWith("place 'web' in 'dmz'"),
  );
  assert.equal(found.length, 2);
  for (const [, text] of found) assert.match(text, /"It serves" in dmz \{ entry door "Door" \}/);
});

test('a way in is authenticated at its entry, by what authenticates elsewhere or applies there', () => {
  const source = `
    asset orders "Orders" { integrity high }
    actor customer "Customer" { trust untrusted }
    boundary shop "Shop" {
      trust trusted
      component web "Web" {
        entry door "Door"
        entry other "Other" { authenticated by login }
      }
    }
    flow pay customer -> door { carries orders }
    mitigation login "Login" { status implemented }
    mitigation pin "PIN" { status implemented; applies to door }
    mitigation backup "Backup" { status implemented }
  `;
  assert.deepEqual(titles(source, 'unauthenticated-crossing'), [
    "write 'authenticated by login' in 'door'",
    "write 'authenticated by pin' in 'door'",
    "say why nobody is authenticated at 'door'",
  ]);
  assert.match(
    after(source, 'unauthenticated-crossing'),
    /entry door "Door" \{ authenticated by login \}\n/,
  );
});

test('what is written already gives way', () => {
  assert.match(
    after('question q "Why?" {\n  answer "" // later\n}\n', 'unanswered-question'),
    /answer "\.\.\." \/\/ later/,
  );
  const cards =
    'asset a "A" { confidentiality high }\nactor b "B"\nboundary n "N" { store c "C" }\n';
  assert.match(
    after(`${cards}flow b -> c { carries a; encrypted unknown }\n`, 'unstated-encryption'),
    /\{ carries a; encrypted yes \}/,
  );
});

test('what is to be filled in is offered as a snippet, too', () => {
  const workspace = workspaceOf('asset a "A"\nactor b "B"\nstore c "C"\nflow x b -> c\n');
  const [fix] = fixesOf(workspace, 'dataless-flow');
  assert.deepEqual(
    fix?.snippets?.map(({ text }) => text),
    ['flow x b -> c { carries ${1|a|} \\}'],
  );
  assert.match(mended(workspace, fix!).text('/main.tm')!, /^flow x b -> c \{ carries a \}$/m);
});
