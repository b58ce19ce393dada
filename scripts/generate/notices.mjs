// THIRD-PARTY-NOTICES.md: the packages whose code is in dist/, with their licences. What is in is read
// from the bundles themselves, so that nothing that is shipped can be forgotten.
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import esbuild from 'esbuild';
import { bundles, optionsOf } from '../bundles.mjs';
import { root } from '../run.mjs';

const heading = `# Third-party notices

Bartizan contains the works listed here, each under its own licence. All are bundled into the files of
\`dist/\`, but for elkjs, which is shipped unmodified as \`dist/elk-worker.min.js\`; its source is the npm
package of the version given.
`;

/** @returns {Promise<{ path: string, content: string }[]>} */
export async function outputs() {
  const notices = await Promise.all((await shippedPackages()).map(notice));
  return [{ path: 'THIRD-PARTY-NOTICES.md', content: [heading, ...notices].join('\n') }];
}

async function shippedPackages() {
  const folders = new Set(['node_modules/elkjs']);
  for (const bundle of bundles) {
    const options = optionsOf(bundle, { outdir: 'dist' });
    const { metafile } = await esbuild.build({ ...options, metafile: true, write: false });
    for (const output of Object.values(metafile.outputs)) addPackages(folders, output.inputs);
  }
  return [...folders].sort();
}

function addPackages(/** @type {Set<string>} */ folders, inputs) {
  for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
    const folder = /^.*node_modules\/(@[^/]+\/)?[^/]+/.exec(file)?.[0];
    if (folder && bytesInOutput > 0) folders.add(folder);
  }
}

async function notice(/** @type {string} */ folder) {
  const dir = path.join(root, folder);
  const { name, version, license } = JSON.parse(
    await readFile(path.join(dir, 'package.json'), 'utf8'),
  );
  const file = (await readdir(dir)).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file && (await readFile(path.join(dir, file), 'utf8'));
  if (!text) throw new Error(`${name} comes without the text of its licence, ${license}`);
  const body = text
    .replaceAll('\r\n', '\n')
    .trim()
    .replace(/^(?=.)/gm, '    ');
  return `## ${name} ${version} (${license})\n\n${body}\n`;
}
