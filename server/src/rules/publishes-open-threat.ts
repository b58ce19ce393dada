/** Rule: a page for everybody that tells of a threat which nothing answers yet. */
import { has, isUncertain, textOf, textsOf } from '../model/attributes.js';
import type { Declaration } from '../model/declaration.js';
import type { View } from '../model/model.js';
import { indexQuery } from '../model/query.js';
import { isAudienceKnown } from '../model/terms/certainty.js';
import { fileKindOf } from '../model/terms/file-kind.js';
import { pageFile } from '../model/terms/page-file.js';
import { responseOf } from '../model/terms/response.js';
import { isInternal } from '../model/terms/terms.js';
import { joined } from '../model/words.js';
import { SECTION } from '../schema/enums.js';
import { isPublic, sectionsWith } from './published-threats.js';
import type { Rule } from './rule.js';
import { alsoAt, listed, named } from './wording.js';

export const publishesOpenThreat: Rule = {
  code: 'publishes-open-threat',
  severity: 'warning',
  group: 'completeness',
  summary: 'A public page would print a threat that is open, or whose acceptance has ended.',
  options: {},
  subjects: ['page'],
  check(page, { view }) {
    if (isInternal(view, page) || !isAudienceKnown(view, page)) return [];
    const sections = sectionsOf(view, page).filter((name) => !isLeftOut(view, page, name));
    const printed = openThreats(view, 'all')
      .map((threat) => ({ threat, sections: sectionsWith(view, threat, sections) }))
      .filter((each) => each.sections.length > 0)
      .sort((a, b) => view.model.order(a.threat) - view.model.order(b.threat));
    if (printed.length === 0) return [];
    const threats = printed.map(({ threat }) => threat);
    const states = ['open', 'no longer accepted'].filter((state) =>
      threats.some((threat) => stateOf(view, threat) === state),
    );
    const [noun, verb] = threats.length > 1 ? ['threats', 'are'] : ['threat', 'is'];
    const message = `${named(page)} is public and prints ${noun} ${listed(threats)}, which ${verb} ${joined(states, 'or')}: answer the threat, leave out the section, or write 'audience internal' at the page or the threat`;
    const related = printed.map((each) =>
      alsoAt(
        each.threat,
        `${named(each.threat)} is ${stateOf(view, each.threat)}, and stands in section ${joined(each.sections, 'and')}`,
      ),
    );
    return [{ at: page.name, message, related }];
  },
};

/** In `SECURITY.md` these name no threat, and others stand there only where they are included. */
const SHORT_IN_POLICY = ['verdicts', 'exclusions'];

/** True for a section in which the file of a page tells of no threat. */
function isLeftOut(view: View, page: Declaration, section: string): boolean {
  const kind = fileKindOf(pageFile(view, page));
  if (kind !== 'security-policy') return kind === 'security-txt' || kind === 'agents';
  return !has(view, page, 'include') || SHORT_IN_POLICY.includes(section);
}

/** Public threats that are certainly open or expired. */
const openThreats = indexQuery<'all'>((view, threat) =>
  threat.kind === 'threat' && isPublic(view, threat) && stateOf(view, threat) ? ['all'] : [],
);

function stateOf(view: View, threat: Declaration): string | undefined {
  const { is, expired, uncertain } = responseOf(view, threat);
  if (uncertain) return undefined;
  if (expired) return 'no longer accepted';
  return is === 'open' ? 'open' : undefined;
}

const ALL = SECTION.values.map(({ word }) => word);

/** Those that it includes; a rubric has none. */
function sectionsOf(view: View, page: Declaration): readonly string[] {
  if (textOf(view, page, 'shape') === 'rubric' || isUncertain(view, page, 'shape')) return [];
  if (page.doubtful && !has(view, page, 'include')) return [];
  return has(view, page, 'include') ? [...new Set(textsOf(view, page, 'include'))] : ALL;
}
