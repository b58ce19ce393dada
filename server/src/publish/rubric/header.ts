/** Chapter 1 of a rubric: the state of the model, and how much of it is documented. */
import type { ListItem } from 'mdast';
import { emphasis, item, type Inline } from '../nodes.js';
import type { Page } from '../page-context.js';
import { markPlace, markText, PROVENANCES, provenanceIn, type Provenance } from '../provenance.js';
import { ownerFact, stateFacts } from '../sections/header.js';
import { fact, factList, factWithList, type Section } from '../sections/section.js';
import { chapterLink, claimsOf } from './chapters.js';

export const about: Section = {
  name: 'about',
  title: '',
  render: (page) => factList([...stateFacts(page), ownerFact(page), claims(page)]),
};

const MEANING: Readonly<Record<Provenance, Inline>> = {
  documented: "written in the system's own documents",
  maintainer: 'said by somebody who is responsible for the system',
  inferred: [
    'concluded or proposed by the authors of this model, and waiting for confirmation (see ',
    chapterLink('questions'),
    ')',
  ],
  unstated: 'the model does not say where the claim comes from',
};

/** How many claims of each provenance are on the page, and how they are marked. */
function claims(page: Page): ListItem | undefined {
  const counts = countsOf(page);
  if (counts.size === 0) return fact('Claims on this page', 'none');
  const lines = [...counts].map(([provenance, count]) =>
    item(`${count} ${COUNTED[provenance]}: `, MEANING[provenance], '; ', marking(page, provenance)),
  );
  return factWithList('Claims on this page', lines);
}

const COUNTED: Readonly<Record<Provenance, string>> = {
  documented: 'documented',
  maintainer: 'by maintainers',
  inferred: 'inferred',
  unstated: 'of unstated provenance',
};

function marking(page: Page, provenance: Provenance): Inline {
  if (!page.marked.has(provenance)) return 'not marked';
  return [page.place(markPlace(provenance)), 'marked ', emphasis(markText(provenance))];
}

type Counts = ReadonlyMap<Provenance, number>;

/** Those that there are, best first. */
function countsOf(page: Page): Counts {
  const found = claimsOf(page).map(({ declaration: d }) => provenanceIn(page.viewOf(d), d));
  const counts = PROVENANCES.map((provenance): [Provenance, number] => [
    provenance,
    found.filter((each) => each === provenance).length,
  ]);
  return new Map(counts.filter(([, count]) => count > 0));
}

/** What a rubric marks: all that is not documented; where nothing is documented, not what is unstated either. */
export function marksOf(page: Page): ReadonlySet<Provenance> {
  const marks: readonly Provenance[] = ['maintainer', 'inferred'];
  return new Set(countsOf(page).has('documented') ? [...marks, 'unstated'] : marks);
}
