/** Rows of the kind table about what is said of the system: promises, limits, judgements, lessons, questions. */
import {
  ANY,
  attribute,
  clause,
  DATE,
  kind,
  MANY,
  names,
  NUMBER,
  oneOf,
  REQUIRED,
  STRING,
  TEXT,
} from './build.js';
import { reason } from './common.js';
import { JUDGEMENT, LEVEL, PROPERTY_STATUS, STRENGTH } from './enums.js';
import type { AttributeDef, KindDef } from './types.js';

const cwe = attribute('cwe', NUMBER, 'Numbers of the weaknesses in the CWE list: `79`.', MANY);

const propertyAttributes: readonly AttributeDef[] = [
  attribute('protects', names('asset'), 'Assets that the property is about.'),
  attribute(
    'status',
    oneOf(PROPERTY_STATUS),
    'Whether it is promised, aspired to, or expressly not promised. Default: `provided`.',
    {
      default: 'provided',
      clauses: [
        clause('since', DATE, 'Since when the status is so.'),
        clause('because', TEXT, 'Why the status is so.'),
      ],
    },
  ),
  attribute('strength', oneOf(STRENGTH), 'How much of it is promised. Default: `full`.', {
    default: 'full',
  }),
  attribute('limit', TEXT, 'What the property does not say, though a reader might think so.', MANY),
  attribute('against', names('adversary', 'actor'), 'Against whom it holds.'),
  attribute(
    'upheld by',
    names('mitigation', 'assumption'),
    'Controls and assumptions that it rests on.',
  ),
  attribute('promised to', names('actor'), 'Who may rely on it.'),
  attribute('symptom', TEXT, 'What a violation looks like from outside.'),
  attribute(
    'suggested by',
    STRING,
    'What makes people believe it. A disclaimed property that something suggests is a *false friend*.',
    MANY,
  ),
  attribute('condition', TEXT, 'What must be so for it to hold.'),
  attribute('severity', oneOf(LEVEL), 'How severe a violation is.'),
  attribute('due', DATE, 'The day by which a planned property shall hold.', { partDate: 'last' }),
];

const verdictAttributes: readonly AttributeDef[] = [
  attribute(
    'is',
    oneOf(JUDGEMENT),
    'What such a report is. Default: that of the class in `under`.',
  ),
  reason('Why such reports are judged so.'),
  attribute(
    'under',
    names('verdict'),
    'The class of reports that it belongs to. With it, the verdict is a *known non-finding*; without, a *disposition*.',
  ),
  attribute(
    'rests on',
    ANY,
    'Properties, assumptions, exclusions or whatever else the judgement follows from.',
  ),
  attribute('goes to', STRING, 'Where such reports are sent.'),
  attribute('example', STRING, 'A report that falls under it.', MANY),
  attribute('precedent', STRING, 'A case that was decided so: an address or a reference.', MANY),
  cwe,
  attribute('severity', oneOf(LEVEL), 'How severe such a report usually is.'),
];

const incidentAttributes: readonly AttributeDef[] = [
  attribute('date', DATE, 'When it happened or became known.', REQUIRED),
  attribute('cve', STRING, 'Its CVE ids.', MANY),
  attribute('severity', oneOf(LEVEL), 'How severe it was.'),
  attribute('affected', STRING, 'Versions that were affected.', MANY),
  attribute('fixed in', STRING, 'Versions that no longer are.', MANY),
  attribute('realises', names('threat'), 'Threats of the model that came true.'),
  attribute('effect', TEXT, 'What it led to.'),
  attribute('lesson', TEXT, 'What was learnt and changed.'),
];

const statements: readonly KindDef[] = [
  kind('property', {
    doc: 'a security property that is promised, aspired to, or expressly not promised',
    attributes: propertyAttributes,
    example: `property isolation "One tenant cannot read the data of another" {
  status provided since 2024
  strength limited
  limit "Timing of requests is not hidden."
}`,
  }),
  kind('assumption', {
    doc: 'something that is taken for granted; if it fails, so may the properties that rest on it',
    attributes: [
      attribute('about', ANY, 'What it is about.'),
      reason('Why it may be taken for granted.'),
      attribute('falls to', names('actor', 'external'), 'Who has to make it true.'),
    ],
    example:
      'assumption kernel "The kernel isolates processes" because "It is patched within a week."',
  }),
];

const judgements: readonly KindDef[] = [
  kind('verdict', {
    doc: 'the judgement of a class of reports',
    attributes: verdictAttributes,
    example: `verdict self-xss "Pasting code into one's own console" {
  is not-an-issue
  because "Whoever types the code already has the account."
}`,
  }),
  kind('exclusion', {
    doc: 'something that is out of scope, with the reason',
    attributes: [
      reason('Why it is out of scope.', REQUIRED),
      attribute('about', ANY, 'What it is about.'),
      attribute('instead', TEXT, 'What to do, read or report to instead.'),
      cwe,
    ],
    example:
      'exclusion side-channels "Side channels of the hardware" because "The host answers for them."',
  }),
  kind('responsibility', {
    doc: 'something that somebody else must do',
    attributes: [
      attribute('falls to', names('actor', 'external'), 'Who must do it.', REQUIRED),
      attribute('about', ANY, 'What it is about.'),
      reason('Why it is theirs.'),
      attribute('how', TEXT, 'How to do it right.'),
      attribute('misuse', TEXT, 'What getting it wrong looks like.', MANY),
    ],
    example: `actor operator "Operator"
responsibility patching "Install updates" {
  falls to operator
  how "Subscribe to the announcements and update within a week."
}`,
  }),
];

const experience: readonly KindDef[] = [
  kind('incident', {
    doc: 'something that did happen, and what was learnt from it',
    attributes: incidentAttributes,
    example: `incident leak "Order list readable without login" {
  date 2025-03-14
  severity high
  fixed in "2.4.1"
}`,
  }),
  kind('question', {
    doc: 'a question of a reader, and its answer',
    attributes: [
      attribute('answer', TEXT, 'The answer. Without one, the question is open.'),
      attribute('about', ANY, 'What it is about.'),
      attribute('relies on', names('property', 'mitigation'), 'What the answer follows from.'),
      attribute('asked by', names('actor'), 'Who asks it.'),
    ],
    example: `question cards "Do you keep my card number?" {
  answer "No. The payment provider keeps it and gives us a token."
}`,
  }),
];

/** property, assumption, verdict, exclusion, responsibility, incident, question */
export const CLAIM_KINDS: readonly KindDef[] = [...statements, ...judgements, ...experience];
