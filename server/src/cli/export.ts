/**
 * `tm export`: one model as one document.
 */
import { count } from '../report/report.js';
import type { Model } from '../model/model.js';
import { exportJson } from '../publish/export-json.js';
import { toMarkdown } from '../publish/markdown.js';
import { renderPage } from '../publish/page.js';
import { Failure } from './failure.js';
import { load, type Loaded } from './load.js';
import { name, write, writeWhole } from './output.js';

export const EXPORT_FORMATS = ['markdown', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportOptions {
  readonly output: string | undefined;
  readonly root: string | undefined;
  readonly audience: 'public' | 'internal';
  /** UTC day, whole days since 1970-01-01. */
  readonly now: number;
}

/**
 * @param path a root file, or a folder with exactly one root
 * @throws Failure when there is no such model, or the file cannot be written
 */
export async function exportModel(
  format: ExportFormat,
  path: string,
  options: ExportOptions,
): Promise<number> {
  const [loaded] = await load([path], options.root);
  if (!loaded) throw new Failure(`no threat model in ${path}`);
  const model = onlyModel(loaded, path);
  warnOfErrors(loaded, model, options.now);
  const text = exported(format, loaded, model, options);
  if (options.output === undefined) write(text);
  else await writeWhole(options.output, text);
  return 0;
}

function onlyModel({ workspace, targets }: Loaded, path: string): Model {
  const target = targets[0];
  const roots = workspace.models().filter((model) => !model.fragment);
  const fitting = roots.filter((model) =>
    target?.isFolder ? model.root.startsWith(`${target.path}/`) : model.root === target?.path,
  );
  const [model] = fitting;
  if (model && fitting.length === 1) return model;
  if (model) {
    const names = fitting.map((one) => `  ${name(one.root)}`).join('\n');
    throw new Failure(`${path} holds several models; name one of:\n${names}`);
  }
  throw new Failure(`${path} holds no model: no file in it has a \`model\` statement`);
}

/** A model with errors is exported as far as it goes, and the user is told. */
function warnOfErrors({ workspace }: Loaded, model: Model, now: number): void {
  const findings = model.files.flatMap((file) => workspace.findings(file.path, now));
  const { error } = count(findings);
  if (error === 0) return;
  const errors = error === 1 ? '1 error' : `${error} errors`;
  process.stderr.write(`tm: the model has ${errors}; see: tm check ${name(model.root)}\n`);
}

function exported(
  format: ExportFormat,
  { workspace }: Loaded,
  model: Model,
  { audience, now }: ExportOptions,
): string {
  const view = workspace.view(model, now);
  if (format === 'markdown') return toMarkdown(renderPage(view, { audience }));
  return `${JSON.stringify(exportJson(view, { name }), undefined, 2)}\n`;
}
