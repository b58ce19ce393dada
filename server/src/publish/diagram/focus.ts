/**
 * The picture of one box: what it holds, with its neighbours as closed boxes around it, in the boxes that it stands in.
 * Knows neither layout nor format.
 */
import { boxesOf, nestingOf, outwards, type Box } from './boxes.js';
import { firstThatFits, type Candidate, type Search, type Subject } from './search.js';

/** With the boxes in it open as deep as fits. */
export function focus(subject: Subject & { readonly about: string }): Search {
  return firstThatFits(subject, levels(subject));
}

function* levels({ graph, about }: Subject): Generator<Candidate['closed']> {
  const boxes = boxesOf(graph);
  const around = new Set(outwards(boxes, about));
  const isInside = ({ part }: Box): boolean => outwards(boxes, part.key).includes(about ?? '');
  const own = boxes.get(about ?? '')?.depth ?? 0;
  const inside = new Map([...boxes].filter(([, box]) => isInside(box)));
  for (let depth = nestingOf(inside); depth > own; depth--) {
    yield (box) => !around.has(box.part.key) && !(isInside(box) && box.depth < depth);
  }
}
