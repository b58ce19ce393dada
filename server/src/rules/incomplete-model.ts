/** Rule: what a threat model usually says, and this one does not. */
import { has } from '../model/attributes.js';
import type { Declaration } from '../model/declaration.js';
import type { View } from '../model/model.js';
import { declares } from '../model/terms/inventory.js';
import type { Kind } from '../schema/types.js';
import { joined } from '../model/words.js';
import { hasEvidence, lacksEvidence } from './evidence.js';
import type { Rule } from './rule.js';
import { named } from './wording.js';

export const incompleteModel: Rule = {
  code: 'incomplete-model',
  severity: 'info',
  group: 'completeness',
  summary:
    'The model lacks its purpose, actors, assets, entries, components, flows, boundaries, properties, threats, a way to report or any evidence; reported once.',
  options: {},
  subjects: ['model'],
  check(model, { view }) {
    const missing = PARTS.filter((part) => part.isMissing(view, model)).map(({ name }) => name);
    if (missing.length === 0 || model.doubtful) return [];
    const message = `${named(model)} says nothing of its ${joined(missing, 'and')}: add them, or leave them out on purpose; rules that need them stay silent`;
    return [{ at: model.name, message }];
  },
};

interface Part {
  readonly name: string;
  isMissing(view: View, model: Declaration): boolean;
}

const PARTS: readonly Part[] = [
  attribute('purpose', 'purpose'),
  kind('actors', 'actor'),
  kind('assets', 'asset'),
  kind('entries', 'entry'),
  kind('components', 'component'),
  kind('flows', 'flow'),
  kind('boundaries', 'boundary'),
  kind('properties', 'property'),
  kind('threats', 'threat'),
  attribute('reporting', 'report to'),
  {
    name: 'evidence for mitigations',
    isMissing: (view) => !hasEvidence(view) && lacksEvidence(view),
  },
];

function attribute(name: string, attribute: string): Part {
  return { name, isMissing: (view, model) => !has(view, model, attribute) };
}

function kind(name: string, kind: Kind): Part {
  return { name, isMissing: (view) => !declares(view, kind) };
}
