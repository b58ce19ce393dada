/** The enumerations that describe published pages. Owns names and their meaning, not how a page looks. */
import { enumeration } from './build.js';

export const SECTION = enumeration('SECTION', 'A part of a published page, in the usual order.', [
  ['purpose', 'What the system is for and what people trust it with.'],
  ['terms', 'The glossary.'],
  ['actors', 'Classes of users, what they may do, and how one becomes one.'],
  ['adversaries', 'Attackers, in scope and out of it.'],
  ['assets', 'What is of value, and which of its qualities matter.'],
  ['entries', 'Entry points: what is exposed, to whom, under which checks.'],
  ['components', 'Components, stores and external systems.'],
  ['flows', 'Data flows, numbered as in the diagram.'],
  ['boundaries', 'Trust boundaries, what crosses them and what guards them.'],
  ['diagram', 'The data flow diagram.'],
  ['properties', 'What is promised, planned, and expressly not promised.'],
  ['assumptions', 'What is taken for granted.'],
  ['threats', 'What can go wrong, how bad it is and what is done about it.'],
  ['mitigations', 'The controls and how far they have come.'],
  ['verdicts', 'How reports are judged, with the known non-findings.'],
  ['exclusions', 'What is out of scope, and why.'],
  ['responsibilities', 'What others have to do.'],
  ['incidents', 'What happened, and what was learnt.'],
  ['questions', 'Questions of readers, answered.'],
  [
    'roadmap',
    'What is overdue, planned and partly there, what came when, and what was turned down.',
  ],
  ['documents', 'The sources that are cited.'],
  ['profiles', 'Deployments and configurations that are told apart.'],
  ['reporting', 'Where and how to report a vulnerability.'],
  ['disclosure', 'What happens to a report, and when it becomes public.'],
  ['supported', 'Versions that get security fixes.'],
]);

export const SHAPE = enumeration('SHAPE', 'How a page is built.', [
  ['sections', 'The sections that `include` names, in that order. This is the default.'],
  [
    'rubric',
    'The fourteen numbered sections of a THREAT_MODEL.md as Apache projects have it; takes no `include`.',
  ],
]);

export const FLAVOUR = enumeration(
  'FLAVOUR',
  'The dialect of Markdown that a page is written in.',
  [
    ['gfm', 'As GitHub, GitLab and Codeberg show it. This is the default.', 'github'],
    ['commonmark', 'Plain CommonMark, without tables.'],
    ['myst', 'MyST, for Sphinx and Jupyter Book.', 'sphinx'],
    ['mkdocs', 'Python-Markdown with the extensions usual in MkDocs.', 'material'],
    ['docusaurus', 'MDX-safe Markdown for Docusaurus.', 'mdx'],
  ],
);
