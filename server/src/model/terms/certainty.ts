/**
 * Whether what a rule would conclude can be relied on while parts of the model cannot be read: one mistake shall
 * not show as two. Knows no rule; of one declaration, `isUncertain` in `attributes.ts` tells.
 */
import { COMMON, PLACED_IN } from '../../schema/common.js';
import { kindDef } from '../../schema/schema.js';
import type { AttributeDef, Kind, ValueType } from '../../schema/types.js';
import { effectiveAttributes, has, isUncertain, isUncertainLine } from '../attributes.js';
import type { Attribute, Declaration, Reference } from '../declaration.js';
import type { View } from '../model.js';
import { acyclicQuery, censusQuery, inwardQuery } from '../query.js';
import { dependenciesOf } from './dependencies.js';

/** True when it is known where the element stands. */
export const isPlaced = inwardQuery(
  (view: View, element: Declaration, holderIsPlaced: boolean = true): boolean =>
    holderIsPlaced &&
    isWellMade(element) &&
    !(has(view, element, 'in') && !view.model.holder(element)),
);

/** True when no mistake at it, at what it stands in or at the actors it extends can be why its trust is not known. */
export const isTrustCertain = acyclicQuery<boolean>(
  trustedLike,
  (view, element, isCertain) =>
    !element.doubtful &&
    isPlaced(view, element) &&
    !isUncertain(view, element, 'trust', 'extends') &&
    trustedLike(view, element).every((each) => isCertain(view, each)),
);

/** Whom it can take its trust from. Nothing stands in an actor, but for a mistake. */
function trustedLike(view: View, element: Declaration): readonly Declaration[] {
  const holder = view.model.holder(element);
  const extended = dependenciesOf(view, element, 'extends');
  return holder && holder.kind !== 'actor' ? [...extended, holder] : extended;
}

/** True when it is known who may read the declaration. */
export const isAudienceKnown = inwardQuery(
  (view: View, declaration: Declaration, holderIsKnown: boolean = true): boolean =>
    holderIsKnown && !isUncertain(view, declaration, 'audience'),
);

/** True when its kind is known and fits where it stands. */
export function isWellMade(declaration: Declaration): boolean {
  return declaration.kind !== undefined && !declaration.misplaced;
}

/**
 * True when an unreadable statement could add to, or take from, what any declaration says in the attributes (or,
 * for flows, as `from` and `to`). For rules that conclude from what nobody says.
 */
export function isUncertainAnywhere(view: View, ...names: readonly string[]): boolean {
  return isInDoubt(view, ANY) || names.some((name) => isInDoubt(view, name));
}

/** Stands for every attribute: a statement of an unknown kind could say anything. */
const ANY = '*';

const NONE: readonly never[] = [];

/** True when some declaration leaves in doubt what it says in the attribute of that name. */
const isInDoubt = censusQuery((view: View, declaration: Declaration): readonly string[] => {
  const found: string[] = [];
  for (const line of effectiveAttributes(view, declaration)) {
    if (isUncertainLine(view, line)) found.push(line.def.name);
  }
  for (const end of [declaration.from, declaration.to]) {
    if (end && !view.model.target(end)?.kind) found.push(end.role);
  }
  const own = namesInDoubt(declaration);
  return found.length > 0 || own.length > 0 ? [...own, ...found] : NONE;
});

function namesInDoubt({ kind, doubtful }: Declaration): readonly string[] {
  if (!kind) return [ANY];
  return doubtful ? ownAttributes(kind).map(({ name }) => name) : NONE;
}

function ownAttributes(kind: Kind): readonly AttributeDef[] {
  return kindDef(kind).attributes.filter((def) => !COMMON.includes(def) && def !== PLACED_IN);
}

/**
 * True when something that cannot be read, in whatever profile, could name a declaration of the kind. For rules that
 * conclude from the fact that nothing names it.
 */
export function isMeaningInDoubt(view: View, kind: Kind): boolean {
  return isNamedInDoubt(view, ANY) || isNamedInDoubt(view, kind);
}

const isNamedInDoubt = censusQuery((view: View, declaration: Declaration): readonly string[] => {
  const { kind, attributes, overrides, from, to } = declaration;
  if (!kind) return [ANY];
  const found: string[] = [];
  for (const line of attributes) addMeaningsInDoubt(view, line, found);
  for (const block of overrides) {
    for (const line of block.attributes) addMeaningsInDoubt(view, line, found);
    for (const profile of block.profiles) addMeaningInDoubt(view, profile, found);
  }
  for (const end of [from, to]) if (end) addMeaningInDoubt(view, end, found);
  if (declaration.doubtful) {
    found.push(...ownAttributes(kind).flatMap((def) => kindsNamed(def.value)));
  }
  return found.length > 0 ? found : NONE;
});

/** Into a list that is mostly empty in the end, since every line of a model is asked. */
function addMeaningsInDoubt(
  view: View,
  { def, values, rejected }: Attribute,
  found: string[],
): void {
  if (rejected) found.push(...kindsNamed(def.value));
  for (const value of rejected ? NONE : values) {
    if (value.is === 'reference') addMeaningInDoubt(view, value, found);
  }
}

function addMeaningInDoubt(view: View, reference: Reference, found: string[]): void {
  if (view.model.target(reference)?.kind) return;
  if (reference.to === 'any') found.push(ANY);
  else found.push(...reference.to);
}

/** The kinds that a value of the type can name. */
function kindsNamed(type: ValueType): readonly string[] {
  if (type.type === 'either') return type.of.flatMap(kindsNamed);
  if (type.type !== 'reference') return NONE;
  return type.to === 'any' ? [ANY] : type.to;
}
