// What a server is asked about an open document, and how to tell that an answer is right.
import { MENTIONS } from '../languages/document.mjs';

/**
 * @typedef {import('../languages/document.mjs').Place} Place
 * @typedef {{ method: string, ability: string, params: (place: Place) => object,
 *   isRight: (answer: any, place: Place) => boolean, alsoAfterEdit?: boolean }} Question
 */

const inside = ({ inside }) => ({ position: inside });

/** @type {Record<string, Question>} */
export const QUESTIONS = {
  completion: {
    method: 'textDocument/completion',
    ability: 'completionProvider',
    params: ({ end }) => ({ position: end, context: { triggerKind: 1 } }),
    isRight: (answer, { offers }) =>
      (answer?.items ?? answer).some(({ label }) => label.includes(offers)),
    alsoAfterEdit: true,
  },
  hover: {
    method: 'textDocument/hover',
    ability: 'hoverProvider',
    params: inside,
    isRight: (answer) => Boolean(answer?.contents),
    alsoAfterEdit: true,
  },
  definition: {
    method: 'textDocument/definition',
    ability: 'definitionProvider',
    params: inside,
    isRight: (answer) => [answer].flat().filter(Boolean).length === 1,
    alsoAfterEdit: true,
  },
  references: {
    method: 'textDocument/references',
    ability: 'referencesProvider',
    params: (place) => ({ ...inside(place), context: { includeDeclaration: true } }),
    isRight: (answer) => answer.length > MENTIONS,
  },
  rename: {
    method: 'textDocument/rename',
    ability: 'renameProvider',
    params: (place) => ({ ...inside(place), newName: 'renamed' }),
    isRight: (answer) => editsIn(answer) > MENTIONS,
  },
  documentSymbol: {
    method: 'textDocument/documentSymbol',
    ability: 'documentSymbolProvider',
    params: () => ({}),
    isRight: (answer) => answer.length > 0,
  },
};

function editsIn({ changes = {}, documentChanges = [] }) {
  return [...Object.values(changes), ...documentChanges.map(({ edits }) => edits)].flat().length;
}

/**
 * Asks an open document.
 * @param {import('../protocol/session.mjs').Session} session
 * @returns {Promise<number>} milliseconds until the answer
 * @throws if it is wrong
 */
export async function ask(session, /** @type {string} */ name) {
  const { method, params, isRight } = QUESTIONS[name];
  const { place } = session.document;
  const start = performance.now();
  const answer = await session.ask(method, params(place));
  const wallMs = performance.now() - start;
  if (!isRight(answer, place)) throw new Error(`its answer to '${method}' is wrong`);
  return wallMs;
}
