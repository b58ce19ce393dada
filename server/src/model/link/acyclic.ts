/**
 * The attributes that must not lead in a circle, and the references that close one, kept up to date. Terms that
 * follow such an attribute leave out the references for which `isClosing` holds, and so come to an end.
 * Circles of `in` are broken before anything else is linked, in `placement.ts`.
 */
import type { Kind } from '../../schema/types.js';
import { effectiveAttributes } from '../attributes.js';
import { circularReference, findTangles, type Circle, type Step, type Tangle } from './circles.js';
import type { Declaration, Reference } from '../declaration.js';
import { viewOf, type Model, type View } from '../model.js';
import type { ModelOrder } from './order.js';
import type { Problem } from '../problem.js';
import type { ProblemStore } from './problem-store.js';

interface Graph {
  readonly kind: Kind;
  readonly attributes: readonly string[];
}

const GRAPHS: readonly Graph[] = [
  { kind: 'actor', attributes: ['extends'] },
  { kind: 'asset', attributes: ['contains'] },
  { kind: 'threat', attributes: ['requires', 'enabled by'] },
  { kind: 'verdict', attributes: ['under'] },
];

/** What refers to what does not depend on the day. */
const ANY_DAY = 0;

/**
 * True when the reference closes a circle of `extends`, `contains`, `requires` and `enabled by`, or `under` in the
 * view: it is to be read as if it were absent.
 */
export function isClosing({ model, profile }: View, reference: Reference): boolean {
  return model.target(reference) !== undefined && model.isClosing(reference, profile);
}

/** The circles of a model. */
export class Circles {
  readonly #graphs: readonly GraphCircles[];

  constructor(model: Model, order: ModelOrder, problems: ProblemStore) {
    this.#graphs = GRAPHS.map((graph) => new GraphCircles(graph, model, order, problems));
  }

