/**
 * The terms of the language that rules, pages and features share (language reference, "Terms"), in one list.
 * Each is defined once, in the file it comes from.
 */
export { elementAround, holders, inside, zones } from './containment.js';
export {
  allEndsOf,
  crossing,
  effectiveAuthentication,
  effectiveEncryption,
  effectiveProtocol,
  endsOf,
  flowsEndingAt,
  type Crossing,
} from './flows.js';
export { ASSET_ROLES, isTouched, near, touched, zonesNear } from './near.js';
export { CLAIM_KINDS, holdsIn, isInternal, provenanceOf } from './presence.js';
export { isLess, isOpenToUntrusted, trust, TRUSTS, untrustedAt, type Trust } from './trust.js';
export { isReferredTo, referrers } from './uses.js';
