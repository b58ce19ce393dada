// SECURITY.md: what it says by default and by `include`, and where its links lead.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { securityPolicy } from '../../../server/src/publish/files/security-policy.js';
import { toMarkdown } from '../../../server/src/publish/markdown.js';
import { viewOfFiles } from '../support.js';

const MODEL = `
model shop "Shop" {
  report to "security@shop.example"
  disclosure "We answer in two days."
  supported "4.x"
}
property own-orders "Customers change only their own orders"
verdict takeover "Acting for somebody else" {
  is vulnerability; because "It breaks a promise."; rests on own-orders; goes to "security@shop.example"
}
verdict other-tenant "Orders of another tenant can be read" { under takeover }
verdict tuning "A header is missing" { is hardening }
verdict scanner "Output of a scanner" { under tuning; because "It shows no attack." }
exclusion hosting "The hosting provider" { because "It answers for itself." }
`;

function policyOf(page: string, others = '', file = 'SECURITY.md'): string {
  const view = viewOfFiles({ 'm.tm': `${MODEL}${others}\npage p ${page}` });
  const declared = view.model.ofKind('page').find(({ id }) => id === 'p');
  return toMarkdown(securityPolicy(view, declared!, file));
}

test('by default it says how to report, what happens then, which versions, and what is a vulnerability', () => {
  assert.equal(
    policyOf('{ file "SECURITY.md"; intro "Thank you for *looking*." }'),
    `# Security policy

Thank you for *looking*.

## Reporting a vulnerability

- **Report to:** security\\@shop.example

## What happens to a report

We answer in two days.

## Supported versions

These get security fixes:

- 4.x

## What is a vulnerability, and what is not

### Vulnerabilities

- <a id="verdict-takeover"></a>Acting for somebody else: It breaks a promise. Goes to: security\\@shop.example
- <a id="verdict-other-tenant"></a>Orders of another tenant can be read

### Hardening

- <a id="verdict-tuning"></a>A header is missing

### Known non-findings

- <a id="verdict-scanner"></a>Output of a scanner: It shows no attack.

## Out of scope

- <a id="exclusion-hosting"></a>The hosting provider: It answers for itself.
`,
  );
});

const PAGES = `
page public "Threat model" { file "docs/threat model.md"; include verdicts, properties }
page html { file "docs/short.html"; include exclusions }
page internal "Internal" { file "docs/internal.md"; audience internal }
page agents { file "AGENTS.md" }`;

test('statements are linked to the first public page that has them, seen from its folder', () => {
  const policy = policyOf(
    '"How to report" { file ".github/SECURITY.md" }',
    PAGES,
    '.github/SECURITY.md',
  );
  assert.match(policy, /^# How to report\n/);
  assert.match(
    policy,
    /^- \[A header is missing\]\(\.\.\/docs\/threat%20model\.md#verdict-tuning\)$/m,
  );
  assert.match(policy, /\[The hosting provider\]\(\.\.\/docs\/short\.html#exclusion-hosting\)/);
  assert.ok(
    policy.endsWith(`## Threat model

- [Threat model](../docs/threat%20model.md)
- [docs/short.html](../docs/short.html)
`),
    policy,
  );
});

test('include chooses the sections and their order', () => {
  const policy = policyOf(
    '{ file "SECURITY.md"; include supported, reporting, properties }',
    PAGES,
  );
  assert.deepEqual(
    [...policy.matchAll(/^## (.*)$/gm)].map(([, title]) => title),
    ['Supported versions', 'Reporting a vulnerability', 'Security properties', 'Threat model'],
  );
  assert.match(policy, /<a id="property-own-orders">/);
});

test('links to what is not on it lead to the page that has it, or are plain words', () => {
  const rest =
    'threat forgery "Forgery" { breaks own-orders }\npage t { file "t.md"; include threats }';
  const page = '{ file "SECURITY.md"; include properties }';
  assert.match(policyOf(page, rest), /\[Forgery\]\(t\.md#threat-forgery\)/);
  assert.match(policyOf(page, rest.split('\n')[0]), /\*\*Would be broken by:\*\* Forgery/);
});

test('nothing internal is on it, nor linked', () => {
  const secret = `
verdict hidden "Secret verdict" { is vulnerability; audience internal }
exclusion quiet "Secret exclusion" { because "x"; audience internal }`;
  const policy = policyOf('{ file "SECURITY.md" }', secret + PAGES);
  assert.doesNotMatch(policy, /Secret|internal/);
});

test('a model that says nothing has a policy without sections', () => {
  const view = viewOfFiles({ 'm.tm': 'model m "M"\npage p { file "SECURITY.md" }' });
  const [page] = view.model.ofKind('page');
  assert.equal(toMarkdown(securityPolicy(view, page!, 'SECURITY.md')), '# Security policy\n');
});
