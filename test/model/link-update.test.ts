// A model that follows edits, one by one. Of any edits see test/properties/links.test.ts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  linkAll,
  LivingModels,
  type LinkChange,
  type LinkedModel,
} from '../../server/src/model/link/link.js';
import { completed } from '../../server/src/model/steps.js';
import { assertSame, EditedFiles } from '../support/living.js';

function living(texts: Readonly<Record<string, string>>) {
  const files = new EditedFiles(texts);
  return { files, models: completed(LivingModels.of(files)) };
}

const MODEL = 'import "./a.tm"\nmodel m "M" { purpose "P" }\n';

test('an import and a model statement may be written again, and move', () => {
  const { files, models } = living({ 'm.tm': MODEL, 'a.tm': 'asset a "A"\n' });
  const [model] = models.models;
  for (const text of ['// moved\n' + MODEL, MODEL.replace('P', 'Q'), 'asset b "B"\n' + MODEL]) {
    assert.notEqual(models.update([files.edit('m.tm', text)]), 'rebuild');
    assertSame(models.models[0]!, linkAll(files).models[0]!);
  }
  assert.equal(models.models[0], model);
});

for (const [what, text] of [
  ['another import', MODEL.replace('a.tm', 'b.tm')],
  ['no import', MODEL.replace('import', '// import')],
  ['a second model statement', `${MODEL}model n "N"\n`],
  ['no model statement', 'import "./a.tm"\n'],
] as const) {
  test(`everything is linked anew for ${what}`, () => {
    const { files, models } = living({ 'm.tm': MODEL, 'a.tm': 'asset a "A"\n', 'b.tm': '' });
    assert.equal(models.update([files.edit('m.tm', text)]), 'rebuild');
    assert.equal(models.models.length, linkAll(files).models.length);
  });
}

test('a name that comes is suggested for what was nearly it', () => {
  const start = 'model m "M"\nflow usr -> web "F"\ncomponent web "W"\n';
  const { files, models } = living({ 'm.tm': start });
  const suggested = () => models.models[0]!.problems.map(({ suggestions }) => suggestions);
  assert.deepEqual(suggested(), [undefined]);
  const result = models.update([files.edit('m.tm', `${start}actor user "U"\n`)]);
  assert.deepEqual(suggested(), [['user']]);
  assert.ok(result instanceof Map);
  const [change] = [...(result as ReadonlyMap<LinkedModel, LinkChange>).values()];
  assert.deepEqual([...change!.problemFiles], ['/models/m.tm']);
  assert.deepEqual(change!.relinked, []);
});
