/** Rule: a door that attackers can reach, and nobody has thought about. */
import { isUncertainAnywhere } from '../model/terms/certainty.js';
import { elementAround, untrustedAt } from '../model/terms/terms.js';
import { hasThreats, isTouchUncertain, isUnexaminedEntry } from './coverage.js';
import type { Rule } from './rule.js';
import { listed, named } from './wording.js';

export const unexaminedEntry: Rule = {
  code: 'unexamined-entry',
  severity: 'warning',
  group: 'coverage',
  summary:
    'An entry is open to untrusted parties, and no threat touches it, the element around it, or a flow that ends at it.',
  options: {},
  subjects: ['entry'],
  check(entry, { view }) {
    if (!isUnexaminedEntry(view, entry) || !hasThreats(view)) return [];
    if (isTouchUncertain(view) || isUncertainAnywhere(view, 'from', 'to')) return [];
    const around = elementAround(view, entry);
    const places = around ? `it or ${named(around)}` : 'it';
    const message = `${named(entry)} is open to ${listed(untrustedAt(view, entry))}, and no threat touches ${places}: add a threat that does, or say that it is 'examined'`;
    return [{ at: entry.name, message }];
  },
};
