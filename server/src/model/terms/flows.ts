/**
 * Data on the move: where a flow ends, what it enters and leaves, and how it is sent.
 * Owns what a flow takes from the entry that it ends at; judges nothing.
 */
import { effectiveAttributes, textOf } from '../attributes.js';
import { commonHolder, elementAround, inside, zones, zonesBelow } from './containment.js';
import type { Attribute, Declaration } from '../declaration.js';
import type { View } from '../model.js';
import { query } from '../query.js';
import { isLess, trust } from './trust.js';
import { referrers } from './uses.js';

/** What both ends of a flow mean; `undefined` while one does not resolve. */
export function endsOf(
  view: View,
  { from, to }: Declaration,
): { readonly from: Declaration; readonly to: Declaration } | undefined {
  const source = from && view.model.target(from);
  const target = to && view.model.target(to);
  return source && target && { from: source, to: target };
}

/** Everything that a flow ends at: both ends and, around an entry, the component or external that it belongs to. */
export function allEndsOf(view: View, flow: Declaration): readonly Declaration[] {
  const ends = [flow.from, flow.to].flatMap((end) => (end && view.model.target(end)) ?? []);
  const around = ends.flatMap((end) =>
    end.kind === 'entry' ? (elementAround(view, end) ?? []) : [],
  );
  return [...new Set([...ends, ...around])];
}

/** The flows that end at an element, by themselves or at an entry that belongs to it. */
export function flowsEndingAt(view: View, element: Declaration): readonly Declaration[] {
  const entries = inside(view, element).filter(
    (held) => held.kind === 'entry' && elementAround(view, held) === element,
  );
  const flows = [element, ...entries].flatMap((end) => referrers(view, end, 'from', 'to'));
  return [...new Set(flows)];
}

export interface Crossing {
  /** Zones of the target that are none of the source, or of a guest its host's; innermost first. */
  readonly enters: readonly Declaration[];
  /** Zones of the source that are none of the target; innermost first. */
  readonly leaves: readonly Declaration[];
  readonly crosses: boolean;
  /** The target is trusted more than the source, both being known. */
  readonly goesUp: boolean;
}

const NO_CROSSING: Crossing = { enters: [], leaves: [], crosses: false, goesUp: false };

/** What boundaries a flow crosses, and whether it goes to something trusted more. */
export const crossing = query((view: View, flow: Declaration): Crossing => {
  const ends = endsOf(view, flow);
  if (!ends) return NO_CROSSING;
  const around = commonHolder(view, ends.from, ends.to);
  const leaves = zonesBelow(view, ends.from, around);
  const entered = zonesBelow(view, ends.to, around);
  const goesUp = isLess(trust(view, ends.from), trust(view, ends.to));
  const isGuest = goesUp && entered.length === 0 && leaves.length > 0;
  const enters = isGuest && around ? nearestZone(view, around) : entered;
  return { enters, leaves, crosses: entered.length > 0 || leaves.length > 0, goesUp };
});

/** The element itself, if it is a boundary, else the innermost one around it. */
function nearestZone(view: View, element: Declaration): readonly Declaration[] {
  return element.kind === 'boundary' ? [element] : zones(view, element).slice(0, 1);
}

/** How a flow is sent: its own `protocol`, else that of the entry it ends at. */
export function effectiveProtocol(view: View, flow: Declaration): string | undefined {
  return fromFlowOrEntry(view, flow, (each) => textOf(view, each, 'protocol'));
}

const SECURE_PROTOCOLS = new Set([
  'https',
  'tls',
  'mtls',
  'wss',
  'ssh',
  'sftp',
  'ldaps',
  'ftps',
  'quic',
  'dot',
  'doh',
]);

/** Whether others can read a flow: as written, else yes when a word of its protocol says so, else unknown. */
export function effectiveEncryption(view: View, flow: Declaration): 'yes' | 'no' | 'unknown' {
  const written = textOf(view, flow, 'encrypted');
  if (written === 'yes' || written === 'no' || written === 'unknown') return written;
  const words = (effectiveProtocol(view, flow) ?? '').toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u);
  return words.some((word) => SECURE_PROTOCOLS.has(word)) ? 'yes' : 'unknown';
}

/**
 * The lines that say how the sender of a flow is authenticated (`authenticated by`, or `authenticated no`): its
 * own, else those of the entry it ends at. Empty: nothing is said.
 */
export function effectiveAuthentication(view: View, flow: Declaration): readonly Attribute[] {
  return fromFlowOrEntry(view, flow, (each) => ownAuthentication(view, each)) ?? [];
}

function ownAuthentication(view: View, element: Declaration): readonly Attribute[] | undefined {
  const written = effectiveAttributes(view, element).filter(({ def }) =>
    def.name.startsWith('authenticated'),
  );
  return written.length > 0 ? written : undefined;
}

/**
 * Of two entries, the one that the flow leads to says it. What the flow says itself is read first, as no edit elsewhere
 * changes it.
 */
function fromFlowOrEntry<T>(
  view: View,
  flow: Declaration,
  read: (each: Declaration) => T | undefined,
): T | undefined {
  const own = read(flow);
  if (own !== undefined) return own;
  for (const end of [flow.to, flow.from]) {
    const entry = end && view.model.target(end);
    const said = entry?.kind === 'entry' ? read(entry) : undefined;
    if (said !== undefined) return said;
  }
  return undefined;
}
