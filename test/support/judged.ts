// Judging of marked snippets: what a rule finds against the notes, and views of snippets for the terms.
import { parseDate } from '../../server/src/model/dates.js';
import type { Declaration } from '../../server/src/model/declaration.js';
import { linkAll, linkModel, type FileSet } from '../../server/src/model/link/link.js';
import { viewOf, type Model, type View } from '../../server/src/model/model.js';
import type { Problem } from '../../server/src/model/problem.js';
import { checkModel, type RuleConfig } from '../../server/src/rules/judge.js';
import { isConfig } from '../../server/src/rules/config.js';
import { RULES } from '../../server/src/rules/index.js';
import { absolute } from '../../server/src/syntax/tree.js';
import { fileSet } from './files.js';
import { assertNotes, readSnippet } from './marks.js';
import { ADDED_ROOT, contentOf, surroundingsOf, workspaceOf } from './workspaces.js';

/** The day on which tests and examples are judged, unless they say another. */
export const NOW = '2026-12-01';

export interface Judging {
  readonly now?: string;
  readonly config?: RuleConfig;
}

/** The day of a full date, as rules count it. */
export function dayOf(date: string): number {
  return parseDate(date)!.first;
}

/** The model of a snippet; one without a `model` statement gets a root that imports it. */
export function modelOf(source: string): Model {
  const { files, root } = rooted(source);
  return linkModel(files, root);
}

/** All that is found in a snippet, over all its models and fragments. */
export function judgeFiles(
  source: string,
  {
    asRoots = false,
    config = {},
  }: { readonly asRoots?: boolean; readonly config?: RuleConfig } = {},
): readonly Problem[] {
  if (holdsConfig(source)) return findingsByConfig(source);
  const { files } = asRoots ? { files: filesOf(source) } : rooted(source);
  const { models, fragments } = linkAll(files);
  const surroundings = surroundingsOf(source);
  return [...models, ...fragments]
    .flatMap((model) => checkModel(model, { now: dayOf(NOW), config, surroundings }))
    .filter(({ at }) => at.unit.path !== ADDED_ROOT);
}

function holdsConfig(source: string): boolean {
  return readSnippet(source).some(({ path }) => isConfig(path));
}

/** As the configuration in the snippet has it. */
function findingsByConfig(source: string, now = NOW): readonly Problem[] {
  const workspace = workspaceOf(source);
  return [...workspace.paths(), ...workspace.configPaths()]
    .flatMap((path) => workspace.findings(path, dayOf(now)))
    .filter(({ at }) => at.unit.path !== ADDED_ROOT);
}

function filesOf(source: string, added: Readonly<Record<string, string>> = {}): FileSet {
  const models = readSnippet(source).filter(({ path }) => path.endsWith('.tm'));
  const contents = models.map((file) => [file.path, contentOf(file)]);
  return fileSet({ ...Object.fromEntries(contents), ...added }, '/');
}

function rooted(source: string): { readonly files: FileSet; readonly root: string } {
  const snippets = readSnippet(source);
  const root = snippets.find(({ text }) => /^model /m.test(text))?.path;
  if (root !== undefined) return { files: filesOf(source), root };
  const models = snippets.filter(({ path }) => path.endsWith('.tm'));
  const imports = models.map(({ path }) => `import ".${path}"`).join('\n');
  const added = { [ADDED_ROOT]: `model root-model "Root"\n${imports}` };
  return { files: filesOf(source, added), root: ADDED_ROOT };
}

export function judge(
  source: string,
  { now = NOW, config = {} }: Judging = {},
): readonly Problem[] {
  if (holdsConfig(source)) return findingsByConfig(source, now);
  const surroundings = surroundingsOf(source);
  return checkModel(modelOf(source), { now: dayOf(now), config, surroundings });
}

/**
 * Fails unless the rules of these codes find just what the snippet notes. What other rules find is of no concern,
 * but the snippet has to be free of other mistakes, unless it notes them.
 */
export function assertFinds(codes: string | readonly string[], source: string, judging?: Judging) {
  const others = RULES.map(({ code }) => code).filter((code) => !codes.includes(code));
  const found = judge(source, judging).filter(({ code }) => !others.includes(code));
  assertNotes(
    source,
    found
      .map(({ at, code, message }) => ({ path: at.unit.path, ...absolute(at), code, message }))
      .filter(({ path }) => path !== ADDED_ROOT),
  );
}

/** A view of a snippet, in the base or under the profile of that id, and its declarations by id or title. */
export function viewing(
  source: string,
  { profile, now = NOW }: { readonly profile?: string; readonly now?: string } = {},
): { readonly view: View; readonly the: (name: string) => Declaration } {
  const model = modelOf(source);
  const the = (name: string) =>
    model.declarations.find(({ id, title }) => id === name || title === name)!;
  return { view: viewOf(model, dayOf(now), profile ? the(profile) : undefined), the };
}
