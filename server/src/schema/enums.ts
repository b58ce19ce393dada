/**
 * The enumerations of the language that describe elements, claims and controls, with what each word means.
 * Those of threats, published pages and requirements stand in files beside it and are exported from here as well.
 */
import { enumeration } from './build.js';

export { LIKELIHOOD, LINDDUN, STRIDE } from './enums-threats.js';
export { FLAVOUR, SECTION, SHAPE } from './enums-pages.js';
export { RESPONSE, SEVERITY } from './enums-policy.js';

export const LEVEL = enumeration('LEVEL', 'How much something matters, or how bad it would be.', [
  ['none', 'No need or no harm worth naming.', 'informational'],
  ['low', 'A nuisance: noticed, easily put right.'],
  ['medium', 'Real harm to some, with an effort to recover.', 'moderate'],
  ['high', 'Serious harm to many, or to the purpose of the system.', 'severe'],
  ['critical', 'The system fails those who rely on it; recovery is long or impossible.'],
]);

export const TRUST = enumeration(
  'TRUST',
  'How far the system may rely on something: `untrusted` is below `limited`, `limited` below `trusted`.',
  [
    ['untrusted', 'May act against the system; everything that comes from it is checked.'],
    ['limited', 'Relied on for some things, under conditions or in a narrow role.', 'semi-trusted'],
    ['trusted', 'Relied on: if it acts against the system, the promises no longer hold.'],
  ],
);

export const YES_NO = enumeration('YES_NO', 'Yes or no.', [
  ['yes', 'It is so.', 'true'],
  ['no', 'It is not so.', 'false'],
]);

export const NO = enumeration('NO', 'The one word that may stand here.', [
  [
    'no',
    'Nobody proves who they are, on purpose; `because` says why that is right.',
    'none',
    'false',
  ],
]);

export const ENCRYPTED = enumeration('ENCRYPTED', 'Whether others can read the data.', [
  ['yes', 'Encrypted: who sees the bytes learns nothing from them.', 'true'],
  ['no', 'In the clear: whoever sees the bytes reads them.', 'false', 'cleartext', 'plaintext'],
  ['unknown', 'Nobody has found out yet. It is said, so that somebody asks.'],
]);

export const AUDIENCE = enumeration('AUDIENCE', 'Who may read it in what is published.', [
  ['public', 'Everybody. This is the default.'],
  ['internal', 'Only those inside; left out of public output with all that it holds.', 'private'],
]);

export const PROVENANCE = enumeration('PROVENANCE', 'Where the knowledge comes from.', [
  ['documented', "Written in the system's own documents; `source` says where."],
  ['maintainer', 'Said by somebody who is responsible for the system.'],
  ['inferred', 'Concluded by the author of the model; it waits for confirmation.', 'assumed'],
]);

export const METHOD = enumeration('METHOD', 'A way to look for threats systematically.', [
  ['stride', 'STRIDE: six categories of security threats.'],
  ['linddun', 'LINDDUN: seven categories of privacy threats.'],
]);

export const STANCE = enumeration(
  'STANCE',
  'What the makers say about running the system that way.',
  [
    ['supported', 'Meant to be run like this; the promises hold here as the model says.'],
    ['discouraged', 'It works, but the makers advise against it.', 'deprecated'],
    ['unsupported', 'Reports that need this setting are not treated as faults of the system.'],
  ],
);

export const PROPERTY_STATUS = enumeration('PROPERTY_STATUS', 'Whether the property is promised.', [
  [
    'provided',
    'The system promises it; a violation is a vulnerability. This is the default.',
    'promised',
  ],
  ['planned', 'Not there yet, but intended.'],
  ['disclaimed', 'Expressly not promised: do not rely on it.', 'not-provided'],
  ['rejected', 'Considered, and decided against.'],
  ['withdrawn', 'Was promised once and no longer is.', 'removed'],
]);

export const STRENGTH = enumeration('STRENGTH', 'How much of a property is promised.', [
  ['full', 'Without exception, within the scope of the model.'],
  ['limited', 'Only in part; `limit` says what is left out.', 'partial'],
  ['best-effort', 'Tried in good faith, but a failure is no vulnerability.'],
]);

export const MITIGATION_STATUS = enumeration('MITIGATION_STATUS', 'How far a control has come.', [
  ['implemented', 'It is there and works.', 'done', 'complete'],
  [
    'partial',
    'It covers a part of what it should, or only some places.',
    'partially',
    'in-progress',
  ],
  ['planned', 'Intended, not there yet. A control without a status counts as planned.', 'todo'],
  ['delegated', 'Somebody else has to do it; `done by` names them.', 'transferred'],
  ['rejected', 'Considered, and decided against; it answers no threat.'],
  ['impossible', 'Cannot be done; it answers no threat.', 'infeasible'],
]);

export const MITIGATION_KIND = enumeration(
  'MITIGATION_KIND',
  'What a control does about a threat.',
  [
    ['prevent', 'Keeps it from happening. A control without `kind` counts as this.', 'preventive'],
    ['detect', 'Notices that it happens.', 'detective'],
    ['respond', 'Limits the harm while it happens.', 'responsive'],
    ['recover', 'Puts things right afterwards.', 'recovery'],
  ],
);

export const JUDGEMENT = enumeration('JUDGEMENT', 'How reports of a class are judged.', [
  ['vulnerability', 'A security fault of the system, handled under its disclosure policy.'],
  ['private', 'Report it in private first; what it is, is decided case by case.'],
  ['hardening', 'A welcome improvement, but no fault.'],
  ['bug', 'An ordinary fault, reported in the open.'],
  ['depends', 'The circumstances decide; `because` says which.'],
  [
    'not-an-issue',
    'Works as meant, or lies outside what the system promises.',
    'invalid',
    'non-issue',
  ],
]);
