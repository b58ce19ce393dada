/** Rule: a promise that nothing keeps. */
import { isUncertain, targetsOf } from '../model/attributes.js';
import { isUncertainAnywhere } from '../model/terms/certainty.js';
import type { Declaration } from '../model/declaration.js';
import type { View } from '../model/model.js';
import { declaresInPlace } from '../model/terms/inventory.js';
import { mitigationsOf, statusOf } from '../model/terms/response.js';
import { holdsIn, referrers } from '../model/terms/terms.js';
import { hasThreats } from './coverage.js';
import { isProvided } from './properties.js';
import type { Rule } from './rule.js';
import { named } from './wording.js';

export const unbackedProperty: Rule = {
  code: 'unbacked-property',
  severity: 'warning',
  group: 'coverage',
  summary:
    'A property is provided, but no boundary, implemented or partial mitigation, or assumption upholds it.',
  options: {},
  subjects: ['property'],
  check(property, { view }) {
    if (!isProvided(view, property)) return [];
    if (referrers(view, property, 'enforces').length > 0) return [];
    const breaking = referrers(view, property, 'breaks');
    const backing = [
      ...targetsOf(view, property, 'upheld by').filter((each) => holdsIn(view, each)),
      ...breaking.flatMap((threat) => mitigationsOf(view, threat)),
    ];
    if (backing.some((each) => upholds(view, each))) return [];
    if (!hasThreats(view) || !declaresInPlace(view, 'mitigation')) return [];
    if (isUncertainAnywhere(view, 'enforces', 'upheld by', 'breaks', 'mitigated by', 'only in')) {
      return [];
    }
    const message = `${named(property)} is provided, but nothing upholds it: name an implemented mitigation or an assumption in 'upheld by', or a boundary that 'enforces' it`;
    return [{ at: property.name, message }];
  },
};

/** A status that cannot be read may be the one that upholds. */
function upholds(view: View, backing: Declaration): boolean {
  if (backing.kind === 'assumption' || isUncertain(view, backing, 'status')) return true;
  const status = statusOf(view, backing);
  return status === 'implemented' || status === 'partial';
}
