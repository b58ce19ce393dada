/** The statement `import "./x.tm"`. Knows its text only: which file it means is found in `imports.ts`. */
import type { Statement, ValueNode } from '../../syntax/tree.js';
import { contextFor, report, type Context } from './context.js';
import { adviceFor, misfitMessage } from './value-advice.js';
import { sourceOf } from '../words.js';

const PATH = { type: 'string' } as const;

/** Records the path of an import, or reports why there is none. */
export function bindImport(outer: Context, statement: Statement): void {
  const context = contextFor(outer, statement);
  const { keyword, args, clauses, block } = statement;
  const [path, second] = args.flatMap(({ values }) => values);
  if (!path) report(context, 'wrong-value', keyword, "'import' needs a path in quotes");
  else if (path.is === 'string') {
    const { start, end, value } = path;
    context.imports.push({ unit: context.unit, path: value, start, end });
  } else reportMisfit(context, path);
  if (second)
    report(context, 'wrong-value', second, "'import' takes one path: write one 'import' for each");
  const surplus = clauses[0]?.connector ?? block?.open;
  if (surplus)
    report(context, 'misplaced-statement', surplus, "'import' takes neither clauses nor a block");
}

function reportMisfit(context: Context, node: ValueNode): void {
  const written = { node, source: sourceOf(context.unit, node) };
  const advice = adviceFor(PATH, written);
  const message = misfitMessage('import', PATH, written, advice);
  report(context, 'wrong-value', node, message, {
    suggestions: advice.replacements,
    exact: advice.exact,
  });
}
