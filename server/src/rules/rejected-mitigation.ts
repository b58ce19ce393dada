/** Rule: a threat that names a mitigation which will never be there. */
import { isUncertain, valuesOf } from '../model/attributes.js';
import type { Declaration, Reference } from '../model/declaration.js';
import type { View } from '../model/model.js';
import { statusOf } from '../model/terms/response.js';
import { holdsIn } from '../model/terms/terms.js';
import type { Finding, Rule } from './rule.js';
import { alsoAt, named, placeOfValue } from './wording.js';

export const rejectedMitigation: Rule = {
  code: 'rejected-mitigation',
  severity: 'warning',
  group: 'threats',
  summary: 'A threat is `mitigated by` something that is rejected or impossible.',
  options: {},
  subjects: ['threat'],
  check(threat, { view }) {
    return valuesOf(view, threat, 'mitigated by').flatMap((value) =>
      value.is === 'reference' ? checkReference(view, threat, value) : [],
    );
  },
};

function checkReference(view: View, threat: Declaration, reference: Reference): readonly Finding[] {
  const mitigation = view.model.target(reference);
  if (!mitigation || !holdsIn(view, mitigation)) return [];
  const status = statusOf(view, mitigation);
  if (status !== 'rejected' && status !== 'impossible') return [];
  if (isUncertain(view, mitigation, 'status')) return [];
  const message = `${named(threat)} relies on ${named(mitigation)}, which is ${status} and answers nothing: remove it here, or give it another status`;
  const related = [alsoAt(mitigation, `${named(mitigation)} is ${status}`)];
  return [{ at: placeOfValue(threat, reference), message, related }];
}
