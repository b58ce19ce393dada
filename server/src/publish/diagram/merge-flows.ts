/**
 * Which flows are one line of a picture. Knows neither graph nor layout: it is told where flows end.
 */
import type { GraphEnd, GraphFlow } from '../graph.js';
import { worst, type Standing } from '../standing.js';

export interface EdgeEnd {
  readonly node: string;
  /** Only where the picture draws the entry point. */
  readonly entry: string | undefined;
}

/** One line: all flows between two ends, whichever way they go. */
export interface Edge {
  readonly from: EdgeEnd;
  readonly to: EdgeEnd;
  /** By number; the first gives the line its direction. */
  readonly flows: readonly GraphFlow[];
  /** Some of them go the other way. */
  readonly both: boolean;
  readonly standing: Standing;
}

type Line = Omit<Edge, 'standing'>;

/**
 * One line for all flows between the same two ends; a flow inside one node is not drawn, but for that of an element to
 * itself.
 * @param place where an end of a flow is drawn
 */
export function mergeFlows(
  flows: readonly GraphFlow[],
  place: (end: GraphEnd) => EdgeEnd,
): readonly Edge[] {
  const lines = flows.map((flow) => ({
    from: place(flow.from),
    to: place(flow.to),
    flows: [flow],
    both: false,
  }));
  return mergeLines(lines.filter((line) => line.from.node !== line.to.node || isLoop(line)));
}

/** The node is the element that both ends of the flow are, not a box around it. */
function isLoop({ from: { node }, flows: [flow] }: Line): boolean {
  return flow?.from.element === node && flow.to.element === node;
}

/** One line for all between the same two ends. @param lines by their first flow */
export function mergeLines(lines: readonly Line[]): readonly Edge[] {
  const merged = new Map<string, Line>();
  for (const line of lines) {
    const [there, back] = [keyOf(line.from, line.to), keyOf(line.to, line.from)];
    const key = merged.has(there) || !merged.has(back) ? there : back;
    const known = merged.get(key);
    merged.set(key, known ? together(known, line, key !== there) : line);
  }
  return [...merged.values()].map((line) => ({
    ...line,
    standing: worst(line.flows.map(({ standing }) => standing)),
  }));
}

function keyOf(...ends: readonly EdgeEnd[]): string {
  return ends.map(({ node, entry }) => entry ?? node).join(' ');
}

function together(known: Line, line: Line, opposite: boolean): Line {
  const flows = [...known.flows, ...line.flows].sort((a, b) => a.number - b.number);
  return { ...known, flows, both: known.both || line.both || opposite };
}
