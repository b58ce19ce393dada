// Workspaces of the files of a snippet, configurations and files of requirements among them.
import { readSnippet } from './marks.js';
import { isConfig } from '../../server/src/rules/config.js';
import { readConfig } from '../../server/src/rules/read-config.js';
import { Workspace } from '../../server/src/workspace/workspace.js';

/** A workspace of some files; one without a root gets one that imports them all, unless told otherwise. */
export function workspaceOf(source: string, { asRoots = false } = {}): Workspace {
  const files = readSnippet(source);
  const workspace = new Workspace('/');
  for (const { path, text } of files) setFile(workspace, path, text);
  if (!asRoots && !files.some(({ text }) => /^model /m.test(text))) {
    const policies = workspace.policiesOf(ADDED_ROOT);
    const parts = workspace.paths().filter((path) => !policies.includes(path));
    const imports = parts.map((path) => `import ".${path}"`).join('\n');
    workspace.setDisk(ADDED_ROOT, `model root-model "Root"\n${imports}`);
  }
  return workspace;
}

/** Imports all files of a snippet that has no root. */
export const ADDED_ROOT = '/root.tm';

/** The same workspace, with another text where `textOf` gives one. */
export function copyOf(workspace: Workspace, textOf: (path: string) => string): Workspace {
  const copy = new Workspace('/');
  for (const path of [...workspace.paths(), ...workspace.configPaths()])
    setFile(copy, path, textOf(path));
  return copy;
}

/** A model file, or a configuration by its name. */
export function setFile(workspace: Workspace, path: string, text: string): void {
  if (isConfig(path)) workspace.setConfig(path, readConfig(path, text));
  else workspace.setDisk(path, text);
}
