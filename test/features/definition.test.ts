// Definition and references: from uses to declarations and back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { definitions } from '../../server/src/features/definition.js';
import { references } from '../../server/src/features/references.js';
import { assertRanges, atCursor } from '../support/editing.js';

/** Fails unless the cursor leads to the names in `[| |]`. */
function assertLeads(source: string): void {
  const { context, offset, files } = atCursor(source);
  const found = definitions(context, offset)?.targets ?? [];
  assertRanges(
    files,
    found.map(({ name }) => name),
  );
}

/** Fails unless the uses of what is at the cursor are those in `[| |]`. */
function assertUsed(source: string, includeDeclaration = false): void {
  const { context, offset, files } = atCursor(source);
  assertRanges(files, references(context, offset, { includeDeclaration }));
}

test('from a use to its declaration, in another file', () => {
  assertLeads(`
    // file: main.tm
    model shop "Shop"
    import "./parts.tm"
    component web "Web" { handles or<|>ders }
    // file: parts.tm
    asset [|orders|] "Orders"
  `);
});

test('at the ends of a word too, but not beside it', () => {
  assertLeads('asset [|orders|] "O"\nstore s "S" { holds <|>orders }');
  assertLeads('asset [|orders|] "O"\nstore s "S" { holds orders<|>}');
  assertLeads('asset orders "O"\nstore s "S" { hol<|>ds orders }');
});

test('each segment of a qualified name leads to its own', () => {
  const net = (n: string, w: string) =>
    `boundary ${n} "N" { component ${w} "W" }\nthreat t "T" { targets `;
  assertLeads(`${net('[|net|]', 'web')} n<|>et.web }`);
  assertLeads(`${net('net', '[|web|]')} net.w<|>eb }`);
});

test('from the ends of a flow, the names of when and the header', () => {
  assertLeads('actor [|user|] "U"\nstore s "S"\nflow us<|>er -> s');
  assertLeads('profile [|p|] "P"\nthreat t "T" { when p<|> { severity low } }');
  assertLeads('boundary [|b|] "B"\nstore s "S" in b<|>');
});

test('from an import to the file, from a pattern to all of them', () => {
  const { context, offset } = atCursor(`
    // file: main.tm
    model m "M"
    import "./par<|>ts/*.tm"
    // file: parts/a.tm
    asset a "A"
    // file: parts/b.tm
    asset b "B"
  `);
  const found = definitions(context, offset);
  assert.deepEqual(
    found?.targets.map(({ name }) => `${name.path} ${name.start}`),
    ['/parts/a.tm 0', '/parts/b.tm 0'],
  );
});

test('an import of nothing leads nowhere', () => {
  const { context, offset } = atCursor('model m "M"\nimport "./no<|>ne.tm"');
  assert.equal(definitions(context, offset), undefined);
});

test('from the declaration of an asset to the boundaries that it lives in', () => {
  assertLeads(`
    asset or<|>ders "Orders"
    boundary outer "Outer" {
      boundary [|inner|] "Inner" { store db "Db" { holds orders } }
    }
    boundary [|edge|] "Edge" { component web "Web" { entry e "E" { accepts orders } } }
    store beside "Beside" { holds orders }
    component placed "Placed" in inner { handles orders }
  `);
});

test('from any other declaration, or an asset without a boundary, to itself', () => {
  assertLeads('component [|w<|>eb|] "Web"');
  assertLeads('asset [|or<|>ders|] "O"\nstore s "S" { holds orders }');
});

test('a name that means nothing leads nowhere', () => {
  assertLeads('store s "S" { holds not<|>hing }');
  assertLeads(
    'component a "A" { entry x "X" }\ncomponent b "B" { entry x "X" }\nthreat t "T" { via x<|> }',
  );
});

test('in a file of several models to what it means in each', () => {
  assertLeads(`
    // file: one.tm
    model one "One"
    import "./shared.tm"
    asset [|data|] "One"
    // file: shared.tm
    store s "S" { holds da<|>ta }
    // file: two.tm
    model two "Two"
    import "./shared.tm"
    asset [|data|] "Two"
  `);
});

test('uses in all files of all models, from a use or the declaration', () => {
  assertUsed(`
    // file: main.tm
    model shop "Shop"
    import "./parts.tm"
    boundary net "Net" { component web "Web" { handles [|or<|>ders|] } }
    threat t "T" { targets [|orders|], web }
    // file: other.tm
    model other "Other"
    import "./parts.tm"
    store s "S" { holds [|orders|] }
    // file: parts.tm
    asset orders "Orders"
  `);
  assertUsed(
    `
    boundary [|n<|>et|] "Net" { component web "Web" }
    store s "S" in [|net|]
    threat t "T" { targets [|net|].web, [|net|].s }
  `,
    true,
  );
});

test('nothing is used on strings and words of the language', () => {
  assertUsed('asset a "A<|>"\nstore s "S" { holds a }');
  assertUsed('ass<|>et a "A"\nstore s "S" { holds a }');
});

test('from an exemption to its requirement', () => {
  assertLeads(`
    // file: tm.config.json
    { "requirements": ["p.tm"] }
    // file: p.tm
    requirement [|locked|] "Doors are locked" { for entry; require { protocol } }
    // file: m.tm
    model m "M"
    exemption e "E" { requirement loc<|>ked }
  `);
});
