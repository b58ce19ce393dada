/**
 * How a page words the response to a threat, its severity, and lists of threats.
 * Owns wording; which response holds is the model's.
 */
import { clauseText, textOf } from '../model/attributes.js';
import type { Declaration } from '../model/declaration.js';
import type { View } from '../model/model.js';
import {
  acceptanceOf,
  mitigationsOf,
  responseOf,
  RESPONSES,
  type ResponseName,
} from '../model/terms/response.js';
import { severityOf, type SeveritySource } from '../model/terms/severity.js';
import { joined, type Inline } from './nodes.js';
import type { Page } from './page-context.js';
import { capitalised, clauseDates, mitigationPhrase } from './phrases.js';

const RESPONSE: Readonly<Record<ResponseName, string>> = {
  'not-applicable': 'Does not apply',
  avoided: 'Avoided',
  mitigated: 'Mitigated',
  transferred: 'Transferred',
  accepted: 'Accepted',
  partly: 'Partly mitigated',
  planned: 'Mitigation planned',
  open: 'Open',
};

/** `Mitigated`, `Open, acceptance ended 2025-06`. */
export function responsePhrase(view: View, threat: Declaration): string {
  const { is, expired } = responseOf(view, threat);
  if (!expired) return RESPONSE[is];
  return `${RESPONSE[is]}, acceptance ended ${acceptedUntil(view, threat)}`;
}

/** The last day of an acceptance as written; empty when it has no end. */
export function acceptedUntil(view: View, threat: Declaration): string {
  return clauseDates(acceptanceOf(view, threat), 'until');
}

/** Who accepted it: as written, else the owner of the threat, else that of the model. */
export function acceptedBy(view: View, threat: Declaration): string | undefined {
  const { statement } = view.model;
  return (
    clauseText(acceptanceOf(view, threat), 'by') ??
    textOf(view, threat, 'owner') ??
    (statement && textOf(view, statement, 'owner'))
  );
}

/** How many threats have each response, best first: `20 mitigated, 3 open`. */
export function responseCounts(page: Page, threats: readonly Declaration[]): string {
  const answers = threats.map((threat) => responseOf(page.viewOf(threat), threat));
  const counts = RESPONSES.flatMap((name) => {
    const count = answers.filter(({ is }) => is === name).length;
    return count > 0 ? `${count} ${COUNTED[name]}` : [];
  });
  return counts.join(', ');
}

const COUNTED: Readonly<Record<ResponseName, string>> = {
  'not-applicable': 'not applicable',
  avoided: 'avoided',
  mitigated: 'mitigated',
  transferred: 'transferred',
  accepted: 'accepted',
  partly: 'partly mitigated',
  planned: 'with a mitigation planned',
  open: 'open',
};

const SOURCE: Readonly<Record<SeveritySource, string>> = {
  severity: '',
  cvss: 'by CVSS',
  'likelihood-impact': 'by likelihood and impact',
  unstated: 'not stated',
};

/** `high`, `high (by CVSS)`, `medium (not stated)`. */
export function severityPhrase(view: View, threat: Declaration): string {
  const { level, source } = severityOf(view, threat);
  return level + (SOURCE[source] ? ` (${SOURCE[source]})` : '');
}

/** The level, and that it is only the default where nobody stated one. */
export function shortSeverity(view: View, threat: Declaration): string {
  const { level, source } = severityOf(view, threat);
  return capitalised(level) + (source === 'unstated' ? ` (${SOURCE.unstated})` : '');
}

/** Links to threats, each with its response. */
export function threatList(page: Page, threats: readonly Declaration[]): Inline {
  const items = threats.map((threat): Inline => [
    page.ref(threat),
    ` (${responsePhrase(page.viewOf(threat), threat).toLowerCase()})`,
  ]);
  return joined(items, ', ');
}

/** Links to the mitigations of a threat, each with its status and since when. */
export function answeringMitigations(page: Page, threat: Declaration): readonly Inline[] {
  const view = page.viewOf(threat);
  return mitigationsOf(view, threat)
    .filter((mitigation) => page.shows(mitigation))
    .map((mitigation) => [page.link(mitigation), `: ${mitigationPhrase(view, mitigation)}`]);
}
