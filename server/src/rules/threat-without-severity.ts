/** Rule: a threat that nobody has rated. */
import { isUncertain, targetsOf } from '../model/attributes.js';
import type { Attribute, Declaration } from '../model/declaration.js';
import type { Rule } from './rule.js';
import { named } from './wording.js';

export const threatWithoutSeverity: Rule = {
  code: 'threat-without-severity',
  severity: 'info',
  group: 'threats',
  summary:
    'A threat, and every threat it requires, states no severity, CVSS vector, or likelihood with impact.',
  options: {},
  subjects: ['threat'],
  check(threat, { view }) {
    const required = targetsOf(view, threat, 'requires');
    if (threat.doubtful || isUncertain(view, threat, 'requires')) return [];
    if ([threat, ...required].some(statesSeverity)) return [];
    const message = `${named(threat)} states no severity and counts as medium: add 'severity', 'cvss', or 'likelihood' with 'impact'`;
    return [{ at: threat.name, message }];
  },
};

/** In the base or in any `when`; a value that cannot be read was meant to state one. */
function statesSeverity({ attributes, overrides }: Declaration): boolean {
  const blocks = overrides.map((block) => [...attributes, ...block.attributes]);
  return [attributes, ...blocks].some(states);
}

function states(lines: readonly Attribute[]): boolean {
  const names = new Set(lines.map(({ def }) => def.name));
  if (names.has('severity') || names.has('cvss')) return true;
  return names.has('likelihood') && names.has('impact');
}
