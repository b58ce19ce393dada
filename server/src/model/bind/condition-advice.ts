/**
 * What to say of a line in a block of conditions that asks nothing: what could be asked, and what was most likely
 * meant. Derived from the table alone; which lines are wrong is decided in `condition.ts`.
 */
import { askableOf, COMBINING, kindsNamedBy } from '../../schema/conditions.js';
import type { AttributeDef, Kind } from '../../schema/types.js';
import { quoted } from '../../syntax/quote.js';
import type { ValueNode, Word } from '../../syntax/tree.js';
import { nearest } from '../suggest.js';
import { didYouMean, oneOfWords } from '../words.js';

/** A message, and words that can stand in the place of what is wrong. */
export interface Advice {
  readonly message: string;
  readonly suggestions: readonly string[];
}

/** Of a word that asks nothing of the kinds. */
export function unknownAdvice(kinds: readonly Kind[], word: Word, hasValue: boolean): Advice {
  const names = [...COMBINING, ...kinds.flatMap(askableOf)].map(({ name }) => name);
  const half = names.find((name) => name.startsWith(`${word.nfc} `));
  if (half !== undefined) {
    const connector = half.slice(word.nfc.length + 1);
    const message = `${quoted(word.text)} lacks its '${connector}': write '${half} ...'`;
    return { message, suggestions: hasValue ? [half] : [] };
  }
  const suggestions = nearest(word.nfc, names);
  const shown = kinds.length > 4 ? 'these kinds' : oneOfWords(kinds);
  const help = `: a condition is an attribute of ${kinds.length > 1 ? 'them' : 'it'}, a term, or 'any' or 'not' with a block`;
  const message = `${quoted(word.text)} cannot be asked of ${shown}${didYouMean(suggestions) || help}`;
  return { message, suggestions };
}

/** Of a value that an attribute or a term is never; `choice`: what it could be. */
export function misfitAdvice(
  def: AttributeDef,
  node: ValueNode,
  source: string,
  choice: readonly string[],
): Advice {
  const got = node.is === 'string' || node.is === 'text' ? `a ${node.is}` : quoted(source);
  const suggestions = nearest(source, choice);
  const what =
    kindsNamedBy(def.value).length > 0
      ? `'${def.name}' is asked for kinds, not for ${got}`
      : `'${def.name}' cannot be asked for ${got}`;
  const words = choice.length > 8 ? [...choice.slice(0, 7), '...'] : choice;
  return {
    message: what + (didYouMean(suggestions) || `: write ${oneOfWords(words)}`),
    suggestions,
  };
}
