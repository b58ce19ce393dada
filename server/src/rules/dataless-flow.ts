/** Rule: data that moves, and nobody says what it is. */
import { has } from '../model/attributes.js';
import type { Rule } from './rule.js';
import { named } from './wording.js';

export const datalessFlow: Rule = {
  code: 'dataless-flow',
  severity: 'hint',
  group: 'structure',
  summary: 'A flow carries and returns nothing.',
  options: {},
  subjects: ['flow'],
  check(flow, { view }) {
    if (has(view, flow, 'carries') || has(view, flow, 'returns') || flow.doubtful) return [];
    const message = `${named(flow)} carries and returns nothing: name the assets that move in 'carries' or 'returns'`;
    return [{ at: flow.name, message }];
  },
};
