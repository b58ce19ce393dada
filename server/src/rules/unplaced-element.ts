/** Rule: a part of the system of which nobody says whose trust it has. */
import { isPlaced, isUncertainAnywhere } from '../model/terms/certainty.js';
import { declaresInPlace } from '../model/terms/inventory.js';
import { referrers, zones } from '../model/terms/terms.js';
import type { Rule } from './rule.js';
import { named } from './wording.js';

export const unplacedElement: Rule = {
  code: 'unplaced-element',
  severity: 'info',
  group: 'structure',
  summary: 'A component, store or entry stands in no boundary, and no exclusion is about it.',
  options: {},
  subjects: ['component', 'store', 'entry'],
  isIdle: (view) => !declaresInPlace(view, 'boundary'),
  check(element, { view }) {
    if (zones(view, element).length > 0 || !isPlaced(view, element)) return [];
    if (referrers(view, element, 'about').some(({ kind }) => kind === 'exclusion')) return [];
    if (isUncertainAnywhere(view, 'about', 'only in')) return [];
    const message = `${named(element)} stands in no boundary: place it with 'in', or say in an exclusion that it is out of scope`;
    return [{ at: element.name, message }];
  },
};
