/**
 * The one model that a command is about, by its root file or a folder, and a profile of it.
 */
import { STAGE_CODES } from '../model/codes.js';
import type { Declaration } from '../model/declaration.js';
import { viewOf, type Model, type View } from '../model/model.js';
import { nearest } from '../model/suggest.js';
import type { Workspace } from '../workspace/workspace.js';
import { Failure, tell } from './failure.js';
import { isInside, loadOne, type Target } from './load.js';
import { name } from './output.js';

export interface NamedModel {
  readonly workspace: Workspace;
  readonly model: Model;
}

/**
 * Reads a model. Of one with mistakes of syntax or names the user is told.
 * @param path a root file, or a folder with exactly one root
 * @throws Failure when there is no such model
 */
export async function modelNamed(
  path: string,
  { root, now }: { readonly root: string | undefined; readonly now: number },
): Promise<NamedModel> {
  const { workspace, models, target } = await modelsNamed(path, root);
  const [model] = models;
  if (!model || models.length > 1) throw new Failure(several(target, models));
  tellOfMistakes(workspace, model, now);
  return { workspace, model };
}

/**
 * All models whose root the path is, or has below it, in the order of their roots' paths.
 * @throws Failure when there is none
 */
export async function modelsNamed(
  path: string,
  root: string | undefined,
): Promise<{ workspace: Workspace; models: readonly Model[]; target: Target }> {
  const { workspace, target } = await loadOne(path, root);
  const models = modelsBelow(workspace, target);
  if (models.length === 0) throw new Failure(noModel(workspace, target));
  return { workspace, models, target };
}

/**
 * The view of the profile of that id; without one, of the base.
 * @throws Failure when there is no such profile
 */
export function viewNamed(
  { workspace, model }: NamedModel,
  { profile, now }: { readonly profile: string | undefined; readonly now: number },
): View {
  if (profile === undefined) return workspace.view(model, now);
  const profiles = model.ofKind('profile');
  const chosen = profiles.find(({ stableId }) => stableId === profile);
  if (!chosen) throw new Failure(noProfile(profile, profiles));
  return viewOf(model, now, chosen);
}

function noProfile(written: string, profiles: readonly Declaration[]): string {
  const ids = profiles.map(({ stableId }) => stableId);
  const [near] = nearest(written, ids);
  const what = `the model has no profile '${written}'`;
  if (near !== undefined) return `${what}: did you mean '${near}'?`;
  return ids.length > 0 ? `${what}: it has ${ids.join(', ')}` : `${what}, nor any other`;
}

function several({ written }: Target, models: readonly Model[]): string {
  return `'${written}' holds several models; name one of:\n${listed(models)}`;
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
