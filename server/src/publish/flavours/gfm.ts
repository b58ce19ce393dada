/** GitHub's dialect, which Gitea, GitLab and most editors read too. */
import { toMarkdown } from '../markdown.js';
import type { Flavour } from './flavour.js';
import { evenHeadings } from './headings.js';

export const gfm: Flavour = {
  name: 'gfm',
  pictures: 'mermaid',
  print: (root) => toMarkdown(evenHeadings(root)),
};
