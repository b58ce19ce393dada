// A VS Code server of its own: fresh settings, fresh extensions, a free port, gone when stopped.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../../../scripts/run.mjs';

const quiet = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  // In a browser the default is to save after a while, which no test expects.
  'files.autoSave': 'off',
};

/**
 * Starts a server.
 * @param {import('./tools.mjs').Tools} tools
 * @param {{ env?: NodeJS.ProcessEnv, settings?: Record<string, unknown>, vsix?: string }} [options]
 *   `env` reaches the extension host; `vsix` is installed before the start
 * @returns {Promise<{ host: string, log(): string, stop(): Promise<void> }>} `host` with its port
 */
export async function startServer(tools, { env = {}, settings = {}, vsix } = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), 'bartizan-editor-'));
  const user = path.join(folder, 'data/data/User');
  await mkdir(user, { recursive: true });
  await writeFile(path.join(user, 'settings.json'), JSON.stringify({ ...quiet, ...settings }));
  if (vsix) await installExtension(tools, folder, vsix);
  const host = `127.0.0.1:${await freePort()}`;
  const server = launch(tools, folder, host, env);
  const stop = () => stopServer(server.child, folder);
  endWithThisProcess(server.child);
  try {
    await server.ready;
  } catch (error) {
    await stop();
    throw error;
  }
  return { host, log: server.log, stop };
}

function folders(/** @type {string} */ folder) {
  const [data, extensions] = ['data', 'extensions'].map((name) => path.join(folder, name));
  return [
    '--accept-server-license-terms',
    '--server-data-dir',
    data,
    '--extensions-dir',
    extensions,
  ];
}

async function installExtension(tools, folder, vsix) {
  const args = [tools.server, ...folders(folder), '--install-extension', vsix];
  const { code, output } = await run(tools.node, args, { capture: true });
  if (code !== 0) throw new Error(`the extension could not be installed:\n${output}`);
}

function launch(tools, folder, host, env) {
  const [address, port] = host.split(':');
  const args = [
    '--host',
    address,
    '--port',
    port,
    '--without-connection-token',
    '--telemetry-level',
    'off',
  ];
  // Only with this flag does a built workbench accept an extension under test from the address bar.
  args.push('--enable-smoke-test-driver', '--disable-workspace-trust');
  const child = spawn(tools.node, [tools.server, ...folders(folder), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    env: { ...process.env, ...env },
  });
  let text = '';
  const ready = new Promise((resolve, reject) => {
    const fail = () => reject(new Error(`the VS Code server did not start:\n${text}`));
    const timer = setTimeout(fail, 60_000);
    const listen = (/** @type {Buffer} */ data) => {
      text += data;
      if (/Extension host agent listening/.test(text)) resolve(clearTimeout(timer));
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', fail);
  });
  return { child, ready, log: () => text };
}

async function stopServer(/** @type {import('node:child_process').ChildProcess} */ child, folder) {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = once(child, 'exit');
    const timer = setTimeout(() => signal(child, 'SIGKILL'), 5000);
    signal(child, 'SIGTERM');
    await gone;
    clearTimeout(timer);
  }
  // What the server started may still be closing its files.
  signal(child, 'SIGKILL');
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/** A run that is broken off takes the server with it. */
function endWithThisProcess(child) {
  process.once('exit', () => signal(child, 'SIGKILL'));
  for (const name of ['SIGINT', 'SIGTERM']) process.once(name, () => process.exit(1));
}

/** Signals the server's whole process group. */
function signal(child, /** @type {NodeJS.Signals} */ name) {
  try {
    process.kill(-child.pid, name);
  } catch {
    // It is gone already.
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  return port;
}
