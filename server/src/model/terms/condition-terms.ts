/**
 * The terms that conditions of requirements may ask for, found in a view: what each says of a declaration, and when
 * that is not known. The words and their meaning for users are rows of `schema/conditions.ts`.
 */
import { has, isUncertain, targetsOf, textOf } from '../attributes.js';
import type { Declaration } from '../declaration.js';
import type { View } from '../model.js';
import { answer, forSome, unless, type Answer } from './answer.js';
import { isMeaningInDoubt, isPlaced } from './certainty.js';
import { elementAround, holders } from './containment.js';
import { crossing, effectiveEncryption, endsOf } from './flows.js';
import { mitigationsOf, responseOf } from './response.js';
import { isSeverityUncertain, severityOf } from './severity.js';
import { isOpenToUntrusted, trust } from './trust.js';
import { allReferrers } from './uses.js';

/** What a term says of a declaration: a word, or other declarations. */
export type Said = SaidWord | SaidNames;

export interface SaidWord {
  /** `undefined`: it is not known. */
  readonly word: string | undefined;
}

export interface SaidNames {
  readonly names: readonly Declaration[];
  /** There may be more of them. */
  readonly isOpen: boolean;
}

type Term = (view: View, subject: Declaration) => Said;

const UNKNOWN: SaidWord = { word: undefined };

/** Each term by its word. */
export const CONDITION_TERMS: ReadonlyMap<string, Term> = new Map<string, Term>([
  ['trust', trustSaid],
  ['encrypted', encryptionSaid],
  [
    'severity',
    (view, threat) =>
      threat.doubtful || isSeverityUncertain(view, threat)
        ? UNKNOWN
        : { word: severityOf(view, threat).level },
  ],
  [
    'response',
    (view, threat) => {
      const { is, uncertain } = responseOf(view, threat);
      return uncertain ? UNKNOWN : { word: is };
    },
  ],
  ['open-to-untrusted', (view, entry) => yesOrNo(opennessOf(view, entry))],
  ['goes-up', (view, flow) => yesOrNo(rise(view, flow))],
  ['crosses', boundariesCrossed],
  ['from', (view, flow) => endSaid(view, flow, 'from')],
  ['to', (view, flow) => endSaid(view, flow, 'to')],
  [
    'stands-in',
    (view, subject) => ({ names: holders(view, subject), isOpen: !isPlaced(view, subject) }),
  ],
  [
    'answered-by',
    (view, threat) => ({
      names: mitigationsOf(view, threat),
      isOpen: threat.doubtful || isUncertain(view, threat, 'mitigated by'),
    }),
  ],
  [
    'named-by',
    (view, subject) => ({
      names: allReferrers(view, subject),
      isOpen: subject.kind !== undefined && isMeaningInDoubt(view, subject.kind),
    }),
  ],
]);

function yesOrNo(is: Answer): SaidWord {
  return { word: is === 'unknown' ? undefined : is };
}

function trustSaid(view: View, subject: Declaration): SaidWord {
  const known = trust(view, subject);
  const isInherited = !has(view, subject, 'trust') && !isPlaced(view, subject);
  const inDoubt = known === 'unknown' || isInherited || subject.doubtful;
  return inDoubt ? UNKNOWN : { word: known };
}

function encryptionSaid(view: View, subject: Declaration): SaidWord {
  if (subject.doubtful || isUncertain(view, subject, 'encrypted')) return UNKNOWN;
  if (subject.kind !== 'flow') return { word: textOf(view, subject, 'encrypted') ?? 'unknown' };
  const said = effectiveEncryption(view, subject);
  return said === 'unknown' && isProtocolInDoubt(view, subject) ? UNKNOWN : { word: said };
}

function isProtocolInDoubt(view: View, flow: Declaration): boolean {
  if (has(view, flow, 'encrypted')) return false;
  const ends = endsOf(view, flow);
  if (!ends) return true;
  return [flow, ends.from, ends.to].some(
    (each) => each.doubtful || isUncertain(view, each, 'protocol'),
  );
}

/** Who is trusted how far may not be known. */
function opennessOf(view: View, entry: Declaration): Answer {
  if (isOpenToUntrusted(view, entry)) return 'yes';
  const who = ['open to', 'controlled by'].flatMap((name) => targetsOf(view, entry, name));
  const inDoubt = entry.doubtful || isUncertain(view, entry, 'open to', 'controlled by');
  return forSome([...who, undefined], (each) => {
    if (!each) return unless(inDoubt, false);
    if (each.kind === 'adversary') return unless(isUncertain(view, each, 'in-scope'), false);
    return unless(each.kind === 'actor' && trust(view, each) === 'unknown', false);
  });
}

function rise(view: View, flow: Declaration): Answer {
  const ends = endsOf(view, flow);
  if (!ends || isAtUnknownTrust(view, ends.from) || isAtUnknownTrust(view, ends.to)) {
    return 'unknown';
  }
  return answer(crossing(view, flow).goesUp);
}

function isAtUnknownTrust(view: View, end: Declaration): boolean {
  return trustSaid(view, end).word === undefined;
}

function boundariesCrossed(view: View, flow: Declaration): SaidNames {
  const ends = endsOf(view, flow);
  const { enters, leaves } = crossing(view, flow);
  const isOpen = !ends || !isPlaced(view, ends.from) || !isPlaced(view, ends.to);
  return { names: isOpen ? [] : [...leaves, ...enters], isOpen };
}

/** An entry, and what is around it. */
function endSaid(view: View, flow: Declaration, name: 'from' | 'to'): SaidNames {
  const reference = flow[name];
  const end = reference && view.model.target(reference);
  if (!end) return { names: [], isOpen: true };
  const around = end.kind === 'entry' ? elementAround(view, end) : undefined;
  return { names: around ? [end, around] : [end], isOpen: !isPlaced(view, end) };
}
