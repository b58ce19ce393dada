/**
 * The table of fixes: which makers mend which code.
 */
import { accept, extend, giveReason, limitAcceptance } from './accept.js';
import { completeModel } from './complete.js';
import { createDeclaration } from './create.js';
import { addImport, importFragment } from './add-import.js';
import { ask } from './ask.js';
import { authenticate } from './authenticate.js';
import { closeBlock, closeString } from './close.js';
import { moveToTop } from './move.js';
import { placeIn } from './place.js';
import { removeDeclaration } from './remove.js';
import {
  encrypt,
  examine,
  fill,
  hide,
  rate,
  renew,
  stateEncryption,
  statePlanned,
  stateResidual,
} from './state.js';
import { fillIn, giveTitle } from './missing.js';
import type { FixMaker } from './fix.js';
import { giveId } from './give-id.js';
import { ignoreWithReason } from './ignore.js';
import {
  backProperty,
  mitigateByExisting,
  mitigateByIt,
  mitigateByPlan,
  removeReference,
} from './mitigate.js';
import { addReason, removeIgnore } from './remove-ignore.js';
import { doubleBackslash, removeImport, removeRepeated } from './rewrite.js';
import { suggested } from './suggestion.js';
import { RULES } from '../../rules/index.js';

/** What a flow has to keep is known once it is known what it carries. */
const CARRIED = ['cleartext-crossing', 'unstated-encryption', 'unauthenticated-crossing'];

const TABLE: Readonly<Record<string, readonly FixMaker[]>> = {
  syntax: [suggested],
  'unclosed-string': [closeString],
  'unclosed-block': [closeBlock],
  'invalid-escape': [doubleBackslash],
  'unknown-keyword': [suggested],
  'misplaced-statement': [moveToTop],
  'missing-attribute': [fillIn],
  'missing-title': [giveTitle],
  'repeated-attribute': [removeRepeated],
  'wrong-value': [suggested],
  'invalid-date': [suggested],
  'invalid-cvss': [suggested],
  'unknown-name': [suggested, createDeclaration, addImport],
  'ambiguous-name': [suggested],
  'wrong-kind': [suggested],
  'duplicate-name': [giveId],
  'missing-import': [suggested],
  'duplicate-import': [removeImport],
  fragment: [importFragment],
  'ignore-without-reason': [addReason],
  'unknown-code': [suggested, removeIgnore],
  'unused-ignore': [removeIgnore],
  'unmitigated-threat': [mitigateByPlan, mitigateByExisting, accept],
  'threat-only-planned': [accept],
  'threat-partly-mitigated': [stateResidual],
  'acceptance-expired': [extend],
  'acceptance-expires-soon': [extend],
  'acceptance-without-reason': [giveReason],
  'severe-acceptance': [limitAcceptance],
  'rejected-mitigation': [removeReference],
  'mitigation-without-status': [statePlanned],
  'threat-without-severity': [rate],
  'threat-breaks-property': [mitigateByPlan, mitigateByExisting, accept],
  'unexamined-crossing': [examine],
  'unexamined-entry': [examine],
  'stride-gap': [examine],
  'unbacked-property': [backProperty],
  'unused-mitigation': [mitigateByIt],
  'unverified-mitigation': [fill('evidence')],
  'stale-mitigation': [renew('verified')],
  'stale-review': [renew('reviewed')],
  'cleartext-crossing': [encrypt],
  'unstated-encryption': [stateEncryption],
  'unauthenticated-crossing': [authenticate],
  'unplaced-element': [placeIn],
  'dataless-flow': [fill('carries', CARRIED)],
  'unused-declaration': [removeDeclaration],
  'incomplete-model': [completeModel],
  'internal-on-public-page': [hide],
  'publishes-open-threat': [hide],
  'unanswered-question': [fill('answer')],
  'inferred-without-question': [ask],
};

const RULE_CODES: ReadonlySet<string> = new Set(RULES.map(({ code }) => code));

/** The makers for a code; what a rule finds can also be ignored, which is offered last. */
export function makersFor(code: string): readonly FixMaker[] {
  const own = TABLE[code] ?? [];
  return RULE_CODES.has(code) ? [...own, ignoreWithReason] : own;
}

/** Those whose drafts may be safe: the others need not be asked for all findings of a file. */
const SAFE: ReadonlySet<FixMaker> = new Set([
  suggested,
  doubleBackslash,
  removeImport,
  removeRepeated,
  removeIgnore,
  statePlanned,
]);

export function safeMakersFor(code: string): readonly FixMaker[] {
  return (TABLE[code] ?? []).filter((make) => SAFE.has(make));
}

/** The codes that something else than an ignore may mend. */
export const FIXED_CODES: ReadonlySet<string> = new Set(Object.keys(TABLE));
