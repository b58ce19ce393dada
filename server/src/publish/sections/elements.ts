/** The parts of the system: processes and modules, data stores, and systems outside its control. */
import type { RootContent } from 'mdast';
import type { Declaration } from '../../model/declaration.js';
import { trust } from '../../model/terms/trust.js';
import type { Kind } from '../../schema/types.js';
import { heading, link, type Column, type Inline } from '../nodes.js';
import type { Page } from '../page-context.js';
import { capitalised } from '../phrases.js';
import { anchorOf } from '../anchors.js';
import { examined, holderOf } from './assets.js';
import {
  nameColumn,
  namesColumn,
  orNotStated,
  tableSection,
  textsColumn,
  type Section,
} from './section.js';

export const components: Section = {
  name: 'components',
  title: 'Components and modules',
  render(page, level) {
    return [
      ...part(page, level, 'component', 'Processes and modules', 'Component'),
      ...part(page, level, 'store', 'Data stores', 'Store'),
      ...part(page, level, 'external', 'Systems outside its control', 'System'),
    ];
  },
};

function part(
  page: Page,
  level: number,
  kind: Kind,
  title: string,
  head: string,
): readonly RootContent[] {
  const table = tableSection(page, page.all(kind), (below) => columns(page, head, below));
  return table.length > 0 ? [heading(level + 1, title), ...table] : [];
}

/** The columns of all three kinds: those that a kind does not take are empty, and left out. */
function columns(page: Page, head: string, below: RootContent[]): readonly Column<Declaration>[] {
  return [
    nameColumn(page, head, below, (d) => [
      ['Posture', posture(page, d)],
      ['Examined', examined(page, d, below)],
    ]),
    { head: 'In', cell: (d) => holderOf(page, d) },
    textsColumn(page, 'Technology', 'technology'),
    textsColumn(page, 'Run by', 'operator'),
    namesColumn(page, 'Handles', 'handles'),
    namesColumn(page, 'Holds', 'holds'),
    { head: 'Encrypted at rest', cell: (d) => atRest(page, d) },
    { head: 'Trust', cell: (d) => trustOf(page, d) },
  ];
}

/** How far it may be relied on, its own or by the place where it stands. */
export function trustOf(page: Page, declaration: Declaration): Inline {
  const known = trust(page.viewOf(declaration), declaration);
  return known === 'unknown' ? '' : capitalised(known);
}

function atRest(page: Page, store: Declaration): Inline {
  if (store.kind !== 'store') return '';
  const said = page.text(store, 'encrypted');
  return orNotStated(said === undefined || said === 'unknown' ? '' : capitalised(said));
}

/** The word, linked to the term that explains it. */
function posture(page: Page, declaration: Declaration): Inline {
  const word = page.text(declaration, 'posture');
  if (word === undefined) return '';
  const term = page.all('term').find((one) => one.stableId === word);
  return term ? link(`#${anchorOf(page.view, term)}`, word) : word;
}
