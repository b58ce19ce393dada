/** The problems of parsing as the findings that marked snippets are compared with. */
import { parse } from '../../server/src/syntax/parse.js';
import type { Tree } from '../../server/src/syntax/tree.js';
import { readSnippet, type Finding } from './marks.js';

export function parseSnippet(source: string): readonly Tree[] {
  return readSnippet(source).map(({ path, text }) => parse(path, text));
}

export function syntaxFindings(trees: readonly Tree[]): readonly Finding[] {
  return trees.flatMap(({ path, units }) =>
    units.flatMap(({ offset, problems }) =>
      problems.map(({ code, message, start, end }) => ({
        path,
        code,
        message,
        start: offset + start,
        end: offset + end,
      })),
    ),
  );
}
