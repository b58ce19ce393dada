/** Rule: a promise that an unanswered threat breaks. */
import { valuesOf } from '../model/attributes.js';
import type { Declaration, Reference } from '../model/declaration.js';
import { responseOf } from '../model/terms/response.js';
import { isSeverityUncertain, severityOf } from '../model/terms/severity.js';
import { isProvided } from './properties.js';
import type { Rule } from './rule.js';
import { alsoAt, named, placeOfValue } from './wording.js';

export const threatBreaksProperty: Rule = {
  code: 'threat-breaks-property',
  severity: 'error',
  group: 'threats',
  summary: 'A threat that is open or expired breaks a property that is provided.',
  options: {},
  subjects: ['threat'],
  check(threat, { view }) {
    const response = responseOf(view, threat);
    if ((response.is !== 'open' && !response.expired) || response.uncertain) return [];
    if (severityOf(view, threat).level === 'none' || isSeverityUncertain(view, threat)) return [];
    const why = response.expired ? 'is accepted no longer' : 'is open';
    const broken = new Map<Declaration, Reference>();
    for (const value of valuesOf(view, threat, 'breaks')) {
      const property = value.is === 'reference' ? view.model.target(value) : undefined;
      if (!property || value.is !== 'reference' || broken.has(property)) continue;
      if (isProvided(view, property)) broken.set(property, value);
    }
    return [...broken].map(([property, reference]) => ({
      at: placeOfValue(threat, reference),
      message: `${named(threat)} ${why} and breaks ${named(property)}, which is provided: answer the threat, or change the status of the property`,
      related: [alsoAt(property, `${named(property)} is promised here`)],
    }));
  },
};
