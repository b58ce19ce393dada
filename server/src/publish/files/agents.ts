/**
 * The paragraph of `AGENTS.md` that leads coding agents and newcomers to the model. The file belongs to people: the
 * paragraph stands between two comments, and no byte outside of them is touched.
 * Owns the paragraph and its place in the file; reads and writes no file.
 */
import type { ListItem, Root, RootContent } from 'mdast';
import type { Declaration } from '../../model/declaration.js';
import type { View } from '../../model/model.js';
import { isInternal } from '../../model/terms/presence.js';
import { isShownIn, type Audience } from '../audience.js';
import { toMarkdown } from '../markdown.js';
import { bullets, code, heading, item, joined, link, paragraph, type Inline } from '../nodes.js';
import { linkTo, pathTo, publishedPages } from './published-pages.js';

export interface AgentsOptions {
  /** Of the AGENTS.md; links and commands are as seen from its folder. */
  readonly file: string;
  /** The root file of the model, seen from the folder that `file` is seen from. */
  readonly root: string;
}

/**
 * What to read, how to check it, what to do with a change and with a report. Always GitHub's Markdown, which agents
 * read as well as people; LF line ends and a final newline, without the comments around it.
 */
export function agentsParagraph(view: View, page: Declaration, options: AgentsOptions): string {
  const audience = isInternal(view, page) ? 'internal' : 'public';
  const root: Root = {
    type: 'root',
    children: [heading(2, page.title ?? 'Threat model'), ...content(view, audience, options)],
  };
  return toMarkdown(root);
}

/** The text of the file, or, in plain words, why it cannot be told which part of it is ours. */
export type AgentsFile = { readonly text: string } | { readonly problems: readonly string[] };

/**
 * The file with the paragraph of a model in the place of the old one, else at its end. The same text comes back
 * where nothing has changed, so a file is stale when it is not the same.
 * @param existing the file as it is; `undefined` without one
 * @param model the id of the model, since a file may lead to several
 */
export function withParagraph(
  existing: string | undefined,
  model: string,
  text: string,
): AgentsFile {
  const [begin, end] = ['begin', 'end'].map((word) => `<!-- bartizan:${word} ${model} -->`);
  const block = `${begin}\n${text}${end}`;
  if (existing === undefined || existing === '') return { text: `${block}\n` };
  const eol = existing.includes('\r\n') ? '\r\n' : '\n';
  const written = block.replaceAll('\n', eol);
  const places = placesOf(existing, begin ?? '', end ?? '');
  if (places === 'unclear') return { problems: [unclear(begin ?? '', end ?? '')] };
  if (!places) return { text: appended(existing, written, eol) };
  return { text: existing.slice(0, places.start) + written + existing.slice(places.end) };
}

function unclear(begin: string, end: string): string {
  return `AGENTS.md has to have the lines '${begin}' and '${end}' once each, in this order: mend them, or remove both with what is between them`;
}

/** From the first comment to the end of the second; each has to be a line of its own. */
function placesOf(
  text: string,
  begin: string,
  end: string,
): { readonly start: number; readonly end: number } | 'unclear' | undefined {
  const [begins, ends] = [linesThatAre(text, begin), linesThatAre(text, end)];
  if (begins.length === 0 && ends.length === 0) return undefined;
  const [start, last] = [begins[0], ends[0]];
  const isClear = begins.length === 1 && ends.length === 1;
  if (!isClear || start === undefined || last === undefined || last < start) return 'unclear';
  return { start, end: last + end.length };
}

/** The offsets of the lines that are these words alone. */
function linesThatAre(text: string, words: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const isStart = at === 0 || text[at - 1] === '\n';
    const next = text.slice(at + words.length, at + words.length + 2);
    if (isStart && /^(?:\r?\n|\r?$)/u.test(next)) found.push(at);
  }
  return found;
}

/** After one empty line. */
function appended(existing: string, written: string, eol: string): string {
  const gap = /\n\r?\n$/u.test(existing) ? '' : existing.endsWith('\n') ? eol : eol + eol;
  return existing + gap + written + eol;
}

function content(view: View, audience: Audience, options: AgentsOptions): readonly RootContent[] {
  const { file, root } = options;
  const { statement } = view.model;
  const title = statement && isShownIn(view, audience, statement) ? statement.title : undefined;
  const model = pathTo(root, file);
  return [
    paragraph(
      'What this project promises, and what threatens it, is written in ',
      link(linkTo(root, file), code(model)),
      title === undefined ? '' : ` (${title})`,
      ' and the files that it imports. ',
      published(view, audience, file),
      'Read it before you change what has to do with security.',
    ),
    bullets(duties(argument(model))),
  ];
}

function published(view: View, audience: Audience, file: string): Inline {
  const links = publishedPages(view, audience)
    .filter(({ kind }) => kind !== 'agents' && kind !== 'security-txt')
    .map((page) => link(linkTo(page.file, file), page.title));
  return links.length > 0 ? ['It is published as ', joined(links, ', '), '. '] : '';
}

function duties(model: string): readonly ListItem[] {
  const command = (words: string) => code(`tm ${words}`);
  return [
    item(
      'A change that adds, moves or takes away an entry point, a flow of data, an asset, a trust boundary or a control changes the model too. Call a threat mitigated only when its control is there; to accept a threat, or to call something examined, is for those who answer for it.',
    ),
    item(
      'Check the model with ',
      command(`check ${model}`),
      '; ',
      command('explain CODE'),
      ' says what a finding means.',
    ),
    item('Never edit the published pages: ', command(`publish ${model}`), ' writes them.'),
    item(
      'To judge a report of a vulnerability, ask ',
      command(`triage ${model} --actor WHO --entry WHERE --component WHAT`),
      ', with ids of the model.',
    ),
  ];
}

/** A path as a shell reads it. */
function argument(path: string): string {
  return /^[\w./@+-]+$/u.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}
