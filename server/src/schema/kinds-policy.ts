/** Rows of the kind table about what an organisation demands of its models, and where that need not hold. */
import {
  ANY,
  attribute,
  CONDITION,
  DATE,
  HEADER,
  kind,
  MANY,
  oneOf,
  REQUIRED,
  STRING,
  WORD,
} from './build.js';
import { reason } from './common.js';
import { SEVERITY } from './enums.js';
import { CLAIM_KINDS } from './kinds-claims.js';
import { ELEMENT_KINDS } from './kinds-elements.js';
import { SYSTEM_KINDS } from './kinds-system.js';
import { THREAT_KINDS } from './kinds-threats.js';
import type { AttributeDef, EnumDef, KindDef } from './types.js';

const exemption = kind('exemption', {
  doc: 'the statement that a requirement need not be met at one place, with the reason',
  unpublished: true,
  attributes: [
    attribute('requirement', WORD, 'The id of the requirement that need not be met.', REQUIRED),
    attribute('about', ANY, 'Where it need not be met.', REQUIRED),
    reason('Why it need not be met there.', REQUIRED),
    attribute(
      'until',
      DATE,
      'The last day on which it holds. Without one it holds until somebody takes it out.',
      { ...HEADER, partDate: 'last' },
    ),
  ],
  example: `component web "Web application" { entry health "Health check" }
exemption open-health "The health check is open on purpose" {
  requirement authenticated-entries
  about web.health
  because "It answers with one word, and nothing behind it can be reached."
  until 2027-06
}`,
});

const judged = [...SYSTEM_KINDS, ...ELEMENT_KINDS, ...CLAIM_KINDS, ...THREAT_KINDS, exemption];

/** The kinds of what can be judged: all that a model holds. */
export const JUDGED_KIND: EnumDef = {
  name: 'KIND',
  doc: 'What a requirement is for: a kind of declaration.',
  values: judged
    .filter((row) => row.kind !== 'import')
    .map((row) => ({
      word: row.kind,
      doc: `${row.doc.charAt(0).toUpperCase()}${row.doc.slice(1)}.`,
    })),
};

const requirementAttributes: readonly AttributeDef[] = [
  attribute('for', oneOf(JUDGED_KIND), 'The kinds of declarations that it is for.', {
    ...MANY,
    ...REQUIRED,
  }),
  attribute('where', CONDITION, 'Which of them: those for which all of these conditions hold.'),
  attribute('require', CONDITION, 'What must hold for them: all of these conditions.', REQUIRED),
  attribute('message', STRING, 'What to do where it is not met. It is told with each finding.'),
  attribute('severity', oneOf(SEVERITY), 'How serious it is. Default: `warning`.', {
    default: 'warning',
  }),
];

/** requirement, exemption */
export const POLICY_KINDS: readonly KindDef[] = [
  kind('requirement', {
    doc: 'a demand of an organisation on its models; it stands in a file of its own, outside the models that it judges',
    referable: false,
    apart: true,
    unpublished: true,
    attributes: requirementAttributes,
    example: `requirement authenticated-entries "Doors to strangers are locked, or the model says why not" {
  for entry
  where { open-to-untrusted yes }
  require { any { authenticated by any; authenticated no } }
  message "name the control in 'authenticated by', or the reason in 'authenticated no because'"
  severity error
}`,
  }),
  exemption,
];
