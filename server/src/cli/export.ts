/**
 * `tm export`: one model as one document.
 */
import { STAGE_CODES } from '../model/codes.js';
import type { Model } from '../model/model.js';
import { exportJson } from '../publish/export-json.js';
import { toMarkdown } from '../publish/markdown.js';
import { renderPage } from '../publish/page.js';
import type { Workspace } from '../workspace/workspace.js';
import { Failure, tell } from './failure.js';
import { isInside, loadOne, type Target } from './load.js';
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
  const { workspace, target } = await loadOne(path, options.root);
  const model = modelOf(workspace, target);
  tellOfMistakes(workspace, model, options.now);
  const text = exported(format, workspace, model, options);
  if (options.output === undefined) await write(text);
  else await writeWhole(options.output, text);
  return 0;
}

function modelOf(workspace: Workspace, target: Target): Model {
  const fitting = modelsBelow(workspace, target);
  const [model] = fitting;
  if (!model) throw new Failure(noModel(workspace, target));
  if (fitting.length === 1) return model;
  throw new Failure(`'${target.written}' holds several models; name one of:\n${listed(fitting)}`);
}

function modelsBelow(workspace: Workspace, target: Target): readonly Model[] {
  return workspace
    .models()
    .filter(({ fragment, root }) => !fragment && isInside(target.path, root));
}

/** Says to which models the files belong, if to any. */
function noModel(workspace: Workspace, target: Target): string {
  const what = `'${target.written}' holds no \`model\` statement`;
  const files = workspace.paths().filter((path) => isInside(target.path, path));
  const models = new Set(files.flatMap((path) => workspace.modelsOf(path)));
  const others = [...models].filter(({ fragment }) => !fragment);
  return others.length > 0 ? `${what}; it is part of:\n${listed(others)}` : what;
}

function listed(models: readonly Model[]): string {
  return models.map(({ root }) => `  ${name(root)}`).join('\n');
}

/** Of a model with mistakes, what can be understood is exported, and the user is told. */
function tellOfMistakes(workspace: Workspace, model: Model, now: number): void {
  const mistakes = model.files
    .flatMap(({ path }) => workspace.findings(path, now))
    .filter(({ code, severity }) => severity === 'error' && isStageCode(code))
    .filter(({ roots }) => !roots || roots.includes(model.root));
  if (mistakes.length === 0) return;
  const what = 'the model has mistakes of syntax or names, so something may be missing here';
  tell(`${what}; see: tm check ${name(model.root)}`);
}

function isStageCode(code: string): boolean {
  return STAGE_CODES.some((def) => def.code === code);
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
