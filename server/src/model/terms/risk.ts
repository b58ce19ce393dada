/**
 * The risk of a threat before and after the response: its severity, and what is left of it.
 * Owns what is left where nobody states it; severities and responses have files of their own.
 */
import type { Declaration } from '../declaration.js';
import type { View } from '../model.js';
import { responseOf, type ResponseName } from './response.js';
import { residualOf, severityOf, type Level, type ThreatSeverity } from './severity.js';

export interface Risk {
  readonly inherent: ThreatSeverity;
  readonly residual: Level;
  /** The residual is written; else it follows from the response. */
  readonly stated: boolean;
}

/** Responses after which nothing is left, unless something else is stated. */
const WHOLE: readonly ResponseName[] = ['not-applicable', 'avoided', 'mitigated'];

/** The risk of a threat: what is left is what is stated, else nothing or all, as the response is. */
export function riskOf(view: View, threat: Declaration): Risk {
  const inherent = severityOf(view, threat);
  const stated = residualOf(view, threat);
  if (stated) return { inherent, residual: stated, stated: true };
  const isWhole = WHOLE.includes(responseOf(view, threat).is);
  return { inherent, residual: isWhole ? 'none' : inherent.level, stated: false };
}
