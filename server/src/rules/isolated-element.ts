/** Rule: a part of the system that has to do with nothing else in the model. */
import { has } from '../model/attributes.js';
import type { Declaration } from '../model/declaration.js';
import type { View } from '../model/model.js';
import { isPlaced, isUncertainAnywhere } from '../model/terms/certainty.js';
import { declaresInPlace } from '../model/terms/inventory.js';
import { elementAround, holdsIn, inside, isReferredTo } from '../model/terms/terms.js';
import type { Rule } from './rule.js';
import { named } from './wording.js';

/** Whatever names an element in one of these has to do with it: flows that end there, threats, statements about it. */
const TIES = [
  ...['from', 'to', 'targets', 'via', 'about', 'applies to', 'rests on', 'falls to'],
  ...['done by', 'controlled by', 'enforces'],
] as const;

export const isolatedElement: Rule = {
  code: 'isolated-element',
  severity: 'info',
  group: 'structure',
  summary:
    'No flow, threat, actor or statement has to do with a component, store or external, or with anything inside it.',
  options: {},
  subjects: ['component', 'store', 'external'],
  isIdle: (view) => !declaresInPlace(view, 'flow'),
  check(element, { view }) {
    if (elementAround(view, element) || !isPlaced(view, element)) return [];
    if (isTied(view, element) || inside(view, element).some((part) => isTied(view, part))) {
      return [];
    }
    if (isUncertainAnywhere(view, 'in', 'open to', 'only in', ...TIES)) return [];
    const message = `${named(element)} has to do with nothing else in the model: add a flow that ends at it or a threat that targets it, or take it out`;
    return [{ at: element.name, message }];
  },
};

function isTied(view: View, part: Declaration): boolean {
  return isReferredTo(view, part, ...TIES) || isUsedEntry(view, part);
}

/** An entry that says who comes in. */
function isUsedEntry(view: View, part: Declaration): boolean {
  if (part.kind !== 'entry' || !holdsIn(view, part)) return false;
  return has(view, part, 'open to') || has(view, part, 'controlled by');
}
