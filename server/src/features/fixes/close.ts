/**
 * Closes what was left open: where the text that follows was read as if it had been.
 */
import type { Span, Statement, StringNode, TextNode, Unit } from '../../syntax/tree.js';
import type { FixMaker } from './fix.js';
import { editAt, indentAt, insertAt, lineBreakOf, lineEnd, pathTo } from './text.js';

export const closeBlock: FixMaker = ({ finding: { at } }) => {
  const { unit } = at;
  const statement = pathTo(unit, at).findLast(({ block }) => block?.open.start === at.start);
  const block = statement?.block;
  if (!statement || !block) return [];
  const last = block.statements.at(-1)?.end ?? block.open.end;
  const text = `${lineBreakOf(unit)}${indentAt(unit, statement.start)}}`;
  const edits = [editAt(unit, blanksAtLineEnd(unit, last), text)];
  return [{ title: "add '}'", edits, preferred: true }];
};

/** Comments on the line stay on it. */
function blanksAtLineEnd(unit: Unit, offset: number): Span {
  const end = lineEnd(unit, offset);
  return { start: offset + unit.text.slice(offset, end).trimEnd().length, end };
}

export const closeString: FixMaker = ({ finding: { at } }) => {
  const { unit } = at;
  const quotes = unit.text.startsWith('"""', at.start) ? '"""' : '"';
  const node = pathTo(unit, { start: at.start, end: at.start })
    .flatMap(valuesOf)
    .find(({ start }) => start === at.start);
  if (!node) return [];
  const written = unit.text.slice(node.start, node.end);
  const kept = quotes === '"' ? written.replace(/\s*\{?\s*$/, '') : written.trimEnd();
  const title = `add '${quotes}'`;
  const edits = [insertAt(unit, node.start + kept.length, quotes)];
  return [{ title, edits, preferred: true }];
};

function valuesOf({ args, clauses }: Statement): readonly (StringNode | TextNode)[] {
  return [...args, ...clauses]
    .flatMap(({ values }) => values)
    .filter((value) => value.is === 'string' || value.is === 'text');
}
