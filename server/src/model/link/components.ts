/**
 * Strongly connected components of a graph: which nodes lead to each other. Knows nothing of what the nodes are.
 */

interface Visit<N> {
  readonly node: N;
  readonly next: readonly N[];
  taken: number;
}

/**
 * Numbers the components (Tarjan's algorithm): two nodes have one number exactly if each leads to the other. Linear,
 * and without recursion: a way can be as long as the model.
 * @param next the nodes that a node leads to; they need not be among `nodes`
 */
export function componentsOf<N>(
  nodes: Iterable<N>,
  next: (node: N) => readonly N[],
): ReadonlyMap<N, number> {
  const component = new Map<N, number>();
  const found = new Map<N, number>();
  const lowest = new Map<N, number>();
  const open: N[] = [];
  const visits: Visit<N>[] = [];
  const lower = (node: N, to: number): void => {
    lowest.set(node, Math.min(lowest.get(node) ?? to, to));
  };
  const enter = (node: N): void => {
    lower(node, found.size);
    found.set(node, found.size);
    open.push(node);
    visits.push({ node, next: next(node), taken: 0 });
  };
  const leave = ({ node }: Visit<N>): void => {
    visits.pop();
    const own = lowest.get(node) ?? 0;
    const before = visits.at(-1);
    if (before) lower(before.node, own);
    if (own !== found.get(node)) return;
    for (const member of open.splice(open.lastIndexOf(node))) component.set(member, own);
  };
  for (const start of nodes) {
    if (!found.has(start)) enter(start);
    for (let visit = visits.at(-1); visit; visit = visits.at(-1)) {
      if (visit.taken === visit.next.length) {
        leave(visit);
        continue;
      }
      const node = visit.next[visit.taken] as N;
      visit.taken += 1;
      if (!found.has(node)) enter(node);
      else if (!component.has(node)) lower(visit.node, found.get(node) ?? 0);
    }
  }
  return component;
}
