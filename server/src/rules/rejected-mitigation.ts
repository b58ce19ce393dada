/** Rule: a threat that names a mitigation which will never be there. */
import { attributesOf, clauseOf, isUncertain, valuesOf } from '../model/attributes.js';
import type { Declaration, Reference } from '../model/declaration.js';
import type { View } from '../model/model.js';
import { nestedMitigations, statusOf } from '../model/terms/response.js';
import { holdsIn } from '../model/terms/terms.js';
import type { Finding, Rule } from './rule.js';
import { alsoAt, named, placeOfValue } from './wording.js';

export const rejectedMitigation: Rule = {
  code: 'rejected-mitigation',
  severity: 'warning',
  group: 'threats',
  summary:
    'A threat is `mitigated by` something that is rejected or impossible, or holds such a mitigation without a reason.',
  options: {},
  subjects: ['threat'],
  check(threat, { view }) {
    const references = valuesOf(view, threat, 'mitigated by').flatMap((value) =>
      value.is === 'reference' ? checkReference(view, threat, value) : [],
    );
    const nested = nestedMitigations(view, threat).flatMap((each) =>
      checkNested(view, threat, each),
    );
    return [...references, ...nested];
  },
};

function checkReference(view: View, threat: Declaration, reference: Reference): readonly Finding[] {
  const mitigation = view.model.target(reference);
  const status = mitigation && uselessStatus(view, mitigation);
  if (!status) return [];
  const message = `${named(threat)} relies on ${named(mitigation)}, which is ${status} and answers nothing: remove it here, or give it another status`;
  const related = [alsoAt(mitigation, `${named(mitigation)} is ${status}`)];
  return [{ at: placeOfValue(threat, reference), message, related }];
}

/** With a reason it says that the control was considered; without one it looks like an answer. */
function checkNested(view: View, threat: Declaration, mitigation: Declaration): readonly Finding[] {
  const status = uselessStatus(view, mitigation);
  if (!status || mitigation.doubtful) return [];
  if (clauseOf(attributesOf(view, mitigation, 'status')[0], 'because')) return [];
  const message = `${named(threat)} holds ${named(mitigation)}, which is ${status} and answers nothing: say why with 'because', remove it, or give it another status`;
  return [{ at: mitigation.name, message }];
}

/** The status of a mitigation of the view that will never be there. */
function uselessStatus(view: View, mitigation: Declaration): string | undefined {
  if (!holdsIn(view, mitigation) || isUncertain(view, mitigation, 'status')) return undefined;
  const status = statusOf(view, mitigation);
  return status === 'rejected' || status === 'impossible' ? status : undefined;
}
