/**
 * What one model publishes into which folder, and what that changes there.
 * Owns which of its pages are written, and that their files stay in the folder and apart from each other.
 */
import path from 'node:path';
import type { Model } from '../../model/model.js';
import {
  filesOf,
  pagesOf,
  type DeclaredPage,
  type Press,
  type PublishedFile,
} from '../../publish/publication.js';
import { nodeHost } from '../../node-host.js';
import { nativePath } from '../../workspace/node-files.js';
import { Failure } from '../failure.js';
import { changesOf, type Change } from './changes.js';
import { MANIFEST_NAME, sha256Of, type Entry, type Manifest } from './manifest.js';
import { OutputFolder } from './output-folder.js';

export interface EditionOptions {
  /** The output folder; else that of the root file. */
  readonly out: string | undefined;
  /** `internal`: the internal pages, too. */
  readonly audience: 'public' | 'internal';
  /** UTC day, whole days since 1970-01-01. */
  readonly now: number;
}

export interface Edition {
  readonly folder: OutputFolder;
  readonly changes: readonly Change[];
  /** The manifest once the changes are made to what it was. */
  readonly manifestAfter: (before: Manifest) => Manifest;
}

/**
 * @returns `undefined` for a model that has no page for the audience, and had none
 * @throws Failure for a page that cannot be written
 */
export async function editionOf(
  model: Model,
  { out, audience, now }: EditionOptions,
): Promise<Edition | undefined> {
  const declared = pagesOf(model, now);
  const pages = declared.filter((page) => audience === 'internal' || page.audience === 'public');
  const root = nativePath(model.root);
  const folder = new OutputFolder(out ?? path.dirname(root));
  for (const page of declared) checkPlace(page, folder);
  const press = {
    layout: nodeHost.layout,
    root: folder.relative(root),
    textNow: (file: string) => folder.read(file)?.toString('utf8'),
  };
  const files: PublishedFile[] = [];
  for (const page of pages) files.push(...(await writtenFiles(page, press)));
  checkFiles(files, folder);
  const left = new Set(declared.filter((page) => !pages.includes(page)).map(({ file }) => file));
  const edition = compared(files, folder, { model: press.root, left });
  return edition.changes.length > 0 ? edition : undefined;
}

async function writtenFiles(page: DeclaredPage, press: Press): Promise<readonly PublishedFile[]> {
  const written = await filesOf(page, press);
  if ('files' in written) return written.files;
  const [first, ...others] = written.problems;
  const more = others.map((problem) => `\n  ${problem}`).join('');
  throw new Failure(`cannot write '${page.file}': ${first}${more}`);
}

interface Kept {
  /** Root file, relative to the folder. */
  readonly model: string;
  /** Pages that are not written this time. */
  readonly left: ReadonlySet<string>;
}

function compared(
  files: readonly PublishedFile[],
  folder: OutputFolder,
  { model, left }: Kept,
): Edition {
  const manifest = folder.manifest();
  const isKept = (entry: Entry | undefined): boolean =>
    entry === undefined || entry.model !== model || left.has(entry.page);
  const keeps = (file: string): boolean => isKept(manifest.get(file));
  const written = files
    .filter(({ shared }) => !shared)
    .map(({ path: file, page, text }) => [file, { model, page, sha256: sha256Of(text) }] as const);
  return {
    folder,
    changes: changesOf(files, { folder, manifest, keeps }),
    manifestAfter: (before) =>
      new Map([...[...before].filter(([, entry]) => isKept(entry)), ...written]),
  };
}

/** @throws Failure for a page outside the folder, or in the place of what it is made from */
function checkPlace({ page, file }: DeclaredPage, folder: OutputFolder): void {
  const which = `page '${page.title ?? page.stableId}'`;
  if (/^(?:\/|\.\.(?:\/|$)|[a-z]:)|\\|^$/iu.test(file) || !folder.holds(file)) {
    const what = `${which} would be written to '${file}', outside the folder '${folder.name('')}'`;
    throw new Failure(`${what}: give it a file below that folder, or name another with --out`);
  }
  if (file.endsWith('.tm') || file === MANIFEST_NAME) {
    throw new Failure(`${which} would be written over '${file}': give it another file`);
  }
}

/** @throws Failure when a picture is written through a link out of the folder, or where another page is */
function checkFiles(files: readonly PublishedFile[], folder: OutputFolder): void {
  const outside = [...files.map((file) => file.path), MANIFEST_NAME].find(
    (file) => !folder.holds(file),
  );
  if (outside !== undefined) {
    throw new Failure(`'${folder.name(outside)}' is a link out of the folder: remove it`);
  }
  const taken = new Map<string, PublishedFile>();
  for (const file of files) {
    const other = taken.get(file.path);
    if (other) {
      const pages = `the pages '${other.page}' and '${file.page}'`;
      throw new Failure(`${pages} both write '${file.path}': rename one of them`);
    }
    taken.set(file.path, file);
  }
}
