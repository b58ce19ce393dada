/**
 * The folder that pages are written to: what is there, and whether a path stays in it.
 * The only reader of published files.
 */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { codeOf, reasonOf } from '../../workspace/system-error.js';
import { Failure } from '../failure.js';
import { MANIFEST_NAME, readManifest, type Manifest } from './manifest.js';

export class OutputFolder {
  /** @param folder a path of this machine, which need not be there yet */
  constructor(readonly folder: string) {}

  /** The path on this machine of a file in the folder. */
  native(file: string): string {
    return path.join(this.folder, ...file.split('/'));
  }

  /** As the user would write it: relative to the current folder, with `/`. */
  name(file: string): string {
    return slashed(path.relative(process.cwd(), this.native(file))) || '.';
  }

  /** From the folder to a path of this machine, with `/`. */
  relative(native: string): string {
    return slashed(path.relative(this.folder, native));
  }

  /**
   * The bytes of a file as they are.
   * @returns `undefined` when there is none
   * @throws Failure when it cannot be read
   */
  read(file: string): Buffer | undefined {
    try {
      return readFileSync(this.native(file));
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw new Failure(`cannot read '${this.name(file)}': ${reasonOf(error)}`);
    }
  }

  /** @throws Failure when it is there and cannot be understood */
  manifest(): Manifest {
    const bytes = this.read(MANIFEST_NAME);
    const manifest = bytes ? readManifest(bytes.toString('utf8')) : new Map();
    if (manifest) return manifest;
    const what = `'${this.name(MANIFEST_NAME)}' is not as tm publish writes it`;
    throw new Failure(`${what}: restore it, or remove it and publish with --force`);
  }

  /** Whether the path, links followed, lies in the folder. */
  holds(file: string): boolean {
    const top = resolved(path.resolve(this.folder));
    return resolved(path.resolve(this.native(file))).startsWith(top + path.sep);
  }
}

function slashed(native: string): string {
  return native.split(path.sep).join('/');
}

/** Links are followed as far as the path is there. */
function resolved(native: string): string {
  if (existsSync(native)) return realpathSync(native);
  const parent = path.dirname(native);
  return parent === native ? native : path.join(resolved(parent), path.basename(native));
}
