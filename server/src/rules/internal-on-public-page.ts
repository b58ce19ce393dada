/** Rule: public prose that gives away something internal. */
import { isAudienceKnown } from '../model/terms/certainty.js';
import { isInternal } from '../model/terms/terms.js';
import { kindDef } from '../schema/schema.js';
import { KINDS } from '../schema/types.js';
import { hasInternalNames, internalIn } from './internal-names.js';
import { proseOf } from './prose.js';
import type { Rule } from './rule.js';
import { alsoAt, named } from './wording.js';
import { joined } from '../model/words.js';

export const internalOnPublicPage: Rule = {
  code: 'internal-on-public-page',
  severity: 'error',
  group: 'completeness',
  summary: 'The prose of a public declaration mentions something internal.',
  options: {},
  subjects: KINDS.filter((kind) => kind !== 'import' && !kindDef(kind).unpublished),
  isIdle: (view) => !hasInternalNames(view),
  check(declaration, { view }) {
    if (isInternal(view, declaration)) return [];
    if (!isAudienceKnown(view, declaration)) return [];
    const mentions = proseOf(view, declaration).flatMap(({ text, at }) =>
      internalIn(view, text).map((internal) => ({ internal, at })),
    );
    const mentioned = [...new Set(mentions.map(({ internal }) => internal))];
    if (mentioned.length === 0) return [];
    const names = joined(mentioned.map(named), 'and');
    const is = mentioned.length > 1 ? 'are' : 'is';
    const message = `${named(declaration)} is public and mentions ${names}, which ${is} internal: leave out the name, or write 'audience internal' here`;
    const related = [
      ...mentions.map(({ internal, at }) => ({ at, message: `mentions ${named(internal)}` })),
      ...mentioned.map((internal) => alsoAt(internal, `${named(internal)} is internal`)),
    ];
    return [{ at: declaration.name, message, related }];
  },
};
