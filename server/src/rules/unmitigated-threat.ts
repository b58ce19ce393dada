/** Rule: a threat that nobody has answered. */
import { responseOf } from '../model/terms/response.js';
import { isSeverityUncertain, severityOf, type Level } from '../model/terms/severity.js';
import type { Severity } from '../model/problem.js';
import type { Rule } from './rule.js';
import { named, severityText } from './wording.js';

const SEVERITY: Readonly<Record<Level, Severity | undefined>> = {
  none: undefined,
  low: 'info',
  medium: 'warning',
  high: 'error',
  critical: 'error',
};

export const unmitigatedThreat: Rule = {
  code: 'unmitigated-threat',
  severity: 'error',
  severityNote: 'warning at severity medium, info at low',
  group: 'threats',
  summary: 'A threat of a severity above none is open, and no acceptance of it has expired.',
  options: {},
  subjects: ['threat'],
  check(threat, { view }) {
    const response = responseOf(view, threat);
    if (response.is !== 'open' || response.expired || response.uncertain) return [];
    const rated = severityOf(view, threat);
    const severity = SEVERITY[rated.level];
    if (!severity || isSeverityUncertain(view, threat)) return [];
    const remedy = 'mitigate it, or accept, transfer, avoid or dismiss it with a reason';
    const message = `${named(threat)} is open (${severityText(rated)}): ${remedy}`;
    return [{ at: threat.name, severity, message }];
  },
};
