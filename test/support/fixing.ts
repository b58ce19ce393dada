// Fixes of what is found in marked snippets, and the files after them.
import { contextIn } from './editing.js';
import { contentOf, dayOf, NOW, surroundingsOf } from './judged.js';
import { readSnippet } from './marks.js';
import { applied } from '../../server/src/features/fixes/edits.js';
import type { Fix, FixQuestion } from '../../server/src/features/fixes/fix.js';
import { fixesFor } from '../../server/src/features/fixes/index.js';
import type { FileFinding } from '../../server/src/model/problem.js';
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

/** A workspace of the files of a snippet; one without a root gets one that imports them all, unless told otherwise. */
export function workspaceOf(source: string, { asRoots = false } = {}): Workspace {
  const files = readSnippet(source).filter(({ path }) => path.endsWith('.tm'));
  const workspace = empty(surroundingsOf(source).exists);
  for (const file of files) workspace.setDisk(file.path, contentOf(file));
  if (!asRoots && !files.some(({ text }) => /^model /m.test(text))) {
    const imports = files.map(({ path }) => `import ".${path}"`).join('\n');
    workspace.setDisk('/root.tm', `model root-model "Root"\n${imports}`);
  }
  return workspace;
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
  return after;
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
