/**
 * `tm export`: one model as one document.
 */
import type { Model } from '../model/model.js';
import { exportJson } from '../publish/export-json.js';
import { toMarkdown } from '../publish/markdown.js';
import { renderPage } from '../publish/page.js';
import type { Workspace } from '../workspace/workspace.js';
import { modelNamed } from './model-named.js';
import { name, write, writeWhole } from './output.js';

export type ExportFormat = 'markdown' | 'json';

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
  const { workspace, model } = await modelNamed(path, options);
  const text = exported(format, workspace, model, options);
  if (options.output === undefined) await write(text);
  else await writeWhole(options.output, text);
  return 0;
}

function exported(
  format: ExportFormat,
  workspace: Workspace,
  model: Model,
  { audience, now }: ExportOptions,
): string {
  const view = workspace.view(model, now);
  if (format === 'markdown') return toMarkdown(renderPage(view, { audience }));
  return `${JSON.stringify(exportJson(view, { name }), undefined, 2)}\n`;
}
