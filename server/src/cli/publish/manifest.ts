/**
 * What `tm publish` wrote into a folder, as it remembers it: `.tm-published.json`, committed with the pages.
 * Owns the shape of that file. A file counts as ours while it has the bytes that we wrote.
 */
import { createHash } from 'node:crypto';

export const MANIFEST_NAME = '.tm-published.json';

export interface Entry {
  /** Root file of the model that the file was made from, relative to the folder. */
  readonly model: string;
  /** The page that the file is, or is a picture of. */
  readonly page: string;
  /** SHA-256 of its bytes, in hexadecimal digits. */
  readonly sha256: string;
}

/** By path relative to the folder, with `/`. */
export type Manifest = ReadonlyMap<string, Entry>;

const VERSION = 1;

/** @returns `undefined` when the text is no manifest, or one of another version */
export function readManifest(text: string): Manifest | undefined {
  try {
    const { version, files } = JSON.parse(text) as { version?: unknown; files?: unknown };
    if (version !== VERSION || typeof files !== 'object' || !files) return undefined;
    const entries = Object.entries(files as Record<string, unknown>);
    return entries.every(isEntry) ? new Map(entries) : undefined;
  } catch {
    return undefined;
  }
}

function isEntry(pair: [string, unknown]): pair is [string, Entry] {
  const { model, page, sha256 } = (pair[1] ?? {}) as Partial<Record<keyof Entry, unknown>>;
  return [model, page, sha256].every((value) => typeof value === 'string');
}

/** Sorted by path, so that the order of pages changes nothing. */
export function printManifest(manifest: Manifest): string {
  const sorted = [...manifest].sort(([a], [b]) => (a < b ? -1 : 1));
  const files = Object.fromEntries(sorted);
  return `${JSON.stringify({ version: VERSION, files }, undefined, 2)}\n`;
}

export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
