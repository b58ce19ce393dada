/**
 * `tm check`: judges models and prints what was found. Loads no code of pages or pictures.
 */
import { compareProblems, type FileFinding, type Severity } from '../model/problem.js';
import { reaches, type Report } from '../report/report.js';
import { gitHubReport } from '../report/github.js';
import { jsonReport } from '../report/json.js';
import { textReport } from '../report/text.js';
import type { FilePath } from '../syntax/tree.js';
import { Failure } from './failure.js';
import { load, type Loaded } from './load.js';
import { name, write } from './output.js';

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
  if (report.files === 0) throw new Failure(nothingFound(paths));
  write(formatted(report, options));
  const { failOn } = options;
  return failOn !== 'never' && reaches(report.findings, failOn) ? 1 : 0;
}

function nothingFound(paths: readonly string[]): string {
  const where = paths.length > 0 ? paths.join(', ') : 'the current folder';
  return `no threat model in ${where}: a model is written in .tm files, start with: model ID "Title" {}`;
}

function formatted(report: Report, { format, colour }: CheckOptions): string {
  if (format === 'json') return jsonReport(report);
  if (format === 'github') return gitHubReport(report);
  return textReport(report, { colour });
}

function reportOf(loaded: readonly Loaded[], { now, nowText }: CheckOptions): Report {
  const texts = new Map<FilePath, string>();
  const findings: FileFinding[] = [];
  const files = new Set<FilePath>();
  for (const { workspace, targets } of loaded) {
    for (const path of workspace.paths()) texts.set(path, workspace.text(path) ?? '');
    for (const path of pathsToShow({ workspace, targets })) {
      files.add(path);
      findings.push(...workspace.findings(path, now));
    }
  }
  findings.sort(compareProblems);
  const text = (path: FilePath): string => texts.get(path) ?? '';
  return { now: nowText, findings, files: files.size, text, name };
}

/** A named file shows its own findings; a folder those of all files of the models whose root lies in it. */
function pathsToShow({ workspace, targets }: Loaded): Set<FilePath> {
  const shown = new Set<FilePath>();
  for (const target of targets) {
    if (!target.isFolder) {
      shown.add(target.path);
      continue;
    }
    for (const model of workspace.models()) {
      if (!model.root.startsWith(`${target.path}/`)) continue;
      for (const file of model.files) shown.add(file.path);
    }
  }
  return shown;
}
