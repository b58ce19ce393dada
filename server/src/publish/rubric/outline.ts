/**
 * The outline of a rubric: what stands in each of its chapters, and what is said where the model has nothing for one.
 * All chapters are always there, so that a number means the same in every model and a gap is seen.
 */
import type { Chapter } from '../outline.js';
import { assets } from '../sections/assets.js';
import { assumptions } from '../sections/assumptions.js';
import { boundaries } from '../sections/boundaries.js';
import { components } from '../sections/elements.js';
import { diagram } from '../sections/diagram.js';
import { flows } from '../sections/flows.js';
import { exclusions, responsibilities } from '../sections/judgements.js';
import { actors } from '../sections/people.js';
import { profiles } from '../sections/profiles.js';
import { purpose } from '../sections/purpose.js';
import { documents, terms } from '../sections/readers.js';
import { disclosure, reporting, supported } from '../sections/reporting.js';
import type { Section } from '../sections/section.js';
import { adversariesIn, adversariesOut } from './adversaries.js';
import { CHAPTERS, type ChapterName } from './chapters.js';
import { about } from './header.js';
import { inputs } from './inputs.js';
import { notProvided, provided } from './promises.js';
import { answered, changes, toConfirm, unanswered } from './questions.js';
import { nonFindings, triage } from './reports.js';

interface Content {
  readonly sections: readonly Section[];
  readonly empty: string;
}

const CONTENT: Readonly<Record<ChapterName, Content>> = {
  header: {
    sections: [about, reporting, disclosure, supported, documents],
    empty: 'The model says nothing of itself.',
  },
  scope: {
    sections: [purpose, actors, assets, components, terms],
    empty: 'The model does not state what the system is for, who uses it and what it consists of.',
  },
  'out-of-scope': { sections: [exclusions], empty: 'The model puts nothing out of scope.' },
  boundaries: {
    sections: [diagram, flows, boundaries],
    empty: 'The model states no trust boundaries and no data flows.',
  },
  environment: {
    sections: [assumptions, profiles],
    empty: 'The model states no assumptions about the environment.',
  },
  inputs: { sections: [inputs], empty: 'The model states no inputs.' },
  adversaries: {
    sections: [adversariesIn, adversariesOut],
    empty: 'The model states no adversaries.',
  },
  provided: { sections: [provided], empty: 'The model states no security property as provided.' },
  'not-provided': {
    sections: [notProvided],
    empty: 'The model states no security property that is not provided.',
  },
  responsibilities: {
    sections: [responsibilities],
    empty: 'The model leaves nothing to others.',
  },
  'non-findings': { sections: [nonFindings], empty: 'The model states no known non-findings.' },
  changes: { sections: [changes], empty: 'The model does not state what would change it.' },
  triage: { sections: [triage], empty: 'The model does not state how reports are judged.' },
  questions: {
    sections: [unanswered, toConfirm, answered],
    empty: 'No question is open.',
  },
};

export const RUBRIC: readonly Chapter[] = CHAPTERS.map(([name, title], at) => ({
  name,
  title: `${at + 1}. ${title}`,
  ...CONTENT[name],
}));
