/**
 * The attributes that must not lead in a circle, and the references that close one. Terms that follow such an
 * attribute leave out the references for which `isClosing` holds, and so come to an end.
 * Circles of `in` are broken before anything else is linked, in `placement.ts`.
 */
import type { Kind } from '../../schema/types.js';
import { effectiveAttributes } from '../attributes.js';
import { circularReference, findCircles, type Circle, type Step } from './circles.js';
import type { Declaration, Reference } from '../declaration.js';
import { query, viewOf, type Model, type View } from '../model.js';
import type { Problem } from '../problem.js';

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
export function isClosing(view: View, reference: Reference): boolean {
  const graph = GRAPHS.find(({ attributes }) => attributes.includes(reference.role));
  return graph !== undefined && closingReferences(view, graph).has(reference);
}

/** Each circle of the base, and those that only `when` makes, with their profiles. */
export function circleProblems(model: Model): readonly Problem[] {
  const base = viewOf(model, ANY_DAY);
  return GRAPHS.flatMap((graph) => {
    const circles = circlesOf(base, graph);
    return [
      ...circles.map((circle) => circularReference(circle)),
      ...problemsUnderProfiles(
        model,
        graph,
        new Set(circles.map(({ closing }) => closing.reference)),
      ),
    ];
  });
}

const closingReferences = query((view: View, graph: Graph): ReadonlySet<Reference | undefined> => {
  return new Set(circlesOf(view, graph).map(({ closing }) => closing.reference));
});

function circlesOf(view: View, graph: Graph): readonly Circle[] {
  return findCircles(view.model.ofKind(graph.kind), (node) => stepsFrom(view, graph, node));
}

function stepsFrom(view: View, { attributes }: Graph, from: Declaration): readonly Step[] {
  return effectiveAttributes(view, from)
    .filter(({ def }) => attributes.includes(def.name))
    .flatMap((line) => line.values)
    .flatMap((value): Step[] => {
      const to = value.is === 'reference' ? view.model.target(value) : undefined;
      return to && value.is === 'reference'
        ? [{ from, to, verb: value.role, reference: value }]
        : [];
    });
}

function problemsUnderProfiles(
  model: Model,
  graph: Graph,
  known: ReadonlySet<Reference | undefined>,
): readonly Problem[] {
  const found = new Map<Reference | undefined, { circle: Circle; profiles: string[] }>();
  for (const profile of profilesThatChange(model, graph)) {
    for (const circle of circlesOf(viewOf(model, ANY_DAY, profile), graph)) {
      const { reference } = circle.closing;
      if (known.has(reference)) continue;
      const before = found.get(reference);
      if (before) before.profiles.push(profile.stableId);
      else found.set(reference, { circle, profiles: [profile.stableId] });
    }
  }
  return [...found.values()].map(({ circle, profiles }) => circularReference(circle, profiles));
}

function profilesThatChange(model: Model, { kind, attributes }: Graph): Iterable<Declaration> {
  const profiles = model
    .ofKind(kind)
    .flatMap((declaration) => declaration.overrides)
    .filter((block) => block.attributes.some(({ def }) => attributes.includes(def.name)))
    .flatMap((block) => block.profiles)
    .flatMap((reference) => model.target(reference) ?? []);
  return new Set(profiles);
}
