// Pages of models in memory, and how a reader's program sees them.
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import type { Root } from 'mdast';
import { linkModel } from '../../server/src/model/link/link.js';
import { viewOf, type Model, type View } from '../../server/src/model/model.js';
import { toMarkdown } from '../../server/src/publish/markdown.js';
import { renderPage, type PageOptions } from '../../server/src/publish/page.js';
import { FOLDER, fileSet } from '../support/files.js';
import { dayOf, NOW } from '../support/judged.js';

export type Texts = Readonly<Record<string, string>>;

export interface Rendering extends Partial<PageOptions> {
  readonly profile?: string;
  readonly now?: string;
}

/** The model of files in one folder, with its root in the first of them. */
export function modelOfFiles(texts: Texts): Model {
  return linkModel(fileSet(texts), `${FOLDER}/${Object.keys(texts)[0]}`);
}

export function viewOfFiles(texts: Texts, { profile, now = NOW }: Rendering = {}): View {
  const model = modelOfFiles(texts);
  const chosen = profile && model.ofKind('profile').find(({ id }) => id === profile);
  return viewOf(model, dayOf(now), chosen || undefined);
}

export function pageOf(texts: Texts, rendering: Rendering = {}): Root {
  const { profile: _profile, now: _now, audience = 'public', ...options } = rendering;
  return renderPage(viewOfFiles(texts, rendering), { audience, ...options });
}

export function markdownOf(texts: Texts, rendering: Rendering = {}): string {
  return toMarkdown(pageOf(texts, rendering));
}

/** The page of one file that needs no `model` statement. */
export function pageText(source: string, rendering: Rendering = {}): string {
  return markdownOf({ 'm.tm': `model m "M"\n${source}` }, rendering);
}

/** As a host shows it that lets raw HTML through: what it would do is what an attacker could do. */
export function shownHtml(markdown: string): string {
  return micromark(markdown, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
  });
}

export function parsed(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}
