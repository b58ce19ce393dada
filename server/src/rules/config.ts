/**
 * What a `tm.config.json` sets: severities, options of rules, and paths in which nothing is reported.
 * Owns the shape and which paths are ignored. Its text is read in `read-config.ts`, which file counts is the
 * workspace's to say.
 */
import { matchesGlob } from '../model/link/glob.js';
import type { Problem } from '../model/problem.js';
import type { FilePath, Unit } from '../syntax/tree.js';
import type { RuleConfig } from './judge-subject.js';

export const CONFIG_NAME = 'tm.config.json';

export interface Config {
  /** The file that says it; `undefined`: none, so all is as by default. */
  readonly path: FilePath | undefined;
  readonly rules: RuleConfig;
  /** Patterns, segment by segment, seen from the folder of the file. */
  readonly ignore: readonly (readonly string[])[];
}

/** A configuration file, read. */
export interface ReadConfig {
  /** All of its text. */
  readonly unit: Unit;
  readonly config: Config;
  /** Sorted. */
  readonly problems: readonly Problem[];
}

export const DEFAULT_CONFIG: Config = { path: undefined, rules: {}, ignore: [] };

/** Whether a file is a configuration by its name. */
export function isConfig(path: FilePath): boolean {
  return path.endsWith(`/${CONFIG_NAME}`);
}

/** Whether a pattern names the file, or a folder in which it lies. */
export function isIgnored({ path: own, ignore }: Config, path: FilePath): boolean {
  const folder = own?.slice(0, -CONFIG_NAME.length);
  if (ignore.length === 0 || folder === undefined || !path.startsWith(folder)) return false;
  const segments = path.slice(folder.length).split('/');
  const around = segments.map((_, index) => segments.slice(0, index + 1));
  return ignore.some((pattern) => around.some((each) => matchesGlob(pattern, each)));
}
