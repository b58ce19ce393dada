// The model of PyPI: what is found in it, what it holds, and that its README names what is there.
//   UPDATE_GOLDEN=1 npm run test:unit examples/pypi
// writes the expected findings anew.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { attributeOf, ENUMS, isKind, SCHEMA } from '../../server/src/schema/schema.js';
import { STAGE_CODES } from '../../server/src/model/codes.js';
import type { FileFinding } from '../../server/src/model/problem.js';
import { Locator } from '../../server/src/report/located.js';
import type { Kind } from '../../server/src/schema/types.js';
import { dayOf, NOW } from '../support/judged.js';
import { filesOf, policyOf, textBeside, workspaceOf } from './models.js';

const golden = new URL('../test/examples/pypi.findings.txt', __dist);
const policies = policyOf('pypi');
const workspace = workspaceOf(new Map([...filesOf('pypi'), ...policies]));
const [model, ...others] = workspace.models().filter(({ fragment }) => !fragment);
const findings = workspace.paths().flatMap((path) => workspace.findings(path, dayOf(NOW)));

/** `threats.tm:165:8 unmitigated-threat`, with 1-based lines and columns. */
function linesOf(found: readonly FileFinding[]): string {
  const locator = new Locator({
    now: NOW,
    findings: found,
    files: 0,
    text: (path) => workspace.text(path) ?? '',
    name: (path) => path.replace('/models/', ''),
  });
  return found
    .map(({ at, code }) => {
      const { file, line, column } = locator.locate(at);
      return `${file}:${line}:${column} ${code}\n`;
    })
    .join('');
}

test('is one model of all its files', () => {
  assert.deepEqual(others, []);
  const held = workspace.policiesOf(model?.root ?? '');
  assert.equal(held.length, 3);
  assert.equal(model?.files.length, workspace.paths().length - held.length);
});

test('has no mistake of syntax or names', () => {
  const codes = new Set<string>(STAGE_CODES.map(({ code }) => code));
  assert.equal(linesOf(findings.filter(({ code }) => codes.has(code))), '');
});

test('has exactly the findings that are expected', () => {
  const found = linesOf(findings);
  if (process.env['UPDATE_GOLDEN']) writeFileSync(golden, found);
  assert.equal(found, readFileSync(golden, 'utf8'));
});

test('is held to requirements that apply to much of it', () => {
  const view = workspace.view(model!, dayOf(NOW));
  const applying = view.requirements.map(({ id, kinds, appliesTo }) => {
    const subjects = kinds.flatMap((kind) => model!.ofKind(kind));
    return [id, subjects.filter((each) => appliesTo(view, each) === 'yes').length];
  });
  assert.deepEqual(applying, [
    ['known-encryption', 10],
    ['authenticated-entries', 10],
    ['checkable-promises', 27],
  ]);
});

describe('is large enough to be an example:', () => {
  const least: Partial<Record<Kind, number>> = {
    actor: 15,
    asset: 15,
    entry: 12,
    boundary: 6,
    flow: 25,
    property: 25,
    threat: 35,
    mitigation: 35,
    verdict: 15,
    question: 10,
    term: 1,
    document: 1,
  };
  const count = (kind: Kind) => model?.ofKind(kind).length ?? 0;
  for (const [kind, number] of Object.entries(least)) {
    test(`at least ${number} of kind ${kind}`, () => {
      assert.ok(count(kind as Kind) >= number, `${count(kind as Kind)}`);
    });
  }

  test('at least 12 components, stores and externals', () => {
    assert.ok(count('component') + count('store') + count('external') >= 12);
  });

  test('properties of every status', () => {
    const status = attributeOf('property', 'status');
    const values = model?.ofKind('property').flatMap(({ attributes }) =>
      attributes.filter(({ def }) => def === status).flatMap((attribute) => attribute.values),
    );
    const written = new Set(values?.map((value) => ('text' in value ? value.text : '')));
    assert.deepEqual([...written].sort(), [
      'disclaimed',
      'planned',
      'provided',
      'rejected',
      'withdrawn',
    ]);
  });
});

describe('its README', () => {
  const readme = textBeside('pypi', 'README.md').replaceAll(/^```[^]*?^```$/gm, '');
  const declarations = model?.declarations ?? [];
  const kindsOf = (id: string) =>
    declarations.filter(({ stableId }) => stableId === id).map(({ kind }) => kind);

  test('names declarations, files and words of the language, and nothing else', () => {
    const words = new Set([
      ...SCHEMA.flatMap(({ kind, attributes }) => [kind, ...attributes.map(({ name }) => name)]),
      ...ENUMS.flatMap(({ values }) => values.map(({ word }) => word)),
    ].flatMap((name) => name.split(' ')));
    const isKnown = (word: string) =>
      words.has(word) || kindsOf(word).length > 0 || filesOf('pypi').has(word) || policies.has(word);
    const unknown = [...readme.matchAll(/`([^`]+)`/g)]
      .flatMap(([, code = '']) => code.split(/\s+/))
      .filter((word) => !isKnown(word) && !/^[0-9a-f]{10}$/.test(word));
    assert.deepEqual(unknown, []);
  });

  test('calls declarations what they are', () => {
    const named = [...readme.matchAll(/\b([a-z]+?)s? `([^`]+)`/g)].filter(([, word = '']) => isKind(word));
    assert.ok(named.length > 10);
    const wrong = named.filter(([, kind, id = '']) => !kindsOf(id).some((found) => found === kind));
    assert.deepEqual(wrong.map(([text]) => text), []);
  });

  test('quotes terms that there are', () => {
    const titles = model?.ofKind('term').map(({ title }) => title);
    const quoted = [...readme.matchAll(/terms? ("[^"]+"(?: and "[^"]+")*)/g)].flatMap(([, list = '']) =>
      [...list.matchAll(/"([^"]+)"/g)].map(([, title]) => title),
    );
    assert.ok(quoted.length > 2);
    assert.deepEqual(quoted.filter((title) => !titles?.includes(title)), []);
  });
});
