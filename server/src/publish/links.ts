/**
 * The links inside a page: every one leads somewhere, and no heading takes the name of an anchor.
 * Knows nodes only. Runs once over a finished page, since only then it is known what is on it.
 */
import type { Heading, Nodes, Parents, Root } from 'mdast';
import GithubSlugger, { slug } from 'github-slugger';

/** Unwraps links to places that the page does not have, and turns headings that shadow an anchor into bold lines. */
export function settleLinks(root: Root): Root {
  const ids = anchorsIn(root);
  const plain = withoutShadows(root, ids);
  const places = new Set([...ids, ...headingSlugs(plain)]);
  return settled(plain, places);
}

/** The ids of all anchors on a page. */
export function anchorsIn(root: Root): ReadonlySet<string> {
  const ids = new Set<string>();
  visit(root, (node) => {
    if (node.type === 'html' && node.data?.anchor !== undefined) ids.add(node.data.anchor);
  });
  return ids;
}

/** The ids that hosts give to the headings of a page. */
export function headingSlugs(root: Root): ReadonlySet<string> {
  const slugger = new GithubSlugger();
  const slugs = new Set<string>();
  visitBlocks(root, (node) => {
    if (node.type === 'heading') slugs.add(slugger.slug(textIn(node)));
  });
  return slugs;
}

function withoutShadows(root: Root, ids: ReadonlySet<string>): Root {
  const replace = (node: Nodes): Nodes => {
    if (node.type === 'heading' && ids.has(slug(textIn(node)))) return boldLine(node);
    return holdsBlocks(node) ? withChildren(node, node.children.map(replace)) : node;
  };
  return replace(root) as Root;
}

function boldLine({ children, data }: Heading): Nodes {
  return { type: 'paragraph', children: [{ type: 'strong', children }], ...(data ? { data } : {}) };
}

/** The node with the links in it settled: the same node where nothing changes, as in most of a page. */
function settled<T extends Parents>(parent: T, places: ReadonlySet<string>): T {
  let changed: Nodes[] | undefined;
  for (const [at, node] of parent.children.entries()) {
    const now = 'children' in node ? settledIn(node, places) : node;
    if (now !== node) changed ??= parent.children.slice(0, at);
    if (Array.isArray(now)) changed?.push(...now);
    else changed?.push(now);
  }
  return changed ? { ...parent, children: changed } : parent;
}

/** What stands in the place of a node: of a link that leads nowhere, its text. */
function settledIn(node: Parents, places: ReadonlySet<string>): Nodes | Nodes[] {
  const inner = settled(node, places);
  const isDead = node.type === 'link' && node.url.startsWith('#') && !leadsTo(node.url, places);
  return isDead ? inner.children : inner;
}

/** The node itself where it has these children already. */
function withChildren(node: Parents, children: readonly Nodes[]): Parents {
  const same = children.every((each, at) => each === node.children[at]);
  return same ? node : ({ ...node, children } as Parents);
}

function leadsTo(url: string, places: ReadonlySet<string>): boolean {
  const id = url.slice(1);
  return places.has(id) || places.has(decoded(id));
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** The text of a node as a reader sees it. */
export function textIn(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return 'children' in node ? node.children.map(textIn).join('') : '';
}

function visit(node: Nodes, see: (node: Nodes) => void): void {
  see(node);
  if ('children' in node) for (const child of node.children) visit(child, see);
}

function visitBlocks(node: Nodes, see: (node: Nodes) => void): void {
  see(node);
  if (holdsBlocks(node)) for (const child of node.children) visitBlocks(child, see);
}

const HOLDERS: ReadonlySet<string> = new Set(['root', 'blockquote', 'list', 'listItem']);

/** Whether headings may stand in the node. */
function holdsBlocks(
  node: Nodes,
): node is Extract<Parents, { type: 'root' | 'blockquote' | 'list' | 'listItem' }> {
  return HOLDERS.has(node.type);
}
