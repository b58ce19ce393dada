/**
 * Pictures in files beside a page: their names, and the links to them.
 */
import type { Image, Nodes, Parents, Root } from 'mdast';
import { WHOLE } from './diagram/views.js';
import { link } from './nodes.js';

/**
 * The file of a picture: `docs/model.md` has `docs/model-overview.svg`.
 * @param page its file
 * @param id of the drawing
 */
export function pictureFile(page: string, id: string): string {
  return `${page.replace(/\.[^./]*$/u, '')}-${id}.svg`;
}

/**
 * The page with its pictures as images of these files, or as links to them.
 * @param page its file, without folders: the pictures lie beside it
 */
export function withPictureFiles(root: Root, page: string): Root {
  const replaced = (node: Nodes): Nodes => {
    const id = node.type === 'image' ? node.data?.diagram : undefined;
    if (id !== undefined) return pictureOf(node as Image, id, addressOf(pictureFile(page, id)));
    if (!('children' in node)) return node;
    return { ...node, children: node.children.map(replaced) } as Parents;
  };
  return replaced(root) as Root;
}

/** The whole model is too large to be read on a page: a link leads to where it can be enlarged. */
function pictureOf(image: Image, id: string, url: string): Nodes {
  return id === WHOLE ? link(url, 'Open the picture of the whole model') : { ...image, url };
}

function addressOf(file: string): string {
  return file.replace(/[^\p{L}\p{N}._-]/gu, (character) => encodeURIComponent(character));
}
