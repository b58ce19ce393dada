/**
 * `tm check`: judges models and prints what was found. Loads no code of pages or pictures.
 */
import { compareProblems, type FileFinding, type Severity } from '../model/problem.js';
import { reaches, type Report } from '../report/report.js';
import { gitHubReport } from '../report/github.js';
import { jsonReport } from '../report/json.js';
import { textReport } from '../report/text.js';
import type { FilePath } from '../syntax/tree.js';
import { isInside, load, type Loaded } from './load.js';
import { name, nameFrom, write } from './output.js';

export interface CheckOptions {
  readonly format: 'text' | 'json' | 'github';
  readonly failOn: Severity | 'never';
  readonly root: string | undefined;
  /** UTC day, whole days since 1970-01-01, and as the user reads it. */
  readonly now: number;
  readonly nowText: string;
  readonly colour: boolean;
}

/**
 * @param paths files and folders; none: the current folder
 * @returns the exit code: 0, or 1 for findings at or above `failOn`
 * @throws Failure when it could not run
 */
export async function check(paths: readonly string[], options: CheckOptions): Promise<number> {
  const loaded = await load(paths.length > 0 ? paths : ['.'], options.root);
  const report = reportOf(loaded, options);
  await write(printed(report, options));
  return exitCode(report, options);
}

export function exitCode(report: Report, { failOn }: CheckOptions): number {
  return failOn !== 'never' && reaches(report.findings, failOn) ? 1 : 0;
}

/** What is found in all that the user named. */
export function reportOf(loaded: readonly Loaded[], { now, nowText }: CheckOptions): Report {
  const findings: FileFinding[] = [];
  const texts = new Map<FilePath, string>();
  let files = 0;
  for (const { workspace, targets } of loaded) {
    const known = [...workspace.paths(), ...workspace.configPaths()];
    for (const path of known) texts.set(path, workspace.text(path) ?? '');
    const shown = pathsToShow({ workspace, targets });
    files += shown.size;
    for (const path of new Set([...shown, ...decidingFiles({ workspace, targets }, shown)])) {
      for (const finding of workspace.findings(path, now)) findings.push(finding);
    }
  }
  findings.sort(compareProblems);
  const text = (path: FilePath): string => texts.get(path) ?? '';
  return { now: nowText, findings, files, text, name };
}

/**
 * A named file shows its own findings. A folder shows those of its files, and of all files of the models whose root
 * lies in it.
 */
export function pathsToShow({ workspace, targets }: Loaded): Set<FilePath> {
  const named = (path: FilePath) => targets.some((target) => isInside(target.path, path));
  const folders = targets.filter(({ isFolder }) => isFolder);
  const models = workspace
    .models()
    .filter(({ root }) => folders.some((folder) => isInside(folder.path, root)));
  const imported = models.flatMap((model) => model.files.map(({ path }) => path));
  return new Set([...workspace.paths().filter(named), ...imported]);
}

/** Configurations and requirements that decide about what is shown, and all configurations below a named folder. */
function decidingFiles(
  { workspace, targets }: Loaded,
  shown: ReadonlySet<FilePath>,
): ReadonlySet<FilePath> {
  const models = new Set([...shown].flatMap((path) => workspace.modelsOf(path)));
  const configs = [...models].flatMap(({ root }) => workspace.configOf(root).path ?? []);
  const policies = [...models].flatMap(({ root }) => workspace.policiesOf(root));
  const below = (path: FilePath) => targets.some((target) => isInside(target.path, path));
  return new Set([...configs, ...policies, ...workspace.configPaths().filter(below)]);
}

/** The report in the format that was asked for. */
export function printed(report: Report, { format, colour }: CheckOptions): string {
  if (format === 'json') return jsonReport(report);
  if (format === 'github') return gitHubReport({ ...report, name: gitHubName });
  return textReport(report, { colour });
}

/** GitHub takes paths from the top of the checkout, whatever folder the step runs in. */
function gitHubName(file: FilePath): string {
  const checkout = process.env['GITHUB_WORKSPACE'];
  const inCheckout = checkout ? nameFrom(checkout, file) : '..';
  return inCheckout.startsWith('..') ? name(file) : inCheckout;
}
