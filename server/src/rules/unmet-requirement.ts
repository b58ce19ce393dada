/** Rule: something does not meet what its organisation demands, and no exemption says why. */
import { isUncertainAnywhere } from '../model/terms/certainty.js';
import type { Declaration } from '../model/declaration.js';
import type { Requirement, View } from '../model/model.js';
import type { Related } from '../model/problem.js';
import { JUDGED_KIND } from '../schema/kinds-policy.js';
import { isKind } from '../schema/schema.js';
import { quoted } from '../syntax/quote.js';
import { endOf, exemptionsAt, isFor } from './exemptions.js';
import type { Finding, Rule } from './rule.js';
import { alsoAt, named } from './wording.js';

export const unmetRequirement: Rule = {
  code: 'unmet-requirement',
  severity: 'warning',
  severityNote: 'or what the requirement says',
  group: 'completeness',
  summary:
    'A requirement that the configuration names is for a declaration and is not met by it, and no exemption is about it.',
  options: {},
  subjects: JUDGED_KIND.values.flatMap(({ word }) => (isKind(word) ? word : [])),
  isIdle: ({ requirements }) => requirements.length === 0,
  check(subject, { view }) {
    return view.requirements.flatMap((requirement) => findingOf(view, subject, requirement) ?? []);
  },
};

function findingOf(
  view: View,
  subject: Declaration,
  requirement: Requirement,
): Finding | undefined {
  if (!isFor(requirement, subject.kind)) return undefined;
  if (requirement.appliesTo(view, subject) !== 'yes') return undefined;
  if (requirement.isMetBy(view, subject) !== 'no') return undefined;
  const exemptions = exemptionsAt(view, subject, requirement);
  const ended = exemptions.filter((each) => endOf(view, each) !== undefined);
  if (ended.length < exemptions.length) return undefined;
  if (isUncertainAnywhere(view, 'about', 'requirement', 'only in')) return undefined;
  const { severity, declaration } = requirement;
  const related = [alsoAt(declaration, 'the requirement'), ...ended.map(ending)];
  const message = messageOf(view, subject, requirement, ended[0]);
  return { at: subject.name, message, severity, related };
}

function messageOf(
  view: View,
  subject: Declaration,
  { id, declaration, message }: Requirement,
  ended: Declaration | undefined,
): string {
  const title = declaration.title ?? '';
  const what = `${named(subject)} does not meet ${quoted(id)} (${title})`;
  const end = ended && `its exemption ended with ${endOf(view, ended)}`;
  const remedy = message ?? 'change it, or write an exemption that says why not';
  return `${end === undefined ? what : `${what}, and ${end}`}: ${remedy}`;
}

function ending(exemption: Declaration): Related {
  return alsoAt(exemption, 'the exemption that ended');
}
