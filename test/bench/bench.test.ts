// The benchmark's own parts, where a mistake would go unseen in its figures.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';

interface Position {
  readonly line: number;
  readonly character: number;
}
interface Change {
  readonly range: { readonly start: Position; readonly end: Position };
  readonly text: string;
}
interface Language {
  editedOf(
    count: number,
    more: number,
  ): {
    texts: Map<string, string>;
    document: {
      text: string;
      place: { end: Position; offers: string };
      scenarios: Record<string, { there: Change; back: Change }>;
    };
  };
}

/** A module of the benchmark: plain JavaScript, which has no types here. */
const load = async <T>(file: string): Promise<T> =>
  (await import(new URL(`../test/bench/${file}`, __dist).href)) as T;

const BYTES = 100_000;
/** By its module, what a document is made of besides 100 elements: files or bytes. */
const LANGUAGES = { tm: 1, likec4: 1, json: BYTES };

for (const [name, more] of Object.entries(LANGUAGES)) {
  describe(`a document in the language ${name}`, () => {
    test('is as it was when an edit is taken back', async () => {
      const { document } = (await load<Language>(`languages/${name}.mjs`)).editedOf(100, more);
      for (const [edit, { there, back }] of Object.entries(document.scenarios)) {
        const edited = applied(document.text, there);
        assert.notEqual(edited, document.text, edit);
        assert.equal(applied(edited, back), document.text, edit);
      }
    });

    test('has a name where it is asked', async () => {
      const { document } = (await load<Language>(`languages/${name}.mjs`)).editedOf(100, more);
      const { end, offers } = document.place;
      const line = document.text.split('\n')[end.line];
      assert.ok(line?.slice(0, end.character).endsWith(offers), line);
    });
  });
}

test('a JSON document has the bytes that it shall have', async () => {
  const { texts } = (await load<Language>('languages/json.mjs')).editedOf(100, BYTES);
  const length = texts.get('model.json')?.length ?? 0;
  assert.ok(length >= BYTES && length < BYTES * 1.01, String(length));
});

interface Numbers {
  percentile(sample: number[], share: number): number;
  growth(size: number, cost: number, largerSize: number, largerCost: number): number;
}

test('percentiles are members of the sample', async () => {
  const { percentile } = await load<Numbers>('measure/numbers.mjs');
  const sample = [5, 1, 4, 2, 3];
  assert.deepEqual(
    [0, 0.5, 0.8, 0.95, 1].map((share) => percentile(sample, share)),
    [1, 3, 4, 5, 5],
  );
});

test('growth is the exponent of the size', async () => {
  const { growth } = await load<Numbers>('measure/numbers.mjs');
  assert.equal(growth(1, 7, 10, 700), 2);
});

test('the page of benchmarks has a verdict on every goal', async () => {
  const { GOALS } = await load<{ GOALS: { what: string; goal: string }[] }>('report/goals.mjs');
  const page = readFileSync(new URL('../docs/benchmarks.md', __dist), 'utf8');
  const missing = GOALS.filter(({ what, goal }) => !page.includes(`\n| ${what} | ${goal} | `));
  assert.deepEqual(missing, []);
});

function applied(text: string, { range, text: newText }: Change): string {
  return TextDocument.applyEdits(TextDocument.create('', '', 0, text), [{ range, newText }]);
}
