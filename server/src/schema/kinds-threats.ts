/** Rows of the kind table about what can go wrong and what is done about it. */
import {
  attribute,
  clause,
  DATE,
  kind,
  MANY,
  names,
  NOTHING,
  NUMBER,
  oneOf,
  REQUIRED,
  STRING,
  TEXT,
} from './build.js';
import { LEVEL, LIKELIHOOD, LINDDUN, MITIGATION_KIND, MITIGATION_STATUS, STRIDE } from './enums.js';
import type { AttributeDef, KindDef } from './types.js';

const RESPONSE = { response: true } as const;
const reasonRequired = (doc: string) => ({
  ...RESPONSE,
  clauses: [clause('because', TEXT, doc, REQUIRED)],
});

const what: readonly AttributeDef[] = [
  attribute('stride', oneOf(STRIDE), 'Which kinds of security threat it is.', MANY),
  attribute('linddun', oneOf(LINDDUN), 'Which kinds of privacy threat it is.', MANY),
  attribute(
    'targets',
    names('asset', 'component', 'store', 'external', 'flow', 'entry', 'actor', 'boundary'),
    'What is harmed or attacked.',
  ),
  attribute('via', names('entry', 'flow'), 'The way that the attack takes.'),
  attribute('posed by', names('adversary', 'actor'), 'Who would do it.'),
  attribute('breaks', names('property'), 'Properties that no longer hold when it comes true.'),
];

const rating: readonly AttributeDef[] = [
  attribute(
    'likelihood',
    oneOf(LIKELIHOOD),
    'How probable it is. With `impact` it gives the severity.',
  ),
  attribute(
    'impact',
    oneOf(LEVEL),
    'How bad the outcome is. With `likelihood` it gives the severity.',
  ),
  attribute(
    'severity',
    oneOf(LEVEL),
    'How severe it is, before `cvss` and before likelihood and impact.',
  ),
  attribute(
    'cvss',
    STRING,
    'A CVSS vector, version 3.1 or 4.0. Gives the severity unless that is written.',
  ),
  attribute('cwe', NUMBER, 'Numbers of the weaknesses in the CWE list: `79`.', MANY),
  attribute('capec', NUMBER, 'Numbers of the attack patterns in the CAPEC list: `66`.', MANY),
  attribute('attack', STRING, 'Ids of techniques in MITRE ATT&CK: `"T1190"`.', MANY),
  attribute('step', STRING, 'A step of the attack, in order.', MANY),
  attribute('requires', names('threat'), 'Threats that must all come true first.'),
  attribute('enabled by', names('threat'), 'Threats of which any one is enough.'),
];

const responses: readonly AttributeDef[] = [
  attribute('mitigated by', names('mitigation'), 'The controls that answer it.', RESPONSE),
  attribute('accepted', NOTHING, 'The risk is taken, knowingly.', {
    ...RESPONSE,
    clauses: [
      clause('because', TEXT, 'Why the risk may be taken.'),
      clause('by', STRING, 'Who decided it. Default: the owner of the threat, else of the model.'),
      clause('until', DATE, 'The last day on which the decision holds.', { partDate: 'last' }),
    ],
  }),
  attribute(
    'transferred to',
    names('actor', 'external'),
    'Somebody else has to answer it.',
    reasonRequired('Why it is theirs, and how they know.'),
  ),
  attribute(
    'avoided',
    NOTHING,
    'It cannot happen, because the feature that it needs is not there.',
    reasonRequired('What was left out or removed.'),
  ),
  attribute(
    'dismissed',
    NOTHING,
    'It does not apply to this system. Counted neither as open nor as answered.',
    reasonRequired('Why it does not apply.'),
  ),
  attribute('residual', oneOf(LEVEL), 'The severity that is left after the response.', {
    clauses: [clause('because', TEXT, 'What is left, and why.')],
  }),
];

const mitigationAttributes: readonly AttributeDef[] = [
  attribute(
    'status',
    oneOf(MITIGATION_STATUS),
    'How far the control has come. Not written, it counts as `planned`.',
    {
      default: 'planned',
      clauses: [
        clause('since', DATE, 'Since when the status is so.'),
        clause('because', TEXT, 'Why the status is so.'),
      ],
    },
  ),
  attribute('condition', TEXT, 'What must be so for it to work. Shown; it lowers no status.'),
  attribute(
    'applies to',
    names('component', 'store', 'entry', 'flow', 'boundary', 'external', 'actor', 'asset'),
    'Where the control acts.',
  ),
  attribute('done by', names('actor', 'external'), 'Who has to do it, when it is delegated.'),
  attribute(
    'evidence',
    STRING,
    'What proves it: an address, or a path relative to the file.',
    MANY,
  ),
  attribute('verified', DATE, 'When somebody last checked that it works.'),
  attribute('kind', oneOf(MITIGATION_KIND), 'What it does about a threat. Default: `prevent`.', {
    ...MANY,
    default: 'prevent',
  }),
  attribute('due', DATE, 'The day by which a planned control shall be there.', {
    partDate: 'last',
  }),
];

/** threat, mitigation */
export const THREAT_KINDS: readonly KindDef[] = [
  kind('threat', {
    doc: 'something that can go wrong, and the response to it',
    holds: ['mitigation'],
    attributes: [...what, ...rating, ...responses],
    example: `store db "Database"
threat card-theft "Cards are read from the database" {
  stride disclosure
  targets db
  impact critical
  likelihood possible
  mitigation encryption "Encryption at rest" { status implemented since 2025 }
}`,
  }),
  kind('mitigation', {
    doc: 'a control that answers threats; inside a threat it answers that one',
    attributes: mitigationAttributes,
    example: `mitigation 2fa "Second factor" {
  status implemented since 2024
  evidence "https://shop.example/2fa"
}`,
  }),
];
