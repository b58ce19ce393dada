/** Rule: a threat that is said to be worse after its response than before. */
import { isUncertain, valuesOf } from '../model/attributes.js';
import { isAtLeast, isSeverityUncertain, residualOf, severityOf } from '../model/terms/severity.js';
import type { Rule } from './rule.js';
import { named, placeOfValue, severityText } from './wording.js';

export const residualAboveInherent: Rule = {
  code: 'residual-above-inherent',
  severity: 'error',
  group: 'threats',
  summary: 'The residual severity of a threat is above its severity, where one is stated.',
  options: {},
  subjects: ['threat'],
  check(threat, { view }) {
    const residual = residualOf(view, threat);
    const [value] = valuesOf(view, threat, 'residual');
    const rated = severityOf(view, threat);
    if (!residual || !value || rated.source === 'unstated') return [];
    if (isAtLeast(rated.level, residual)) return [];
    if (isSeverityUncertain(view, threat) || isUncertain(view, threat, 'residual')) return [];
    const message = `the residual of ${named(threat)} is ${residual}, above the threat itself (${severityText(rated)}): lower the residual or raise the severity`;
    return [{ at: placeOfValue(threat, value), message }];
  },
};
