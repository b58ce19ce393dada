/** Rule: an exemption from something that is not demanded there. */
import { attributesOf } from '../model/attributes.js';
import type { Declaration, Reference } from '../model/declaration.js';
import type { Requirement, View } from '../model/model.js';
import { nearest } from '../model/suggest.js';
import { isOnlySomewhere } from '../model/terms/presence.js';
import { holdsIn } from '../model/terms/terms.js';
import { didYouMean, oneOfWords } from '../model/words.js';
import { quoted } from '../syntax/quote.js';
import { isFor, isNameUncertain, nameIn } from './exemptions.js';
import type { Finding, Rule } from './rule.js';
import { alsoAt, named, placeOfValue } from './wording.js';

export const danglingExemption: Rule = {
  code: 'dangling-exemption',
  severity: 'error',
  group: 'completeness',
  summary:
    'An exemption names a requirement that the configuration does not have, or that is met, or is not for what the exemption is about.',
  options: {},
  subjects: ['exemption'],
  check(exemption, { view }) {
    const name = nameIn(view, exemption);
    if (!name || isNameUncertain(view, exemption)) return [];
    const demands = view.requirements.filter(({ id }) => id === name.text);
    if (demands.length === 0) {
      return [{ at: placeOfValue(exemption, name), message: unknown(view, name.text) }];
    }
    if (demands.some(({ isBroken }) => isBroken)) return [];
    return referencesIn(view, exemption).flatMap(
      (reference) => findingAt(view, exemption, reference, demands) ?? [],
    );
  },
};

function unknown({ requirements }: View, name: string): string {
  const ids = requirements.map(({ id }) => id);
  const remedy =
    ids.length > 0
      ? didYouMean(nearest(name, ids)) || `: it is held to ${oneOfWords(ids.slice(0, 8), 'and')}`
      : ": name the file that has it in 'requirements' of tm.config.json";
  return `this model is held to no requirement ${quoted(name)}${remedy}`;
}

function referencesIn(view: View, exemption: Declaration): readonly Reference[] {
  const values = attributesOf(view, exemption, 'about').flatMap((line) => line.values);
  return values.flatMap((value) => (value.is === 'reference' ? value : []));
}

function findingAt(
  view: View,
  exemption: Declaration,
  reference: Reference,
  demands: readonly Requirement[],
): Finding | undefined {
  const subject = view.model.target(reference);
  if (!subject?.kind || !holdsIn(view, subject) || !isJudgedIn(view, exemption, subject)) {
    return undefined;
  }
  const reasons = demands.map((each) => whyNeedless(view, subject, each));
  const [reason] = reasons;
  if (reason === undefined || reasons.includes(undefined)) return undefined;
  const message = `${reason}: take ${quoted(reference.segments.at(-1)?.nfc ?? '')} out of this exemption`;
  const related = demands.map(({ declaration }) => alsoAt(declaration, 'the requirement'));
  return { at: placeOfValue(exemption, reference), message, related };
}

/**
 * What holds everywhere is judged in the base: there may be need of it in some profiles only, where nobody could take it
 * out. What is needed in a profile alone says `only in`.
 */
function isJudgedIn({ profile }: View, exemption: Declaration, subject: Declaration): boolean {
  return profile === undefined || isOnlySomewhere(exemption) || isOnlySomewhere(subject);
}

/** Why nothing is to be exempted there; nothing where something is, or nobody knows. */
function whyNeedless(
  view: View,
  subject: Declaration,
  requirement: Requirement,
): string | undefined {
  const { id, kinds } = requirement;
  if (!isFor(requirement, subject.kind))
    return `${quoted(id)} is for ${oneOfWords(kinds, 'and')}, and ${named(subject)} is none`;
  if (requirement.appliesTo(view, subject) === 'no')
    return `${quoted(id)} does not apply to ${named(subject)}`;
  if (requirement.isMetBy(view, subject) === 'yes') return `${named(subject)} meets ${quoted(id)}`;
  return undefined;
}
