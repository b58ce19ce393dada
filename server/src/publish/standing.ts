/**
 * How well threats are answered, as pictures and lists show it: six standings from worst to best, each with one
 * colour, one mark and one name, so that colour is never alone.
 * Owns that table and its order; the response of a threat is the model's (`response.ts`).
 */
import type { Declaration } from '../model/declaration.js';
import type { View } from '../model/model.js';
import { responseOf } from '../model/terms/response.js';

/** Worst first. */
export const STANDINGS = [
  'open',
  'partly',
  'accepted',
  'transferred',
  'mitigated',
  'none',
] as const;
export type Standing = (typeof STANDINGS)[number];

export interface StandingDef {
  /** What stands so, for legends and descriptions. */
  readonly name: string;
  /** The response, as a cell of a table says it. */
  readonly response: string;
  /** One character before a name, where colour may not be seen. */
  readonly mark: string;
}

export const STANDING: Readonly<Record<Standing, StandingDef>> = {
  open: { name: 'open threats', response: 'Open', mark: '!' },
  partly: { name: 'threats partly answered', response: 'Partly mitigated or planned', mark: '~' },
  accepted: { name: 'accepted threats', response: 'Accepted', mark: '=' },
  transferred: { name: 'threats transferred to others', response: 'Transferred', mark: '>' },
  mitigated: { name: 'mitigated threats', response: 'Mitigated', mark: '+' },
  none: { name: 'no threats', response: 'Does not apply', mark: '' },
};

/** The standing of one threat. An expired acceptance counts as open; what does not apply as none. */
export function standingOf(view: View, threat: Declaration): Standing {
  const response = responseOf(view, threat);
  if (response.expired) return 'open';
  switch (response.is) {
    case 'open':
    case 'accepted':
    case 'transferred':
    case 'mitigated':
    case 'partly':
      return response.is;
    case 'planned':
      return 'partly';
    case 'avoided':
      return 'mitigated';
    case 'not-applicable':
      return 'none';
  }
}

/** The worse of two standings. */
export function worse(a: Standing, b: Standing): Standing {
  return STANDINGS.indexOf(a) <= STANDINGS.indexOf(b) ? a : b;
}

/** The worst of many; `none` of nothing. */
export function worst(standings: Iterable<Standing>): Standing {
  let result: Standing = 'none';
  for (const standing of standings) result = worse(result, standing);
  return result;
}
