// Imports are brought to the top, in their order, each once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applied } from '../../server/src/features/fixes/edits.js';
import { organizeImports } from '../../server/src/features/organize-imports.js';
import { editing } from '../support/editing.js';

function organized(source: string): string {
  const { contextOf, files } = editing(source);
  return applied(files[0]!.text, organizeImports(contextOf('/main.tm')));
}

test('late imports come to the others, with their comments, in their order', () => {
  assert.equal(
    organized(`
      model m "M"
      import "./b.tm"

      asset a "A"

      // all of them
      import "./a.tm" // really
      asset c "C"
      import "./b.tm"
    `),
    'model m "M"\nimport "./b.tm"\n// all of them\nimport "./a.tm" // really\n\nasset a "A"\nasset c "C"\n',
  );
});

test('without any at the top they come to the start; what is in order stays', () => {
  assert.equal(organized('asset a "A"\nimport "./a.tm"\n'), 'import "./a.tm"\nasset a "A"\n');
  const fine = 'import "./b.tm"\nmodel m "M"\nimport "./a.tm"\nasset a "A"\n';
  assert.equal(organized(fine), fine);
});

test('no comment is lost, and what is broken stays', () => {
  const twice = 'import "./a.tm"\n// why again?\nimport "./a.tm"\nasset a "A"\n';
  assert.equal(organized(twice), twice);
  const broken = 'asset a "A"\nimport "./a.tm\nasset b "B"\n';
  assert.equal(organized(broken), broken);
});

test('what is moved stands on a line of its own', () => {
  assert.equal(
    organized('model m "M"; asset a "A"; import   "./$a.tm"'),
    'model m "M"\nimport "./$a.tm"\nasset a "A"\n',
  );
});
