/** Rule: mitigations that act somewhere else than where the threat is. */
import { isUncertain, targetsOf, valuesOf } from '../model/attributes.js';
import type { Declaration } from '../model/declaration.js';
import type { View } from '../model/model.js';
import { mitigationsOf, nestedMitigations } from '../model/terms/response.js';
import { isNearnessUncertain } from './coverage.js';
import { holdsIn, near, touched, zonesNear } from '../model/terms/terms.js';
import type { Place } from '../syntax/tree.js';
import type { Finding, Rule } from './rule.js';
import { alsoAt, listed, named, placeOfValue } from './wording.js';

export const mitigationMisplaced: Rule = {
  code: 'mitigation-misplaced',
  severity: 'warning',
  group: 'threats',
  summary: 'None of the mitigations of a threat applies to anything near what it touches.',
  options: {},
  subjects: ['threat'],
  check(threat, { view }) {
    const targets = touched(view, threat);
    const mitigations = mitigationsOf(view, threat);
    if (targets.length === 0 || mitigations.length === 0) return [];
    if (mitigations.some((mitigation) => placesOf(view, mitigation).length === 0)) return [];
    const places = mitigations.flatMap((mitigation) => placesOf(view, mitigation));
    if (areClose(view, new Set(places), new Set(targets))) return [];
    return isDoubtful(view, threat, mitigations) ? [] : findings(view, threat, targets);
  },
};

/** Where a mitigation applies, as far as the view has it. */
function placesOf(view: View, mitigation: Declaration): readonly Declaration[] {
  return targetsOf(view, mitigation, 'applies to').filter((each) => holdsIn(view, each));
}

function isDoubtful(view: View, threat: Declaration, mitigations: readonly Declaration[]): boolean {
  if (isUncertain(view, threat, 'targets', 'via', 'mitigated by')) return true;
  if (mitigations.some((each) => isUncertain(view, each, 'applies to', 'only in'))) return true;
  return isNearnessUncertain(view);
}

/** True when one of each is near the other, or a boundary holds both or what is near them. */
function areClose(
  view: View,
  places: ReadonlySet<Declaration>,
  targets: ReadonlySet<Declaration>,
): boolean {
  const zones = new Set([...places].flatMap((place) => [...zonesNear(view, place)]));
  return (
    [...targets].some((target) => intersect(near(view, target), places)) ||
    [...places].some((place) => intersect(near(view, place), targets)) ||
    [...targets].some((target) => intersect(zonesNear(view, target), zones))
  );
}

/** As fast as the smaller of the two is small. */
function intersect<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  const [smaller, larger] = a.size < b.size ? [a, b] : [b, a];
  for (const each of smaller) if (larger.has(each)) return true;
  return false;
}

function findings(
  view: View,
  threat: Declaration,
  targets: readonly Declaration[],
): readonly Finding[] {
  const nested = nestedMitigations(view, threat).filter((each) => holdsIn(view, each));
  const named = valuesOf(view, threat, 'mitigated by').flatMap((value) => {
    const mitigation = value.is === 'reference' ? view.model.target(value) : undefined;
    if (!mitigation || !holdsIn(view, mitigation)) return [];
    return [{ mitigation, at: placeOfValue(threat, value) }];
  });
  return [...nested.map((mitigation) => ({ mitigation, at: mitigation.name })), ...named].map(
    ({ mitigation, at }) => finding(view, mitigation, at, threat, targets),
  );
}

function finding(
  view: View,
  mitigation: Declaration,
  at: Place,
  threat: Declaration,
  targets: readonly Declaration[],
): Finding {
  const places = placesOf(view, mitigation);
  const message = `${named(mitigation)} applies to ${listed(places)}, which is not near ${listed(targets)}, what ${named(threat)} touches: correct 'applies to', or what the threat targets`;
  const related = [
    ...places.map((each) => alsoAt(each, `the mitigation applies to ${named(each)}`)),
    ...targets.map((each) => alsoAt(each, `the threat touches ${named(each)}`)),
  ];
  return { at, message, related };
}
