/**
 * The list of rules, in the order of the documentation. Adding a rule is adding its module, a line here, and its page.
 */
import { acceptanceExpired } from './acceptance-expired.js';
import { acceptanceExpiresSoon } from './acceptance-expires-soon.js';
import { acceptanceWithoutReason } from './acceptance-without-reason.js';
import { assetInUntrustedPlace } from './asset-in-untrusted-place.js';
import { brokenLink } from './broken-link.js';
import { cleartextCrossing } from './cleartext-crossing.js';
import { danglingExemption } from './dangling-exemption.js';
import { datalessFlow } from './dataless-flow.js';
import { incompleteModel } from './incomplete-model.js';
import { inferredWithoutQuestion } from './inferred-without-question.js';
import { internalOnPublicPage } from './internal-on-public-page.js';
import { isolatedElement } from './isolated-element.js';
import { mitigationMisplaced } from './mitigation-misplaced.js';
import { mitigationWithoutStatus } from './mitigation-without-status.js';
import { pageCollision } from './page-collision.js';
import { publishesOpenThreat } from './publishes-open-threat.js';
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
import { unansweredQuestion } from './unanswered-question.js';
import { unauthenticatedCrossing } from './unauthenticated-crossing.js';
import { unbackedProperty } from './unbacked-property.js';
import { unexaminedCrossing } from './unexamined-crossing.js';
import { unexaminedEntry } from './unexamined-entry.js';
import { unguardedBoundary } from './unguarded-boundary.js';
import { unmetRequirement } from './unmet-requirement.js';
import { unmitigatedThreat } from './unmitigated-threat.js';
import { unplacedElement } from './unplaced-element.js';
import { unstatedEncryption } from './unstated-encryption.js';
import { untouchedAsset } from './untouched-asset.js';
import { unusedDeclaration } from './unused-declaration.js';
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
  unstatedEncryption,
  unauthenticatedCrossing,
  assetInUntrustedPlace,
  unplacedElement,
  isolatedElement,
  datalessFlow,
  unusedDeclaration,
  incompleteModel,
  internalOnPublicPage,
  publishesOpenThreat,
  brokenLink,
  unansweredQuestion,
  pageCollision,
  inferredWithoutQuestion,
  unmetRequirement,
  danglingExemption,
];
