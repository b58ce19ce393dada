/**
 * `tm check --fix`: applies what may be mended unseen, and then checks what is left.
 */
import { readFileSync } from 'node:fs';
import { applied } from '../features/fixes/edits.js';
import type { FixQuestion } from '../features/fixes/fix.js';
import { safeFixes } from '../features/fixes/index.js';
import type { FileContext } from '../features/shapes.js';
import type { FilePath } from '../syntax/tree.js';
import { nativePath } from '../workspace/node-files.js';
import type { Workspace } from '../workspace/workspace.js';
import { exitCode, pathsToShow, printed, reportOf, type CheckOptions } from './check.js';
import { unifiedDiff } from './diff.js';
import { tell } from './failure.js';
import { load, type Loaded } from './load.js';
import { name, write, writeWhole } from './output.js';

/** One fix may make room for another; no more rounds than anybody needs. */
const ROUNDS = 10;

/**
 * @param dryRun prints what would change instead of writing it
 * @returns the exit code of the check of what is left
 * @throws Failure when it could not run
 */
export async function fix(
  paths: readonly string[],
  options: CheckOptions,
  { dryRun }: { readonly dryRun: boolean },
): Promise<number> {
  const loaded = await load(paths.length > 0 ? paths : ['.'], options.root);
  const mended = loaded.map((each) => mend(each, options.now));
  const changed = mended.flatMap((each) => each.changed);
  for (const file of changed) await (dryRun ? showChange(file) : writeChange(file));
  const report = reportOf(loaded, options);
  if (!dryRun) await write(printed(report, options));
  const left = report.findings.filter(({ severity }) => severity !== 'hint').length;
  const fixes = mended.reduce((sum, { count }) => sum + count, 0);
  const summary = summaryOf(fixes, changed.length, left, dryRun);
  if (dryRun || options.format !== 'text') tell(summary);
  else await write(`${summary}\n`);
  return exitCode(report, options);
}

interface Changed {
  readonly path: FilePath;
  readonly before: string;
  readonly after: string;
}

interface Mended {
  readonly count: number;
  readonly changed: readonly Changed[];
}

/** Applies rounds of safe fixes to the texts of a workspace, until none is left. */
function mend({ workspace, targets }: Loaded, now: number): Mended {
  const before = new Map<FilePath, string>();
  let count = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const fixes = [...pathsToShow({ workspace, targets })].flatMap((path) =>
      mendOnce(workspace, path, now),
    );
    for (const { path, text } of fixes) {
      if (!before.has(path)) before.set(path, workspace.text(path) ?? '');
      workspace.setDisk(path, text);
    }
    if (fixes.length === 0) break;
    count += fixes.reduce((sum, each) => sum + each.count, 0);
  }
  const changed = [...before].map(([path, text]) => ({
    path,
    before: text,
    after: workspace.text(path) ?? '',
  }));
  return { count, changed };
}

function mendOnce(
  workspace: Workspace,
  path: FilePath,
  now: number,
): readonly { readonly path: FilePath; readonly text: string; readonly count: number }[] {
  const { edits, count } = safeFixes(questions(workspace, path, now));
  if (count === 0) return [];
  return [{ path, text: applied(workspace.text(path) ?? '', edits), count }];
}

function questions(workspace: Workspace, path: FilePath, now: number): readonly FixQuestion[] {
  const viewsOf = (of: FilePath) =>
    workspace.modelsOf(of).map((model) => workspace.view(model, now));
  const contextOf = (of: FilePath): FileContext | undefined => {
    const file = workspace.file(of);
    return file && { file, views: viewsOf(of), viewsOf };
  };
  const context = contextOf(path);
  if (!context) return [];
  const paths = workspace.paths();
  return workspace
    .findings(path, now)
    .map((finding) => ({ context, finding, contextOf, paths, now }));
}

async function showChange({ path, before, after }: Changed): Promise<void> {
  await write(unifiedDiff(name(path), before, after));
}

/** A byte order mark is no part of the text, and is kept. */
async function writeChange({ path, after }: Changed): Promise<void> {
  const file = nativePath(path);
  const mark = readFileSync(file).subarray(0, 3).toString('hex') === 'efbbbf' ? '\ufeff' : '';
  await writeWhole(file, mark + after);
}

function summaryOf(fixes: number, files: number, left: number, dryRun: boolean): string {
  const mended = `${fixes} ${fixes === 1 ? 'finding' : 'findings'}`;
  const where = files === 0 ? '' : ` in ${files} ${files === 1 ? 'file' : 'files'}`;
  const decide = left === 1 ? '1 needs a decision' : `${left} need a decision`;
  return `${dryRun ? 'would mend' : 'mended'} ${mended}${where}; ${decide}`;
}
