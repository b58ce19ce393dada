// The same structures in LikeC4's language: elements nested alike, a relation for each flow. Threats and assets have
// no counterpart. Knows the syntax of LikeC4.
import { structureOf } from '../structure.mjs';
import {
  behind,
  foundAt,
  foundMore,
  inMiddle,
  MENTIONS,
  positionsIn,
  scenario,
} from './document.mjs';

const SPECIFICATION = `specification {
  element system
  element container
  element component
  tag kept
}
`;
const VIEWS = `views {
  view index {
    include *
  }
}
`;

/** The text of a model as the command line reads it. */
export const textsOf = (/** @type {number} */ count) => new Map([['model.c4', textOf(count)]]);

/**
 * The same with an element that many places mention, and with what is edited, in the middle.
 * @param {number} count of elements
 * @returns {{ texts: Map<string, string>, document: import('./document.mjs').OpenDocument }}
 */
export function editedOf(count) {
  const text = inMiddle(textOf(count), '\n  }\n', blockFor(pathsOf(structureOf(count))));
  return { texts: new Map([['model.c4', text]]), document: documentOf('model.c4', text) };
}

function textOf(count) {
  const structure = structureOf(count);
  const paths = pathsOf(structure);
  const relations = structure.flows.map((flow) => relationText(flow, paths));
  const systems = structure.systems.map(systemText);
  return `${SPECIFICATION}model {\n${systems.join('')}${relations.join('')}}\n${VIEWS}`;
}

/** Names of parts by id, from the top as LikeC4 needs them. */
function pathsOf({ systems }) {
  const parts = systems.flatMap((system) =>
    system.zones.flatMap((zone) =>
      zone.parts.map(({ id }) => [id, `${system.id}.${zone.id}.${id}`]),
    ),
  );
  return new Map(parts);
}

const systemText = ({ id, title, description, zones }) => `  ${id} = system "${title}" {
    description "${description}"
${zones.map(zoneText).join('')}  }
`;

const zoneText = ({ id, title, description, parts }) => `    ${id} = container "${title}" {
      #kept
      description "${description}"
${parts.map(partText).join('')}    }
`;

const partText = ({ id, title, description }) => `      ${id} = component "${title}" {
        #kept
        technology "HTTPS"
        description "${description}"
      }
`;

const relationText = ({ from, to, title, description }, paths) =>
  `  ${paths.get(from)} -> ${paths.get(to)} "${title}" {
    description "${description}"
  }
`;

/** A tag that nobody declared stands behind the title that is typed in, so its place tells what was read. */
function blockFor(paths) {
  const [part] = paths.values();
  const mentions = Array.from({ length: MENTIONS }, () => `  ${part} -> popular "Asks"\n`);
  return `  popular = component "Popular" {
    technology "Gateway"
  }
  typed = component "Typed" { #unknown }
${mentions.join('')}`;
}

function documentOf(file, text) {
  const at = positionsIn(text);
  const use = behind(text, '-> popular');
  return {
    file,
    languageId: 'likec4',
    text,
    whole: foundAt(at(behind(text, '{ #unknown') - '#unknown'.length)),
    place: { inside: at(use - 1), end: at(use), offers: 'popular' },
    scenarios: {
      typing: typingIn(text),
      renaming: renamingIn(text),
      brace: braceIn(text),
      pasting: pastingIn(text),
    },
  };
}

function typingIn(text) {
  const start = behind(text, 'typed = component "Typed');
  return scenario(text, { start, insert: 's' }, (at) =>
    foundAt(at(behind(text, '{ #unknown') - '#unknown'.length + 1)),
  );
}

function renamingIn(text) {
  const start = behind(text, '  popular') - 'popular'.length;
  const uses = [...text.matchAll(/-> popular/g)].map(({ index }) => index + '-> '.length);
  return scenario(text, { start, insert: 'x' }, (at) => foundAt(...uses.map((use) => at(use + 1))));
}

function braceIn(text) {
  const end = behind(text, 'technology "Gateway"\n  }');
  return scenario(text, { start: end - 1, end }, () => foundMore);
}

function pastingIn(text) {
  const start = behind(text, '{ #unknown }\n');
  const part = /(\S+) -> popular/.exec(text)?.[1];
  const insert = Array.from({ length: 100 }, (_, index) => pastedRelation(index, part)).join('');
  const unknown = start + insert.indexOf('nowhere');
  return scenario(text, { start, insert }, (at) => foundAt(at(unknown)));
}

/** Five lines. The last of a hundred names something unknown, which tells that all of them were read. */
const pastedRelation = (index, part) => `  ${part} -> ${index < 99 ? 'popular' : 'nowhere'} "Asks" {
    #kept
    technology "HTTPS"
    description "Asks"
  }
`;
