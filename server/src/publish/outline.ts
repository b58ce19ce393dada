/**
 * The order of a page: which sections stand under which heading.
 * Owns the outline; what a section says is in `sections/`.
 */
import { assets, entries } from './sections/assets.js';
import { assumptions } from './sections/assumptions.js';
import { boundaries } from './sections/boundaries.js';
import { diagram } from './sections/diagram.js';
import { components } from './sections/elements.js';
import { flows } from './sections/flows.js';
import { exclusions, responsibilities, verdicts } from './sections/judgements.js';
import { mitigations } from './sections/mitigations.js';
import { actors, adversaries } from './sections/people.js';
import { profiles } from './sections/profiles.js';
import { properties } from './sections/properties.js';
import { purpose } from './sections/purpose.js';
import { documents, incidents, questions, terms } from './sections/readers.js';
import { disclosure, reporting, supported } from './sections/reporting.js';
import { roadmap } from './sections/roadmap.js';
import type { Section } from './sections/section.js';
import { threats } from './sections/threats.js';

/** A heading of the page and what stands under it. Several sections have headings of their own below it. */
export interface Chapter {
  readonly title: string;
  readonly sections: readonly Section[];
}

/** The whole model: the six headings of an application review, then what follows from them. */
export const WHOLE_MODEL: readonly Chapter[] = [
  alone(purpose),
  { title: 'Fundamental security expectations: users and what they may do', sections: [actors] },
  { title: 'Assets and entry points', sections: [assets, entries] },
  alone(components),
  { title: 'How modules communicate', sections: [diagram, flows] },
  { title: 'Major trust boundaries', sections: [boundaries] },
  alone(properties),
  alone(assumptions),
  alone(adversaries),
  alone(threats),
  alone(mitigations),
  alone(profiles),
  alone(roadmap),
  {
    title: 'What is and is not a security issue, and where to report it',
    sections: [reporting, disclosure, supported, verdicts, exclusions, responsibilities],
  },
  alone(incidents),
  alone(questions),
  alone(terms),
  alone(documents),
];

/** Every section, each under its own heading, in the order of the names; unknown names are left out. */
export function chaptersOf(names: readonly string[]): readonly Chapter[] {
  const known = new Map(
    WHOLE_MODEL.flatMap((chapter) => chapter.sections).map((section) => [section.name, section]),
  );
  return names.flatMap((name) => {
    const section = known.get(name);
    return section ? alone(section) : [];
  });
}

function alone(section: Section): Chapter {
  return { title: section.title, sections: [section] };
}
