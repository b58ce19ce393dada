// The measured language: models of the generator, and one of them made ready to be edited. Knows the syntax.
import { modelOf } from '../generate.mjs';
import {
  behind,
  foundAt,
  foundMore,
  inMiddle,
  MENTIONS,
  positionsIn,
  scenario,
} from './document.mjs';

/** How many of the mentions stand in the opened file if there are others. */
const MENTIONS_IN_OPENED = 10;

/** The texts of a model as the command line reads it. */
export const textsOf = modelOf;

/**
 * The same in one file, with a page of all sections but the pictures.
 * @param {number} count of elements
 */
export function publishedOf(count) {
  const [[file, text]] = modelOf(count, 1);
  return new Map([
    [file, `${text}page whole { file "model.md"; include ${SECTIONS.join(', ')} }\n`],
  ]);
}

const SECTIONS = [
  ...['purpose', 'terms', 'actors', 'adversaries', 'assets', 'entries', 'components', 'flows'],
  ...[
    'boundaries',
    'properties',
    'assumptions',
    'threats',
    'mitigations',
    'verdicts',
    'exclusions',
  ],
  ...[
    'responsibilities',
    'incidents',
    'questions',
    'roadmap',
    'documents',
    'profiles',
    'reporting',
  ],
  ...['disclosure', 'supported'],
];

/**
 * The same with a declaration that many places mention, and with what is edited, in the middle of a file.
 * @param {number} count of elements
 * @param {number} files
 * @returns {{ texts: Map<string, string>, document: import('./document.mjs').OpenDocument }}
 */
export function editedOf(count, files) {
  const texts = modelOf(count, files);
  const filled = [...texts.keys()].filter((file) => partIn(texts.get(file)));
  const file = filled[Math.floor(filled.length / 2)];
  mention(texts, file, filled);
  texts.set(file, inMiddle(texts.get(file), '\n}\n', blockFor(partIn(texts.get(file)))));
  return { texts, document: documentOf(file, texts.get(file)) };
}

/** The id of some component that a text declares. */
const partIn = (text) => / component (\S+) /.exec(text)?.[1];

function mention(texts, opened, filled) {
  const others = filled.filter((file) => file !== opened);
  for (let index = 0; index < MENTIONS; index++) {
    const isOther = others.length > 0 && index >= MENTIONS_IN_OPENED;
    const file = isOther ? others[index % others.length] : opened;
    const text = texts.get(file);
    const flow = `flow mention-${index} ${partIn(text)} -> popular "Asks" { examined 2026-01 }\n`;
    texts.set(file, text + flow);
  }
}

/** A decision without a reason stands behind the title that is typed in, so its place tells what was read. */
const blockFor = (part) => `component popular "Popular" {
  technology "Gateway"
}
threat typed "Typed" { severity low; targets ${part}; accepted }
`;

function documentOf(file, text) {
  const at = positionsIn(text);
  const use = behind(text, '-> popular');
  return {
    file,
    languageId: 'threat-model',
    text,
    whole: foundAt(at(behind(text, '; accepted') - 'accepted'.length)),
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
  const start = behind(text, 'threat typed "Typed');
  return scenario(text, { start, insert: 's' }, (at) =>
    foundAt(at(behind(text, '; accepted') - 'accepted'.length + 1)),
  );
}

function renamingIn(text) {
  const start = behind(text, 'component popular');
  const uses = [...text.matchAll(/-> popular/g)].map(({ index }) => index + '-> '.length);
  return scenario(text, { start, insert: 'x' }, (at) =>
    foundAt(...uses.map((use) => at(use < start ? use : use + 1))),
  );
}

function braceIn(text) {
  const end = behind(text, 'technology "Gateway"\n}');
  return scenario(text, { start: end - 1, end }, () => foundMore);
}

function pastingIn(text) {
  const start = behind(text, '; accepted }\n');
  const part = partIn(text);
  const insert = Array.from({ length: 100 }, (_, index) => pastedFlow(index, part)).join('');
  const unknown = start + insert.indexOf('no-asset');
  return scenario(text, { start, insert }, (at) => foundAt(at(unknown)));
}

/** Five lines. The last of a hundred names something unknown, which tells that all of them were read. */
const pastedFlow = (index, part) => `flow pasted-${index} ${part} -> popular "Asks" {
  carries ${index < 99 ? `asset-${index % 40}` : 'no-asset'}
  protocol "HTTPS"
  examined 2026-01
}
`;
