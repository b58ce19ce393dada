// Edits whose effect is found far from where they are made, one by one. Of any others see test/properties/links.test.ts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkAll, LivingModels, type LinkedModel } from '../../server/src/model/link/link.js';
import { completed } from '../../server/src/model/steps.js';
import { assertSame, EditedFiles } from '../support/living.js';
import { titled } from '../support/linked.js';

const HEAD = 'model m "M"\n';

/** The model of some lines after one of them (the one that starts with `without`) is taken out. */
function edited(lines: readonly string[], without: string, added: readonly string[] = []) {
  const files = new EditedFiles({ 'm.tm': HEAD + lines.join('\n') });
  const living = completed(LivingModels.of(files));
  const before = living.models[0]!.problems.map(({ message }) => message);
  const kept = lines.filter((line) => !line.startsWith(without));
  const text = HEAD + [...kept, ...added].join('\n');
  assert.notEqual(living.update([files.edit('m.tm', text)]), 'rebuild');
  const model = living.models[0]!;
  assertSame(model, linkAll(files).models[0]!);
  return { model, before, after: model.problems.map(({ message }) => message) };
}

const fill = (count: number) =>
  Array.from({ length: count }, (_, n) => `document document-${n} "D" { url "u" }`);

/** Without the first `a`, what stands in `a` stands in the second one. */
const TWO_OF_A_NAME = [
  'boundary a "First"',
  'boundary a "Second" { actor dog "In a" }',
  'boundary b "B" { actor dog "In b" }',
];

const controllerOf = (model: LinkedModel, title: string) => {
  const reference = titled(model, title).attributes[0]!.values[0]!;
  return reference.is === 'reference' ? model.target(reference)?.title : undefined;
};

test('what stands in a moved declaration looks names up through its new holder', () => {
  const component = 'component web "W" in a { entry e "E" { controlled by dog } }';
  const { model } = edited([...TWO_OF_A_NAME, component], 'boundary a "First"');
  assert.equal(controllerOf(model, 'E'), 'In a');
});

test('so does what is placed in it', () => {
  const components = [
    'component web "W" in a',
    'component app "A" in web { entry e "E" { controlled by dog } }',
  ];
  const { model } = edited([...TWO_OF_A_NAME, ...components], 'boundary a "First"');
  assert.equal(controllerOf(model, 'E'), 'In a');
});

/** Without `r`, nothing stands in `s`, although only what stands there mentions `r`. */
const THROUGH = ['boundary r "R"', 'boundary s "S" in r { actor dog "In s" }'];

test('what is suggested there is looked up through the new holder, too', () => {
  const component = 'component web "W" in r.s { entry e "E" { controlled by dgo } }';
  const other = 'boundary b "B" { actor dog "In b" }';
  const { before, after } = edited(
    // So that not every name that goes is near.
    [...fill(250), ...THROUGH, other, component],
    'boundary r',
  );
  assert.match(before.join('\n'), /did you mean 'dog'\?/);
  assert.match(after.join('\n'), /did you mean 's.dog' or 'b.dog'\?/);
});

test('an in that leads through a moved declaration is found anew', () => {
  const components = ['component web "W" in r.s', 'component app "App" in s.web'];
  const { model, after } = edited([...THROUGH, ...components], 'boundary r');
  assert.equal(model.holder(titled(model, 'App')), undefined);
  assert.match(after.join('\n'), /'s' holds no 'web'/);
});

test('with many names only slips are suggested, with few all that is near', () => {
  const lines = [
    ...fill(198),
    'actor customer "C"',
    'question "Q" { about custmr }',
    'actor x "X"',
  ];
  const many = edited(lines, 'nothing', ['actor y "Y"', 'actor z "Z"']);
  assert.match(many.before.join('\n'), /did you mean 'customer'/);
  assert.match(many.after.join('\n'), /declare it or correct the name/);
  const few = edited([...lines, 'actor y "Y"'], 'actor');
  assert.match(few.before.join('\n'), /declare it or correct the name/);
});

test('a circle stays that only hung on another one', () => {
  const lines = [
    'asset y "Y" { contains x }',
    'asset x "X" { contains c }',
    'asset c "C" { contains d }',
    'asset d "D" { contains c, y }',
  ];
  const { before, after } = edited(lines, 'asset x');
  assert.equal(before.filter((message) => message.startsWith('circular')).length, 2);
  assert.equal(after.filter((message) => message.startsWith('circular')).length, 1);
});

test('a circle of in is broken elsewhere, or not at all, when one of its members goes', () => {
  const lines = ['boundary a "A" in c', 'boundary b "B" in a', 'boundary c "C" in b'];
  const { model, after } = edited(lines, 'boundary b');
  assert.deepEqual(after, [
    "no boundary, component or external is called 'b': declare it or correct the name",
  ]);
  assert.equal(model.holder(titled(model, 'A'))?.title, 'C');
});
