/**
 * `tm stats`: figures of a model, to be read or to be followed over time.
 */
import { statisticsOf } from '../report/statistics.js';
import { statisticsJson, statisticsText } from '../report/statistics-text.js';
import type { FileFinding } from '../model/problem.js';
import { modelNamed, viewNamed, type NamedModel } from './model-named.js';
import { write } from './output.js';

export interface StatsOptions {
  readonly format: 'text' | 'json';
  readonly profile: string | undefined;
  readonly root: string | undefined;
  /** UTC day, whole days since 1970-01-01. */
  readonly now: number;
}

/**
 * @param path a root file, or a folder with exactly one root
 * @throws Failure when there is no such model or profile
 */
export async function stats(path: string, options: StatsOptions): Promise<number> {
  const named = await modelNamed(path, options);
  const view = viewNamed(named, options);
  const statistics = statisticsOf(view, findingsIn(named, options.now));
  const print = options.format === 'json' ? statisticsJson : statisticsText;
  await write(print(view, statistics));
  return 0;
}

/** What is found in the files of the model, without what only other models of a file have. */
function findingsIn({ workspace, model }: NamedModel, now: number): readonly FileFinding[] {
  return model.files
    .flatMap(({ path }) => workspace.findings(path, now))
    .filter(({ roots }) => !roots || roots.includes(model.root));
}
