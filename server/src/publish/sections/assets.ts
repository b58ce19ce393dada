/** What is of value, and where data comes in. */
import type { RootContent } from 'mdast';
import { clauseText, targetsOfValues } from '../../model/attributes.js';
import type { Attribute, Declaration } from '../../model/declaration.js';
import { inline, joined, lineBreak, type Column, type Inline } from '../nodes.js';
import type { Page } from '../page-context.js';
import { capitalised } from '../phrases.js';
import {
  nameColumn,
  namesColumn,
  orNotStated,
  tableSection,
  textsColumn,
  type Section,
} from './section.js';

export const assets: Section = {
  name: 'assets',
  title: 'Assets',
  render(page) {
    const level = (name: string) => ({
      head: capitalised(name),
      cell: (d: Declaration) => capitalised(page.text(d, name) ?? ''),
    });
    return tableSection(page, page.all('asset'), (below) => [
      nameColumn(page, 'Asset', below, (d) => [
        ['Contains', page.named(d, 'contains')],
        ['Contained in', page.refs(page.referrers(d, 'contains'))],
      ]),
      { head: 'Confidentiality', cell: (d) => confidentiality(page, d) },
      level('integrity'),
      level('availability'),
      { head: 'Where it is', cell: (d) => page.refs(page.referrers(d, 'holds', 'handles')) },
    ]);
  },
};

function confidentiality(page: Page, asset: Declaration): Inline {
  const personal = page.text(asset, 'personal') === 'yes' ? 'personal data' : '';
  return joined([capitalised(page.text(asset, 'confidentiality') ?? ''), personal], ', ');
}

export const entries: Section = {
  name: 'entries',
  title: 'Entry points',
  render(page) {
    return tableSection(page, page.all('entry'), (below) => [
      entryNameColumn(page, 'Entry point', below),
      { head: 'Of', cell: (d) => holderOf(page, d) },
      textsColumn(page, 'Protocol', 'protocol'),
      { head: 'Open to', cell: (d) => openTo(page, d) },
      { head: 'Authentication', cell: (d) => authenticationOf(page, d, below) },
      namesColumn(page, 'Accepts', 'accepts'),
    ]);
  },
};

/** What it is, what is not meant by it, and that somebody looked. */
export function entryNameColumn(
  page: Page,
  head: string,
  below: RootContent[],
): Column<Declaration> {
  return nameColumn(page, head, below, (d) => [
    ['Except', page.line(d, page.text(d, 'except'), below)],
    ['Examined', examined(page, d, below)],
  ]);
}

/** Who can reach it, and who decides what comes in. */
function openTo(page: Page, entry: Declaration): Inline {
  const controllers = inline(page.named(entry, 'controlled by'));
  const controlled: Inline = controllers.length > 0 ? ['content controlled by ', controllers] : '';
  return joined([page.named(entry, 'open to'), controlled], lineBreak());
}

/** What a declaration stands in, if the page may say so. */
export function holderOf(page: Page, declaration: Declaration): Inline {
  const holder = page.view.model.holder(declaration);
  return holder && page.shows(holder) ? page.ref(holder) : '';
}

/**
 * How whoever sends is recognised, or that they are not and why.
 * @param lines of `authenticated by` or `authenticated no`
 */
export function authentication(
  page: Page,
  declaration: Declaration,
  lines: readonly Attribute[],
  below: RootContent[],
): Inline {
  const [first] = lines;
  if (!first) return orNotStated('');
  if (first.def.name === 'authenticated') {
    const reason = inline(page.line(declaration, clauseText(first, 'because'), below));
    return reason.length > 0 ? ['none (', reason, ')'] : 'none';
  }
  // A control that the audience may not see is not printed, but neither is it missing.
  const controls = targetsOfValues(
    page.view,
    lines.flatMap((line) => line.values),
  );
  return page.refs(controls.filter((control) => page.shows(control)));
}

/** The same of an entry. */
export function authenticationOf(page: Page, entry: Declaration, below: RootContent[]): Inline {
  const lines = ['authenticated', 'authenticated by'].flatMap((name) => page.lines(entry, name));
  return authentication(page, entry, lines, below);
}

/** When somebody looked there and found nothing. */
export function examined(page: Page, declaration: Declaration, below: RootContent[]): Inline {
  const line = page.lines(declaration, 'examined')[0];
  const reason = page.line(declaration, clauseText(line, 'because'), below);
  return joined([page.text(declaration, 'examined') ?? '', reason], ': ');
}
