// The examples as the tests see them: read from the disk, judged on the day of the demo.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { CONFIG_NAME } from '../../server/src/rules/config.js';
import { Workspace } from '../../server/src/workspace/workspace.js';
import { setFile } from '../support/workspaces.js';

const examples = fileURLToPath(new URL('../examples/', __dist));

/** The files of an example by name: `threats.tm`. */
export function filesOf(example: string): ReadonlyMap<string, string> {
  const folder = path.join(examples, example);
  const names = readdirSync(folder).filter((name) => name.endsWith('.tm'));
  return new Map(names.sort().map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
}

/** What the models of an example are held to, by name: `tm.config.json`, `policy/entries.tm`; often nothing. */
export function policyOf(example: string): ReadonlyMap<string, string> {
  const folder = path.join(examples, example);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll(path.sep, '/'))
    .filter((name) => name === CONFIG_NAME || /^policy\/.*\.tm$/.test(name));
  return new Map(names.sort().map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
}

/** A text beside the models of an example: `README.md`. */
export function textBeside(example: string, name: string): string {
  return readFileSync(path.join(examples, example, name), 'utf8');
}

/** A workspace of files by name; `threats.tm` is `/models/threats.tm` in it. */
export function workspaceOf(files: ReadonlyMap<string, string>): Workspace {
  const workspace = new Workspace('/models');
  for (const [name, text] of files) setFile(workspace, `/models/${name}`, text);
  return workspace;
}
