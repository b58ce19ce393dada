/**
 * `tm export`: one model as one document.
 */
import type { Model } from '../model/model.js';
import { exportJson } from '../publish/export-json.js';
import { toMarkdown } from '../publish/markdown.js';
import { renderPage } from '../publish/page.js';
import type { Workspace } from '../workspace/workspace.js';
import type { PictureFormat } from './export-picture.js';
import { modelNamed } from './model-named.js';
import { name, write, writeWhole } from './output.js';

export type ExportFormat = 'markdown' | 'html' | 'json' | PictureFormat;

export interface ExportOptions {
  readonly output: string | undefined;
  readonly root: string | undefined;
  readonly audience: 'public' | 'internal';
  /** Which picture; for formats that are one. */
  readonly view: string;
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
  const text = await exported(format, workspace, model, options);
  if (options.output === undefined) await write(text);
  else await writeWhole(options.output, text);
  return 0;
}

async function exported(
  format: ExportFormat,
  workspace: Workspace,
  model: Model,
  { audience, now, ...options }: ExportOptions,
): Promise<string> {
  const view = workspace.view(model, now);
  if (format === 'markdown') return toMarkdown(renderPage(view, { audience }));
  if (format === 'html') return (await import('./export-html.js')).exportHtml(view, audience);
  if (format !== 'json') {
    const { exportPicture } = await import('./export-picture.js');
    return exportPicture(format, view, { audience, view: options.view });
  }
  return `${JSON.stringify(exportJson(view, { name }), undefined, 2)}\n`;
}
