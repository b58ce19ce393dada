// The paragraph of AGENTS.md: what it leads to, and that nothing else of the file is touched.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { agentsParagraph, withParagraph } from '../../../server/src/publish/files/agents.js';
import { viewOfFiles } from '../support.js';

const PAGES = `
page public "Security model" { file "docs/security.html" }
page policy { file "SECURITY.md" }
page contact { file "security.txt" }
page secret "Secret page" { file "secret.md"; audience internal }`;

function paragraphOf(page: string, others = PAGES, file = 'AGENTS.md', root = 'shop.tm'): string {
  const view = viewOfFiles({ 'm.tm': `model shop "Shop *1*"\n${others}\npage p ${page}` });
  const declared = view.model.ofKind('page').find(({ id }) => id === 'p');
  return agentsParagraph(view, declared!, { file, root });
}

test('it leads to the model and its pages, and says what to do', () => {
  assert.equal(
    paragraphOf('{ file "AGENTS.md" }'),
    `## Threat model

What this project promises, and what threatens it, is written in [\`shop.tm\`](shop.tm) (Shop \\*1\\*) and the files that it imports. It is published as [Security model](docs/security.html), [SECURITY.md](SECURITY.md). Read it before you change what has to do with security.

- A change that adds, moves or takes away an entry point, a flow of data, an asset, a trust boundary or a control changes the model too. Call a threat mitigated only when its control is there; to accept a threat, or to call something examined, is for those who answer for it.
- Check the model with \`tm check shop.tm\`; \`tm explain CODE\` says what a finding means.
- Never edit the published pages: \`tm publish shop.tm\` writes them.
- To judge a report of a vulnerability, ask \`tm triage shop.tm --actor WHO --entry WHERE --component WHAT\`, with ids of the model.
`,
  );
});

test('its links and commands are seen from the folder of the file', () => {
  const paragraph = paragraphOf(
    '{ file "sub/AGENTS.md" }',
    PAGES,
    'sub/AGENTS.md',
    "models/it's it.tm",
  );
  assert.match(paragraph, /\[`\.\.\/models\/it's it\.tm`\]\(\.\.\/models\/it's%20it\.tm\)/);
  assert.match(paragraph, /\[Security model\]\(\.\.\/docs\/security\.html\)/);
  assert.ok(paragraph.includes(String.raw`tm check '../models/it'\''s it.tm'`));
});

test('an internal one leads to internal pages too', () => {
  const internal = paragraphOf('"For us" { file "AGENTS.md"; audience internal }');
  assert.match(internal, /^## For us\n[^]*Secret page/);
});

test('without pages it leads to the model alone', () => {
  assert.doesNotMatch(paragraphOf('{ file "AGENTS.md" }', ''), /published as/);
});

const TEXT = '## Threat model\n\nRead it.\n';
const BLOCK = `<!-- bartizan:begin shop -->\n${TEXT}<!-- bartizan:end shop -->`;

function written(existing: string | undefined, text = TEXT): string {
  const result = withParagraph(existing, 'shop', text);
  assert.ok('text' in result, JSON.stringify(result));
  return result.text;
}

const files: readonly (readonly [why: string, existing: string | undefined, text: string])[] = [
  ['a new file', undefined, `${BLOCK}\n`],
  ['an empty file', '', `${BLOCK}\n`],
  ['appended', '# Agents\n', `# Agents\n\n${BLOCK}\n`],
  ['appended after an empty line', '# Agents\n\n', `# Agents\n\n${BLOCK}\n`],
  ['appended to a last line without an end', '# Agents', `# Agents\n\n${BLOCK}\n`],
  [
    'appended with the line ends of the file',
    'A\r\n',
    `A\r\n\r\n${BLOCK.replaceAll('\n', '\r\n')}\r\n`,
  ],
  ['kept', `A\n${BLOCK}\nB`, `A\n${BLOCK}\nB`],
  [
    'replaced',
    'A\n\n<!-- bartizan:begin shop -->\nold\n<!-- bartizan:end shop -->\n \tB\n',
    `A\n\n${BLOCK}\n \tB\n`,
  ],
  ['replaced at the very end', '<!-- bartizan:begin shop -->\n<!-- bartizan:end shop -->', BLOCK],
  [
    'beside that of another model',
    '<!-- bartizan:begin bank -->\nx\n<!-- bartizan:end bank -->\n',
    `<!-- bartizan:begin bank -->\nx\n<!-- bartizan:end bank -->\n\n${BLOCK}\n`,
  ],
  [
    'comments inside a line are words',
    'Keep `<!-- bartizan:begin shop -->`.\n',
    `Keep \`<!-- bartizan:begin shop -->\`.\n\n${BLOCK}\n`,
  ],
];

for (const [why, existing, text] of files) {
  test(`the paragraph in its file: ${why}`, () => {
    assert.equal(written(existing), text);
    assert.equal(written(text), text, 'and it is not stale then');
  });
}

test('a changed paragraph makes the file stale', () => {
  assert.notEqual(written(`A\n${BLOCK}\n`, '## Threat model\n\nRead it all.\n'), `A\n${BLOCK}\n`);
});

const unclear = [
  '<!-- bartizan:begin shop -->\nold\n',
  'old\n<!-- bartizan:end shop -->\n',
  '<!-- bartizan:end shop -->\n<!-- bartizan:begin shop -->\n',
  `${BLOCK}\n${BLOCK}\n`,
];

for (const existing of unclear) {
  test(`nobody guesses which part of the file is ours: ${JSON.stringify(existing)}`, () => {
    assert.deepEqual(withParagraph(existing, 'shop', TEXT), {
      problems: [
        `AGENTS.md has to have the lines '<!-- bartizan:begin shop -->' and '<!-- bartizan:end shop -->' once each, in this order: mend them, or remove both with what is between them`,
      ],
    });
  });
}

test('whatever else is in the file stays, byte for byte', () => {
  const part = fc.array(fc.constantFrom('a', ' ', '\n', '\r\n', '#', '<!--', '-->', 'ü'));
  fc.assert(
    fc.property(part, part, (before, after) => {
      const [start, end] = [before.join(''), after.join('')];
      const first = written(start);
      assert.ok(first.startsWith(start));
      assert.equal(written(first), first);
      const head = start === '' || start.endsWith('\n') ? start : `${start}\n`;
      const tail = `\n${end}`;
      const placed = written(
        `${head}<!-- bartizan:begin shop -->\nold<!-- bartizan:end shop -->\n<!-- bartizan:end shop -->${tail}`,
      );
      assert.ok(placed.startsWith(head) && placed.endsWith(tail));
    }),
  );
});
