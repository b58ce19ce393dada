// The same structures as JSON with a schema, with as many bytes as the measured text has. Knows the shape of that
// document.
import { structureOf } from '../structure.mjs';
import { behind, foundAt, foundMore, inMiddle, positionsIn, scenario } from './document.mjs';

const string = { type: 'string' };
const SCHEMA = {
  type: 'object',
  additionalProperties: false,
  properties: {
    $schema: string,
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['title', 'kind'],
        additionalProperties: false,
        properties: {
          id: { type: 'string', pattern: '^[a-z][a-z0-9-]*$' },
          title: string,
          kind: {
            enum: ['system', 'zone', 'component', 'store', 'flow'],
            description: 'What it is.',
          },
          description: string,
          parent: string,
          from: string,
          to: string,
        },
      },
    },
  },
};

/**
 * A document with a schema, of the given number of bytes and at most one item more.
 * @param {number} count of elements
 * @param {number} bytes
 * @returns {{ texts: Map<string, string>, document: import('./document.mjs').OpenDocument }}
 */
export function editedOf(count, bytes) {
  const text = inMiddle(textOf(count, bytes), '\n  },\n', BLOCK);
  const texts = new Map([
    ['model.json', text],
    ['schema.json', JSON.stringify(SCHEMA)],
  ]);
  return { texts, document: documentOf('model.json', text) };
}

/** Elements and flows one after another, and again from the first, until the bytes are used up. */
function textOf(count, bytes) {
  const items = itemsOf(structureOf(count));
  const texts = [];
  for (let left = bytes, index = 0; left > 0; index++) {
    const text = JSON.stringify(items[index % items.length], null, 1).replace(/^/gm, '  ');
    left -= text.length + 2;
    texts.push(text);
  }
  return `{\n "$schema": "./schema.json",\n "items": [\n${texts.join(',\n')}\n ]\n}\n`;
}

function itemsOf({ systems, flows }) {
  const elements = systems.flatMap((system) => [
    itemOf('system', system),
    ...system.zones.flatMap((zone) => [
      itemOf('zone', zone, { parent: system.id }),
      ...zone.parts.map((part) => itemOf(part.kind, part, { parent: zone.id })),
    ]),
  ]);
  return [
    ...elements,
    ...flows.map((flow) => itemOf('flow', flow, { from: flow.from, to: flow.to })),
  ];
}

const itemOf = (kind, { id, title, description }, more = {}) => ({
  id,
  title,
  kind,
  description,
  ...more,
});

/** A kind that the schema does not know stands behind the title that is typed in; its place tells what was read. */
const BLOCK = `  { "id": "typed", "title": "Typed", "kind": "unknown" },
  {
   "id": "popular",
   "title": "Popular",
   "kind": "component"
  },
`;

function documentOf(file, text) {
  const at = positionsIn(text);
  const value = behind(text, '"kind": "component', behind(text, '"title": "Popular"'));
  return {
    file,
    languageId: 'json',
    text,
    whole: foundAt(at(behind(text, '"unknown"') - '"unknown"'.length)),
    place: { inside: at(value - 1), end: at(value), offers: 'component' },
    scenarios: { typing: typingIn(text), brace: braceIn(text), pasting: pastingIn(text) },
  };
}

function typingIn(text) {
  const start = behind(text, '"title": "Typed');
  return scenario(text, { start, insert: 's' }, (at) =>
    foundAt(at(behind(text, '"unknown"') - '"unknown"'.length + 1)),
  );
}

function braceIn(text) {
  const end = behind(text, '}', behind(text, '"title": "Popular"'));
  return scenario(text, { start: end - 1, end }, () => foundMore);
}

function pastingIn(text) {
  const start = behind(text, '"kind": "unknown" },\n');
  const insert = Array.from({ length: 100 }, (_, index) => pastedElement(index)).join('');
  const unknown = start + insert.indexOf('"nothing"');
  return scenario(text, { start, insert }, (at) => foundAt(at(unknown)));
}

/** Five lines. The last of a hundred is of an unknown kind, which tells that all of them were read. */
const pastedElement = (index) => `  {
   "id": "pasted-${index}",
   "title": "Pasted",
   "kind": "${index < 99 ? 'store' : 'nothing'}"
  },
`;
