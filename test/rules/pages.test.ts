// Every page of docs/rules: its form, and its examples as tests of what they say.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { STAGE_CODES } from '../../server/src/model/codes.js';
import type { Problem } from '../../server/src/model/problem.js';
import { optionLines, ruleIndex, severityLine } from '../../server/src/rules/document.js';
import { CONFIG_NAME } from '../../server/src/rules/config.js';
import { readConfig } from '../../server/src/rules/read-config.js';
import { RULES } from '../../server/src/rules/index.js';
import type { RuleConfig } from '../../server/src/rules/judge.js';
import { absolute } from '../../server/src/syntax/tree.js';
import { assertNotes, readSnippet } from '../support/marks.js';
import { judgeFiles } from '../support/judged.js';

const FOLDER = new URL('../docs/rules/', __dist);
const HEADINGS = ['What', 'Why', 'Wrong', 'Right', 'How to fix', 'How to silence'];

const CODES = [...RULES, ...STAGE_CODES].map(({ code }) => code as string);
const PAGES = readdirSync(FOLDER)
  .filter((name) => name !== 'README.md')
  .map((name) => name.replace(/\.md$/, ''));

/** Its examples are judged as they stand, without a root that imports them. */
const ABOUT_ROOTS = 'fragment';

/** Its examples are configurations. */
const ABOUT_CONFIG = 'invalid-config';

/** Few examples are whole models. */
const ABOUT_WHOLE_MODELS = 'incomplete-model';

test('every code has a page, and every page a code', () => {
  assert.deepEqual(PAGES.toSorted(), CODES.toSorted());
});

test('the index is what the rules make of it: when this fails, `npm run generate`', () => {
  assert.equal(readFileSync(new URL('README.md', FOLDER), 'utf8'), ruleIndex());
});

for (const code of PAGES) {
  const text = readFileSync(new URL(`${code}.md`, FOLDER), 'utf8');

  test(`the page of ${code} has all its parts`, () => {
    assert.equal(text.split('\n')[0], `# ${code}`);
    assert.match(text, new RegExp(`^Default severity: ${severityLine(code)}$`, 'm'));
    const options = text.split('\n').filter((line) => line.startsWith('Option '));
    assert.deepEqual(options, optionLines(code));
    const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    assert.deepEqual(headings, HEADINGS);
  });

  test(`the wrong example of ${code} shows just that`, () => {
    const wrong = example(text, 'wrong');
    assert.ok(readSnippet(wrong).some(({ notes }) => notes.length > 0));
    assert.deepEqual(
      readSnippet(wrong)
        .flatMap(({ notes }) => notes.map(codeOf))
        .filter((other) => other !== code),
      [],
    );
    assertNotes(wrong, shown(wrong, code));
  });

  test(`the right example of ${code} shows nothing`, () => {
    const right = example(text, 'right');
    assertNotes(right, shown(right, code));
  });
}

/** One in JSON is a `tm.config.json`. */
function example(text: string, is: 'wrong' | 'right'): string {
  const form = new RegExp(`^\`\`\`(tm|json) ${is}\\n([\\s\\S]*?)^\`\`\`$`, 'm');
  const [, language, content] = form.exec(text) ?? [];
  assert.ok(content !== undefined, `no example that is ${is}`);
  return language === 'tm' ? content : `// file: ${CONFIG_NAME}\n${content}`;
}

/** What has the code, and all that is more than a hint. */
function shown(source: string, code: string) {
  const isShown = (problem: Problem) =>
    problem.code === code || (problem.severity !== 'hint' && problem.code !== ABOUT_WHOLE_MODELS);
  const found =
    code === ABOUT_CONFIG
      ? readSnippet(source).flatMap(({ path, text }) => readConfig(path, text).problems)
      : judgeFiles(source, { asRoots: code === ABOUT_ROOTS, config: switchedOn(code) });
  return found
    .filter(isShown)
    .map(({ at, ...problem }) => ({ path: at.unit.path, ...absolute(at), ...problem }));
}

/** A rule that is off is shown as if it were configured. */
function switchedOn(code: string): RuleConfig {
  const isOff = RULES.some((rule) => rule.code === code && rule.severity === 'off');
  return isOff ? { severity: { [code]: 'warning' } } : {};
}

function codeOf({ text }: { readonly text: string }): string {
  return text.split(':')[0] as string;
}
