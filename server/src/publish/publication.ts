/**
 * What the `page` statements of a model become: files and their texts.
 * Owns which pages there are, in which form each is written and how its files are called; what stands on a page is in
 * `page.ts`, and in `files/` for files that others gave their names. Knows no disk.
 */
import { textOf } from '../model/attributes.js';
import type { Declaration } from '../model/declaration.js';
import { viewOf, type Model, type View } from '../model/model.js';
import { fileKindOf } from '../model/terms/file-kind.js';
import { pageFile } from '../model/terms/page-file.js';
import { holdsIn, isInternal } from '../model/terms/presence.js';
import { isShown, type Audience } from './audience.js';
import type { Layout } from './diagram/layout.js';
import { drawingsOf, htmlPage } from './drawn-page.js';
import { agentsParagraph, withParagraph } from './files/agents.js';
import { securityPolicy } from './files/security-policy.js';
import { securityTxt } from './files/security-txt.js';
import { flavourOf } from './flavours/index.js';
import { pageOptionsOf } from './page-options.js';
import { renderPage } from './page.js';
import { pictureFile, withPictureFiles } from './picture-files.js';

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
  /** The file is somebody else's, but for a part of it. */
  readonly shared?: true;
}

/** What is needed from outside to write pages. */
export interface Press {
  readonly layout: Layout;
  /** The root file of the model, relative to the output folder, with `/`. */
  readonly root: string;
  /** The text of a file of the output folder as it is; `undefined` without one. */
  readonly textNow: (file: string) => string | undefined;
}

/** The files of a page, the page itself first; or, in plain words, why it cannot be written. */
export type PageFiles =
  { readonly files: readonly PublishedFile[] } | { readonly problems: readonly string[] };

/** The pages of a model, in model order. */
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

export async function filesOf(declared: DeclaredPage, press: Press): Promise<PageFiles> {
  const { view, page, file } = declared;
  switch (fileKindOf(file)) {
    case 'security-txt':
      return alone(file, securityTxt(view));
    case 'security-policy':
      return alone(file, { text: flavourOfPage(declared).print(securityPolicy(view, page, file)) });
    case 'agents':
      return shared(file, agentsText(declared, press));
    case 'html':
      return { files: [await htmlFile(declared, press)] };
    case 'markdown':
      return { files: await markdownFiles(declared, press) };
  }
}

type Written = { readonly text: string } | { readonly problems: readonly string[] };

function alone(file: string, written: Written): PageFiles {
  return 'problems' in written ? written : { files: [{ path: file, page: file, ...written }] };
}

function shared(file: string, written: Written): PageFiles {
  if ('problems' in written) return written;
  return { files: [{ path: file, page: file, ...written, shared: true }] };
}

/** A model whose readers may not know its id is called `model`. */
function agentsText({ view, page, audience, file }: DeclaredPage, press: Press): Written {
  const { statement } = view.model;
  const isTold = statement && isShown(view, audience, statement);
  const paragraph = agentsParagraph(view, page, { file, root: press.root });
  return withParagraph(press.textNow(file), isTold ? statement.stableId : 'model', paragraph);
}

async function htmlFile(declared: DeclaredPage, { layout }: Press): Promise<PublishedFile> {
  const { view, page, file } = declared;
  return { path: file, page: file, text: await htmlPage(view, pageOptionsOf(view, page), layout) };
}

async function markdownFiles(
  declared: DeclaredPage,
  { layout }: Press,
): Promise<readonly PublishedFile[]> {
  const { view, page, file } = declared;
  const flavour = flavourOfPage(declared);
  const options = pageOptionsOf(view, page);
  if (flavour.pictures === 'mermaid') {
    return [{ path: file, page: file, text: flavour.print(renderPage(view, options)) }];
  }
  const link = (id: string): string => pictureFile(baseName(file), id);
  const drawings = await drawingsOf(view, options, layout, { link, standalone: true });
  const root = withPictureFiles(renderPage(view, { ...options, drawings }), baseName(file));
  const pictures = drawings.map(({ id, svg }) => {
    return { path: pictureFile(file, id), page: file, text: `${svg}\n` };
  });
  return [{ path: file, page: file, text: flavour.print(root) }, ...pictures];
}

function flavourOfPage({ view, page }: DeclaredPage) {
  return flavourOf(textOf(view, page, 'flavour'));
}

function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
