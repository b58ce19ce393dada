/** Rule: data that comes into a trust boundary where nobody has looked for threats. */
import { has } from '../model/attributes.js';
import { isPlaced, isWellMade } from '../model/terms/certainty.js';
import type { Declaration } from '../model/declaration.js';
import type { View } from '../model/model.js';
import { query } from '../model/query.js';
import { crossing, endsOf, referrers } from '../model/terms/terms.js';
import { hasThreats, isCrossingLookedAt, isTouchUncertain, isUnexaminedEntry } from './coverage.js';
import type { Rule } from './rule.js';
import { alsoAt, listed, named } from './wording.js';

export const unexaminedCrossing: Rule = {
  code: 'unexamined-crossing',
  severity: 'warning',
  group: 'coverage',
  summary:
    'A flow enters a trust boundary, and no threat touches it or its target; reported once for each entry.',
  options: {},
  subjects: ['flow'],
  check(flow, { view }) {
    const target = endsOf(view, flow)?.to;
    if (!target || !isUnexamined(view, flow)) return [];
    if (target.kind === 'entry' && firstUnexamined(view, target) !== flow) return [];
    if (!hasThreats(view) || isTouchUncertain(view)) return [];
    const { enters } = crossing(view, flow);
    const message = `${named(flow)} enters ${boundaries(enters)}, and no threat touches it or ${named(target)}: add a threat that does, or say that it is 'examined'`;
    const related = [...enters, target].map((each) => alsoAt(each, `${named(each)} is here`));
    return [{ at: flow.name, message, related }];
  },
};

/** The first flow of the model to an entry that the rule is about. */
const firstUnexamined = query((view: View, entry: Declaration): Declaration | undefined => {
  if (isUnexaminedEntry(view, entry)) return undefined;
  const flows = referrers(view, entry, 'to').filter((flow) => isUnexamined(view, flow));
  return flows.reduce<Declaration | undefined>(
    (first, flow) => (first && view.model.order(first) < view.model.order(flow) ? first : flow),
    undefined,
  );
});

const isUnexamined = query((view: View, flow: Declaration): boolean => {
  if (!isWellMade(flow) || has(view, flow, 'examined')) return false;
  const ends = endsOf(view, flow);
  if (!ends) return false;
  if (crossing(view, flow).enters.length === 0) return false;
  if (!isPlaced(view, ends.from) || !isPlaced(view, ends.to)) return false;
  return !isCrossingLookedAt(view, flow);
});

function boundaries(enters: readonly Declaration[]): string {
  return `${enters.length > 1 ? 'boundaries' : 'boundary'} ${listed(enters)}`;
}
