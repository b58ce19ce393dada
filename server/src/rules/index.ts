/**
 * The list of rules, in the order of the documentation. Adding a rule is adding its module, a line here, and its page.
 */
import { acceptanceExpired } from './acceptance-expired.js';
import { acceptanceExpiresSoon } from './acceptance-expires-soon.js';
import { acceptanceWithoutReason } from './acceptance-without-reason.js';
import { cleartextCrossing } from './cleartext-crossing.js';
import { incompleteModel } from './incomplete-model.js';
import { internalOnPublicPage } from './internal-on-public-page.js';
import { mitigationMisplaced } from './mitigation-misplaced.js';
import { mitigationWithoutStatus } from './mitigation-without-status.js';
import { overdue } from './overdue.js';
import { rejectedMitigation } from './rejected-mitigation.js';
import { residualAboveInherent } from './residual-above-inherent.js';
import type { Rule } from './rule.js';
import { severeAcceptance } from './severe-acceptance.js';
import { staleMitigation } from './stale-mitigation.js';
import { staleReview } from './stale-review.js';
import { strideGap } from './stride-gap.js';
import { threatBreaksProperty } from './threat-breaks-property.js';
import { threatOnlyPlanned } from './threat-only-planned.js';
import { threatPartlyMitigated } from './threat-partly-mitigated.js';
import { threatWithoutSeverity } from './threat-without-severity.js';
import { unbackedProperty } from './unbacked-property.js';
import { unexaminedCrossing } from './unexamined-crossing.js';
import { unexaminedEntry } from './unexamined-entry.js';
import { unguardedBoundary } from './unguarded-boundary.js';
import { unmitigatedThreat } from './unmitigated-threat.js';
import { untouchedAsset } from './untouched-asset.js';
import { unusedMitigation } from './unused-mitigation.js';
import { unverifiedMitigation } from './unverified-mitigation.js';

export const RULES: readonly Rule[] = [
  unmitigatedThreat,
  threatOnlyPlanned,
  threatPartlyMitigated,
  acceptanceExpired,
  acceptanceExpiresSoon,
  acceptanceWithoutReason,
  severeAcceptance,
  residualAboveInherent,
  mitigationMisplaced,
  rejectedMitigation,
  mitigationWithoutStatus,
  threatWithoutSeverity,
  threatBreaksProperty,
  unexaminedCrossing,
  unexaminedEntry,
  untouchedAsset,
  strideGap,
  unguardedBoundary,
  unbackedProperty,
  unusedMitigation,
  unverifiedMitigation,
  staleMitigation,
  overdue,
  staleReview,
  cleartextCrossing,
  incompleteModel,
  internalOnPublicPage,
];
