// What processes cost: CPU time and memory as Linux counts them. Owns the reading of /proc; knows nothing of
// what runs. CPU time is user and system time in milliseconds, counted by the kernel in steps of 10; memory is
// the peak resident set (VmHWM) in bytes.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** The kernel tells times to programs in hundredths of a second, whatever it counts in itself. */
const TICK_MS = 10;
const LOOK_EVERY_MS = 50;

/**
 * @typedef {{ cpuMs: number, peakBytes: number }} Usage
 * @typedef {{ command: string, args: string[], cwd?: string }} Program
 */

/**
 * What a process and all that it started have used so far.
 * @returns {Usage}
 */
export function usageOf(/** @type {number} */ pid) {
  const processes = treeOf(pid);
  return {
    cpuMs: sum(processes.map(({ cpuMs }) => cpuMs)),
    peakBytes: sum(processes.map(({ pid }) => peakOf(pid))),
  };
}

/**
 * Waits until a process and all that it started have rested for `restMs`.
 * @throws if they are still busy after `timeoutMs`
 */
export async function resting(pid, { restMs = 120, timeoutMs = 60_000 } = {}) {
  const end = performance.now() + timeoutMs;
  for (let before = -1, after = usageOf(pid).cpuMs; after > before; after = usageOf(pid).cpuMs) {
    if (performance.now() > end) throw new Error(`it is still busy after ${timeoutMs / 1000} s`);
    before = after;
    await sleep(restMs);
  }
}

/** CPU time of all children of this process that have ended, and of theirs. */
export function cpuOfEnded() {
  const fields = statOf('self');
  return fields ? (fields.childUser + fields.childSystem) * TICK_MS : 0;
}

/**
 * Runs a program to its end; only one at a time, so that the CPU time is its own.
 * @param {Program} program
 * @param {number} timeoutMs
 * @returns {Promise<Usage & { wallMs: number }>}
 * @throws if it fails or does not end in time
 */
export async function runToEnd({ command, args, cwd }, timeoutMs = 300_000) {
  const cpu = cpuOfEnded();
  const start = performance.now();
  const child = spawn(command, args, {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: timeoutMs,
  });
  const errors = textOf(child.stderr);
  const peak = watchPeak(child.pid ?? 0);
  const [code, signal] = await once(child, 'exit');
  const wallMs = performance.now() - start;
  const peakBytes = peak.stop();
  if (code !== 0)
    throw new Error(`'${args.join(' ')}' ended with ${signal ?? code}: ${await errors}`);
  return { cpuMs: cpuOfEnded() - cpu, wallMs, peakBytes };
}

async function textOf(/** @type {import('node:stream').Readable} */ stream) {
  const chunks = await stream.toArray();
  return Buffer.concat(chunks).toString().trim().slice(-400);
}

/** A process that has ended tells nothing, so it is looked at all the while. */
function watchPeak(pid) {
  let peakBytes = 0;
  const look = () => {
    peakBytes = Math.max(peakBytes, usageOf(pid).peakBytes);
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  const stop = () => {
    clearInterval(timer);
    return peakBytes;
  };
  return { stop };
}

/** A process and its descendants, each with the CPU time of it and of those of its children that have ended. */
function treeOf(pid) {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(statOf)
    .filter(Boolean);
  const tree = all.filter((each) => each.pid === pid);
  for (const { pid: parent } of tree) tree.push(...all.filter((each) => each.parent === parent));
  return tree.map(({ pid, user, system, childUser, childSystem }) => ({
    pid,
    cpuMs: (user + system + childUser + childSystem) * TICK_MS,
  }));
}

/** Fields of `/proc/PID/stat`, see proc(5); `undefined` for a process that is gone. */
function statOf(/** @type {string} */ pid) {
  const text = readProc(`/proc/${pid}/stat`);
  // The name stands in parentheses and may hold anything.
  const fields = text
    ?.slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  if (!fields) return undefined;
  const [user, system, childUser, childSystem] = fields.slice(11, 15);
  return {
    pid: Number.parseInt(text, 10),
    parent: fields[1],
    user,
    system,
    childUser,
    childSystem,
  };
}

function peakOf(pid) {
  const kilobytes = /^VmHWM:\s+(\d+)/m.exec(readProc(`/proc/${pid}/status`) ?? '')?.[1] ?? 0;
  return Number(kilobytes) * 1024;
}

function readProc(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

const sum = (/** @type {number[]} */ numbers) => numbers.reduce((total, each) => total + each, 0);
