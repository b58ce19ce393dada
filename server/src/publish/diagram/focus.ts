/**
 * The picture of one box: what it holds, with its neighbours as closed boxes around it, in the boxes that it stands in.
 * Knows neither layout nor format.
 */
import { boxesOf, nestingOf, outwards } from './boxes.js';
import { firstThatFits, type Candidate, type Search, type Subject } from './search.js';

/** With the boxes in it open as deep as fits. */
export function focus(subject: Subject & { readonly about: string }): Search {
  return firstThatFits(subject, levels(subject));
}

function* levels({ graph, about }: Subject): Generator<Candidate['closed']> {
  const boxes = boxesOf(graph);
  const around = new Set(outwards(boxes, about));
  const inside = new Map([...boxes].filter(([key]) => outwards(boxes, key).includes(about ?? '')));
  const own = boxes.get(about ?? '')?.depth ?? 0;
  for (let depth = nestingOf(inside); depth > own; depth--) {
    yield ({ part, depth: at }) => !around.has(part.key) && !(inside.has(part.key) && at < depth);
  }
}
