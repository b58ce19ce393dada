/**
 * Files of requirements: which ones a configuration names, and what stands in them. Owns their freshness: the
 * requirements of a configuration are the same list until one of them is written anew, comes or goes.
 * Knows no model; what a requirement demands is read in `model/read-requirements.ts`.
 */
import { stageProblem } from '../model/codes.js';
import { compareProblems, type Problem } from '../model/problem.js';
import type { Requirement } from '../model/model.js';
import { isSame } from '../model/tracking/same.js';
import { CONFIG_NAME, isNamed, type Config, type ReadConfig } from '../rules/config.js';
import { quoted } from '../syntax/quote.js';
import type { FilePath } from '../syntax/tree.js';
import type { Configs } from './configs.js';
import type { FileStore } from './file-store.js';

const NOTHING: readonly never[] = [];

export interface PolicyPlace {
  readonly path: FilePath;
  /** Else it is a folder. */
  readonly isFile: boolean;
  /** Files below the folder count too. */
  readonly isDeep: boolean;
}

/** What is known of a configuration that names files of requirements. */
interface Policy {
  /** The files that the folder had. */
  readonly list: readonly FilePath[];
  readonly files: readonly FilePath[];
  /** Patterns that name no file, as problems. */
  readonly unmatched: readonly Problem[];
  /** That of the texts. */
  edition: number;
  requirements: readonly Requirement[];
}

export class Policies {
  readonly #files: FileStore;
  readonly #configs: Configs;
  readonly #known = new WeakMap<Config, Policy>();
  readonly #problems = new WeakMap<Policy, readonly Problem[]>();

  constructor(files: FileStore, configs: Configs) {
    this.#files = files;
    this.#configs = configs;
  }

  /** What the models of a configuration are held to, file by file. */
  of(config: Config): readonly Requirement[] {
    if (config.requirements.length === 0) return NOTHING;
    const policy = this.#policyOf(config);
    if (policy.edition === this.#files.edition) return policy.requirements;
    const found = policy.files.flatMap((path) => {
      const file = this.#files.get(path);
      return file ? config.requirementsIn(file) : [];
    });
    if (!isSame(policy.requirements, found)) policy.requirements = found;
    policy.edition = this.#files.edition;
    return policy.requirements;
  }

  /** Sorted. */
  filesOf(config: Config): readonly FilePath[] {
    return config.requirements.length === 0 ? NOTHING : this.#policyOf(config).files;
  }

  /** Whether some configuration names the file as one of requirements. */
  has(path: FilePath): boolean {
    for (const { config } of this.#configs.all()) {
      if (config.requirements.some(({ segments }) => isNamed(config, segments, path))) return true;
    }
    return false;
  }

  /** Where files may stand that the patterns name, for a folder of which not all files are known. */
  places(): readonly PolicyPlace[] {
    return [...this.#configs.all()].flatMap(({ config }) =>
      config.requirements.map(({ segments }) => placeOfPattern(config, segments)),
    );
  }

  /** What is wrong with a configuration, patterns that name no file among it; the same list until it changes. */
  problemsOf({ config, problems }: ReadConfig): readonly Problem[] {
    if (config.requirements.length === 0) return problems;
    const policy = this.#policyOf(config);
    if (policy.unmatched.length === 0) return problems;
    let all = this.#problems.get(policy);
    if (!all) {
      all = [...problems, ...policy.unmatched].sort(compareProblems);
      this.#problems.set(policy, all);
    }
    return all;
  }

  #policyOf(config: Config): Policy {
    const list = this.#files.list();
    const before = this.#known.get(config);
    if (before?.list === list) return before;
    const named = (segments: readonly string[]) =>
      list.filter((path) => isNamed(config, segments, path));
    const files = new Set(config.requirements.flatMap(({ segments }) => named(segments)));
    const policy = {
      list,
      files: [...files].sort(),
      unmatched: config.requirements.flatMap(({ segments, at }) => {
        if (named(segments).length > 0) return [];
        const message = `no model file matches ${quoted(segments.join('/'))}: write the requirements there, or correct the pattern`;
        return [stageProblem('invalid-config', at, message)];
      }),
      edition: -1,
      requirements: before?.requirements ?? NOTHING,
    };
    this.#known.set(config, policy);
    return policy;
  }
}

/** Below the folder of the configuration itself, which may be any, nothing is looked for. */
function placeOfPattern(config: Config, segments: readonly string[]): PolicyPlace {
  const own = config.path?.slice(0, -CONFIG_NAME.length - 1) ?? '';
  const wild = segments.findIndex((segment) => segment.includes('*'));
  const known = wild < 0 ? segments : segments.slice(0, wild);
  const path = [own, ...known].join('/');
  const isFile = wild < 0 && path.endsWith('.tm');
  const isDeep = known.length > 0 && (wild < 0 || known.length < segments.length - 1);
  return { path, isFile, isDeep };
}
