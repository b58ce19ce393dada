/**
 * What publishing would change in a folder: the files of a model against those that are there.
 * Owns whose a file is: one that we did not write, or that was changed since, is not replaced unasked.
 */
import type { PublishedFile } from '../../publish/publication.js';
import { sha256Of, type Entry, type Manifest } from './manifest.js';
import type { OutputFolder } from './output-folder.js';

/** `foreign`: there, with other bytes than we wrote; `gone`: we wrote it, and no page does any more. */
export type ChangeKind = 'same' | 'new' | 'stale' | 'foreign' | 'gone';

export interface Change {
  readonly is: ChangeKind;
  readonly path: string;
  /** As it is; empty for a new file. */
  readonly before: string;
  /** As it is to be; empty for one that is gone. */
  readonly after: string;
  /** We wrote it once, and somebody changed it. */
  readonly edited?: true;
}

/** What the files of one model change, in their order, then what is gone. */
export function changesOf(
  files: readonly PublishedFile[],
  { folder, manifest, keeps }: Published,
): readonly Change[] {
  const written = new Set(files.map(({ path }) => path));
  const gone = [...manifest].filter(([path]) => !written.has(path) && !keeps(path));
  return [
    ...files.map((file) => changeOf(file, folder, manifest)),
    ...gone.flatMap(([path, entry]) => removal(path, entry, folder)),
  ];
}

export interface Published {
  readonly folder: OutputFolder;
  readonly manifest: Manifest;
  /** Files that stay although they are not among those written: of other models, or for another audience. */
  readonly keeps: (path: string) => boolean;
}

function changeOf(
  { path, text, shared }: PublishedFile,
  folder: OutputFolder,
  manifest: Manifest,
): Change {
  const bytes = folder.read(path);
  if (!bytes) return { is: 'new', path, before: '', after: text };
  const before = bytes.toString('utf8');
  if (before === text) return { is: 'same', path, before, after: text };
  const entry = manifest.get(path);
  if (shared || entry?.sha256 === sha256Of(bytes))
    return { is: 'stale', path, before, after: text };
  return { is: 'foreign', path, before, after: text, ...(entry && { edited: true }) };
}

/** One that was changed by hand is left, and forgotten. */
function removal(path: string, entry: Entry, folder: OutputFolder): readonly Change[] {
  const bytes = folder.holds(path) ? folder.read(path) : undefined;
  if (!bytes || sha256Of(bytes) !== entry.sha256) return [];
  return [{ is: 'gone', path, before: bytes.toString('utf8'), after: '' }];
}
