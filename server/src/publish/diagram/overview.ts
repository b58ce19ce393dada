/**
 * The overview of a graph: as much of it open as fits.
 * Knows neither layout nor format: whether a picture fits is for whoever drives the search to say.
 */
import { compareText } from '../../model/problem.js';
import { boxesOf, elementsByBox, nestingOf, type Box } from './boxes.js';
import type { Picture } from './picture.js';
import {
  candidateOf,
  firstThatFits,
  type Candidate,
  type Found,
  type Search,
  type Subject,
} from './search.js';

/** Boxes that are tried open after the first picture that fits: each try may cost a layout. */
const MOST_TRIES = 8;

/** The deepest even nesting that fits, then single closed boxes opened where it still does, the fullest first. */
export function* overview(subject: Subject): Search {
  const first = yield* firstThatFits(subject, evenLevels(subject));
  return first?.fits ? yield* openMore(subject, first.candidate) : first;
}

function* evenLevels({ graph }: Subject): Generator<Candidate['closed']> {
  for (let depth = nestingOf(boxesOf(graph)); depth >= 0; depth--) {
    yield (box) => box.depth >= depth;
  }
}

function* openMore(subject: Subject, first: Candidate): Generator<Candidate, Found, boolean> {
  const sizes = elementsByBox(subject.graph, boxesOf(subject.graph));
  const tried = new Set<string>();
  let best = first;
  while (tried.size < MOST_TRIES) {
    const box = fullestClosed(best.picture, sizes, tried);
    if (box === undefined) break;
    tried.add(box);
    best = (yield* opened(subject, best, box)) ?? best;
  }
  return { candidate: best, fits: true };
}

/** With one more box open, without entry points where it does not fit with them. */
function* opened(
  subject: Subject,
  { picture: _, closed, ...manner }: Candidate,
  key: string,
): Generator<Candidate, Candidate | undefined, boolean> {
  const others = (box: Box): boolean => box.part.key !== key && closed(box);
  const manners = manner.entries ? [manner, { ...manner, entries: false }] : [manner];
  for (const each of manners) {
    const candidate = candidateOf(subject, each, others);
    if (candidate && (yield candidate)) return candidate;
  }
  return undefined;
}

/** The closed box that hides most, of those not tried yet; of several the first by key, however the model is ordered. */
function fullestClosed(
  { nodes }: Picture,
  sizes: ReadonlyMap<string, number>,
  tried: ReadonlySet<string>,
): string | undefined {
  const keys = nodes.flatMap(({ key, closed }) => (closed && sizes.has(key) ? [key] : []));
  const left = keys.filter((key) => !tried.has(key)).sort(compareText);
  const most = Math.max(...left.map((key) => sizes.get(key) ?? 0));
  return left.find((key) => sizes.get(key) === most);
}
