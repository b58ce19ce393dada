/**
 * Pictures that are chosen by counts alone, for texts that are laid out elsewhere: Mermaid and DOT.
 */
import type { Graph } from '../graph.js';
import type { Picture } from './picture.js';
import type { Manner } from './search.js';
import { viewOf, viewsOf, type Question, type Shown, type Views } from './views.js';

/** Entry points are no ports there, and titles are up to the text. */
const MANNERS: readonly Manner[] = [false, true].map((grouped) => ({
  entries: false,
  grouped,
  titles: true,
}));

type Fits = (picture: Picture) => boolean;

export function viewsByCounts(graph: Graph, fits: Fits): Views {
  return drive(viewsOf(graph, MANNERS), fits);
}

/** `undefined` for an unknown id, or when there is nothing to draw. */
export function viewByCounts(graph: Graph, id: string, fits: Fits): Shown | undefined {
  return drive(viewOf(graph, id, MANNERS), fits);
}

function drive<Result>(search: Generator<Question, Result, boolean>, fits: Fits): Result {
  let step = search.next();
  while (!step.done) step = search.next(fits(step.value.candidate.picture));
  return step.value;
}
