// Workspaces of the files of a snippet, configurations and files of requirements among them.
import { readSnippet, type SnippetFile } from './marks.js';
import type { Surroundings } from '../../server/src/model/surroundings.js';
import { CONFIG_NAME, isConfig } from '../../server/src/rules/config.js';
import type { RuleConfig } from '../../server/src/rules/judge.js';
import { readConfig } from '../../server/src/rules/read-config.js';
import type { Unreadable } from '../../server/src/workspace/file-reader.js';
import type { Look } from '../../server/src/workspace/nearby-files.js';
import { Workspace } from '../../server/src/workspace/workspace.js';

/** How a snippet becomes a workspace. */
export interface Start {
  /** The snippet needs no root. */
  readonly asRoots?: boolean;
  readonly config?: RuleConfig;
  /** What becomes of each file first. */
  readonly shaped?: (text: string) => string;
}

/** Imports all files of a snippet that has no root. */
export const ADDED_ROOT = '/root.tm';

/** A workspace of the files of a snippet; one without a root gets one that imports them all, unless told otherwise. */
export function workspaceOf(
  source: string,
  { asRoots = false, config, shaped = (text) => text }: Start = {},
): Workspace {
  const files = readSnippet(source);
  const workspace = empty(surroundingsOf(source).exists);
  for (const file of files) {
    const content = contentOf(file);
    if (typeof content !== 'string') workspace.setDisk(file.path, content);
    else setFile(workspace, file.path, isConfig(file.path) ? content : shaped(content));
  }
  if (!asRoots && !files.some(({ text }) => /^model /m.test(text))) {
    const policies = workspace.policiesOf(ADDED_ROOT);
    const parts = workspace.paths().filter((path) => !policies.includes(path));
    const imports = parts.map((path) => `import ".${path}"\n`).join('');
    workspace.setDisk(ADDED_ROOT, `model root-model "Root"\n${imports}`);
  }
  if (config) setFile(workspace, `/${CONFIG_NAME}`, JSON.stringify({ rules: config.severity }));
  return workspace;
}

export function contentOf({ text, unreadable }: SnippetFile): string | Unreadable {
  return unreadable === undefined ? text : { unreadable };
}

/** The files of the snippet, models or not, and their folders are there, and no others. */
export function surroundingsOf(source: string): Surroundings {
  const paths = readSnippet(source).map(({ path }) => `${path}/`);
  return { folder: '/', exists: (path) => paths.some((each) => each.startsWith(`${path}/`)) };
}

/** Which other files are there, by the workspace. */
const looks = new WeakMap<Workspace, Look>();

function empty(look: Look = () => undefined): Workspace {
  const workspace = new Workspace('/', true, look);
  looks.set(workspace, look);
  return workspace;
}

/** The same workspace, with other texts. */
export function copyOf(workspace: Workspace, textOf: (path: string) => string): Workspace {
  const copy = empty(looks.get(workspace));
  for (const path of [...workspace.paths(), ...workspace.configPaths()])
    setFile(copy, path, textOf(path));
  return copy;
}

/** A model file, or a configuration by its name; what is neither is only there. */
export function setFile(workspace: Workspace, path: string, text: string): void {
  if (isConfig(path)) workspace.setConfig(path, readConfig(path, text));
  else if (path.endsWith('.tm')) workspace.setDisk(path, text);
}
