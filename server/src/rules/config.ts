/**
 * What a `tm.config.json` sets: severities, options of rules, paths in which nothing is reported, and files of
 * requirements. Owns the shape and which paths its patterns name. Its text is read in `read-config.ts`, which file
 * counts is the workspace's to say.
 */
import { matchesGlob } from '../model/link/glob.js';
import type { BoundFile } from '../model/declaration.js';
import type { Problem } from '../model/problem.js';
import type { Requirement } from '../model/model.js';
import type { FilePath, Place, Unit } from '../syntax/tree.js';
import type { RuleConfig } from './judge-subject.js';

export const CONFIG_NAME = 'tm.config.json';

export interface Config {
  /** The file that says it; `undefined`: none, so all is as by default. */
  readonly path: FilePath | undefined;
  readonly rules: RuleConfig;
  /** Patterns, segment by segment, seen from the folder of the file. */
  readonly ignore: readonly (readonly string[])[];
  /** Where the requirements stand that its models are held to. */
  readonly requirements: readonly PolicyPattern[];
  /** Reads what stands in a file of requirements; it comes with the configuration, for most have none. */
  readonly requirementsIn: (file: BoundFile) => readonly Requirement[];
}

/** A pattern of files of requirements. */
export interface PolicyPattern {
  readonly segments: readonly string[];
  /** Where it is written. */
  readonly at: Place;
}

/** A configuration file, read. */
export interface ReadConfig {
  /** All of its text. */
  readonly unit: Unit;
  readonly config: Config;
  /** Sorted. */
  readonly problems: readonly Problem[];
}

export const DEFAULT_CONFIG: Config = {
  path: undefined,
  rules: {},
  ignore: [],
  requirements: [],
  requirementsIn: () => [],
};

/** Whether a file is a configuration by its name. */
export function isConfig(path: FilePath): boolean {
  return path.endsWith(`/${CONFIG_NAME}`);
}

/** Whether nothing is to be reported in the file. */
export function isIgnored(config: Config, path: FilePath): boolean {
  return config.ignore.some((pattern) => isNamed(config, pattern, path));
}

/** Whether a pattern of the configuration names the file, or a folder in which it lies. */
export function isNamed(
  { path: own }: Config,
  pattern: readonly string[],
  path: FilePath,
): boolean {
  const folder = own?.slice(0, -CONFIG_NAME.length);
  if (folder === undefined || !path.startsWith(folder)) return false;
  const segments = path.slice(folder.length).split('/');
  return segments.some((_, index) => matchesGlob(pattern, segments.slice(0, index + 1)));
}
