/**
 * The data-flow graph of a model: boundaries, elements, entry points and flows with the worst response of the
 * threats that touch each. One source for every picture, whatever draws it.
 * Owns what is in the graph; what of it one picture shows is in `picture.ts`. Knows no layout and no format.
 */
import type { Kind } from '../schema/types.js';
import type { Declaration, Reference } from '../model/declaration.js';
import { viewOf, type View } from '../model/model.js';
import { query } from '../model/query.js';
import { elementAround, holders } from '../model/terms/containment.js';
import { touched } from '../model/terms/near.js';
import { holdsIn } from '../model/terms/presence.js';
import { anchorOf } from './anchors.js';
import { isShown, isShownIn, type Audience } from './audience.js';
import { standingOf, worse, type Standing } from './standing.js';

/** What every part of the graph has. */
export interface GraphPart {
  /** The declaration's anchor: unique in the graph and stable, so it may name parts in output. */
  readonly key: string;
  readonly declaration: Declaration;
  readonly title: string;
  /** The worst of the threats shown to the audience that have this very part among what they touch. */
  readonly standing: Standing;
}

export interface GraphBoundary extends GraphPart {
  /** Key of the boundary or element that it stands in. */
  readonly holder: string | undefined;
}

/** `entry`: an entry point with no component or external around it, drawn as a node of its own. */
export type Shape = 'actor' | 'adversary' | 'component' | 'store' | 'external' | 'entry';

export interface GraphElement extends GraphPart {
  readonly shape: Shape;
  /** Key of the boundary or element that it stands in. */
  readonly holder: string | undefined;
}

/** An entry point of an element. */
export interface GraphEntry extends GraphPart {
  /** Key of the nearest component or external around it. */
  readonly element: string;
}

/** One end of a flow: always an element, and its entry point where the flow names one. */
export interface GraphEnd {
  readonly element: string;
  readonly entry: string | undefined;
}

export interface GraphFlow extends GraphPart {
  /** See `flowNumber`. */
  readonly number: number;
  readonly from: GraphEnd;
  readonly to: GraphEnd;
}

/** Every list is in model order. */
export interface Graph {
  readonly boundaries: readonly GraphBoundary[];
  readonly elements: readonly GraphElement[];
  readonly entries: readonly GraphEntry[];
  readonly flows: readonly GraphFlow[];
}

/**
 * The graph of what holds in the view and may be shown to the audience. Actors and adversaries take part when a
 * flow ends at them. Flows with an unresolved end are left out.
 */
export function graphOf(view: View, options: { readonly audience: Audience }): Graph {
  const drawing = new Drawing(view, options.audience);
  return {
    boundaries: drawing.all('boundary').map((boundary) => drawing.held(boundary)),
    elements: drawing.elements(),
    entries: drawing.entries(),
    flows: drawing.flows(),
  };
}

/**
 * The number of a flow: its place, from 1, among the flows of the model that the audience may be shown, whichever of
 * the profiles shown to it they hold in. So numbers are the same in every picture, table and profile, and their gaps
 * tell of nothing internal. 0 for a flow that the audience is not shown.
 */
export function flowNumber(view: View, audience: Audience, flow: Declaration): number {
  return flowNumbers(view, audience).get(flow) ?? 0;
}

const flowNumbers = query((view: View, audience: Audience): ReadonlyMap<Declaration, number> => {
  const views = shownViews(view, audience);
  const shown = view.model
    .ofKind('flow')
    .filter((flow) => isShown(view, audience, flow) && views.some((one) => holdsIn(one, flow)));
  return new Map(shown.map((flow, at) => [flow, at + 1]));
});

/** The view, the base, and every profile that the audience may know of. */
function shownViews(view: View, audience: Audience): readonly View[] {
  const { model, now } = view;
  const profiles = model
    .ofKind('profile')
    .filter((one) => one !== view.profile && isShown(view, audience, one));
  return [view, viewOf(model, now), ...profiles.map((profile) => viewOf(model, now, profile))];
}

const NODES: readonly Kind[] = ['component', 'store', 'external'];
const PEOPLE: readonly Kind[] = ['actor', 'adversary'];

