/**
 * What every declaration takes: the common attributes, the header clause `in`, and what `when` means.
 * Knows no single kind's own attributes.
 */
import { attribute, clause, HEADER, MANY, names, oneOf, STRING, TEXT, WORD } from './build.js';
import { AUDIENCE, PROVENANCE } from './enums.js';
import type { AttributeDef, Kind } from './types.js';

const source = attribute(
  'source',
  { type: 'either', of: [STRING, names('document')] },
  'Where this is documented: a declared `document`, or a title or address in quotes. `in` leads to the section.',
  { ...MANY, clauses: [clause('in', STRING, 'The section, page or heading within the source.')] },
);

/** Attributes that every declaration takes, after its own. */
export const COMMON: readonly AttributeDef[] = [
  attribute(
    'description',
    TEXT,
    'What there is to say about it, in Markdown. The same as the text after the title.',
  ),
  attribute('tags', WORD, 'Words of your own to group and find declarations by.', MANY),
  attribute(
    'audience',
    oneOf(AUDIENCE),
    'Who may read it. What is inside an internal element is internal too. Default: `public`.',
  ),
  attribute('owner', STRING, 'Who answers for it: a person, team or role.'),
  source,
  attribute(
    'provenance',
    oneOf(PROVENANCE),
    'How the author of the model came to know it. Written on `model`, it is the default of every claim in it.',
  ),
  attribute('link', STRING, 'The address of something to read on.', MANY),
  attribute('note', TEXT, 'A remark for those who edit the model. Never published.', {
    ...MANY,
    unpublished: true,
  }),
  attribute(
    'formerly',
    WORD,
    'Ids that it had before. Links to the old anchors keep working on published pages.',
    MANY,
  ),
  attribute(
    'only in',
    names('profile'),
    'It is there only under these profiles; so is everything inside it, and every flow that ends at it.',
  ),
];

/** Kinds whose declarations a header clause `in` may name. */
export const HOLDERS: readonly Kind[] = ['boundary', 'component', 'external'];

/** The header clause that places a top-level declaration; one place only, since containment is a tree. */
export const PLACED_IN: AttributeDef = attribute(
  'in',
  names(...HOLDERS),
  'Places it in a boundary, component or external that is declared elsewhere, as if it stood in its block.',
  { ...HEADER, many: false },
);

/** A reason of the declaration itself, in the header or as a line of the block. */
export function reason(doc: string, more: Partial<AttributeDef> = {}): AttributeDef {
  return attribute('because', TEXT, doc, { ...HEADER, ...more });
}

/** Somebody looked at the element and found nothing, which is not the same as nobody having looked. */
export const EXAMINED: AttributeDef = attribute(
  'examined',
  { type: 'date' },
  'When somebody last looked here for threats and found none. It keeps the coverage rules quiet about it.',
  { clauses: [clause('because', TEXT, 'What was looked at, and why there is nothing to find.')] },
);

/** What `when P, Q { ... }` means; it is a block and no attribute. */
export const WHEN = [
  'What is different under a profile. `when P, Q { ... }` holds under each of the profiles that it names:',
  'an attribute in it replaces the attribute of that name (a list as a whole), and any response in it',
  'replaces all responses written outside. Declarations and further `when` blocks do not stand in it.',
].join(' ');
