/**
 * Document symbols: the declarations of a file as a tree, for the outline and for breadcrumbs.
 */
import type { BoundFile, Declaration } from '../model/declaration.js';
import { keywordOf, targetOf } from './declared.js';
import type { SymbolNode } from './shapes.js';

export function symbols(file: BoundFile): readonly SymbolNode[] {
  return file.bindings.flatMap(({ declaration }) => (declaration ? [nodeOf(declaration)] : []));
}

/** In a statement that lacks even its first word. */
const UNNAMED = '...';

/** Editors refuse an empty name, so what has neither id nor title shows its stable id or its kind word. */
function nodeOf(declaration: Declaration): SymbolNode {
  const { kind, id, title, stableId, children } = declaration;
  const keyword = keywordOf(declaration).nfc;
  const { name, whole } = targetOf(declaration);
  return {
    name: id ?? (title?.trim() || stableId || keyword || UNNAMED),
    detail: [keyword, id === undefined ? undefined : title].filter(Boolean).join(' '),
    kind,
    selection: name,
    whole,
    children: children.map(nodeOf),
  };
}
