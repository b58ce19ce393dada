// Fixes of what is found in marked snippets, and the files after them.
import { contextIn } from './editing.js';
import { dayOf, NOW } from './judged.js';
import { readSnippet } from './marks.js';
import { applied } from '../../server/src/features/fixes/edits.js';
import type { Fix, FixQuestion } from '../../server/src/features/fixes/fix.js';
import { fixesFor, safeFixes } from '../../server/src/features/fixes/index.js';
import type { FileFinding } from '../../server/src/model/problem.js';
import type { Workspace } from '../../server/src/workspace/workspace.js';
import { copyOf, workspaceOf } from './workspaces.js';

export { workspaceOf } from './workspaces.js';

const now = dayOf(NOW);

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
  return copyOf(workspace, (path) => {
    const own = edits.filter(({ at }) => at.path === path);
    return applied(workspace.text(path) ?? '', own);
  });
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
