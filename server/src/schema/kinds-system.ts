/** Rows of the kind table about the model as a whole: its files, profiles, words, sources and pages. */
import { attribute, DATE, kind, MANY, NUMBER, oneOf, REQUIRED, STRING, TEXT } from './build.js';
import { FLAVOUR, METHOD, SECTION, SHAPE, STANCE } from './enums.js';
import type { AttributeDef, KindDef } from './types.js';

const modelAttributes: readonly AttributeDef[] = [
  attribute('purpose', TEXT, 'What the system is for, and what people trust it with.'),
  attribute('version', STRING, 'The version of the system that the model describes.'),
  attribute('reviewed', DATE, 'When the model was last read through and found right.'),
  attribute('review-every', NUMBER, 'After how many days the model should be reviewed again.'),
  attribute('review-when', TEXT, 'A change that calls for a review before its time.', MANY),
  attribute('method', oneOf(METHOD), 'How threats were looked for.', MANY),
  attribute(
    'report to',
    STRING,
    'Where to report a vulnerability: a `mailto:` or web address.',
    MANY,
  ),
  attribute('policy', STRING, 'The address of the security policy.'),
  attribute(
    'disclosure',
    TEXT,
    'What happens to a report: who answers, how fast, when it is published.',
  ),
  attribute('supported', STRING, 'A version or series that gets security fixes.', MANY),
  attribute('languages', STRING, 'A language that reports may be written in (`en`, `de`).', MANY),
];

const profileAttributes: readonly AttributeDef[] = [
  attribute('setting', STRING, 'An option with the value that selects this profile.', MANY),
  attribute('default', STRING, 'What one gets without that setting.'),
  attribute('effect', TEXT, 'What is different for security when it is selected.'),
  attribute('stance', oneOf(STANCE), 'What the makers say about running the system that way.'),
];

const pageAttributes: readonly AttributeDef[] = [
  attribute(
    'file',
    STRING,
    'The file to write. Its name decides the form: `.html`, `SECURITY.md`, `security.txt`, `AGENTS.md`, else Markdown.',
    REQUIRED,
  ),
  attribute(
    'include',
    oneOf(SECTION),
    'The sections of the page, in this order. Without it: all of them, in their usual order.',
    MANY,
  ),
  attribute('shape', oneOf(SHAPE), 'How the page is built. Default: `sections`.', {
    default: 'sections',
  }),
  attribute('intro', TEXT, 'What stands before the first section.'),
  attribute('flavour', oneOf(FLAVOUR), 'The dialect of Markdown. Default: `gfm`.', {
    default: 'gfm',
  }),
];

/** import, model, profile, term, document, page */
export const SYSTEM_KINDS: readonly KindDef[] = [
  kind('import', {
    doc: 'another file of the model, or several by a pattern with `*` and `**`',
    id: 'none',
    title: 'none',
    description: 'none',
    referable: false,
    example: 'import "./payments.tm"\nimport "./components/*.tm"',
  }),
  kind('model', {
    doc: 'the system that is described; it stands once, in the root file',
    referable: false,
    attributes: modelAttributes,
    example: `model shop "Web shop" {
  purpose "Sells books. Customers trust that what they paid for is what they get."
  reviewed 2026-05-01
  review-every 180
  report to "mailto:security@shop.example"
}`,
  }),
  kind('profile', {
    doc: 'a deployment or configuration that the model tells apart',
    attributes: profileAttributes,
    example: `profile debug "Debug build" {
  setting "DEBUG=1"
  default "DEBUG=0"
  effect "Error pages show the source."
  stance discouraged
}`,
  }),
  kind('term', {
    doc: 'an entry of the glossary: a word and its meaning',
    id: 'none',
    description: 'required',
    referable: false,
    example: 'term "Tenant" "A customer whose data others must not see."',
  }),
  kind('document', {
    doc: 'a source that claims of the model cite',
    attributes: [attribute('url', STRING, 'Where the document is found.', REQUIRED)],
    example: 'document handbook "Operations handbook" { url "https://shop.example/handbook" }',
  }),
  kind('page', {
    doc: 'a page that is published from the model',
    title: 'optional',
    referable: false,
    attributes: pageAttributes,
    example: `page public "Threat model" {
  file "docs/threat-model.md"
  include purpose, diagram, properties, threats
}`,
  }),
];
