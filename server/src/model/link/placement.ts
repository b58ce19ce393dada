/**
 * Which declaration stands in which by `in`, kept up to date. Owns the resolution of `in` references, which comes
 * before that of all others, since a placed declaration looks names up through its holder.
 *
 * The first segment of an `in` is looked up at the top level, where no placement counts; the others may lead through
 * declarations that are placed themselves. Those are placed first; names that lead to each other in this way do not
 * see each other's placements. So a placement hangs on nothing but what it mentions, and after an edit only those
 * are found anew that mention, however indirectly, a name that changed.
 */
import { circularReference, shownWay, type Step } from './circles.js';
import { componentsOf } from './components.js';
import type { Declaration, Reference } from '../declaration.js';
import { grouped } from './grouped.js';
import { isNamed, type ModelNames } from './names.js';
import type { ModelOrder } from './order.js';
import type { Problem } from '../problem.js';
import type { ProblemStore } from './problem-store.js';
import { resolveReference, type Resolution } from './resolve.js';

/** An edit, seen from the names. */
export interface NameChange {
  readonly gone: ReadonlySet<Declaration>;
  readonly fresh: ReadonlySet<Declaration>;
  /** The names of both. */
  readonly touched: ReadonlySet<string>;
}

export interface PlacementChange {
  /** What the `in` references mean that were looked up. */
  readonly meanings: ReadonlyMap<Reference, Resolution>;
  /** Declarations whose holder by `in` is another, those that came or went too, with the one before. */
  readonly moved: ReadonlyMap<Declaration, Declaration | undefined>;
}

/** A circle of `in`: the reference that closes it places nothing. */
interface BrokenCircle {
  readonly closing: Declaration;
  readonly holder: Declaration;
  readonly problem: Problem;
}

export class Placements {
  readonly #names: ModelNames;
  readonly #order: ModelOrder;
  readonly #problems: ProblemStore;
  /** By name: those whose `in` mentions it in some segment. */
  readonly #mentioning = new Map<string, Set<Declaration>>();
  #broken: readonly BrokenCircle[] = [];
  /** Where those stood that went since the last update. */
  readonly #left = new Map<Declaration, Declaration>();

  constructor(names: ModelNames, order: ModelOrder, problems: ProblemStore) {
    this.#names = names;
    this.#order = order;
    this.#problems = problems;
  }

  /** To be called before a declaration goes. */
  leave(declaration: Declaration): void {
    const holder = this.#names.placedIn(declaration);
    if (holder) this.#left.set(declaration, holder);
    for (const name of namesInPlace(declaration)) {
      const mentioning = this.#mentioning.get(name);
      mentioning?.delete(declaration);
      if (mentioning?.size === 0) this.#mentioning.delete(name);
    }
  }

  /** To be called when a declaration has come. */
  enter(declaration: Declaration): void {
    for (const name of namesInPlace(declaration)) {
      const mentioning = this.#mentioning.get(name);
      if (mentioning) mentioning.add(declaration);
      else this.#mentioning.set(name, new Set([declaration]));
    }
  }

  /** Finds placements anew, when all names of an edit are in the tables. */
  update(change: NameChange): PlacementChange {
    const moved = new Map<Declaration, Declaration | undefined>(this.#left);
    this.#left.clear();
    const dirty = this.#dirty(change);
    const isOpened = this.#broken.some(({ closing }) => change.gone.has(closing));
    if (dirty.size === 0 && moved.size === 0 && !isOpened) return { meanings: new Map(), moved };
    const names = this.#names;
    const before = new Map<Declaration, Declaration | undefined>();
    for (const each of dirty) before.set(each, names.placedIn(each));
    const closings = this.#closeCircles(change.gone);
    for (const each of closings) if (!before.has(each)) before.set(each, undefined);
    const meanings = placeAnew(names, dirty);
    this.#breakCircles([...dirty, ...closings]);
    for (const { closing, holder } of this.#broken)
      if (!before.has(closing)) before.set(closing, holder);
    for (const [each, holder] of before) {
      if (names.placedIn(each) !== holder) moved.set(each, holder);
    }
    return { meanings, moved };
  }

  /** Those whose `in` may mean something else. Namesakes are found anew together. */
  #dirty({ gone, fresh, touched }: NameChange): ReadonlySet<Declaration> {
    const dirty = new Set<Declaration>();
    const spread = new Set<string>();
    const add = (declaration: Declaration): void => {
      dirty.add(declaration);
      if (isNamed(declaration)) spread.add(declaration.id);
    };
    for (const each of fresh) if (placeReference(each)) add(each);
    for (const each of gone) if (placeReference(each) && isNamed(each)) spread.add(each.id);
    for (const name of touched) for (const each of this.#mentioning.get(name) ?? []) add(each);
    // What is added while walking a set is walked as well.
    for (const name of spread) {
      for (const namesake of this.#names.anywhere(name))
        if (placeReference(namesake)) add(namesake);
      for (const each of this.#mentioning.get(name) ?? []) if (leadsThrough(each, name)) add(each);
    }
    return dirty;
  }

  /** Takes the breaks back: which `in` closes a circle, and whether there is one, may change. */
  #closeCircles(gone: ReadonlySet<Declaration>): readonly Declaration[] {
    const broken = this.#broken.filter(({ closing }) => !gone.has(closing));
    for (const { closing, holder } of broken) {
      if (!gone.has(holder)) this.#names.place(closing, holder);
    }
    return broken.map(({ closing }) => closing);
  }

  #breakCircles(starts: readonly Declaration[]): void {
    const names = this.#names;
    const broken = this.#broken.map(({ problem }) => problem);
    this.#broken = circlesFrom(names, starts).map((members): BrokenCircle => {
      const placed = members.filter((member) => names.placedIn(member));
      const closing = placed.sort(this.#order.declarations).at(-1) as Declaration;
      const holder = names.placedIn(closing) as Declaration;
      names.displace(closing);
      return { closing, holder, problem: circleProblem(closing, members) };
    });
    this.#problems.replace(
      broken,
      this.#broken.map(({ problem }) => problem),
    );
  }
}

