// Hover: what a declaration says and what the model says of it; what a word of the language means.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hover } from '../../server/src/features/hover.js';
import { firstParagraph, escaped } from '../../server/src/features/hover/markdown.js';
import { atCursor, assertRanges } from '../support/editing.js';

function hoverAt(source: string): string | undefined {
  const { context, offset } = atCursor(source);
  return hover(context, offset)?.markdown;
}

const shop = `
  model shop "Shop"
  profile debug "Debug build"
  profile lab "Lab"
  actor customer "Customer" { trust untrusted }
  asset cards "Card numbers" """
    What customers *pay* with.

    More of it.
    """ { confidentiality critical; integrity high; personal yes }
  boundary net "Shop network" {
    trust trusted
    component web "Web" {
      handles cards
      entry checkout "Checkout" { protocol "HTTPS"; open to customer }
    }
    store db "Database" { holds cards }
  }
  flow pay customer -> checkout "Pays" { carries cards }
  threat theft "Cards are stolen" {
    targets cards, db
    via pay
    impact critical; likelihood possible
    mitigation tokens "Tokens" { status partial since 2026-03 }
    when debug, lab { severity critical; mitigated by encryption }
  }
  threat guessing "Cards are guessed" {
    targets cards
    severity low
    accepted because "Costs *little*" by "CTO" until 2025
  }
  mitigation encryption "Encryption at rest" { status implemented since 2024-05; applies to db }
`;

/** The shop with the cursor in the first occurrence of a text. */
function inShop(text: string): string {
  return shop.replace(text, `${text.slice(0, 1)}<|>${text.slice(1)}`);
}

test('an asset: levels, boundaries, keepers, threats and what answers them', () => {
  assert.equal(
    hoverAt(inShop('cards "Card')),
    `
**asset** Card numbers \`cards\`

What customers *pay* with.

- Needs: confidentiality critical; integrity high; personal data
- Trust boundaries: Shop network
- Kept by: Web; Database
- Moved by: Pays
- Threats:
  - Cards are stolen: high, partly mitigated
  - Cards are guessed: low, open (acceptance expired)
- Answered by:
  - Tokens: partial since 2026`.trimStart(),
  );
});

test('a threat: severity and where it comes from, response, mitigations, and profiles where it differs', () => {
  assert.equal(
    hoverAt(inShop('theft "')),
    `
**threat** Cards are stolen \`theft\`

- Severity: high (from likelihood and impact)
- Response: partly mitigated
- Mitigations:
  - Tokens: partial since 2026
- Targets: Card numbers; Database
- Via: Pays
- Under Debug build; Lab: critical, mitigated`.trimStart(),
  );
});

test('an expired acceptance, and a reason that holds', () => {
  assert.match(hoverAt(inShop('guessing "')) ?? '', /Response: open \(acceptance expired\)$/m);
  const valid = inShop('guessing "').replace('until 2025', '');
  assert.match(hoverAt(valid) ?? '', /Response: accepted: Costs \\\*little\\\*$/m);
});

test('a mitigation: status, what it answers, where it applies', () => {
  assert.equal(
    hoverAt(inShop('tokens "')),
    `
**mitigation** Tokens \`tokens\`, partial since 2026

- Answers:
  - Cards are stolen: high, partly mitigated`.trimStart(),
  );
  assert.match(
    hoverAt(inShop('encryption "')) ?? '',
    /implemented since 2024\n\n- Applies to: Database/,
  );
});

test('elements and flows: place, trust, ends, crossings', () => {
  assert.match(
    hoverAt(inShop('checkout "')) ?? '',
    /- Stands in: Web; Shop network\n- Trust: trusted/,
  );
  const flow = hoverAt(inShop('pay customer')) ?? '';
  assert.match(
    flow,
    /- Leads: Customer → Checkout\n- Carries: Card numbers\n- Enters: Shop network/,
  );
  assert.match(flow, /- Encrypted: yes\n- Threats:\n {2}- Cards are stolen/);
});

test('a name that is used shows what it means, at the word itself', () => {
  const source = `
    boundary net "Net" { component web "Web" }
    threat t "T" { targets net.[|w<|>eb|] }
  `;
  const { context, offset, files } = atCursor(source);
  const found = hover(context, offset);
  assert.match(found?.markdown ?? '', /^\*\*component\*\* Web `web`/);
  assertRanges(files, found ? [found.at] : []);
});

test('a property tells its status, promised or not', () => {
  assert.match(hoverAt('property p<|> "P"') ?? '', /^\*\*property\*\* P `p`, provided/);
  assert.match(hoverAt('property p<|> "P" { status disclaimed }') ?? '', /`p`, disclaimed/);
});

test('what is only in a profile is absent in the base', () => {
  const source = 'profile d "D"\nstore s<|> "S" { only in d }';
  assert.match(hoverAt(source) ?? '', /- Under D: present/);
});

test('long lists are cut', () => {
  const threats = Array.from({ length: 20 }, (_, n) => `threat t${n} "T${n}" { targets a }`);
  const markdown = hoverAt(`asset a<|> "A"\n${threats.join('\n')}`) ?? '';
  assert.match(markdown, /- T7: medium, open\n {2}- and 12 more/);
});

