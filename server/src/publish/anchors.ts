/**
 * The stable names of declarations in everything published: `KIND-ID`.
 * Owns the anchors; which page a declaration stands on is the page's.
 */
import type { Declaration } from '../model/declaration.js';
import type { Model, View } from '../model/model.js';
import { viewQuery } from '../model/query.js';

/**
 * `KIND-ID`; where two of one kind share an id, each is qualified by all its holders (`entry-shop.web.login`).
 * Unique in the model, the same for every audience and profile.
 */
export function anchorOf(view: View, declaration: Declaration): string {
  return anchorTable(view).get(declaration) ?? plainAnchor(declaration);
}

/** True when a declaration of the model has that anchor. */
export function isAnchor(view: View, id: string): boolean {
  return anchors(view).has(id);
}

const anchors = viewQuery((view): ReadonlySet<string> => new Set(anchorTable(view).values()));

const anchorTable = viewQuery(({ model }): ReadonlyMap<Declaration, string> => {
  const plain = new Map<string, number>();
  for (const declaration of model.declarations) {
    const anchor = plainAnchor(declaration);
    plain.set(anchor, (plain.get(anchor) ?? 0) + 1);
  }
  const table = new Map<Declaration, string>();
  const taken = new Set<string>();
  for (const declaration of model.declarations) {
    const shared = plain.get(plainAnchor(declaration)) !== 1;
    const anchor = shared ? qualifiedAnchor(model, declaration) : plainAnchor(declaration);
    table.set(declaration, unique(anchor, taken));
  }
  return table;
});

function plainAnchor(declaration: Declaration): string {
  return `${declaration.kind ?? 'unknown'}-${declaration.stableId}`;
}

function qualifiedAnchor(model: Model, declaration: Declaration): string {
  const path = [declaration.stableId];
  for (let at = model.holder(declaration); at; at = model.holder(at)) path.unshift(at.stableId);
  return `${declaration.kind ?? 'unknown'}-${path.join('.')}`;
}

/** Only a model with duplicate names needs the number. */
function unique(anchor: string, taken: Set<string>): string {
  let result = anchor;
  for (let n = 2; taken.has(result); n++) result = `${anchor}.${n}`;
  taken.add(result);
  return result;
}
