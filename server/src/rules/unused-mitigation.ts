/** Rule: a control that nothing in the model rests on. */
import { isMeaningInDoubt } from '../model/terms/certainty.js';
import type { Rule } from './rule.js';
import { named } from './wording.js';

export const unusedMitigation: Rule = {
  code: 'unused-mitigation',
  severity: 'info',
  group: 'coverage',
  summary: 'Nothing refers to a mitigation, and it does not stand in a threat.',
  options: {},
  subjects: ['mitigation'],
  check(mitigation, { view }) {
    if (mitigation.parent?.kind === 'threat' || view.model.isUsed(mitigation)) return [];
    if (isMeaningInDoubt(view, 'mitigation')) return [];
    const message = `nothing refers to ${named(mitigation)}: name it where it helps (a threat 'mitigated by' it, a boundary that 'enforces' it), or remove it`;
    return [{ at: mitigation.name, message }];
  },
};
