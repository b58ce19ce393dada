/** Rule: a line that less trusted data crosses upwards, with nothing at it or behind it. */
import { has, isUncertain, targetsOf } from '../model/attributes.js';
import type { Declaration } from '../model/declaration.js';
import type { View } from '../model/model.js';
import { censusQuery, indexQuery } from '../model/query.js';
import { isPlaced, isTrustCertain, isWellMade } from '../model/terms/certainty.js';
import {
  crossing,
  effectiveAuthentication,
  endsOf,
  holdsIn,
  trust,
  zones,
} from '../model/terms/terms.js';
import { hasThreats } from './coverage.js';
import { isProtectionInDoubt } from './protection.js';
import type { Rule } from './rule.js';
import { isSureCrossing } from './secrets.js';
import { alsoAt, named } from './wording.js';

export const unguardedBoundary: Rule = {
  code: 'unguarded-boundary',
  severity: 'warning',
  group: 'coverage',
  summary:
    'A flow without authentication enters a boundary from lower or unknown trust, and the boundary enforces nothing and no mitigation applies to it or inside it.',
  options: {},
  subjects: ['boundary'],
  check(boundary, { view }) {
    if (boundary.doubtful || has(view, boundary, 'enforces')) return [];
    if (isControlled(view, boundary)) return [];
    const [first, ...others] = openFlows(view, boundary);
    if (!first || !hasThreats(view) || isControlInDoubt(view, 'anywhere')) return [];
    const { goesUp } = crossing(view, first);
    const way = goesUp ? 'from a place trusted less' : 'with unknown trust at an end of it';
    const more = others.length > 0 ? ` (and ${others.length} more)` : '';
    const message = `nothing guards ${named(boundary)}, which ${named(first)}${more} enters ${way}: say what it 'enforces', name a mitigation that 'applies to' it or to something inside, or say by what the flow is authenticated`;
    return [
      { at: boundary.name, message, related: [alsoAt(first, `${named(first)} enters here`)] },
    ];
  },
};

/** The flows without authentication that enter a boundary from lower or unknown trust, the first of the model first. */
function openFlows(view: View, boundary: Declaration): readonly Declaration[] {
  const flows = openFlowsInto(view, boundary);
  const first = flows.reduce<Declaration | undefined>(
    (best, flow) => (best && view.model.order(best) < view.model.order(flow) ? best : flow),
    undefined,
  );
  return first ? [first, ...flows.filter((flow) => flow !== first)] : flows;
}

const openFlowsInto = indexQuery((view: View, flow: Declaration): readonly Declaration[] => {
  if (flow.kind !== 'flow' || !isWellMade(flow)) return [];
  const { enters, goesUp } = crossing(view, flow);
  if (enters.length === 0 || !holdsIn(view, flow) || !isSureCrossing(view, flow)) return [];
  if (!goesUp && !isTrustUnknown(view, flow)) return [];
  return isAuthenticated(view, flow) || isProtectionInDoubt(view, flow, ...READ) ? [] : enters;
});

/** Of a flow and its entries: what the answer follows from. */
const READ = ['authenticated by', 'authenticated', 'only in'];

/** True when nobody says how far one of the ends is trusted. */
function isTrustUnknown(view: View, flow: Declaration): boolean {
  const ends = Object.values(endsOf(view, flow) ?? {});
  return (
    ends.some((end) => trust(view, end) === 'unknown') &&
    ends.every((end) => isTrustCertain(view, end))
  );
}

function isAuthenticated(view: View, flow: Declaration): boolean {
  return effectiveAuthentication(view, flow).some(({ def }) => def.name === 'authenticated by');
}

/** True when a mitigation applies to the boundary or to something inside it. */
const isControlled = censusQuery((view: View, mitigation: Declaration): readonly Declaration[] => {
  if (mitigation.kind !== 'mitigation' || !holdsIn(view, mitigation)) return [];
  return targetsOf(view, mitigation, 'applies to').flatMap((place) => [
    place,
    ...zones(view, place),
  ]);
});

/** True when a mitigation, or what may be one, could apply to something else than what is known. */
const isControlInDoubt = censusQuery((view: View, each: Declaration): readonly 'anywhere'[] => {
  if (each.kind && each.kind !== 'mitigation') return NOWHERE;
  const isKnown = each.kind && !each.doubtful && !isUncertain(view, each, 'applies to', 'only in');
  const isSure = isKnown && targetsOf(view, each, 'applies to').every((at) => isPlaced(view, at));
  return isSure ? NOWHERE : ANYWHERE;
});

const NOWHERE: readonly never[] = [];
const ANYWHERE = ['anywhere'] as const;
