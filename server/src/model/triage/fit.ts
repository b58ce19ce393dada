/**
 * How each kind of statement fits a question. Owns what of a statement is compared with what of a report; what follows
 * from it is in `triage.ts`.
 */
import { textOrDefault, targetsOf, textsOf, has } from '../attributes.js';
import type { Declaration } from '../declaration.js';
import type { View } from '../model.js';
import { isLess, trust } from '../terms/trust.js';
import { elementAround } from '../terms/containment.js';
import { referrers } from '../terms/uses.js';
import { anyOf, fitOfElement, fitOfOpponent, type Fit } from './involved.js';
import type { Question } from './question.js';

/** A question to one view; what nobody may see is left out. */
export interface Case {
  readonly view: View;
  readonly question: Question;
  readonly sees: (declaration: Declaration) => boolean;
}

/** How any declaration that a statement names fits; `within` are the statements that led to it. */
export function fitOf(of: Case, named: Declaration, within: ReadonlySet<Declaration> = NONE): Fit {
  if (within.has(named)) return 'open';
  const deeper = new Set([...within, named]);
  switch (named.kind) {
    case 'property':
      return fitOfProperty(of, named);
    case 'threat':
      return fitOfThreat(of, named);
    case 'mitigation':
      return fitOfNamed(of, named, 'applies to', deeper);
    case 'verdict':
      return fitOfNamed(of, named, 'rests on', deeper);
    case 'assumption':
    case 'exclusion':
    case 'responsibility':
    case 'question':
      return fitOfNamed(of, named, 'about', deeper);
    default:
      return fitOfElement(of.view, of.question, named);
  }
}

const NONE: ReadonlySet<Declaration> = new Set();

/** What an attribute names, as far as one may see it. */
export function namedIn(
  { view, sees }: Case,
  d: Declaration,
  attribute: string,
): readonly Declaration[] {
  return targetsOf(view, d, attribute).filter(sees);
}

export function fitOfNamed(
  of: Case,
  d: Declaration,
  attribute: string,
  within: ReadonlySet<Declaration> = new Set([d]),
): Fit {
  return anyOf(namedIn(of, d, attribute).map((each) => fitOf(of, each, within)));
}

/** Whether the weakness is among those that are written; `open` where none is, or none was asked. */
export function fitOfWeakness({ view, question }: Case, d: Declaration): Fit {
  if (question.cwe === undefined || !has(view, d, 'cwe')) return 'open';
  return textsOf(view, d, 'cwe').some((text) => Number(text) === question.cwe) ? 'yes' : 'no';
}

/** True for a property that holds now, so that a violation is one. */
export function isProvided({ view }: Case, property: Declaration): boolean {
  return textOrDefault(view, property, 'status') === 'provided';
}

/**
 * A property is meant when it protects the asset; or, while no asset was asked, when a threat by the weakness would
 * break it; or, where it protects no asset in particular, by whom it holds against. A promise that names nobody holds
 * against nobody whom the system trusts; and one whose threats and controls are all elsewhere may not be meant.
 */
function fitOfProperty(of: Case, d: Declaration): Fit {
  const asset = anyOf(namedIn(of, d, 'protects').map((each) => fitOf(of, each)));
  const opponent = fitAgainst(of, d);
  if (asset === 'no' || opponent === 'no') return 'no';
  const place = fitOfPlaces(of, d);
  const isByWeakness = of.question.asset === undefined && isBrokenByWeakness(of, d);
  const isForAll = namedIn(of, d, 'protects').length === 0 && opponent === 'yes';
  if (asset !== 'yes' && !isByWeakness && !isForAll)
    return anyOf([asMaybe(opponent), asMaybe(place)]);
  if (opponent !== 'yes' && isProvided(of, d) && isTrustedThere(of)) return 'maybe';
  return place === 'no' ? 'maybe' : 'yes';
}

function asMaybe(fit: Fit): Fit {
  return fit === 'yes' ? 'maybe' : fit === 'no' ? 'open' : fit;
}

/** Whom a property holds against. */
export function fitAgainst(of: Case, property: Declaration): Fit {
  const named = namedIn(of, property, 'against');
  return anyOf(named.map((each) => fitOfOpponent(of.view, of.question, each)));
}

/** Where the threats that would break it come in, and where its controls are. */
function fitOfPlaces(of: Case, property: Declaration): Fit {
  const { view, sees } = of;
  const threats = referrers(view, property, 'breaks').filter(sees);
  const places = [
    ...threats.flatMap((threat) => [
      ...namedIn(of, threat, 'via'),
      ...namedIn(of, threat, 'targets'),
    ]),
    ...namedIn(of, property, 'upheld by').flatMap((each) => namedIn(of, each, 'applies to')),
    ...referrers(view, property, 'enforces').filter(sees),
  ];
  const isPlace = ({ kind }: Declaration) => kind !== 'asset' && kind !== 'actor';
  return anyOf(places.filter(isPlace).map((place) => fitOf(of, place)));
}

/** A threat by the weakness would break it. */
export function isBrokenByWeakness(of: Case, property: Declaration): boolean {
  return referrers(of.view, property, 'breaks')
    .filter(of.sees)
    .some((threat) => fitOfWeakness(of, threat) === 'yes');
}

/** A threat is meant only when all that it says of a report was asked and is so. */
function fitOfThreat(of: Case, d: Declaration): Fit {
  const written = ['via', 'targets', 'posed by'].map((name) => namedIn(of, d, name));
  const fits = written
    .filter((named) => named.length > 0)
    .map((named) => anyOf(named.map((each) => fitOf(of, each))));
  if (fits.includes('no')) return 'no';
  if (!fits.includes('yes')) return 'open';
  return fits.every((fit) => fit === 'yes') ? 'yes' : 'maybe';
}

/**
 * The actor needs no flaw: the system trusts it, or trusts it more than the component. An adversary out of scope is
 * nobody whom a promise holds against.
 */
export function isTrustedThere({ view, question }: Case): boolean {
  const { actor, entry, component } = question;
  if (!actor) return false;
  if (isOutOfScope(view, actor)) return true;
  const own = trust(view, actor);
  const place = component ?? (entry && elementAround(view, entry));
  return own === 'trusted' || (place !== undefined && isLess(trust(view, place), own));
}

export function isOutOfScope(view: View, actor: Declaration): boolean {
  return actor.kind === 'adversary' && textOrDefault(view, actor, 'in-scope') === 'no';
}
