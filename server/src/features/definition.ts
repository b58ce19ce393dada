/**
 * Go to definition: from a name to what it means, from an import to the file, from an asset to the trust
 * boundaries in which it is held.
 */
import type { Declaration } from '../model/declaration.js';
import type { View } from '../model/model.js';
import { boundariesOf } from './asset-boundaries.js';
import { declarationsOf, targetOf } from './declared.js';
import { find, type Found } from './find.js';
import { requirementAt } from './requirement-name.js';
import { rangeOf, type Definitions, type FileContext, type Target } from './shapes.js';

/** @param offset UTF-16 code units from the start of the file */
export function definitions(context: FileContext, offset: number): Definitions | undefined {
  const found = find(context.file, offset);
  if (!found) return requirementDefinitions(context, offset);
  const targets = targetsOf(context, found);
  return targets.length > 0 ? { origin: rangeOf(found.at), targets } : undefined;
}

function requirementDefinitions(context: FileContext, offset: number): Definitions | undefined {
  const named = requirementAt(context, offset);
  if (!named || named.requirements.length === 0) return undefined;
  const targets = named.requirements.map(({ declaration }) => targetOf(declaration));
  return { origin: rangeOf(named.at), targets };
}

function targetsOf(context: FileContext, found: Found): readonly Target[] {
  if (found.is === 'import') return importTargets(context, found);
  const meant = declarationsOf(context, found);
  const leads = found.is === 'declared' ? leadsFrom(context.views, found.declaration) : meant;
  return (leads.length > 0 ? leads : meant).map(targetOf);
}

/** A declared asset leads on to its boundaries; any other declared name is its own definition. */
function leadsFrom(views: readonly View[], declaration: Declaration): readonly Declaration[] {
  if (declaration.kind !== 'asset') return [];
  return [...new Set(views.flatMap((view) => boundariesOf(view, declaration)))];
}

function importTargets(
  { views }: FileContext,
  found: Extract<Found, { is: 'import' }>,
): readonly Target[] {
  const paths = new Set(views.flatMap(({ model }) => model.importTargets(found.imported)));
  return [...paths].map((path) => {
    const start = { path, start: 0, end: 0 };
    return { name: start, whole: start };
  });
}