class Drawing {
  readonly #view: View;
  readonly #audience: Audience;
  readonly #standings: ReadonlyMap<Declaration, Standing>;
  readonly #ends: ReadonlySet<Declaration>;

  constructor(view: View, audience: Audience) {
    this.#view = view;
    this.#audience = audience;
    this.#standings = standingsOf(view, this.all('threat'));
    this.#ends = new Set(this.all('flow').flatMap((flow) => this.#targets(flow)));
  }

  all(kind: Kind): readonly Declaration[] {
    return this.#view.model.ofKind(kind).filter((d) => isShownIn(this.#view, this.#audience, d));
  }

  elements(): readonly GraphElement[] {
    const drawn = [
      ...NODES.flatMap((kind) => this.all(kind)),
      ...PEOPLE.flatMap((kind) => this.all(kind)).filter((d) => this.#ends.has(d)),
      ...this.all('entry').filter((entry) => !this.#around(entry)),
    ];
    drawn.sort((a, b) => this.#view.model.order(a) - this.#view.model.order(b));
    return drawn.map((d) => ({ ...this.held(d), shape: d.kind as Shape }));
  }

  entries(): readonly GraphEntry[] {
    return this.all('entry').flatMap((entry) => {
      const around = this.#around(entry);
      return around ? { ...this.#part(entry), element: anchorOf(this.#view, around) } : [];
    });
  }

  flows(): readonly GraphFlow[] {
    return this.all('flow').flatMap((flow) => {
      const [from, to] = this.#targets(flow).map((end) => this.#end(end));
      if (!from || !to) return [];
      return {
        ...this.#part(flow),
        number: flowNumber(this.#view, this.#audience, flow),
        from,
        to,
      };
    });
  }

  held(declaration: Declaration): GraphBoundary {
    const holder = holders(this.#view, declaration).find(isPlace);
    return { ...this.#part(declaration), holder: holder && anchorOf(this.#view, holder) };
  }

  #part(declaration: Declaration): GraphPart {
    return {
      key: anchorOf(this.#view, declaration),
      declaration,
      title: titleOf(this.#view, declaration),
      standing: this.#standings.get(declaration) ?? 'none',
    };
  }

  #targets(flow: Declaration): readonly Declaration[] {
    return [flow.from, flow.to].flatMap((end) => this.#target(end) ?? []);
  }

  #target(end: Reference | undefined): Declaration | undefined {
    return end && this.#view.model.target(end);
  }

  #end(end: Declaration): GraphEnd {
    const around = end.kind === 'entry' ? this.#around(end) : undefined;
    if (!around) return { element: anchorOf(this.#view, end), entry: undefined };
    return { element: anchorOf(this.#view, around), entry: anchorOf(this.#view, end) };
  }

  #around(entry: Declaration): Declaration | undefined {
    return elementAround(this.#view, entry);
  }
}

/** What the model is called, where the audience may know. */
export function modelTitle(view: View, audience: Audience): string {
  const { statement } = view.model;
  return (statement && isShown(view, audience, statement) && statement.title) || 'Threat model';
}

/** What a declaration is called: its title, a flow's ends where it has none, else its id. */
export function titleOf(view: View, declaration: Declaration): string {
  if (declaration.title !== undefined) return declaration.title;
  const ends = [declaration.from, declaration.to].map((end) => end && view.model.target(end));
  const [from, to] = ends;
  if (from && to) return `${titleOf(view, from)} to ${titleOf(view, to)}`;
  return declaration.id ?? declaration.stableId;
}

function isPlace({ kind }: Declaration): boolean {
  return kind === 'boundary' || kind === 'component' || kind === 'external';
}

function standingsOf(view: View, threats: readonly Declaration[]): Map<Declaration, Standing> {
  const standings = new Map<Declaration, Standing>();
  for (const threat of threats) {
    const standing = standingOf(view, threat);
    for (const part of touched(view, threat)) {
      standings.set(part, worse(standing, standings.get(part) ?? 'none'));
    }
  }
  return standings;
}
