/**
 * Pictures in files beside a page: their names, and the links to them.
 */
import type { Image, Nodes, Parents, Root } from 'mdast';

/**
 * The file of a picture: `docs/model.md` has `docs/model-overview.svg`.
 * @param page its file
 * @param id of the drawing
 */
export function pictureFile(page: string, id: string): string {
  return `${page.replace(/\.[^./]*$/u, '')}-${id}.svg`;
}

/**
 * The page with its pictures as images of these files.
 * @param page its file, without folders: the pictures lie beside it
 */
export function withPictureFiles(root: Root, page: string): Root {
  const replaced = (node: Nodes): Nodes => {
    const id = node.type === 'image' ? node.data?.diagram : undefined;
    if (id !== undefined) return { ...(node as Image), url: addressOf(pictureFile(page, id)) };
    if (!('children' in node)) return node;
    return { ...node, children: node.children.map(replaced) } as Parents;
  };
  return replaced(root) as Root;
}

function addressOf(file: string): string {
  return file.replace(/[^\p{L}\p{N}._-]/gu, (character) => encodeURIComponent(character));
}
