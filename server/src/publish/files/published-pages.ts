/**
 * Where a declaration stands on the pages that a model publishes, so that what is not on one of them can link there.
 * Owns the looking up alone; a page says itself what is on it, and is rendered to be asked.
 */
import type { Declaration } from '../../model/declaration.js';
import { relativePath } from '../../model/link/files.js';
import type { View } from '../../model/model.js';
import { query } from '../../model/query.js';
import { pageFile } from '../../model/terms/page-file.js';
import { anchorOf } from '../anchors.js';
import { isShownIn, type Audience } from '../audience.js';
import { anchorsIn } from '../links.js';
import { pageOptionsOf } from '../page-options.js';
import { renderPage } from '../page.js';
import { fileKindOf, type FileKind } from '../../model/terms/file-kind.js';

export interface PublishedPage {
  readonly page: Declaration;
  /** Relative to the output folder, with `/`. */
  readonly file: string;
  readonly kind: FileKind;
  /** Its own, else its file: several pages of a model may have none. */
  readonly title: string;
}

/** A place on a page. */
export interface PublishedPlace extends PublishedPage {
  readonly anchor: string;
}

/** The pages of a view that the audience may read, in model order. */
export function publishedPages(view: View, audience: Audience): readonly PublishedPage[] {
  return view.model.ofKind('page').flatMap((page) => {
    const file = pageFile(view, page);
    if (file === '' || !isShownIn(view, audience, page)) return [];
    return [{ page, file, kind: fileKindOf(file), title: page.title ?? file }];
  });
}

/** The first of the pages that the audience may read with the declaration on it; `undefined` where none has it. */
export function publishedPlace(
  view: View,
  audience: Audience,
  declaration: Declaration,
): PublishedPlace | undefined {
  return placeOfAnchor(view, audience, anchorOf(view, declaration));
}

/** The same by the id of an anchor. */
export function placeOfAnchor(
  view: View,
  audience: Audience,
  anchor: string,
): PublishedPlace | undefined {
  const found = publishedPages(view, audience).find(
    (each) => isDocument(each) && anchorsOn(view, each.page).has(anchor),
  );
  return found && { ...found, anchor };
}

/** True for a page of its own, which others lead to. */
export function isDocument({ kind }: PublishedPage): boolean {
  return kind === 'html' || kind === 'markdown';
}

/** A file as another one names it; both are seen from one folder. */
export function pathTo(file: string, from: string): string {
  return relativePath(from, file).replace(/^\.\//u, '');
}

/** The same as the address of a link. */
export function linkTo(file: string, from: string): string {
  return pathTo(file, from).replace(/[\s%#?]/gu, (character) => encodeURIComponent(character));
}

const anchorsOn = query((view: View, page: Declaration): ReadonlySet<string> =>
  anchorsIn(renderPage(view, pageOptionsOf(view, page))),
);
