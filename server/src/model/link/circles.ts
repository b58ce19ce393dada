/**
 * Circles among declarations that refer to each other: finding them, and saying so.
 * Knows steps from one declaration to another, not which attributes make them (see `acyclic.ts`, `placement.ts`).
 *
 * Linear in the steps, and without recursion: circles can be as long as the model.
 */
import { placeOf } from '../../syntax/tree.js';
import { stageProblem } from '../codes.js';
import { componentsOf } from './components.js';
import type { Declaration, Reference } from '../declaration.js';
import { grouped } from './grouped.js';
import { nameOf } from './names.js';
import type { Problem, Related } from '../problem.js';
import { quoted } from '../../syntax/quote.js';

/** `from` refers to `to`. */
export interface Step {
  readonly from: Declaration;
  readonly to: Declaration;
  /** What the message says between the two: `extends`. */
  readonly verb: string;
  /** Missing where one is nested in the other. */
  readonly reference?: Reference | undefined;
}

/** `closing` leads back to where `way` starts. `way` is cut short where it is very long. */
export interface Circle {
  readonly closing: Step;
  readonly way: readonly Step[];
}

/** More would not be read, and many circles may share a long way. */
const SHOWN = 8;

/** Declarations that all lead to each other, and the circles among them. */
export interface Tangle {
  readonly members: readonly Declaration[];
  readonly circles: readonly Circle[];
}

/**
 * The tangles, with circles each of which is closed by the last of its steps in model order; where circles share
 * steps, enough of them that no circle is left when the closing steps are gone.
 * @param nodes in model order; where they lead to others, these are among them or lead nowhere
 * @param stepsFrom in text order
 */
export function findTangles(
  nodes: readonly Declaration[],
  stepsFrom: (node: Declaration) => readonly Step[],
): readonly Tangle[] {
  const tangleOf = componentsOf(nodes, (node) => stepsFrom(node).map(({ to }) => to));
  const stepsWithin = (node: Declaration): readonly Step[] =>
    stepsFrom(node).filter((step) => tangleOf.get(step.to) === tangleOf.get(node));
  const tangled = nodes.filter((node) => stepsWithin(node).length > 0);
  return [...grouped(tangled, (node) => [tangleOf.get(node)]).values()].map((members) => {
    const last = stepsWithin(members.at(-1) as Declaration).at(-1) as Step;
    return { members, circles: circlesFrom(last.to, stepsWithin) };
  });
}

/** A circle as a problem at the reference that closes it. */
export function circularReference(
  { closing, way }: Circle,
  profiles: readonly string[] = [],
): Problem {
  const { reference } = closing;
  if (!reference) throw new Error('a circle is closed by a reference');
  const others = way.flatMap((step): Related[] => {
    const { reference: other, verb, to } = step;
    if (!other) return [];
    return [{ at: placeOf(other.unit, other), message: `${verb} ${quoted(nameOf(to))}` }];
  });
  const names = [closing, ...way].map(({ verb, to }) => ` ${verb} ${quoted(nameOf(to))}`).join('');
  const isWhole = (way.at(-1) ?? closing).to === closing.from;
  const end = isWhole ? '' : ' and so on';
  const remedy = others.length > 0 ? 'remove one of these references' : 'remove the reference';
  const message = `circular reference: ${quoted(nameOf(closing.from))}${names}${end}; ${remedy}`;
  const at = placeOf(reference.unit, reference);
  const more = profiles.length > 0 ? { profiles } : {};
  return stageProblem('circular-reference', at, message, { related: others, ...more });
}

/** The part of a way that is shown. */
export function shownWay(way: readonly Step[]): readonly Step[] {
  return way.slice(0, SHOWN);
}

interface Visit {
  readonly node: Declaration;
  readonly steps: readonly Step[];
  /** How many of the steps have been taken. */
  taken: number;
  /** The step that led here. */
  readonly by?: Step;
}

/** Walks depth first: each step back onto the way that led there closes a circle. */
function circlesFrom(
  start: Declaration,
  stepsFrom: (node: Declaration) => readonly Step[],
): readonly Circle[] {
  const circles: Circle[] = [];
  const depths = new Map<Declaration, number>();
  const visits: Visit[] = [];
  const enter = (node: Declaration, by?: Step): void => {
    depths.set(node, visits.length);
    visits.push({ node, steps: stepsFrom(node), taken: 0, ...(by ? { by } : {}) });
  };
  enter(start);
  for (let visit = visits.at(-1); visit; visit = visits.at(-1)) {
    const step = visit.steps[visit.taken];
    visit.taken += 1;
    const depth = step && depths.get(step.to);
    if (!step) visits.pop();
    else if (depth === undefined) enter(step.to, step);
    else if (visits[depth]?.node === step.to)
      circles.push({ closing: step, way: wayFrom(visits, depth) });
  }
  return circles;
}

function wayFrom(visits: readonly Visit[], depth: number): readonly Step[] {
  return shownWay(visits.slice(depth + 1, depth + 1 + SHOWN).flatMap(({ by }) => by ?? []));
}
