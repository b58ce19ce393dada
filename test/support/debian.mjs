// The programs that tests take from the system's packages: installed on Debian as root when they are missing.
import { existsSync } from 'node:fs';
import { run } from '../../scripts/run.mjs';

export const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';
/** One for code; and one with the widths of Helvetica, which pictures are measured with. */
const fonts = ['fonts-dejavu-core', 'fonts-liberation'];

/** The browser that pages are looked at with. */
export async function ensureChromium() {
  if (existsSync(chromium)) return;
  await install(['chromium', ...fonts]);
}

/**
 * @param {Record<string, string>} packages with a file that is there when the package is installed
 * @throws when one is missing and cannot be installed
 */
export async function ensurePackages(packages) {
  const missing = Object.keys(packages).filter((name) => !existsSync(packages[name]));
  if (missing.length > 0) await install(missing);
  const lacking = missing.filter((name) => !existsSync(packages[name]));
  if (lacking.length > 0) throw new Error(`no ${packages[lacking[0]]} in ${lacking[0]}`);
}

async function install(/** @type {string[]} */ names) {
  const list = names.join(' ');
  if (process.getuid?.() !== 0) throw new Error(`these tests need: apt-get install ${list}`);
  console.log(`Installing ${list} (once)`);
  await apt(['update', '-qq']);
  await apt(['install', '-y', '-qq', '--no-install-recommends', ...names]);
}

async function apt(/** @type {string[]} */ args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { code, output } = await run('apt-get', args, { env, capture: true });
  if (code !== 0) throw new Error(`apt-get ${args[0]} failed:\n${output}`);
}
