/** Rule: a line that less trusted data crosses upwards, with nothing at it or behind it. */
import { has, targetsOf } from '../model/attributes.js';
import type { Declaration } from '../model/declaration.js';
import type { View } from '../model/model.js';
import { censusQuery, indexQuery } from '../model/query.js';
import { isUncertainAnywhere, isWellMade } from '../model/terms/certainty.js';
import {
  crossing,
  effectiveAuthentication,
  endsOf,
  holdsIn,
  trust,
  zones,
} from '../model/terms/terms.js';
import { hasThreats } from './coverage.js';
import type { Rule } from './rule.js';
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
    if (has(view, boundary, 'enforces') || isControlled(view, boundary)) return [];
    const [first, ...others] = openFlows(view, boundary);
    if (!first || !hasThreats(view) || isUncertainAnywhere(view, ...READ)) return [];
    const { goesUp } = crossing(view, first);
    const way = goesUp ? 'from a place trusted less' : 'with unknown trust at an end of it';
    const more = others.length > 0 ? ` (and ${others.length} more)` : '';
    const message = `nothing guards ${named(boundary)}, which ${named(first)}${more} enters ${way}: say what it 'enforces', name a mitigation that 'applies to' it or to something inside, or say by what the flow is authenticated`;
    return [
      { at: boundary.name, message, related: [alsoAt(first, `${named(first)} enters here`)] },
    ];
  },
};

/** What it concludes from: where one of these cannot be read, it is silent. */
const READ = [
  'in',
  'from',
  'to',
  'trust',
  'extends',
  'enforces',
  'applies to',
  'authenticated',
  'authenticated by',
  'only in',
];

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
  if (flow.kind !== 'flow' || !isWellMade(flow) || !holdsIn(view, flow)) return [];
  const { enters, goesUp } = crossing(view, flow);
  if (enters.length === 0 || (!goesUp && isTrustKnown(view, flow))) return [];
  return isAuthenticated(view, flow) ? [] : enters;
});

function isTrustKnown(view: View, flow: Declaration): boolean {
  const ends = endsOf(view, flow);
  return !ends || [ends.from, ends.to].every((end) => trust(view, end) !== 'unknown');
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