  /** To be called for each reference that came or means something else. */
  touch(reference: Reference): void {
    for (const graph of this.#graphs) graph.touch(reference);
  }

  /** To be called for each reference that went. */
  forget(reference: Reference): void {
    for (const graph of this.#graphs) graph.forget(reference);
  }

  /** Finds circles anew where something was touched. @returns references that now close one, or did before */
  update(): readonly Reference[] {
    return this.#graphs.flatMap((graph) => graph.update());
  }

  isClosing(reference: Reference, profile: Declaration | undefined): boolean {
    return this.#graphs.some((graph) => graph.isClosing(reference, profile));
  }
}

/**
 * The circles of one graph. A circle lies in one tangle, so after an edit only the tangles are found anew that hold a
 * declaration which was touched, or could come to hold one. Where `when` changes the graph, which is rare, all is.
 */
class GraphCircles {
  /** What refers to others in the graph, in the base or under a profile. */
  readonly #nodes = new Set<Declaration>();
  readonly #touched = new Set<Declaration>();
  readonly #tangles = new Map<Declaration, Tangle>();
  #closing = new Set<Reference>();
  readonly #reported = new Map<Tangle, readonly Problem[]>();
  #profiles: ReadonlyMap<Declaration, ReadonlySet<Reference>> = new Map();
  #underProfiles: readonly Problem[] = [];
  readonly #overriding = new Set<Declaration>();

  constructor(
    readonly graph: Graph,
    readonly model: Model,
    readonly order: ModelOrder,
    readonly problems: ProblemStore,
  ) {}

  isClosing(reference: Reference, profile: Declaration | undefined): boolean {
    return ((profile && this.#profiles.get(profile)) ?? this.#closing).has(reference);
  }

  touch({ role, owner }: Reference): void {
    if (owner.kind !== this.graph.kind) return;
    if (this.graph.attributes.includes(role)) {
      this.#nodes.add(owner);
      if (isOverriding(this.graph, owner)) this.#overriding.add(owner);
    } else if (role !== 'when') return;
    this.#touched.add(owner);
  }

  forget(reference: Reference): void {
    const { owner } = reference;
    if (!this.#nodes.delete(owner)) return;
    this.#overriding.delete(owner);
    this.#touched.add(owner);
  }

  update(): readonly Reference[] {
    if (this.#touched.size === 0) return [];
    const changed = new Set<Reference>();
    const isWhole = this.#overriding.size > 0 || this.#profiles.size > 0;
    this.#updateBase(isWhole ? [...this.#touched, ...this.#nodes] : this.#touched, changed);
    if (isWhole) this.#updateProfiles(changed);
    this.#touched.clear();
    return [...changed];
  }

  #updateBase(touched: Iterable<Declaration>, changed: Set<Reference>): void {
    const before = this.#closing;
    this.#closing = new Set(before);
    const starts = new Set<Declaration>();
    for (const each of touched) {
      starts.add(each);
      for (const member of this.#untangle(each)) starts.add(member);
    }
    const base = viewOf(this.model, ANY_DAY);
    const reached = this.#reachedFrom(starts, base);
    for (const each of reached) this.#untangle(each);
    for (const tangle of this.#tanglesAmong(reached, base)) this.#tangle(tangle);
    addDifference(changed, before, this.#closing);
  }

  #tangle(tangle: Tangle): void {
    for (const member of tangle.members) this.#tangles.set(member, tangle);
    const problems = tangle.circles.map((circle) => circularReference(circle));
    this.#reported.set(tangle, problems);
    this.problems.replace([], problems);
    for (const reference of closingOf(tangle.circles)) this.#closing.add(reference);
  }

  /** @returns the members of the tangle that the declaration was in */
  #untangle(declaration: Declaration): readonly Declaration[] {
    const tangle = this.#tangles.get(declaration);
    if (!tangle) return [];
    for (const member of tangle.members) this.#tangles.delete(member);
    this.problems.replace(this.#reported.get(tangle) ?? [], []);
    this.#reported.delete(tangle);
    for (const reference of closingOf(tangle.circles)) this.#closing.delete(reference);
    return tangle.members;
  }

  /** What the steps lead to from the declarations, themselves included, so that no tangle is reached in part. */
  #reachedFrom(starts: Iterable<Declaration>, view: View): readonly Declaration[] {
    const reached = new Set<Declaration>();
    for (const start of starts) if (this.#nodes.has(start)) reached.add(start);
    // What is added while walking a set is walked as well.
    for (const each of reached) {
      for (const { to } of this.#stepsFrom(each, view)) if (this.#nodes.has(to)) reached.add(to);
    }
    return [...reached];
  }

  #tanglesAmong(nodes: readonly Declaration[], view: View): readonly Tangle[] {
    const inOrder = nodes.toSorted(this.order.declarations);
    return findTangles(inOrder, (node) => this.#stepsFrom(node, view));
  }

  #updateProfiles(changed: Set<Reference>): void {
    const before = this.#profiles;
    const found = new Map<Reference, { circle: Circle; profiles: string[] }>();
    const profiles = new Map<Declaration, ReadonlySet<Reference>>();
    for (const profile of this.#profilesThatChange()) {
      const view = viewOf(this.model, ANY_DAY, profile);
      const circles = this.#tanglesAmong([...this.#nodes], view).flatMap((each) => each.circles);
      profiles.set(profile, closingOf(circles));
      for (const circle of circles) this.#collect(found, circle, profile);
    }
    this.#profiles = profiles;
    for (const profile of new Set([...before.keys(), ...profiles.keys()])) {
      const base = this.#closing;
      addDifference(changed, before.get(profile) ?? base, profiles.get(profile) ?? base);
    }
    const problems = [...found.values()].map((each) =>
      circularReference(each.circle, each.profiles),
    );
    this.problems.replace(this.#underProfiles, problems);
    this.#underProfiles = problems;
  }

  /** A circle of the base is reported there. */
  #collect(
    found: Map<Reference, { circle: Circle; profiles: string[] }>,
    circle: Circle,
    { stableId }: Declaration,
  ): void {
    const { reference } = circle.closing;
    if (!reference || this.#closing.has(reference)) return;
    const known = found.get(reference);
    if (known) known.profiles.push(stableId);
    else found.set(reference, { circle, profiles: [stableId] });
  }

  #profilesThatChange(): Iterable<Declaration> {
    const profiles = [...this.#overriding]
      .sort(this.order.declarations)
      .flatMap((declaration) => declaration.overrides)
      .filter((block) => block.attributes.some(({ def }) => this.#isOfGraph(def.name)))
      .flatMap((block) => block.profiles)
      .flatMap((reference) => this.model.target(reference) ?? []);
    return new Set(profiles);
  }

  #stepsFrom(from: Declaration, view: View): readonly Step[] {
    if (!this.#nodes.has(from)) return [];
    return effectiveAttributes(view, from)
      .filter(({ def }) => this.#isOfGraph(def.name))
      .flatMap((line) => line.values)
      .flatMap((value): Step[] => {
        if (value.is !== 'reference') return [];
        const to = this.model.target(value);
        return to ? [{ from, to, verb: value.role, reference: value }] : [];
      });
  }

  #isOfGraph(attribute: string): boolean {
    return this.graph.attributes.includes(attribute);
  }
}

function isOverriding({ attributes }: Graph, { overrides }: Declaration): boolean {
  return overrides.some((block) =>
    block.attributes.some(({ def }) => attributes.includes(def.name)),
  );
}

function closingOf(circles: readonly Circle[]): ReadonlySet<Reference> {
  return new Set(circles.flatMap(({ closing }) => closing.reference ?? []));
}

function addDifference(
  changed: Set<Reference>,
  before: ReadonlySet<Reference>,
  after: ReadonlySet<Reference>,
): void {
  if (before === after) return;
  for (const reference of before) if (!after.has(reference)) changed.add(reference);
  for (const reference of after) if (!before.has(reference)) changed.add(reference);
}
