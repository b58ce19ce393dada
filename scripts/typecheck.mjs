// Checks the types of each environment by its own tsconfig, two at a time, and prints what is wrong.
// What was learnt is kept under node_modules/.cache, so that the next check is quicker.
import { root, runNode } from './run.mjs';
import path from 'node:path';

const projects = [
  'server/tsconfig.json',
  'server/tsconfig.core.json',
  'client/tsconfig.json',
  'client/src/preview/webview/tsconfig.json',
  'test/tsconfig.json',
  'test/editor/tsconfig.json',
  'scripts/generate/tsconfig.json',
  'tsconfig.json',
];

async function check(project) {
  const info = path.join(
    root,
    'node_modules/.cache/bartizan',
    project.replaceAll('/', '-') + '.buildinfo',
  );
  const args = [
    '-p',
    path.join(root, project),
    '--incremental',
    '--tsBuildInfoFile',
    info,
    '--pretty',
    'false',
  ];
  const { code, output } = await runNode('node_modules/typescript/bin/tsc', args, {
    capture: true,
  });
  if (code !== 0) console.log(`${project}:\n${output}`);
  return code === 0;
}

const queue = [...projects];
async function worker() {
  for (let project = queue.shift(); project; project = queue.shift()) {
    if (!(await check(project))) process.exitCode = 1;
  }
}
await Promise.all([worker(), worker()]);
