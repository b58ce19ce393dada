/** Mitigations: how far each control has come, where it acts, and which threats it answers. */
import type { RootContent } from 'mdast';
import type { Declaration } from '../../model/declaration.js';
import { address } from '../citations.js';
import { code, joined, lineBreak, type Inline } from '../nodes.js';
import type { Page } from '../page-context.js';
import { capitalised, mitigationPhrase, statusReason } from '../phrases.js';
import { nameColumn, namesColumn, tableSection, type Section } from './section.js';

export const mitigations: Section = {
  name: 'mitigations',
  title: 'Mitigations',
  render(page) {
    return tableSection(page, page.all('mitigation'), (below) => [
      nameColumn(page, 'Mitigation', below, (d) => [
        ['Holds if', page.line(d, page.text(d, 'condition'), below)],
        ['Done by', page.named(d, 'done by')],
        ['Evidence', evidence(page, d)],
        ['Verified', page.text(d, 'verified') ?? ''],
      ]),
      { head: 'Status', cell: (d) => status(page, d, below) },
      { head: 'Kind', cell: (d) => kinds(page, d) },
      namesColumn(page, 'Applies to', 'applies to'),
      { head: 'Answers', cell: (d) => page.refs(answeredBy(page, d)) },
      { head: 'Upholds', cell: (d) => page.refs(page.referrers(d, 'upheld by')) },
    ]);
  },
};

/** A control without a kind prevents. */
function kinds(page: Page, mitigation: Declaration): string {
  const written = page.texts(mitigation, 'kind');
  return written.length > 0 ? capitalised(written.join(', ')) : 'Prevent';
}

function status(page: Page, d: Declaration, below: RootContent[]): Inline {
  const view = page.viewOf(d);
  const reason = page.line(d, statusReason(view, d), below);
  return joined([mitigationPhrase(view, d), reason], lineBreak());
}

/** The threat that it is nested in, and those that name it. */
export function answeredBy(page: Page, mitigation: Declaration): readonly Declaration[] {
  const { parent } = mitigation;
  const nested = parent?.kind === 'threat' && page.shows(parent) ? [parent] : [];
  return [...new Set([...nested, ...page.referrers(mitigation, 'mitigated by')])];
}

/** Addresses as links; paths as they are, since only the model's own folder knows where they lead. */
function evidence(page: Page, mitigation: Declaration): Inline {
  const proofs = page.texts(mitigation, 'evidence').map((proof) => {
    const shown = address(proof);
    return shown === proof ? code(proof) : shown;
  });
  return joined(proofs, ', ');
}
