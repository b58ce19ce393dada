// Linking of marked snippets: what is wrong with their names against the notes, and what the marked ones mean.
import type { Declaration, Reference } from '../../server/src/model/declaration.js';
import { linkAll } from '../../server/src/model/link/link.js';
import type { Model } from '../../server/src/model/model.js';
import type { Problem } from '../../server/src/model/problem.js';
import { absolute, placeOf, type Place } from '../../server/src/syntax/tree.js';
import { fileSet } from './files.js';
import { assertNotes, readSnippet, type Finding } from './marks.js';

/** The root that a snippet gets which has no `model` statement; it imports all files of the snippet. */
const ADDED = '/root.tm';

/** Every model and fragment of the files of a snippet, just as they are. */
export function linkSnippet(source: string, folder = '/'): ReturnType<typeof linkAll> {
  const files = readSnippet(source).map(({ path, text }): [string, string] => [path, text]);
  return linkAll(fileSet(Object.fromEntries(files), folder));
}

/** The model of a snippet; a snippet without a `model` statement gets a root that imports all of it. */
export function modelOf(source: string): Model {
  const files = readSnippet(source).map(({ path, text }): [string, string] => [path, text]);
  const isRooted = files.some(([, text]) => /^model /m.test(text));
  const imports = files.map(([path]) => `import ".${path}"\n`).join('');
  const added: [string, string][] = isRooted ? [] : [[ADDED, `model m "M"\n${imports}`]];
  return linkAll(fileSet(Object.fromEntries([...files, ...added]), '/')).models[0]!;
}

/** Fails unless just the noted problems of names and values are found in the model of the snippet. */
export function assertModel(source: string): void {
  assertNotes(source, findingsOf([modelOf(source)]));
}

/** The same for all models and fragments of the files just as they are. */
export function assertFiles(source: string, folder?: string): void {
  const { models, fragments } = linkSnippet(source, folder);
  assertNotes(source, findingsOf([...models, ...fragments]));
}

/** The only problem of the names of a snippet's model. */
export function problemOf(source: string): Problem {
  const [problem, ...others] = modelOf(source).problems;
  if (!problem || others.length > 0)
    throw new Error(`${others.length + (problem ? 1 : 0)} problems`);
  return problem;
}

/** What stands at a place. */
export function textAt(place: Place): string {
  return place.unit.text.slice(place.start, place.end);
}

/** What the names in `[| |]` mean, as titles; `undefined` for those that mean nothing. */
export function meanings(source: string): readonly (string | undefined)[] {
  const model = modelOf(source);
  return readSnippet(source).flatMap(({ path, ranges }) =>
    ranges.map(({ start }) => meaningAt(model, path, start)),
  );
}

function meaningAt(model: Model, path: string, offset: number): string | undefined {
  for (const reference of referencesOf(model)) {
    const { unit, segments } = reference;
    const index = segments.findIndex((word) => absolute(placeOf(unit, word)).start === offset);
    if (unit.path === path && index >= 0) return model.segmentTarget(reference, index)?.title;
  }
  throw new Error(`no name stands at ${path}:${offset}`);
}

export function referencesOf(model: Model): readonly Reference[] {
  return model.files.flatMap((file) => file.bindings.flatMap((binding) => binding.references));
}

/** The declaration of that title. */
export function titled(model: Model, title: string): Declaration {
  return model.declarations.find((declaration) => declaration.title === title)!;
}

/** Problems of the files' own and of names, those of several models once. */
function findingsOf(models: readonly Model[]): readonly Finding[] {
  const found = new Map<string, Finding>();
  for (const model of models) {
    const bindings = model.files.flatMap((file) => file.bindings);
    for (const problem of [...bindings.flatMap(({ problems }) => problems), ...model.problems]) {
      const { code, message, at } = problem;
      const finding = { path: at.unit.path, ...absolute(at), code, message };
      if (finding.path !== ADDED) found.set(JSON.stringify(finding), finding);
    }
  }
  return [...found.values()];
}
