/**
 * Which declaration stands in which by `in`. Owns the resolution of `in` references, which comes before that of
 * all others, since a placed declaration looks names up through its holder.
 *
 * A qualified `in` may lead through declarations that are themselves placed. They are placed first, from a stack
 * of its own, so that a long chain costs no more than a short one.
 */
import { circularReference, shownWay, type Step } from './circles.js';
import type { Declaration, Reference } from '../declaration.js';
import { grouped } from './grouped.js';
import type { ModelNames } from './names.js';
import type { Problem } from '../problem.js';
import { resolveReference, type Resolution } from './resolve.js';

type Places = ReadonlyMap<Declaration, Reference>;

export interface Placements {
  /** What the `in` references mean: what they meant when they placed something, before circles were broken. */
  readonly meanings: ReadonlyMap<Reference, Resolution>;
  readonly circles: readonly Problem[];
}

/**
 * Places declarations in `names` and reports each circle. Of a circle, the `in` that closes it places nothing, so
 * holders can be walked outward without a guard.
 * @param declarations in model order
 */
export function placeDeclarations(
  names: ModelNames,
  declarations: readonly Declaration[],
): Placements {
  const places = new Map<Declaration, Reference>();
  for (const declaration of declarations) {
    const reference = placeReference(declaration);
    if (reference) places.set(declaration, reference);
  }
  const meanings = new Map<Reference, Resolution>();
  for (const [declaration, reference] of inTurn(places)) {
    const meaning = resolveReference(names, reference);
    meanings.set(reference, meaning);
    const holder = meaning.failure ? undefined : meaning.path.at(-1);
    if (holder) names.place(declaration, holder);
  }
  const broken = circlesOf(names, places).map((members) => breakCircle(names, places, members));
  return { meanings, circles: broken };
}

/** A nested declaration stands where it is written; its `in` is misplaced. */
function placeReference({ parent, attributes }: Declaration): Reference | undefined {
  if (parent) return undefined;
  const line = attributes.find(({ def }) => def.name === 'in');
  return line?.values.find((value) => value.is === 'reference');
}

/** Each declaration after those that its `in` may lead through. */
function* inTurn(places: Places): Iterable<[Declaration, Reference]> {
  const waiting = grouped(places.keys(), ({ id }) => (id === undefined ? [] : [id]));
  const begun = new Set<Declaration>();
  for (const declaration of places.keys()) {
    const stack = begun.has(declaration) ? [] : [declaration];
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      begun.add(top);
      const reference = places.get(top) as Reference;
      const before = nextOnTheWay(reference, waiting, begun);
      if (before) {
        stack.push(before);
        continue;
      }
      stack.pop();
      yield [top, reference];
    }
  }
}

function nextOnTheWay(
  { segments }: Reference,
  waiting: ReadonlyMap<string, Declaration[]>,
  begun: ReadonlySet<Declaration>,
): Declaration | undefined {
  for (const { nfc } of segments.slice(1)) {
    const namesakes = waiting.get(nfc) ?? [];
    for (let next = namesakes.pop(); next; next = namesakes.pop()) {
      if (!begun.has(next)) return next;
    }
  }
  return undefined;
}

/** A declaration has one holder, so a walk outward meets each circle once. */
function circlesOf(names: ModelNames, places: Places): readonly (readonly Declaration[])[] {
  const circles: (readonly Declaration[])[] = [];
  const seen = new Set<Declaration>();
  for (const start of places.keys()) {
    const way: Declaration[] = [];
    let next: Declaration | undefined = start;
    for (; next && !seen.has(next); next = names.holder(next)) {
      seen.add(next);
      way.push(next);
    }
    const entered = next ? way.indexOf(next) : -1;
    if (entered >= 0) circles.push(way.slice(entered));
  }
  return circles;
}

function breakCircle(names: ModelNames, places: Places, members: readonly Declaration[]): Problem {
  const closing = names.last(members.filter((member) => places.has(member)));
  const start = members.indexOf(closing);
  const inOrder = [...members.slice(start), ...members.slice(0, start)];
  const steps = inOrder.map((from, index): Step => {
    const to = inOrder[index + 1] ?? closing;
    return { from, to, verb: 'in', reference: places.get(from) };
  });
  names.displace(closing);
  return circularReference({ closing: steps[0] as Step, way: shownWay(steps.slice(1)) });
}
