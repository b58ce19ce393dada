/**
 * The hover of a declaration: what it is, what is said of it, and what is different under a profile.
 */
import { textOf } from '../../model/attributes.js';
import type { Declaration } from '../../model/declaration.js';
import { viewOf, type View } from '../../model/model.js';
import { holdsIn } from '../../model/terms/presence.js';
import { severityOf } from '../../model/terms/severity.js';
import { factsOf, responsePhrase, statusPhrase, titleOf, type Fact } from './facts.js';
import { code, escaped, firstParagraph, listed } from './markdown.js';
import { keywordOf } from '../declared.js';

/** Markdown for a declaration of the view's model. */
export function cardOf(view: View, declaration: Declaration): string {
  const description = textOf(view, declaration, 'description') ?? declaration.description ?? '';
  const facts = [...factsOf(view, declaration), ...profileFacts(view, declaration)];
  return [heading(view, declaration), firstParagraph(description), factList(facts)]
    .filter((block) => block !== '')
    .join('\n\n');
}

function heading(view: View, declaration: Declaration): string {
  const { id, title } = declaration;
  const name = [title !== undefined ? escaped(title) : '', id !== undefined ? code(id) : ''];
  const status = statusPhrase(view, declaration);
  const parts = [`**${escaped(keywordOf(declaration).nfc)}**`, ...name.filter(Boolean)];
  return parts.join(' ') + (status ? `, ${status}` : '');
}

function factList(facts: readonly Fact[]): string {
  return facts
    .map(([label, text]) => `- ${label}:${text.startsWith('\n') ? '' : ' '}${text}`)
    .join('\n');
}

/** Profiles that change what the heading and the first facts say, those with the same change together. */
function profileFacts(view: View, declaration: Declaration): readonly Fact[] {
  const base = gist(view, declaration);
  const byGist = new Map<string, Declaration[]>();
  for (const profile of view.model.ofKind('profile')) {
    const other = gist(viewOf(view.model, view.now, profile), declaration);
    if (other === base) continue;
    byGist.set(other, [...(byGist.get(other) ?? []), profile]);
  }
  return [...byGist].map(([text, profiles]) => [`Under ${listed(profiles, titleOf)}`, text]);
}

/** What may be different under a profile, in one line. */
function gist(view: View, declaration: Declaration): string {
  if (!holdsIn(view, declaration)) return 'absent';
  if (declaration.kind === 'threat') {
    return `${severityOf(view, declaration).level}, ${responsePhrase(view, declaration)}`;
  }
  return statusPhrase(view, declaration) || 'present';
}
