// Fixes of what is found in marked snippets, and the files after them.
import type { RuleConfig } from '../../server/src/rules/judge.js';
import { contextIn } from './editing.js';
import { contentOf, dayOf, NOW, surroundingsOf } from './judged.js';
import { readSnippet } from './marks.js';
import { applied } from '../../server/src/features/fixes/edits.js';
import type { Fix, FixQuestion } from '../../server/src/features/fixes/fix.js';
import { fixesFor, safeFixes } from '../../server/src/features/fixes/index.js';
import type { FileFinding } from '../../server/src/model/problem.js';
import { CONFIG_NAME } from '../../server/src/rules/config.js';
import { readConfig } from '../../server/src/rules/read-config.js';
import type { Look } from '../../server/src/workspace/nearby-files.js';
import { Workspace } from '../../server/src/workspace/workspace.js';

const now = dayOf(NOW);

/** Which other files are there, by the workspace. */
const looks = new WeakMap<Workspace, Look>();

function empty(look: Look = () => undefined): Workspace {
  const workspace = new Workspace('/', true, look);
  looks.set(workspace, look);
  return workspace;
}

/** How a snippet becomes a workspace. */
export interface Start {
  /** The snippet needs no root. */
  readonly asRoots?: boolean;
  readonly config?: RuleConfig;
  /** What becomes of each file first. */
  readonly shaped?: (text: string) => string;
}

/** A workspace of the files of a snippet; one without a root gets one that imports them all, unless told otherwise. */
export function workspaceOf(
  source: string,
  { asRoots = false, config, shaped = (text) => text }: Start = {},
): Workspace {
  const files = readSnippet(source).filter(({ path }) => path.endsWith('.tm'));
  const workspace = empty(surroundingsOf(source).exists);
  for (const file of files) {
    const content = contentOf(file);
    workspace.setDisk(file.path, typeof content === 'string' ? shaped(content) : content);
  }
  if (!asRoots && !files.some(({ text }) => /^model /m.test(text))) {
    const imports = files.map(({ path }) => `import ".${path}"\n`).join('');
    workspace.setDisk('/root.tm', `model root-model "Root"\n${imports}`);
  }
  if (config) configure(workspace, config);
  return workspace;
}

function configure(workspace: Workspace, { severity }: RuleConfig): void {
  const path = `/${CONFIG_NAME}`;
  workspace.setConfig(path, readConfig(path, JSON.stringify({ rules: severity })));
}

export function findingsIn(workspace: Workspace): readonly FileFinding[] {
  return workspace.paths().flatMap((path) => workspace.findings(path, now));
}

export function questionOf(workspace: Workspace, finding: FileFinding): FixQuestion {
  const contextOf = (path: string) =>
    workspace.has(path) ? contextIn(workspace, path) : undefined;
  const context = contextIn(workspace, finding.at.unit.path);
  return { context, contextOf, finding, now, paths: workspace.paths() };
}

/** The fixes of all findings of a code. */
export function fixesOf(workspace: Workspace, code: string): readonly Fix[] {
  return findingsIn(workspace)
    .filter((finding) => finding.code === code)
    .flatMap((finding) => fixesFor(questionOf(workspace, finding)));
}

/** The workspace after a fix. */
export function mended(workspace: Workspace, { edits }: Pick<Fix, 'edits'>): Workspace {
  const after = empty(looks.get(workspace));
  for (const path of workspace.paths()) {
    const own = edits.filter(({ at }) => at.path === path);
    after.setDisk(path, applied(workspace.text(path) ?? '', own));
  }
  for (const path of workspace.configPaths()) {
    after.setConfig(path, readConfig(path, workspace.text(path) ?? ''));
  }
  return after;
}

/** The workspace after one round of all safe fixes of all files. */
export function safelyMended(workspace: Workspace): Workspace {
  const edits = workspace.paths().flatMap((path) => {
    const own = workspace.findings(path, now).map((finding) => questionOf(workspace, finding));
    return safeFixes(own).edits;
  });
  return mended(workspace, { edits });
}

/** All its model files, one after the other. */
export function textsOf(workspace: Workspace): string {
  return workspace
    .paths()
    .map((path) => `// file: ${path}\n${workspace.text(path)}`)
    .join('');
}

/** `title` and the first file after each fix of a code, as in `TITLE => TEXT`. */
export function outcomes(source: string, code: string): readonly (readonly [string, string])[] {
  const workspace = workspaceOf(source);
  const path = readSnippet(source)[0]!.path;
  return fixesOf(workspace, code).map((fix) => [
    fix.title,
    mended(workspace, fix).text(path) ?? '',
  ]);
}
