// Runs other programs for the scripts: with this terminal, or captured as text.
import { spawn } from 'node:child_process';
import path from 'node:path';

export const root = path.dirname(import.meta.dirname);

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {{ capture?: boolean, cwd?: string, env?: NodeJS.ProcessEnv, timeout?: number }} [options]
 *   `capture` keeps the output instead of showing it; `timeout` in milliseconds ends the program
 * @returns {Promise<{ code: number, output: string }>} the exit code (1 for a signal) and what was captured
 */
export function run(
  command,
  args,
  { capture = false, cwd = root, env = process.env, timeout } = {},
) {
  const shown = capture ? 'pipe' : 'inherit';
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', shown, shown], timeout });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (data) => (output += data));
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs one of the project's Node programs (a path from the root). */
export function runNode(file, args = [], options = {}) {
  return run(process.execPath, [path.join(root, file), ...args], options);
}
