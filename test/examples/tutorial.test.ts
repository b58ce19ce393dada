// The tutorial and the first model of the README: each step does what its text says.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { dayOf, NOW } from '../support/judged.js';
import { filesOf, textBeside, workspaceOf } from './models.js';

/** `33:8 threat-only-planned` would depend on the lines: the id that is marked says as much. */
function findingsIn(...texts: string[]): string[] {
  const names = ['shop.tm', 'threats.tm'];
  const workspace = workspaceOf(new Map(texts.map((text, index) => [names[index] ?? '', text])));
  return workspace
    .paths()
    .flatMap((path) => workspace.findings(path, dayOf(NOW)))
    .map(({ at, code }) => `${at.unit.text.slice(at.start, at.end)}: ${code}`);
}

/** The code of a Markdown text, in order, without the indentation of a list. */
function snippetsOf(markdown: string): string[] {
  return [...markdown.matchAll(/^( *)```tm(?: fragment)?\n([^]*?)^ *```$/gm)].map(
    ([, indent = '', code = '']) => code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  );
}

/** A line more in the braces that a declaration's text ends with. */
function within(text: string, declaration: string, line: string): string {
  const start = text.indexOf(declaration);
  const end = text.slice(start).search(/ ?\}\n(?:\w|\n|$)/) + start;
  assert.ok(start >= 0 && end > start, declaration);
  return `${text.slice(0, end)}\n${line}${text.slice(end)}`;
}

describe('the tutorial', () => {
  const shop = filesOf('tutorial').get('shop.tm') ?? '';
  const [accepted = '', mitigated = '', partners = '', examined = '', imported = ''] = snippetsOf(
    textBeside('tutorial', 'README.md'),
  );
  const planned = 'guessing: threat-only-planned';
  const open = 'stolen-backup: unmitigated-threat';

  test('starts with two findings in about 40 lines', () => {
    assert.deepEqual(findingsIn(shop), [planned, open]);
    assert.ok(shop.split('\n').length <= 50);
  });

  test('1: an acceptance answers a plan', () => {
    assert.deepEqual(findingsIn(within(shop, 'threat guessing', accepted)), [open]);
    assert.deepEqual(findingsIn(shop.replace('status planned', 'status implemented')), [open]);
  });

  test('2: a mitigation answers the threat', () => {
    assert.deepEqual(findingsIn(within(shop, 'threat stolen-backup', mitigated)), [planned]);
  });

  test('3: without its answer a threat breaks a promise', () => {
    assert.deepEqual(findingsIn(shop.replace(/^ *mitigated by order-check\n/m, '')), [
      'foreign-orders: unmitigated-threat',
      'own-orders: threat-breaks-property',
      planned,
      open,
    ]);
  });

  test('4: a crossing that nobody looked at, and the look', () => {
    const grown = `${shop}\n${partners}`;
    assert.deepEqual(findingsIn(grown), [planned, open, 'charge: unexamined-crossing']);
    assert.deepEqual(findingsIn(within(grown, 'flow charge', examined)), [planned, open]);
  });

  test('5: two files are one model', () => {
    const threats = shop.indexOf('threat foreign-orders');
    const rest = shop.indexOf('mitigation login ');
    const root = `${imported}${shop.slice(0, threats)}${shop.slice(rest)}`;
    assert.deepEqual(findingsIn(root, shop.slice(threats, rest)), [planned, open]);
  });
});

describe("the README's first model", () => {
  const readme = readFileSync(new URL('../README.md', __dist), 'utf8');
  const [model = '', ...answers] = snippetsOf(readme);
  const remark = 'shop: incomplete-model';
  const unguarded = 'shop-net: unguarded-boundary';

  test('has the findings that it speaks of, and a remark', () => {
    assert.deepEqual(findingsIn(model), [remark, unguarded, 'forged-order: unmitigated-threat']);
  });

  test('has two answers for it', () => {
    const left = answers.map((answer) => findingsIn(within(model, 'threat forged-order', answer)));
    assert.deepEqual(left, [[remark], [remark, unguarded]]);
  });
});
