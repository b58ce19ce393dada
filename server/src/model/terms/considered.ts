/**
 * Which categories of a method (STRIDE, LINDDUN) somebody has thought about at an element: what a coverage table says
 * in a cell. Owns which categories apply to which kind of element, and what counts as a thought; judges nothing.
 */
import { attributesOf, clauseText, has, textOf, textsOf } from '../attributes.js';
import type { Kind } from '../../schema/types.js';
import { LINDDUN, STRIDE } from '../../schema/enums.js';
import type { Declaration } from '../declaration.js';
import type { View } from '../model.js';
import { near } from './near.js';
import { responseOf } from './response.js';
import { referrers } from './uses.js';

export const METHODS = ['stride', 'linddun'] as const;
export type Method = (typeof METHODS)[number];

/** The kinds of elements that a table of coverage has rows for, in its order. */
export const COVERED_KINDS = ['actor', 'component', 'store', 'external', 'flow'] as const;

/** All categories of a method. */
export const CATEGORIES: Readonly<Record<Method, readonly string[]>> = {
  stride: STRIDE.values.map(({ word }) => word),
  linddun: LINDDUN.values.map(({ word }) => word),
};

const OF_PEOPLE = {
  stride: ['spoofing', 'repudiation'],
  linddun: ['linking', 'identifying', 'unawareness'],
};
const OF_DATA = [
  'linking',
  'identifying',
  'non-repudiation',
  'detecting',
  'disclosure',
  'non-compliance',
];

const APPLYING: Partial<Record<Kind, Readonly<Record<Method, readonly string[]>>>> = {
  actor: OF_PEOPLE,
  external: OF_PEOPLE,
  component: { stride: CATEGORIES.stride, linddun: OF_DATA },
  store: { stride: ['tampering', 'repudiation', 'disclosure', 'denial'], linddun: OF_DATA },
  flow: { stride: ['tampering', 'disclosure', 'denial'], linddun: OF_DATA },
};

/** The categories of a method that apply to a kind of element. */
export function categoriesOf(method: Method, kind: Kind | undefined): readonly string[] {
  return (kind && APPLYING[kind]?.[method]) ?? [];
}

/** Whether somebody has thought about a category at an element. */
export interface Considered {
  readonly is: 'considered' | 'not-considered' | 'not-applicable';
  /** The threats or exclusions that say so, in model order. */
  readonly by: readonly Declaration[];
  /** Why it does not apply; of what is considered without a threat, the look. */
  readonly reason?: string;
}

/**
 * What is known of each category of a method at an element. A category is considered when a threat near the element
 * states it, or the element is examined; it does not apply to some kinds, where such a threat is dismissed, or where
 * an exclusion is about the element.
 */
export function consideredOf(
  view: View,
  element: Declaration,
  method: Method,
): ReadonlyMap<string, Considered> {
  const applying = categoriesOf(method, element.kind);
  const stating = threatsByCategory(view, element, method);
  const otherwise = withoutThreat(view, element);
  return new Map(
    CATEGORIES[method].map((category) => {
      if (!applying.includes(category)) return [category, notFor(element)];
      const threats = stating.get(category) ?? [];
      return [category, byThreats(view, threats) ?? otherwise(threats)];
    }),
  );
}

function notFor({ kind }: Declaration): Considered {
  const reason = `not for ${kind === 'actor' || kind === 'external' ? 'an' : 'a'} ${kind}`;
  return { is: 'not-applicable', by: [], reason };
}

/** The threats that touch the element or something near it, by the categories that they state. */
function threatsByCategory(
  view: View,
  element: Declaration,
  method: Method,
): ReadonlyMap<string, readonly Declaration[]> {
  const found = new Map<string, Declaration[]>();
  for (const threat of threatsNear(view, element)) {
    for (const category of textsOf(view, threat, method)) {
      const others = found.get(category);
      if (others) others.push(threat);
      else found.set(category, [threat]);
    }
  }
  return found;
}

/** The threats of the view that touch the element or something near it, in model order. */
export function threatsNear(view: View, element: Declaration): readonly Declaration[] {
  const threats = [...near(view, element)].flatMap((each) =>
    referrers(view, each, 'targets', 'via'),
  );
  const { model } = view;
  return [...new Set(threats)].sort((a, b) => model.order(a) - model.order(b));
}

function byThreats(view: View, threats: readonly Declaration[]): Considered | undefined {
  const by = threats.filter((threat) => responseOf(view, threat).is !== 'not-applicable');
  return by.length > 0 ? { is: 'considered', by } : undefined;
}

/** What is to be said of a category that only dismissed threats state, or none. */
function withoutThreat(
  view: View,
  element: Declaration,
): (dismissed: readonly Declaration[]) => Considered {
  if (has(view, element, 'examined')) {
    const reason = `examined ${examinedPhrase(view, element)}`;
    return () => ({ is: 'considered', by: [], reason });
  }
  const exclusions = referrers(view, element, 'about').filter(({ kind }) => kind === 'exclusion');
  return (dismissed) => {
    const [by, reasonOf] = dismissed.length > 0 ? [dismissed, dismissal] : [exclusions, exclusion];
    const [first] = by;
    if (!first) return { is: 'not-considered', by: [] };
    return { is: 'not-applicable', by, reason: reasonOf(view, first) };
  };
}

function examinedPhrase(view: View, element: Declaration): string {
  const because = clauseText(attributesOf(view, element, 'examined')[0], 'because');
  const date = textOf(view, element, 'examined') ?? '';
  return because === undefined ? date : `${date}: ${because}`;
}

function dismissal(view: View, threat: Declaration): string {
  return clauseText(attributesOf(view, threat, 'dismissed')[0], 'because') ?? 'does not apply';
}

function exclusion(view: View, excluded: Declaration): string {
  return textOf(view, excluded, 'because') ?? 'out of scope';
}
