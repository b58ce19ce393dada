// Relative links and paths of evidence: what is taken for one, from where it is seen, and what is not known.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkModel } from '../../server/src/rules/judge.js';
import { assertFinds, dayOf, modelOf, NOW } from '../support/judged.js';

const finds = (source: string) => assertFinds('broken-link', source);

/** A mitigation with such evidence, beside a few files. */
function evidence(text: string): string {
  return `
    // file: parts/main.tm
    mitigation m "M" { evidence "${text}" }
    // file: parts/proofs/audit.md
    // file: top.md
    `;
}

describe('broken-link is found', () => {
  test('where no file of that name is there, at the value', () => {
    finds(`
      // file: sub/shop.tm
      mitigation m "M" { evidence "https://shop.example/m", "tests/m.md", "tests/n.md" }
                                                            ^^^^^^^^^^^^ broken-link: there is no file or folder 'tests/m.md', seen from the folder of 'shop.tm': mend the path, or write a whole address, with 'https://'
      // file: sub/tests/n.md
    `);
  });

  test('in each attribute that holds addresses or paths', () => {
    finds(`
      model m "M" {
        purpose "P"
        policy "SECURITY.md"
               ^^^^^^^^^^^^^ broken-link
      }
      document d "D" { url "docs/d.md#part" }
                           ^^^^^^^^^^^^^^^^ broken-link
      actor a "A" { link "./a.html" }
                         ^^^^^^^^^^ broken-link
      threat t "T" { source d, "docs/t.md" in "4.2" }
                               ^^^^^^^^^^^ broken-link
      mitigation k "K" { evidence "k.md" }
                                  ^^^^^^ broken-link
      verdict v "V" { is bug; goes to "team/LIST.md"; precedent "cases/c.md" }
                                      ^^^^^^^^^^^^^^ broken-link
                                                                ^^^^^^^^^^^^ broken-link
    `);
  });

  test('in the links of prose, at the text, each path once', () => {
    finds(`
      asset a "A" "See [it](docs/a.md), [there](docs/a.md#x 'T') and ![it](pic.png)."
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ broken-link: there is no file or folder 'docs/a.md', seen from the folder of 'main.tm': mend the path, or write a whole address, with 'https://'
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ broken-link: there is no file or folder 'pic.png', seen from the folder of 'main.tm': mend the path, or write a whole address, with 'https://'
      exclusion e "E" { because "[Read][1].\\n\\n[1]: <b.md>" }
                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ broken-link
    `);
  });

  test('in what a profile puts in its place, which it names', () => {
    finds(`
      profile prod "P"
      mitigation m "M" {
        evidence "m.md"
        when prod { evidence "p.md" }
                             ^^^^^^ broken-link: under profile 'prod': there is no file or folder 'p.md', seen from the folder of 'main.tm': mend the path, or write a whole address, with 'https://'
      }
      // file: m.md
    `);
  });

  const wrong = [
    'proof/audit.md',
    './proofs/audit.pdf',
    '../audit.md',
    'audit.md',
    'proofs/x/',
    'proofs/100%.md',
  ];
  for (const path of wrong)
    test(`as '${path}'`, () => {
      const marked = `${' '.repeat(28)}${'^'.repeat(path.length + 2)} broken-link`;
      finds(evidence(path).replace(' }', ` }\n    ${marked}`));
    });
});

describe('broken-link is silent', () => {
  const right = [
    ['a file', 'proofs/audit.md'],
    ['a file by detours', './x/../proofs//audit.md'],
    ['a file above', '../top.md'],
    ['a folder', 'proofs/'],
    ['a place in a file', 'proofs/audit.md#results'],
    ['a query', 'proofs/audit.md?plain=1#L3'],
    ['a line', 'proofs/audit.md:42'],
    ['some lines', 'proofs/audit.md:42-50'],
    ['letters that a link writes otherwise', 'proofs/%61udit.md'],
    ['an address', 'https://shop.example/x.md'],
    ['another scheme', 'mailto:security@shop.example'],
    ['a host', '//shop.example/x.md'],
    ['a path from the root of something', '/docs/x.md'],
    ['a path from home', '~/x.md'],
    ['a place on the same page', '#x.md'],
    ['an issue of a project', 'shop/web#12'],
    ['words', 'The report of 2025, annex docs/x.md'],
    ['a name', 'pentest-2025'],
    ['a version', 'openssl-3.0.2'],
    ['a pattern', 'proof/*.md'],
    ['a place to fill in', 'proof/<name>.md'],
    ['a path of Windows', 'proof\\\\x.md'],
    ['what leaves the folder', '../../x.md'],
  ];
  for (const [what, text] of right) test(`about ${what}`, () => finds(evidence(text!)));

  test('about a source that may be the name of a book, and words for where a report goes', () => {
    finds(`
      threat t "T" { source "ISO/IEC-27001", "Node.js", "RFC 9700" }
      verdict v "V" { is bug; goes to "shop/support"; precedent "TOB/12", "x.io" }`);
  });

  test('about links of prose that lead somewhere, from the file or from a page', () => {
    finds(`
      // file: sub/main.tm
      model m "M" { purpose "[a](a.md) [b](b.md) [c](https://c.example/c.md) [d](#d.md) [e](e)" }
      page p { file "../docs/p.md" }
      // file: sub/a.md
      // file: docs/b.md
    `);
  });

  test('about what only looks like a link of prose', () => {
    finds('asset a "A" "`[x](x.md)`, a[0](b), [x] (x.md), ``[`](y.md)``"');
  });

  test('while it is not known what is there', () => {
    const model = modelOf('mitigation m "M" { evidence "m.md" }');
    const found = checkModel(model, { now: dayOf(NOW) }).map(({ code }) => code);
    assert.ok(!found.includes('broken-link'));
  });

  test('about what a profile does away with', () => {
    finds(`
      profile prod "P"
      mitigation m "M" {
        evidence "gone.md"
                 ^^^^^^^^^ broken-link: there is no file or folder 'gone.md', seen from the folder of 'main.tm': mend the path, or write a whole address, with 'https://'
        when prod { evidence "https://m.example" }
      }
    `);
  });
});
