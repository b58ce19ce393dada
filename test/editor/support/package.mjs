// Packages the extension as it is shipped, out of the built files.
import path from 'node:path';
import { run } from '../../../scripts/run.mjs';

/** Packages into the folder and answers the .vsix. */
export async function packageExtension(/** @type {string} */ folder) {
  const vsix = path.join(folder, 'bartizan.vsix');
  const args = ['run', '--silent', 'vsix', '--', '-o', vsix];
  const { code, output } = await run('npm', args, { capture: true });
  if (code !== 0) throw new Error(`the extension could not be packaged:\n${output}`);
  return vsix;
}
