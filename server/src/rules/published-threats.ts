/**
 * Where a page prints a threat: in which of its sections, by way of what is described there.
 * Knows no page's form; `publish/` renders the sections, and a test holds the two together.
 */
import { targetsOf } from '../model/attributes.js';
import type { Declaration } from '../model/declaration.js';
import type { View } from '../model/model.js';
import { isAudienceKnown, isWellMade } from '../model/terms/certainty.js';
import { acyclicQuery } from '../model/query.js';
import { dependenciesOf } from '../model/terms/dependencies.js';
import { isOnlySomewhere } from '../model/terms/presence.js';
import { statusOf } from '../model/terms/response.js';
import { endsOf, holdsIn, isInternal, referrers, touched } from '../model/terms/terms.js';
import type { Kind } from '../schema/types.js';

/** Those of the sections of a public page that would print the title of a threat. */
export function sectionsWith(
  view: View,
  threat: Declaration,
  sections: readonly string[],
): readonly string[] {
  return sections.filter((section) =>
    PRINTERS[section]?.(view, threat).some((each) => isPublic(view, each)),
  );
}

/** True when a public page may certainly say it. */
export function isPublic(view: View, declaration: Declaration): boolean {
  if (!isWellMade(declaration) || !holdsIn(view, declaration)) return false;
  if (isInternal(view, declaration) || !isAudienceKnown(view, declaration)) return false;
  return declaration.kind !== 'flow' || endsOf(view, declaration) !== undefined;
}

/** By section: what is described there and names the threat. */
const PRINTERS: Readonly<Record<string, (view: View, threat: Declaration) => Declarations>> = {
  threats: (_view, threat) => [threat],
  flows: (view, threat) => touched(view, threat).filter(({ kind }) => kind === 'flow'),
  properties: (view, threat) => targetsOf(view, threat, 'breaks'),
  assumptions: naming('assumption', 'about'),
  mitigations: controlsOf,
  profiles: (view, threat) => (differs(view, threat) ? [threat] : []),
  roadmap: (view, threat) =>
    controlsOf(view, threat).filter((each) =>
      ['planned', 'partial'].includes(statusOf(view, each) ?? ''),
    ),
  verdicts: naming('verdict', 'rests on'),
  exclusions: naming('exclusion', 'about'),
  responsibilities: naming('responsibility', 'about'),
  incidents: naming('incident', 'realises'),
  questions: naming('question', 'about'),
};

/** Those of the sections that a page of `shape rubric` has which name threats. */
export const RUBRIC_SECTIONS: readonly string[] = [
  'flows',
  'properties',
  'assumptions',
  'profiles',
  'verdicts',
  'exclusions',
  'responsibilities',
  'questions',
];

type Declarations = readonly Declaration[];

function naming(kind: Kind, attribute: string) {
  return (view: View, threat: Declaration): Declarations =>
    referrers(view, threat, attribute).filter((each) => each.kind === kind);
}

/** Nested ones, and those that it names. */
function controlsOf(view: View, threat: Declaration): Declarations {
  const nested = threat.children.filter(({ kind }) => kind === 'mitigation');
  return [...nested, ...targetsOf(view, threat, 'mitigated by')];
}

/** It, what answers it, or a threat that it depends on says something of single profiles. */
const differs = acyclicQuery<boolean>(
  dependenciesOfThreat,
  (view, threat, ask): boolean =>
    [threat, ...controlsOf(view, threat)].some(tellsProfilesApart) ||
    dependenciesOfThreat(view, threat).some((each) => ask(view, each)),
);

function dependenciesOfThreat(view: View, threat: Declaration): Declarations {
  return ['requires', 'enabled by'].flatMap((name) => dependenciesOf(view, threat, name));
}

function tellsProfilesApart(declaration: Declaration): boolean {
  return isOnlySomewhere(declaration) || declaration.overrides.length > 0;
}
