/**
 * The headings of a page for hosts that are stricter about them than GitHub: no level is skipped, none stands in a
 * list or quotation, and none takes the id of an anchor.
 * Knows nodes only. What id a host gives to a heading is the dialect's to say.
 */
import GithubSlugger from 'github-slugger';
import type { Heading, Paragraph, Root, RootContent } from 'mdast';
import { anchorsIn, textIn } from '../links.js';
import { anchor } from '../nodes.js';
import { reshaped, visit } from './reshape.js';

/** The page with each heading at most one level below the one before. */
export function evenHeadings(root: Root): Root {
  let level = 0;
  const children = root.children.map((node) => {
    if (node.type !== 'heading') return node;
    level = Math.min(node.depth, level + 1);
    return level === node.depth ? node : { ...node, depth: level as Heading['depth'] };
  });
  return { ...root, children };
}

/**
 * The page with even headings of its own level alone, which every link to a heading finds by an anchor of ours.
 * @param slug the id that the host makes of a heading's text
 */
export function settledHeadings(root: Root, slug: (text: string) => string): Root {
  const anchored = withAnchors(root);
  const ids = anchorsIn(anchored);
  const settled = reshaped(anchored, (node, parent) => {
    if (node.type !== 'heading') return [node];
    return parent.type === 'root' && !ids.has(slug(textIn(node))) ? [node] : [boldLine(node)];
  });
  return evenHeadings(settled);
}

function boldLine({ children }: Heading): Paragraph {
  return { type: 'paragraph', children: [{ type: 'strong', children }] };
}

/** An anchor before each heading that an author's link leads to by GitHub's id, and the links led there. */
function withAnchors(root: Root): Root {
  const wanted = linkedIds(root);
  const places = new Map<string, string>();
  const slugger = new GithubSlugger();
  const children = root.children.flatMap((node): RootContent[] => {
    if (node.type !== 'heading') return [node];
    const slug = slugger.slug(textIn(node));
    if (!wanted.has(slug)) return [node];
    const id = `heading-${slug}`;
    places.set(slug, id);
    return [{ type: 'paragraph', children: [anchor(id)] }, node];
  });
  return places.size === 0 ? root : ledTo({ ...root, children }, places);
}

/** The ids of links on the page that no anchor has. */
function linkedIds(root: Root): ReadonlySet<string> {
  const anchors = anchorsIn(root);
  const found = new Set<string>();
  visit(root, (node) => {
    const id = node.type === 'link' ? idOf(node.url) : undefined;
    if (id !== undefined && !anchors.has(id)) found.add(id);
  });
  return found;
}

/** The id that a link inside the page leads to; `undefined` for other links. */
export function idOf(url: string): string | undefined {
  if (!url.startsWith('#')) return undefined;
  try {
    return decodeURIComponent(url.slice(1));
  } catch {
    return url.slice(1);
  }
}

function ledTo(root: Root, places: ReadonlyMap<string, string>): Root {
  return reshaped(root, (node) => {
    const place = node.type === 'link' ? places.get(idOf(node.url) ?? '') : undefined;
    return [place === undefined ? node : ({ ...node, url: `#${place}` } as RootContent)];
  });
}
