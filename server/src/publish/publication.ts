/**
 * What the `page` statements of a model become: files and their texts.
 * Owns which pages there are, in which form each is written and how its files are called; what stands on a page is in
 * `page.ts`. Knows no disk.
 */
import { textOf, textsOf } from '../model/attributes.js';
import type { Declaration } from '../model/declaration.js';
import { viewOf, type Model, type View } from '../model/model.js';
import { pageFile } from '../model/terms/page-file.js';
import { holdsIn, isInternal } from '../model/terms/presence.js';
import type { Audience } from './audience.js';
import { toMarkdown } from './markdown.js';
import { renderPage, type PageOptions } from './page.js';

/** A `page` with what it is a page of: the base, or the first profile where it holds. */
export interface DeclaredPage {
  readonly page: Declaration;
  readonly view: View;
  readonly audience: Audience;
  /** Relative to the output folder, with `/`. */
  readonly file: string;
}

export interface PublishedFile {
  /** Relative to the output folder, with `/`. */
  readonly path: string;
  /** The file of the page that it is, or is a picture of. */
  readonly page: string;
  readonly text: string;
}

/** The pages of a model that can be written, in model order. */
export function pagesOf(model: Model, now: number): readonly DeclaredPage[] {
  const base = viewOf(model, now);
  const views = [base, ...model.ofKind('profile').map((profile) => viewOf(model, now, profile))];
  return model.ofKind('page').flatMap((page) => {
    const view = views.find((each) => holdsIn(each, page));
    if (page.misplaced || !view) return [];
    const audience = isInternal(view, page) ? 'internal' : 'public';
    return { page, view, audience, file: pageFile(view, page) };
  });
}

/** The files of a page, the page itself first. */
export async function filesOf(declared: DeclaredPage): Promise<readonly PublishedFile[]> {
  const { view, file } = declared;
  const root = renderPage(view, optionsOf(declared));
  return [{ path: file, page: file, text: toMarkdown(root) }];
}

function optionsOf({ page, view, audience }: DeclaredPage): PageOptions {
  const include = textsOf(view, page, 'include');
  const intro = textOf(view, page, 'intro');
  return {
    audience,
    ...(include.length > 0 && { include }),
    ...(intro !== undefined && { intro }),
    ...(page.title !== undefined && { title: page.title }),
  };
}
