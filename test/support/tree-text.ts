/**
 * A tree as compact text, for tests: `component web "Web" (in shop) { handles a, b.c; flow x -> y }`.
 * `!` before a keyword: the statement is broken. `~`: a unit without a statement. `{ ... ` without `}`: the text lacks it.
 */
import type {
  ArgNode,
  BlockNode,
  ClauseNode,
  Statement,
  Tree,
  ValueNode,
} from '../../server/src/syntax/tree.js';

/** One line a unit. */
export function treeText(tree: Tree): string {
  return tree.units.map(({ statement }) => (statement ? statementText(statement) : '~')).join('\n');
}

export function statementText({ broken, keyword, args, clauses, block }: Statement): string {
  const head = `${broken ? '!' : ''}${keyword.text || '_'}`;
  const parts = [head, ...args.map(argText), ...clauses.map(clauseText)];
  if (block) parts.push(blockText(block));
  return parts.join(' ');
}

export function argText({ values, arrow, to }: ArgNode): string {
  const from = listText(values);
  return arrow ? `${from || '?'} -> ${to ? valueText(to) : '?'}` : from;
}

function clauseText({ connector, values }: ClauseNode): string {
  return `(${[connector.text, listText(values)].join(' ').trim()})`;
}

function blockText({ statements, close }: BlockNode): string {
  const inner = statements.map(statementText).join('; ');
  return `{ ${inner}${inner ? ' ' : ''}${close ? '}' : ''}`.trimEnd();
}

function listText(values: readonly ValueNode[]): string {
  return values.map(valueText).join(', ');
}

function valueText(value: ValueNode): string {
  switch (value.is) {
    case 'reference':
      return value.segments.map((segment) => segment.text).join('.');
    case 'numeral':
      return `#${value.text}`;
    case 'string':
      return JSON.stringify(value.value);
    case 'text':
      return `"""${JSON.stringify(value.value).slice(1, -1)}"""`;
  }
}
