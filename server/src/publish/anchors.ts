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
function isAnchor(view: View, id: string): boolean {
  return anchors(view).has(id);
}

/**
 * The anchors that a declaration had by its old ids, without those that others bear now: where the plain one is taken,
 * the old one was qualified. One that is qualified also had others by the old ids of what holds it.
 * @param formerly the old ids of a declaration
 */
export function oldAnchorsOf(
  view: View,
  declaration: Declaration,
  formerly: (declaration: Declaration) => readonly string[],
): readonly string[] {
  const { model } = view;
  const holders = holdersOf(model, declaration);
  const path = holders.map(({ stableId }) => stableId);
  const ofOwn = formerly(declaration).map((id) => {
    const plain = anchorFor(declaration, [id]);
    return isAnchor(view, plain) ? anchorFor(declaration, [...path, id]) : plain;
  });
  const isQualified = anchorOf(view, declaration) !== plainAnchor(declaration);
  const ofHolders = (isQualified ? holders : []).flatMap((holder, at) =>
    formerly(holder).map((id) =>
      anchorFor(declaration, [...path.with(at, id), declaration.stableId]),
    ),
  );
  return [...ofOwn, ...ofHolders].filter((anchor) => !isAnchor(view, anchor));
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
  return anchorFor(declaration, [declaration.stableId]);
}

function qualifiedAnchor(model: Model, declaration: Declaration): string {
  const path = [...holdersOf(model, declaration), declaration].map(({ stableId }) => stableId);
  return anchorFor(declaration, path);
}

function anchorFor({ kind }: Declaration, path: readonly string[]): string {
  return `${kind ?? 'unknown'}-${path.join('.')}`;
}

/** Outermost first. */
function holdersOf(model: Model, declaration: Declaration): readonly Declaration[] {
  const found: Declaration[] = [];
  for (let at = model.holder(declaration); at; at = model.holder(at)) found.unshift(at);
  return found;
}

/** Only a model with duplicate names needs the number. */
function unique(anchor: string, taken: Set<string>): string {
  let result = anchor;
  for (let n = 2; taken.has(result); n++) result = `${anchor}.${n}`;
  taken.add(result);
  return result;
}
