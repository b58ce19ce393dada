/** Rule: data that moves, and nobody says what it is. */
import { hasCargo } from './secrets.js';
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
    if (hasCargo(view, flow) || flow.doubtful) return [];
    const message = `${named(flow)} carries and returns nothing: name the assets that move in 'carries' or 'returns'`;
    return [{ at: flow.name, message }];
  },
};
