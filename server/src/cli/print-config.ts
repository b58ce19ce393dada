/**
 * `tm check --print-config`: what counts for a path, as a configuration file would say it.
 */
import type { Config } from '../rules/config.js';
import { printedConfig } from '../rules/printed-config.js';
import { Failure, tell } from './failure.js';
import { loadOne, type Target } from './load.js';
import { name, write } from './output.js';
import type { Workspace } from '../workspace/workspace.js';

/**
 * Prints the configuration of the models that a file belongs to, or of a model that would stand in a folder. Where
 * it comes from is told apart, on standard error.
 * @param paths at most one; none: the current folder
 * @throws Failure when several configurations count for the path
 */
export async function printConfig(
  paths: readonly string[],
  root: string | undefined,
): Promise<number> {
  const [path = '.', ...others] = paths;
  if (others.length > 0) throw new Failure('--print-config takes one path');
  const { workspace, target } = await loadOne(path, root);
  const config = configFor(workspace, target);
  tell(config.path ? `set in ${name(config.path)}` : 'by default: there is no tm.config.json');
  await write(`${JSON.stringify(printedConfig(config), undefined, 2)}\n`);
  return 0;
}

function configFor(workspace: Workspace, { path, isFolder, written }: Target): Config {
  if (isFolder) return workspace.configOf(`${path}/`);
  const models = workspace.modelsOf(path);
  const [config, ...others] = new Set(models.map(({ root }) => workspace.configOf(root)));
  if (config && others.length === 0) return config;
  const roots = models.map(({ root }) => `  ${name(root)}`).join('\n');
  throw new Failure(
    `the models of '${written}' have several configurations; name one of:\n${roots}`,
  );
}
