/**
 * `tm coverage`: the elements of a model against the categories of its methods.
 */
import type { View } from '../model/model.js';
import type { Method } from '../model/terms/considered.js';
import { coverageOf, methodsOf, type Coverage } from '../model/terms/coverage.js';
import { coverageMarkdown } from '../publish/coverage.js';
import { toMarkdown } from '../publish/markdown.js';
import { coverageJson, coverageText } from '../report/coverage.js';
import { modelNamed, viewNamed } from './model-named.js';
import { write, writeWhole } from './output.js';

export interface CoverageOptions {
  readonly format: 'text' | 'markdown' | 'json';
  /** Of the methods of the model: only this one. */
  readonly method: Method | undefined;
  readonly profile: string | undefined;
  readonly output: string | undefined;
  readonly root: string | undefined;
  /** UTC day, whole days since 1970-01-01. */
  readonly now: number;
}

/**
 * @param path a root file, or a folder with exactly one root
 * @throws Failure when there is no such model or profile, or the file cannot be written
 */
export async function coverage(path: string, options: CoverageOptions): Promise<number> {
  const view = viewNamed(await modelNamed(path, options), options);
  const methods = options.method ? [options.method] : methodsOf(view);
  const tables = methods.map((method) => coverageOf(view, method));
  const text = formatted(view, tables, options);
  if (options.output === undefined) await write(text);
  else await writeWhole(options.output, text);
  return 0;
}

function formatted(
  view: View,
  tables: readonly Coverage[],
  { format }: Pick<CoverageOptions, 'format'>,
): string {
  if (format === 'json') return coverageJson(view, tables);
  if (format === 'text') return coverageText(view, tables);
  return toMarkdown(coverageMarkdown(view, tables));
}
