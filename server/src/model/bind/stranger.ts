/**
 * Statements whose word is neither an attribute of the kind around them nor a kind: attributes of other kinds,
 * halves of attributes, misspelt words. Says what is wrong and reads the statement as what was likely meant.
 */
import { isConnector, isKind } from '../../schema/schema.js';
import type { KindDef } from '../../schema/types.js';
import type { Statement } from '../../syntax/tree.js';
import { addGuess, readGuess, type AttributeSet } from './attributes.js';
import { contextFor, report, type Context } from './context.js';
import {
  attributeLine,
  foreignLine,
  foreignMessage,
  halfLine,
  keywordsNear,
  unknownMessage,
  type AttributeLine,
} from './keyword-advice.js';
import { quoted } from '../../syntax/quote.js';

/**
 * Reports a statement that stands in the block of `set`, or at the top level, and means nothing there.
 * @returns true when it is to be declared all the same: a declaration whose kind is unknown
 */
export function bindStranger(outer: Context, statement: Statement, set?: AttributeSet): boolean {
  const context = contextFor(outer, statement);
  if (!set) return bindAtTop(context, statement);
  if (!set.kind) return bindInUnknown(statement, set);
  const half = halfLine(set.kind, statement);
  if (half) return bindHalf(context, statement, set, half);
  const foreign = foreignLine(statement);
  if (!foreign) return bindUnknown(context, statement, set, set.kind);
  const { line, kinds } = foreign;
  const message = foreignMessage(line.def.name, kinds, set.kind);
  report(context, 'misplaced-statement', line.word, message);
  if (declaresName(statement)) return true;
  readGuess(set, line, statement);
  return false;
}

function bindAtTop(context: Context, statement: Statement): boolean {
  const { keyword } = statement;
  const misplaced = messageAtTop(statement);
  if (misplaced !== undefined) {
    report(context, 'misplaced-statement', misplaced.span, misplaced.message);
    return declaresName(statement);
  }
  const suggestions = keywordsNear(undefined, statement);
  const message = unknownMessage(keyword.text, undefined, suggestions);
  report(context, 'unknown-keyword', keyword, message, { suggestions });
  return hasName(statement) || isTitled(statement);
}

function messageAtTop(statement: Statement) {
  const { keyword } = statement;
  const word = keyword.text;
  if (isConnector(keyword.nfc))
    return { span: keyword, message: `${quoted(word)} begins a clause: write it in a declaration` };
  if (keyword.nfc === 'when')
    return { span: keyword, message: "'when' stands in the block of a declaration: move it there" };
  const foreign = foreignLine(statement);
  return (
    foreign && {
      span: foreign.line.word,
      message: foreignMessage(foreign.line.def.name, foreign.kinds),
    }
  );
}

/** In a declaration of unknown kind nothing is judged, but names count as used. */
function bindInUnknown(statement: Statement, set: AttributeSet): boolean {
  const foreign = foreignLine(statement);
  if (foreign) readGuess(set, foreign.line, statement);
  return !foreign && isTitled(statement);
}

/** The connector is missing, or stands in the block instead of on the line. */
function bindHalf(
  context: Context,
  statement: Statement,
  set: AttributeSet,
  half: AttributeLine,
): false {
  const { keyword, args, block } = statement;
  const { name } = half.def;
  const connector = name.slice(keyword.nfc.length + 1);
  const below = block?.statements.find((inner) => inner.keyword.nfc === connector);
  if (below) {
    const message = `'${connector}' stands right after its word, on one line: write '${name} ...'`;
    report(context, 'misplaced-statement', below.keyword, message);
  } else {
    const suggestions = args.length > 0 ? [name] : [];
    const message = `${quoted(keyword.text)} lacks its '${connector}': write '${name} ...'`;
    report(context, 'unknown-keyword', keyword, message, { suggestions });
  }
  addGuess(set, { ...half, args: below?.args ?? args }, statement);
  return false;
}

function bindUnknown(
  context: Context,
  statement: Statement,
  set: AttributeSet,
  kind: KindDef,
): boolean {
  const suggestions = keywordsNear(kind, statement);
  const message = unknownMessage(statement.keyword.text, kind, suggestions);
  report(context, 'unknown-keyword', statement.keyword, message, { suggestions });
  set.holder.doubtful = true;
  const guess = suggestions[0] === undefined ? undefined : respelt(kind, statement, suggestions[0]);
  if (guess) addGuess(set, guess, statement);
  if (guess) return false;
  return isTitled(statement) || (hasName(statement) && isKind(suggestions[0] ?? ''));
}

/** The statement as it reads with the suggested word. */
function respelt(
  kind: KindDef,
  statement: Statement,
  suggestion: string,
): AttributeLine | undefined {
  const [word = ''] = suggestion.split(' ');
  const corrected = { ...statement, keyword: { ...statement.keyword, nfc: word } };
  return attributeLine(kind, corrected) ?? halfLine(kind, corrected);
}

/** Has a title or a block, as declarations do. */
function isTitled({ args, block }: Statement): boolean {
  return block !== undefined || args.slice(0, 2).some(({ values }) => values[0]?.is === 'string');
}

/** Meant as a declaration, though its word is an attribute. */
function declaresName(statement: Statement): boolean {
  return hasName(statement) && isTitled(statement);
}

function hasName({ args }: Statement): boolean {
  const [first] = args;
  return first?.values[0]?.is === 'reference' && first.values.length === 1 && !first.arrow;
}
