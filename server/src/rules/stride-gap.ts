/** Rule: kinds of attack that nobody has thought about at an element on a trust boundary. */
import type { Declaration } from '../model/declaration.js';
import type { View } from '../model/model.js';
import { joined } from '../model/words.js';
import { isUncertainAnywhere } from '../model/terms/certainty.js';
import { consideredOf } from '../model/terms/considered.js';
import { crossing, flowsEndingAt, holdsIn } from '../model/terms/terms.js';
import { hasThreats, isNearnessUncertain, isTouchedNearby, isTouchUncertain } from './coverage.js';
import type { Rule } from './rule.js';
import { named } from './wording.js';

export const strideGap: Rule = {
  code: 'stride-gap',
  severity: 'off',
  group: 'coverage',
  summary:
    'A threat touches a component, store, external or flow at a trust boundary, and no threat near it states some categories of STRIDE that apply to it.',
  options: {},
  subjects: ['component', 'store', 'external', 'flow'],
  isIdle: (view) => !hasThreats(view),
  check(element, { view }) {
    if (!isAtBoundary(view, element) || !isTouchedNearby(view, element)) return [];
    const missing = [...consideredOf(view, element, 'stride')].flatMap(([category, { is }]) =>
      is === 'not-considered' ? [category] : [],
    );
    if (missing.length === 0 || isInDoubt(view)) return [];
    const message = `no threat near ${named(element)} considers ${joined(missing, 'and')}: add one with that 'stride', or say that it is 'examined'`;
    return [{ at: element.name, message }];
  },
};

function isAtBoundary(view: View, element: Declaration): boolean {
  const flows = element.kind === 'flow' ? [element] : flowsEndingAt(view, element);
  return flows.some((flow) => holdsIn(view, flow) && crossing(view, flow).crosses);
}

function isInDoubt(view: View): boolean {
  if (isTouchUncertain(view) || isNearnessUncertain(view)) return true;
  return isUncertainAnywhere(view, 'stride', 'about', 'dismissed', 'requires', 'enabled by');
}
