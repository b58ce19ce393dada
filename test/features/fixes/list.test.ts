// The list of fixes that the language promises (language contract, "Fixes"): each is offered for some finding.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixesOf, mended, safelyMended, workspaceOf } from '../../support/fixing.js';

interface Item {
  readonly fix: string;
  readonly code: string;
  readonly source: string;
  /** The title of the fix, and the file after it. */
  readonly title: string;
  readonly after: string;
}

const THREAT = 'threat t "T" { severity low }\n';
const LOGIN = 'mitigation login "Login" { status implemented }\n';

const LIST: readonly Item[] = [
  {
    fix: 'add the missing mitigation',
    code: 'unmitigated-threat',
    source: THREAT,
    title: "plan a mitigation of 't'",
    after:
      'threat t "T" { severity low; mitigation t-control "What is done against it" { status planned } }\n',
  },
  {
    fix: 'mitigate by an existing one',
    code: 'unmitigated-threat',
    source: THREAT + LOGIN,
    title: "write 'mitigated by login'",
    after: `threat t "T" { severity low; mitigated by login }\n${LOGIN}`,
  },
  {
    fix: 'accept with reason',
    code: 'unmitigated-threat',
    source: THREAT,
    title: "accept 't' for a year, with a reason",
    after: 'threat t "T" { severity low; accepted because "reason" by "who" until 2027-12-01 }\n',
  },
  {
    fix: 'mark as examined',
    code: 'unexamined-entry',
    source:
      'actor a "A" { trust untrusted }\ncomponent web "Web" { entry door "Door" { open to a } }\nstore db "D"\nthreat t "T" { targets db }\n',
    title: "mark 'door' as examined today",
    after:
      'actor a "A" { trust untrusted }\ncomponent web "Web" { entry door "Door" { open to a; examined 2026-12-01 } }\nstore db "D"\nthreat t "T" { targets db }\n',
  },
  {
    fix: 'did you mean',
    code: 'unknown-keyword',
    source: 'asst a "A"\n',
    title: "write 'asset'",
    after: 'asset a "A"\n',
  },
  {
    fix: 'qualify an ambiguous name',
    code: 'ambiguous-name',
    source:
      'component a "A" { entry door "D" }\ncomponent b "B" { entry door "D" }\nthreat t "T" { via door }\n',
    title: "write 'b.door'",
    after:
      'component a "A" { entry door "D" }\ncomponent b "B" { entry door "D" }\nthreat t "T" { via b.door }\n',
  },
  {
    fix: 'create the missing declaration',
    code: 'unknown-name',
    source: 'store db "D" { holds orders }\n',
    title: "declare 'orders' as an asset",
    after: 'store db "D" { holds orders }\nasset orders "Orders"\n',
  },
  {
    fix: 'add an import',
    code: 'unknown-name',
    source: '// file: main.tm\nmodel m "M"\nstore db "D" { holds x }\n// file: x.tm\nasset x "X"\n',
    title: "import './x.tm'",
    after: 'model m "M"\nimport "./x.tm"\nstore db "D" { holds x }\n',
  },
  {
    fix: 'remove a duplicate import',
    code: 'duplicate-import',
    source:
      '// file: main.tm\nmodel m "M"\nimport "./x.tm"\nimport "./x.tm"\n// file: x.tm\nasset x "X"\n',
    title: 'remove this import',
    after: 'model m "M"\nimport "./x.tm"\n',
  },
  {
    fix: 'state the encryption',
    code: 'unstated-encryption',
    source:
      'asset a "A" { confidentiality high }\nactor b "B"\nboundary n "N" { store c "C" }\nflow b -> c { carries a }\n',
    title: "write 'encrypted yes'",
    after:
      'asset a "A" { confidentiality high }\nactor b "B"\nboundary n "N" { store c "C" }\nflow b -> c { carries a; encrypted yes }\n',
  },
  {
    fix: 'add missing required attributes',
    code: 'missing-attribute',
    source: 'document d "D"\n',
    title: 'add what is missing',
    after: 'document d "D" { url "..." }\n',
  },
  {
    fix: 'add missing sections',
    code: 'incomplete-model',
    source: 'model m "M"\n',
    title: 'begin what is missing',
    after: [
      'model m "M" { purpose "What is it for?"; report to "mailto:..." }',
      'actor user "Who uses it?"',
      'asset data "What is worth protecting?"',
      'boundary inside "What do you control?"',
      'component system "What does the work?" in inside',
      'entry door "How does one get in?" in system',
      'flow way user -> door "What moves?" { carries data }',
      'property promise "What is promised?" { status planned; protects data }',
      'threat risk "What can go wrong?" { targets system }\n',
    ].join('\n'),
  },
  {
    fix: 'quote a value',
    code: 'wrong-value',
    source: 'store db "D" { technology Go }\n',
    title: 'write "Go"',
    after: 'store db "D" { technology "Go" }\n',
  },
  {
    fix: 'unquote a value',
    code: 'wrong-value',
    source: 'actor a "A" { trust "untrusted" }\n',
    title: "write 'untrusted'",
    after: 'actor a "A" { trust untrusted }\n',
  },
  {
    fix: 'normalise a value',
    code: 'invalid-date',
    source: 'model m "M" { reviewed 2026-1-5 }\n',
    title: 'write 2026-01-05',
    after: 'model m "M" { reviewed 2026-01-05 }\n',
  },
  {
    fix: 'give it an id',
    code: 'duplicate-name',
    source: 'asset "Cards"\nasset "Cards"\n',
    title: "give it the id 'cards'",
    after: 'asset "Cards"\nasset cards "Cards"\n',
  },
  {
    fix: 'close the block',
    code: 'unclosed-block',
    source: 'threat t "T" {\n  severity low\nasset a "A"\n',
    title: "add '}'",
    after: 'threat t "T" {\n  severity low\n}\nasset a "A"\n',
  },
  {
    fix: 'close the text',
    code: 'unclosed-string',
    source: 'model m "M" {\n  purpose """\n    It sells.\n}\nasset a "A"\n',
    title: 'add \'"""\'',
    after: 'model m "M" {\n  purpose """\n    It sells."""\n}\nasset a "A"\n',
  },
  {
    fix: 'remove a superfluous ignore',
    code: 'unused-ignore',
    source: '// tm-ignore unmitigated-threat: why\nasset a "A"\n',
    title: 'remove the comment',
    after: 'asset a "A"\n',
  },
  {
    fix: 'ignore with reason',
    code: 'unmitigated-threat',
    source: THREAT,
    title: 'ignore unmitigated-threat here, with a reason',
    after: `// tm-ignore unmitigated-threat: reason\n${THREAT}`,
  },
];

for (const { fix, code, source, title, after } of LIST) {
  test(`${fix}: for ${code}`, () => {
    const workspace = workspaceOf(source);
    const fixes = fixesOf(workspace, code);
    const found = fixes.find((each) => each.title === title);
    assert.ok(found, `only: ${fixes.map((each) => each.title).join(' | ')}`);
    assert.equal(mended(workspace, found).text('/main.tm'), after);
  });
}

test('fix all: of these only what leaves nothing to decide', () => {
  const safe = LIST.filter(({ source, after }) => {
    return safelyMended(workspaceOf(source)).text('/main.tm') === after;
  });
  assert.deepEqual(
    safe.map(({ fix }) => fix),
    [
      'remove a duplicate import',
      'quote a value',
      'unquote a value',
      'normalise a value',
      'remove a superfluous ignore',
    ],
  );
});
