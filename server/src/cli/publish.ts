/**
 * `tm publish`: the pages that models declare, written to files or held against those that are there.
 */
import type { Model } from '../model/model.js';
import type { FileFinding } from '../model/problem.js';
import { formatDay } from '../model/dates.js';
import { textReport } from '../report/text.js';
import { faultsIn } from '../workspace/faults.js';
import type { Workspace } from '../workspace/workspace.js';
import { Failure, tell } from './failure.js';
import { modelsNamed } from './model-named.js';
import { name, write } from './output.js';
import { editionOf, type Edition } from './publish/edition.js';
import { MANIFEST_NAME, printManifest } from './publish/manifest.js';
import { changeReport, refusal, staleReport } from './publish/messages.js';
import { replaceFiles } from './publish/replace-files.js';

export interface PublishOptions {
  /** `check` and `dry-run` change nothing. */
  readonly mode: 'write' | 'check' | 'dry-run';
  /** Replace files that somebody else wrote or changed. */
  readonly force: boolean;
  /** The output folder; else that of each root file. */
  readonly out: string | undefined;
  /** `internal`: the internal pages, too. */
  readonly audience: 'public' | 'internal';
  readonly root: string | undefined;
  /** UTC day, whole days since 1970-01-01. */
  readonly now: number;
}

/** Rules whose findings must not be published. */
const STOPPING: ReadonlySet<string> = new Set(['internal-on-public-page', 'page-collision']);

/**
 * @param written a root file, or a folder with one or several
 * @returns the exit code: 0, or 1 when findings stop it, or for `check` when a page is stale
 * @throws Failure when it could not run; then nothing is written
 */
export async function publish(written: string, options: PublishOptions): Promise<number> {
  const { workspace, models } = await modelsNamed(written, options.root);
  if (options.out !== undefined && models.length > 1) throw new Failure(severalOut(models));
  const faults = models.flatMap((model) => stoppingFaults(workspace, model, options.now));
  if (faults.length > 0) return refuse(workspace, faults, options);
  const editions = await editionsOf(models, options);
  if (options.mode !== 'check') return writeAll(editions, options);
  await write(staleReport(editions));
  return isFresh(editions) ? 0 : 1;
}

async function editionsOf(
  models: readonly Model[],
  options: PublishOptions,
): Promise<readonly Edition[]> {
  const editions: Edition[] = [];
  for (const model of models) {
    const edition = await editionOf(model, options);
    if (edition) editions.push(edition);
  }
  if (editions.length === 0) throw new Failure(noPage(models, options));
  checkApart(editions);
  return editions;
}

/** @throws Failure when two models write one file */
function checkApart(editions: readonly Edition[]): void {
  const taken = new Set<string>();
  for (const { folder, changes } of editions) {
    for (const { path } of changes) {
      const name = folder.name(path);
      if (taken.has(name))
        throw new Failure(`two models write '${name}': give each page a file of its own`);
      taken.add(name);
    }
  }
}

async function writeAll(
  editions: readonly Edition[],
  { mode, force }: PublishOptions,
): Promise<number> {
  const refused = force ? undefined : refusal(editions);
  if (refused !== undefined) throw new Failure(refused);
  if (mode === 'write') for (const edition of editions) await writeEdition(edition);
  await write(changeReport(editions, mode === 'write' ? mode : 'dry-run'));
  return 0;
}

function isFresh(editions: readonly Edition[]): boolean {
  return editions.every(({ changes }) => changes.every(({ is }) => is === 'same'));
}

/** What is as it was is not touched. */
async function writeEdition({ folder, changes, manifestAfter }: Edition): Promise<void> {
  const changed = changes.filter(({ is }) => is !== 'same');
  const written = changed.filter(({ is }) => is !== 'gone');
  const texts = new Map(written.map(({ path, after }) => [folder.native(path), after]));
  const list = printManifest(manifestAfter(folder.manifest()));
  if (folder.read(MANIFEST_NAME)?.toString('utf8') !== list) {
    texts.set(folder.native(MANIFEST_NAME), list);
  }
  const gone = changed.filter(({ is }) => is === 'gone');
  await replaceFiles(
    texts,
    gone.map(({ path }) => folder.native(path)),
  );
}

function severalOut(models: readonly Model[]): string {
  const roots = models.map(({ root }) => `  ${name(root)}`).join('\n');
  return `--out takes one model, and there are several; name one of:\n${roots}`;
}

function noPage(models: readonly Model[], { audience }: PublishOptions): string {
  const page = audience === 'public' ? 'public page' : 'page';
  const none =
    models.length > 1 ? `none of the models declares a ${page}` : `the model declares no ${page}`;
  return `${none}; one is declared as: page ID "Title" { file "docs/threat-model.md" }`;
}

function stoppingFaults(workspace: Workspace, model: Model, now: number): readonly FileFinding[] {
  const faults = faultsIn(model, STOPPING, workspace.configOf(model.root), now);
  return faults.filter(({ code, severity }) => STOPPING.has(code) || severity === 'error');
}

async function refuse(
  workspace: Workspace,
  findings: readonly FileFinding[],
  { now }: PublishOptions,
): Promise<number> {
  const files = new Set(findings.map(({ at }) => at.unit.path)).size;
  const text = (file: string): string => workspace.text(file) ?? '';
  const report = { now: formatDay(now), findings, files, text, name };
  await write(textReport(report, { colour: false }));
  tell('nothing was published: mend these first');
  return 1;
}
