// Text in pictures is measured and broken without fonts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { widest, widthOf, wrap } from '../../../server/src/publish/diagram/text-size.js';

const PLAIN = { size: 10, bold: false };

test('widths are those of Helvetica, rounded up to a tenth of a pixel', () => {
  assert.equal(widthOf('', PLAIN), 0);
  assert.equal(widthOf('Hello', PLAIN), 22.8);
  assert.equal(widthOf('Hello', { ...PLAIN, bold: true }), 24.4);
});

test('letters of other scripts have a width too, and East Asian ones are as wide as high', () => {
  assert.equal(widthOf('é', PLAIN), 6);
  assert.equal(widthOf('境界', PLAIN), 20);
  assert.equal(widthOf('🔒', PLAIN), 10);
});

test('lines break at spaces, and a long word has a line of its own', () => {
  assert.deepEqual(wrap('Content delivery network', 16), ['Content delivery', 'network']);
  assert.deepEqual(wrap('Breached-password service', 16), ['Breached-password', 'service']);
  assert.deepEqual(wrap('  ', 16), []);
});

test('the widest line counts', () => {
  assert.equal(widest(['i', 'mm', ''], PLAIN), widthOf('mm', PLAIN));
});