test('words of the language: kinds, attributes, connectors, values, when', () => {
  const threat = (text: string) => `profile p "P"\nthreat t "T" { ${text} }`;
  assert.match(hoverAt('ass<|>et a "A"') ?? '', /^\*\*asset\*\* is something of value/);
  assert.match(hoverAt('imp<|>ort "./a.tm"') ?? '', /^\*\*import\*\* is another file/);
  assert.match(
    hoverAt(threat('sever<|>ity high')) ?? '',
    /^```tm\nseverity LEVEL\n```\n\nHow severe/,
  );
  assert.match(hoverAt(threat('mitigated <|>by m')) ?? '', /The controls that answer it/);
  assert.match(hoverAt(threat('severity hi<|>gh')) ?? '', /^\*\*high\*\*: /);
  assert.match(hoverAt(threat('accepted unt<|>il 2026')) ?? '', /^```tm\nuntil DATE\n```/);
  assert.match(hoverAt(threat('wh<|>en p { severity low }')) ?? '', /under a profile/);
  assert.match(hoverAt(threat('when p { severity l<|>ow }')) ?? '', /^\*\*low\*\*/);
  assert.match(hoverAt('actor a "A" exten<|>ds b') ?? '', /^```tm\nextends \[actor\]/);
  assert.match(hoverAt('assumption a "A" becau<|>se "R"') ?? '', /^```tm\nbecause TEXT/);
});

test('nothing on strings, unknown names, paths and blank lines', () => {
  const sources = [
    'asset a "T<|>"',
    'threat t "T" { targets unk<|>nown }',
    'import "./<|>a.tm"',
    '\n<|>\n',
    '',
  ];
  for (const source of sources.filter(Boolean)) assert.equal(hoverAt(source), undefined, source);
});

test('titles are no Markdown', () => {
  assert.equal(escaped('**a** <img> [x](y) `c`'), '\\*\\*a\\*\\* \\<img\\> \\[x\\](y) \\`c\\`');
  assert.match(
    hoverAt('asset a<|> "A `b` *c*\\u{A}d"') ?? '',
    /^\*\*asset\*\* A \\`b\\` \\\*c\\\* d `a`$/,
  );
});

test('a title that starts like a list or heading is none', () => {
  const titles = ['# a', '- a-b', '+ a', '1. a.b', '2) a'];
  assert.deepEqual(titles.map(escaped), ['\\# a', '\\- a-b', '\\+ a', '1\\. a.b', '2\\) a']);
});

test('prose keeps its Markdown but loads and runs nothing', () => {
  assert.equal(firstParagraph('One *two*\nthree\n\nfour'), 'One *two*\nthree');
  assert.equal(
    firstParagraph('![p](https://x.example/p.png)'),
    '\\!\\[p](https://x.example/p.png)',
  );
  assert.equal(firstParagraph('<img src=x> a < b'), '');
  assert.equal(firstParagraph('a <img src=x> `<b>`'), 'a \\<img src=x> `<b>`');
  assert.equal(
    firstParagraph('[a](command:x) [b](https://b.example)'),
    '[a]\\(command:x) [b](https://b.example)',
  );
  assert.equal(firstParagraph('Text\n```\ncode'), 'Text');
  assert.equal(firstParagraph('word '.repeat(200)).length, 503);
});

test('a name that means different things in two models shows both', () => {
  const markdown = hoverAt(`
    // file: one.tm
    model one "One"
    import "./shared.tm"
    asset data "Data of one"
    // file: shared.tm
    component c "C" { handles da<|>ta }
    // file: two.tm
    model two "Two"
    import "./shared.tm"
    asset data "Data of two"
  `);
  assert.match(markdown ?? '', /Data of one[\s\S]+---[\s\S]+Data of two/);
});

test('the words of conditions, where they stand', () => {
  const policy = (text: string, at: string) =>
    hoverAt(text.replace(at, `${at.slice(0, 1)}<|>${at.slice(1)}`)) ?? '';
  const text = `requirement r "R" {
    for entry
    where { any { open-to-untrusted yes; stands-in boundary { trust trusted } } }
    require { authenticated by mitigation { status implemented } }
  }`;
  assert.match(policy(text, 'any'), /At least one of the conditions in its block holds/);
  assert.match(policy(text, 'open-to'), /yes \| no[^]*Whether an untrusted actor/);
  assert.match(policy(text, 'boundary'), /^\*\*boundary\*\* is a trust boundary/);
  assert.match(policy(text, 'trusted } }'), /^\*\*trusted\*\*: Relied on/);
  assert.match(policy(text, 'authenticated by'), /The control by which the caller proves/);
  assert.match(policy(text, 'implemented'), /^\*\*implemented\*\*/);
  assert.match(policy(text, 'where'), /Which of them/);
});

test('the requirement that an exemption names', () => {
  const source = `
    // file: tm.config.json
    { "requirements": ["p.tm"] }
    // file: p.tm
    requirement locked "Doors are locked" "Agreed in spring." { for entry; require { protocol } }
    // file: m.tm
    model m "M"
    exemption e "E" { requirement loc<|>ked }
  `;
  const shown = '**requirement** Doors are locked `locked`\n\nAgreed in spring.';
  assert.equal(hoverAt(source)?.trim(), shown);
});
