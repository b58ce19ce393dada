// Whole pages of one model that uses nearly everything, compared byte by byte. To accept new ones:
//   UPDATE_GOLDEN=1 npm run test:unit publish/golden
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { checkModel } from '../../server/src/rules/judge.js';
import { dayOf, NOW } from '../support/judged.js';
import { markdownOf, modelOfFiles } from './support.js';

const folder = new URL('../test/publish/golden/', __dist);
const source = readFileSync(new URL('shop.tm', folder), 'utf8');

function assertGolden(name: string, text: string): void {
  const file = new URL(name, folder);
  if (process.env['UPDATE_GOLDEN'] || !existsSync(file)) writeFileSync(file, text);
  assert.equal(text, readFileSync(file, 'utf8'));
}

test('the model of the pages is free of errors of syntax, names and values', () => {
  const model = modelOfFiles({ 'shop.tm': source });
  const errors = checkModel(model, { now: dayOf(NOW), config: {} }).filter(({ code }) =>
    /^(?:syntax|wrong|unknown|missing|misplaced|invalid|duplicate|repeated|circular)/.test(code),
  );
  assert.deepEqual(
    errors.map(({ message }) => message),
    [],
  );
});

test('the public page', () => {
  assertGolden('shop.public.md', markdownOf({ 'shop.tm': source }));
});

test('the internal page', () => {
  assertGolden('shop.internal.md', markdownOf({ 'shop.tm': source }, { audience: 'internal' }));
});

test('the page of a profile', () => {
  assertGolden('shop.demo.md', markdownOf({ 'shop.tm': source }, { profile: 'demo' }));
});

test('the rubric', () => {
  assertGolden('shop.rubric.md', markdownOf({ 'shop.tm': source }, { shape: 'rubric' }));
});

test('a page of some sections', () => {
  const include = ['properties', 'flows', 'roadmap'];
  const intro = 'What we promise.\n\n## And a heading';
  const text = markdownOf({ 'shop.tm': source }, { include, intro, title: 'Promises' });
  assertGolden('shop.sections.md', text);
});
