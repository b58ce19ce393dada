/**
 * The links inside a page: every one leads somewhere, and no heading takes the name of an anchor.
 * Knows nodes only. Runs once over a finished page, since only then it is known what is on it.
 */
import type { Heading, Nodes, Parents, Root, RootContent } from 'mdast';
import GithubSlugger, { slug } from 'github-slugger';

/** Unwraps links to places that the page does not have, and turns headings that shadow an anchor into bold lines. */
export function settleLinks(root: Root): Root {
  const ids = anchorsIn(root);
  const plain = withoutShadows(root, ids);
  const places = new Set([...ids, ...headingSlugs(plain)]);
  return { ...plain, children: settled(plain, places) as RootContent[] };
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
  visit(root, (node) => {
    if (node.type === 'heading') slugs.add(slugger.slug(textIn(node)));
  });
  return slugs;
}

function withoutShadows(root: Root, ids: ReadonlySet<string>): Root {
  const replace = (node: Nodes): Nodes => {
    if (node.type === 'heading' && ids.has(slug(textIn(node)))) return boldLine(node);
    if (!('children' in node)) return node;
    return { ...node, children: node.children.map(replace) } as Parents;
  };
  return replace(root) as Root;
}

function boldLine({ children, data }: Heading): Nodes {
  return { type: 'paragraph', children: [{ type: 'strong', children }], ...(data ? { data } : {}) };
}

function settled(parent: Parents, places: ReadonlySet<string>): Nodes[] {
  return parent.children.flatMap((node): Nodes[] => {
    if (!('children' in node)) return [node];
    const children = settled(node, places);
    if (node.type === 'link' && node.url.startsWith('#') && !leadsTo(node.url, places)) {
      return children;
    }
    return [{ ...node, children } as Parents];
  });
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
