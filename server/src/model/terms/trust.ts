/**
 * How far the system may rely on an element: `untrusted` below `limited` below `trusted`, or unknown.
 * Owns the term `trust` and who counts as untrusted; what crosses from one trust to another is in `flows.ts`.
 */
import { has, isUncertain, targetsOf, textOf, textOrDefault } from '../attributes.js';
import type { Declaration } from '../declaration.js';
import { dependenciesOf } from './dependencies.js';
import type { View } from '../model.js';
import { acyclicQuery, inwardQuery, query } from '../query.js';
import { holdsIn } from './presence.js';

export const TRUSTS = ['untrusted', 'limited', 'trusted'] as const;
export type Trust = (typeof TRUSTS)[number] | 'unknown';

/**
 * Its own trust, else that of the actors it extends (the lowest), else untrusted for an adversary, else that of its
 * nearest holder, else unknown.
 */
export const trust = query((view: View, element: Declaration): Trust => {
  const own = ownTrust(view, element);
  if (own) return own;
  if (element.kind === 'adversary') return 'untrusted';
  if (element.kind !== 'actor') return placeTrust(view, element);
  return actorTrust(view, element);
});

/** True when `a` is trusted less than `b`; unknown compares with nothing. */
export function isLess(a: Trust, b: Trust): boolean {
  return a !== 'unknown' && b !== 'unknown' && TRUSTS.indexOf(a) < TRUSTS.indexOf(b);
}

/** Of a written trust that cannot be read nothing is known. */
function ownTrust(view: View, element: Declaration): Trust | undefined {
  if (!has(view, element, 'trust')) return undefined;
  return TRUSTS.find((known) => known === textOf(view, element, 'trust')) ?? 'unknown';
}

/** Its own, else that of its nearest holder that has one. */
const placeTrust = inwardQuery(
  (view: View, element: Declaration, ofHolder: Trust = 'unknown'): Trust =>
    ownTrust(view, element) ?? ofHolder,
);

const actorTrust = acyclicQuery<Trust>(extended, (view, actor, trustOf): Trust => {
  const own = ownTrust(view, actor);
  if (own) return own;
  if (isUncertain(view, actor, 'extends')) return 'unknown';
  const inherited = lowest(extended(view, actor).map((one) => trustOf(view, one)));
  return inherited ?? placeTrust(view, actor);
});

function extended(view: View, actor: Declaration): readonly Declaration[] {
  return dependenciesOf(view, actor, 'extends');
}

/** One unknown among several makes unknown; when nothing is known of any, nothing is inherited. */
function lowest(trusts: readonly Trust[]): Trust | undefined {
  if (trusts.every((one) => one === 'unknown')) return undefined;
  if (trusts.includes('unknown')) return 'unknown';
  return TRUSTS.find((known) => trusts.includes(known));
}

/** True when an entry is open to, or controlled by, an adversary in scope or an untrusted actor. */
export function isOpenToUntrusted(view: View, entry: Declaration): boolean {
  return untrustedAt(view, entry).length > 0;
}

/** The adversaries in scope and untrusted actors that an entry is open to or controlled by, each once. */
export function untrustedAt(view: View, entry: Declaration): readonly Declaration[] {
  const who = ['open to', 'controlled by'].flatMap((name) => targetsOf(view, entry, name));
  return [...new Set(who)].filter((each) => holdsIn(view, each) && isHostile(view, each));
}

/** Of a rejected `in-scope` nothing is known, so it makes nobody hostile. */
function isHostile(view: View, who: Declaration): boolean {
  if (who.kind === 'adversary') {
    return textOrDefault(view, who, 'in-scope') === 'yes' && !isUncertain(view, who, 'in-scope');
  }
  return who.kind === 'actor' && trust(view, who) === 'untrusted';
}
