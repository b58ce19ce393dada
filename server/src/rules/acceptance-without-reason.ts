/** Rule: a risk that is taken without saying why, or by nobody. */
import { clauseText, isUncertain, textOf } from '../model/attributes.js';
import type { Declaration } from '../model/declaration.js';
import type { View } from '../model/model.js';
import { acceptanceOf } from '../model/terms/response.js';
import { placeOf } from '../syntax/tree.js';
import type { Rule } from './rule.js';
import { named } from './wording.js';

export const acceptanceWithoutReason: Rule = {
  code: 'acceptance-without-reason',
  severity: 'error',
  group: 'threats',
  summary: 'A threat is accepted without a reason, or by nobody.',
  options: {},
  subjects: ['threat'],
  check(threat, { view }) {
    const acceptance = acceptanceOf(view, threat);
    if (!acceptance || acceptance.rejected) return [];
    const reasonless = !clauseText(acceptance, 'because')?.trim();
    const byNobody = !clauseText(acceptance, 'by')?.trim() && !hasOwner(view, threat);
    const complaint = COMPLAINTS.find(
      (each) => each.reasonless === reasonless && each.byNobody === byNobody,
    );
    if (!complaint) return [];
    const message = `${named(threat)} is accepted ${complaint.text}`;
    return [{ at: placeOf(threat.unit, acceptance), message }];
  },
};

const COMPLAINTS = [
  { reasonless: true, byNobody: false, text: 'without a reason: add because "..."' },
  {
    reasonless: false,
    byNobody: true,
    text: `by nobody: add by "...", or an 'owner' to the threat or the model`,
  },
  {
    reasonless: true,
    byNobody: true,
    text: 'without a reason and by nobody: add because "..." by "..."',
  },
] as const;

/** An owner that cannot be read may be one. */
function hasOwner(view: View, threat: Declaration): boolean {
  const { statement } = view.model;
  return [threat, ...(statement ? [statement] : [])].some(
    (each) => textOf(view, each, 'owner')?.trim() || isUncertain(view, each, 'owner'),
  );
}
