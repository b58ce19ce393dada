/**
 * How a picture that can be read is looked for: candidates from the most telling to the plainest, of which the first
 * that fits is taken. Whoever drives a search says what fits, by counts or by a layout; neither is known here.
 */
import type { Graph } from '../graph.js';
import type { Box } from './boxes.js';
import { groupOutside } from './group-outside.js';
import { draw, type Picture } from './picture.js';

/** What of a picture is left out to make it fit. */
export interface Manner {
  /** With entry points. */
  readonly entries: boolean;
  /** Many outsiders are one box. */
  readonly grouped: boolean;
  /** Flows have number and title, or the number alone. */
  readonly titles: boolean;
}

export interface Candidate extends Manner {
  readonly picture: Picture;
  /** Which boxes it closes. */
  readonly closed: (box: Box) => boolean;
}

export interface Found {
  readonly candidate: Candidate;
  /** Otherwise it is the plainest that there is. */
  readonly fits: boolean;
}

/** Asks for each candidate whether it fits; the result is `undefined` when there is nothing to draw. */
export type Search = Generator<Candidate, Found | undefined, boolean>;

/** Ways to draw a level, in the order in which they are tried before one more level is closed. */
export const MANNERS: readonly Manner[] = [true, false].flatMap((entries) =>
  [false, true].flatMap((grouped) => [true, false].map((titles) => ({ entries, grouped, titles }))),
);

/** What is searched, and how. */
export interface Subject {
  readonly graph: Graph;
  readonly manners: readonly Manner[];
  /** Key of the box that the picture is about; without it the whole graph. */
  readonly about?: string;
}

/** @param levels which boxes to close, from few to all */
export function* firstThatFits(subject: Subject, levels: Iterable<Candidate['closed']>): Search {
  let last: Candidate | undefined;
  for (const closed of levels) {
    const drawn = new Map<boolean, Picture>();
    for (const manner of subject.manners) {
      const whole = drawn.get(manner.entries) ?? wholeOf(subject, manner, closed);
      drawn.set(manner.entries, whole);
      const candidate = candidateFrom(whole, manner, closed);
      if (!candidate) continue;
      if (yield candidate) return { candidate, fits: true };
      last = candidate;
    }
  }
  return last && { candidate: last, fits: false };
}

/** `undefined` where there is nothing to group, or nothing at all. */
export function candidateOf(
  subject: Subject,
  manner: Manner,
  closed: Candidate['closed'],
): Candidate | undefined {
  return candidateFrom(wholeOf(subject, manner, closed), manner, closed);
}

/** Nothing is grouped yet. */
function wholeOf(
  { graph, about }: Subject,
  { entries }: Manner,
  closed: Candidate['closed'],
): Picture {
  return draw(graph, { closed, entries, ...(about !== undefined && { about }) });
}

function candidateFrom(
  whole: Picture,
  manner: Manner,
  closed: Candidate['closed'],
): Candidate | undefined {
  const picture = manner.grouped ? groupOutside(whole) : whole;
  return picture && picture.nodes.length > 0 ? { ...manner, picture, closed } : undefined;
}
