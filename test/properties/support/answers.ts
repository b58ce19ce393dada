// What every request answers at a place of a workspace, as plain data, and the ranges in it.
import { completions } from '../../../server/src/features/completion.js';
import { definitions } from '../../../server/src/features/definition.js';
import { hover } from '../../../server/src/features/hover.js';
import { references } from '../../../server/src/features/references.js';
import { prepareRename, rename } from '../../../server/src/features/rename.js';
import type { FileContext } from '../../../server/src/features/shapes.js';
import { symbols } from '../../../server/src/features/symbols.js';
import type { FileFinding } from '../../../server/src/model/problem.js';
import { absolute, type Place } from '../../../server/src/syntax/tree.js';
import type { Workspace } from '../../../server/src/workspace/workspace.js';
import { contextIn } from '../../support/editing.js';
import { dayOf, NOW } from '../../support/judged.js';

export const TODAY = dayOf(NOW);

/** @param offset UTF-16 code units from the start of the file */
export function answersAt(workspace: Workspace, path: string, offset: number) {
  const context = contextIn(workspace, path);
  return { ...cursorAnswers(context, offset, workspace.paths()), symbols: symbols(context.file) };
}

function cursorAnswers(context: FileContext, offset: number, paths: readonly string[]) {
  return {
    hover: hover(context, offset),
    definition: definitions(context, offset),
    references: references(context, offset, { includeDeclaration: true }),
    completion: completions(context, offset, { paths, snippets: offset % 2 === 0 }),
    prepareRename: prepareRename(context, offset),
    rename: rename(context, offset, 'brand-new'),
  };
}

/** A finding with its places counted from the start of the file. */
export function shownFinding({ at, related, ...others }: FileFinding) {
  const shown = (place: Place) => ({ path: place.unit.path, ...absolute(place) });
  return {
    ...others,
    at: shown(at),
    related: related.map((each) => ({ ...each, at: shown(each.at) })),
  };
}

/** What is found in a file. */
export function findingsIn(workspace: Workspace, path: string) {
  return workspace.findings(path, TODAY).map(shownFinding);
}
