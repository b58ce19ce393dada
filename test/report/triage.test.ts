// The answer to a report as text, as data, and as Markdown.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TriageAnswer } from '../../server/src/model/triage/answer.js';
import { triageMarkdown } from '../../server/src/publish/triage.js';
import { toMarkdown } from '../../server/src/publish/markdown.js';
import { triageJson, triageText } from '../../server/src/report/triage.js';

const ANSWER: TriageAnswer = {
  version: 1,
  now: '2026-12-01',
  model: 'shop',
  question: {
    actor: { kind: 'adversary', id: 'thief', title: 'Thief *1*' },
    asset: { kind: 'asset', id: 'orders', title: 'Orders' },
    cwe: 79,
  },
  disposition: 'depends',
  severity: 'high',
  goesTo: ['https://shop.example/report'],
  restsOn: [
    {
      kind: 'property',
      id: 'p',
      title: 'Orders stay\u0007 secret',
      disposition: 'vulnerability',
      fits: ['protects orders', 'against thief'],
      condition: 'The lights are on.',
      limits: ['Not at **night**.', 'Not\non Sundays.'],
      published: { file: 'docs/the model.md', anchor: 'property-p' },
    },
    {
      kind: 'exclusion',
      id: 'e',
      title: 'Scripts',
      disposition: 'out-of-scope',
      fits: ['cwe 79'],
      because: '- one\n\n  > two',
      instead: 'Ask.',
      fallsTo: [{ kind: 'actor', id: 'clerk', title: 'Clerk' }],
    },
  ],
  alsoApplies: [],
  mayApply: [{ kind: 'verdict', id: 'v', title: 'Scanner', fits: [] }],
};

test('as text', () => {
  assert.equal(
    triageText(ANSWER),
    `it depends: these statements disagree, or leave it open, severity high
goes to https://shop.example/report

asked:
  adversary thief: Thief *1*
  asset orders: Orders
  CWE-79

rests on:
  property p: Orders stay\u2407 secret
    (vulnerability: protects orders; against thief)
    holds if: The lights are on.
    but: Not at **night**.
    but: Not on Sundays.
    docs/the model.md#property-p
  exclusion e: Scripts
    (out of scope: cwe 79)
    - one > two
    instead: Ask.
    falls to clerk

may apply; see whether it is meant:
  verdict v: Scanner
`,
  );
});

test('an answer that decides nothing says what would make it surer', () => {
  const text = triageText({ ...ANSWER, disposition: 'undecided', goesTo: [], restsOn: [] });
  assert.match(text, /^undecided: .*\nnot asked: --entry, --component\n/);
});

test('as Markdown', () => {
  assert.equal(
    toMarkdown(triageMarkdown(ANSWER)),
    `## Depends

- **Asked:** actor \`thief\` (Thief \\*1\\*), asset \`orders\` (Orders), CWE-79
- **Severity:** High
- **Goes to:** [shop.example/report](https://shop.example/report)

### It rests on

- Property [Orders stay\u0007 secret](docs/the%20model.md#property-p) (\`p\`): **Vulnerability**
  - **Fits by:** \`protects orders\`, \`against thief\`
  - **Holds if:** The lights are on.
  - **What it does not say:** Not at **night**.
  - **What it does not say:** Not on Sundays.
- Exclusion Scripts (\`e\`): **Out of scope**
  - **Fits by:** \`cwe 79\`

  - **Why:**

    - one

      > two

  - **Instead:** Ask.

  - **Falls to:** \`clerk\` (Clerk)

### May apply

- Verdict Scanner (\`v\`)
`,
  );
});

test('as data', () => {
  assert.deepEqual(JSON.parse(triageJson(ANSWER)), ANSWER);
  assert.ok(triageJson(ANSWER).endsWith('}\n'));
});
