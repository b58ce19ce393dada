// A layout that fails costs the picture, and nothing else.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, served, start, uriOf } from './support/in-process.js';

const TEXT = 'model m "M"\nactor a "A"\ncomponent c "C"\nflow a -> c "F"';

test('a layout that fails is an error and logged, and the page is there', async () => {
  const wire = served(new Map(), {
    layout: () => Promise.reject(new Error('the layout took too long')),
  });
  await start(wire, {});
  open(wire, 'main.tm', TEXT);
  const uri = uriOf('main.tm');
  const logged = wire.next<{ message: string }>('window/logMessage');
  await assert.rejects(wire.request('tm/diagram', { uri }), /the layout took too long/);
  assert.match((await logged).message, /^tm\/diagram: Error: the layout took too long/);
  assert.match(JSON.stringify(await wire.request('tm/page', { uri })), /<h1>M/);
});