/** The `in` that places a declaration; that of a nested one is misplaced: it stands where it is written. */
export function placeReference({ parent, attributes }: Declaration): Reference | undefined {
  if (parent) return undefined;
  const line = attributes.find(({ def }) => def.name === 'in');
  return line?.values.find((value) => value.is === 'reference');
}

export function isPlaceReference(reference: Reference): boolean {
  return reference.role === 'in' && placeReference(reference.owner) === reference;
}

function namesInPlace(declaration: Declaration): Iterable<string> {
  return new Set(placeReference(declaration)?.segments.map(({ nfc }) => nfc));
}

function leadsThrough(declaration: Declaration, name: string): boolean {
  const segments = placeReference(declaration)?.segments ?? [];
  return segments.some(({ nfc }, index) => index > 0 && nfc === name);
}

/** Places the declarations: each after those that its `in` may lead through. */
function placeAnew(
  names: ModelNames,
  dirty: ReadonlySet<Declaration>,
): ReadonlyMap<Reference, Resolution> {
  for (const each of dirty) names.displace(each);
  const meanings = new Map<Reference, Resolution>();
  for (const together of inTurn(dirty)) {
    const resolved = together.map((each): [Declaration, Resolution] => {
      const reference = placeReference(each) as Reference;
      const meaning = resolveReference(names, reference);
      meanings.set(reference, meaning);
      return [each, meaning];
    });
    for (const [each, { path, failure }] of resolved) {
      const holder = failure ? undefined : path.at(-1);
      if (holder) names.place(each, holder);
    }
  }
  return meanings;
}

/** Groups of namesakes, or of names that lead to each other, each after those that it may lead through. */
function inTurn(dirty: Iterable<Declaration>): Iterable<readonly Declaration[]> {
  const namesakes = new Map<string, Declaration[]>();
  const nameless: Declaration[] = [];
  for (const each of dirty) {
    const sharing = isNamed(each) ? namesakes.get(each.id) : nameless;
    if (sharing) sharing.push(each);
    else namesakes.set(each.id ?? '', [each]);
  }
  const next = (name: string): readonly string[] =>
    (namesakes.get(name) ?? []).flatMap((each) =>
      (placeReference(each)?.segments ?? [])
        .slice(1)
        .flatMap(({ nfc }) => (namesakes.has(nfc) ? nfc : [])),
    );
  // Components come after those that they lead to.
  const groups = grouped(componentsOf(namesakes.keys(), next), ([, component]) => [component]);
  const together = [...groups.values()].map((group) =>
    group.flatMap(([name]) => namesakes.get(name) ?? []),
  );
  return [...together, nameless];
}

/** A declaration has one holder, so a walk outward meets each circle once. */
function circlesFrom(
  names: ModelNames,
  starts: readonly Declaration[],
): readonly (readonly Declaration[])[] {
  const circles: (readonly Declaration[])[] = [];
  const seen = new Set<Declaration>();
  for (const start of starts) {
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

function circleProblem(closing: Declaration, members: readonly Declaration[]): Problem {
  const start = members.indexOf(closing);
  const inOrder = [...members.slice(start), ...members.slice(0, start)];
  const steps = inOrder.map((from, index): Step => {
    const to = inOrder[index + 1] ?? closing;
    return { from, to, verb: 'in', reference: placeReference(from) };
  });
  return circularReference({ closing: steps[0] as Step, way: shownWay(steps.slice(1)) });
}
