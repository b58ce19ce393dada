/**
 * The configurations of a folder: which one counts for a model. The nearest at or above the root file wins whole.
 * Knows nothing of models; reads no disk and no JSON.
 */
import { CONFIG_NAME, DEFAULT_CONFIG, type Config, type ReadConfig } from '../rules/config.js';
import type { FilePath } from '../syntax/tree.js';

export class Configs {
  readonly #folder: FilePath;
  readonly #read = new Map<FilePath, ReadConfig>();
  #edition = 0;

  /** @param folder configurations above it do not count */
  constructor(folder: FilePath) {
    this.#folder = trimmed(folder);
  }

  /** A number that is another when a configuration is. */
  get edition(): number {
    return this.#edition;
  }

  /** The file was read, or is gone. One that says the same as before stays the same object. */
  set(path: FilePath, read: ReadConfig | undefined): void {
    if (isSame(this.#read.get(path), read)) return;
    this.#edition += 1;
    if (read) this.#read.set(path, read);
    else this.#read.delete(path);
  }

  get(path: FilePath): ReadConfig | undefined {
    return this.#read.get(path);
  }

  all(): Iterable<ReadConfig> {
    return this.#read.values();
  }

  paths(): readonly FilePath[] {
    return [...this.#read.keys()];
  }

  /** What counts for the model of a root file; the same object as long as it is the same. */
  of(root: FilePath): Config {
    if (this.#read.size === 0) return DEFAULT_CONFIG;
    for (const folder of foldersAbove(this.#folder, root)) {
      const read = this.#read.get(`${folder}/${CONFIG_NAME}`);
      if (read) return read.config;
    }
    return DEFAULT_CONFIG;
  }
}

/**
 * Where configurations may stand that count for files.
 * @param folder those above it do not count
 */
export function configPlaces(folder: FilePath, files: Iterable<FilePath>): ReadonlySet<FilePath> {
  const places = new Set<FilePath>();
  for (const file of files) {
    for (const each of foldersAbove(trimmed(folder), file)) {
      const place = `${each}/${CONFIG_NAME}`;
      if (places.has(place)) break;
      places.add(place);
    }
  }
  return places;
}

/** The folders around a file, innermost first, up to the outermost one. */
function* foldersAbove(outermost: FilePath, file: FilePath): Generator<FilePath> {
  if (!file.startsWith(`${outermost}/`)) return;
  for (
    let end = file.lastIndexOf('/');
    end >= outermost.length;
    end = file.lastIndexOf('/', end - 1)
  ) {
    yield file.slice(0, end);
    if (end === 0) return;
  }
}

function trimmed(folder: FilePath): FilePath {
  return folder.replace(/\/+$/, '');
}

function isSame(before: ReadConfig | undefined, now: ReadConfig | undefined): boolean {
  if (!before || !now) return before === now;
  const isText = before.unit.text === now.unit.text;
  return isText && before.problems[0]?.message === now.problems[0]?.message;
}
