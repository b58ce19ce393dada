/** Chapter 6 of a rubric: each way in, who decides what comes by it, how far that is trusted, and what is checked. */
import type { Declaration } from '../../model/declaration.js';
import { trust, TRUSTS, type Trust } from '../../model/terms/trust.js';
import { joined, lineBreak, type Inline } from '../nodes.js';
import type { Page } from '../page-context.js';
import { capitalised, mitigationStatus } from '../phrases.js';
import { authenticationOf, entryNameColumn, holderOf } from '../sections/assets.js';
import { labelled, orNotStated, tableSection, type Section } from '../sections/section.js';

export const inputs: Section = {
  name: 'inputs',
  title: '',
  render(page) {
    return tableSection(page, leastTrustedFirst(page), (below) => [
      entryNameColumn(page, 'Input', below),
      { head: 'Of', cell: (d) => holderOf(page, d) },
      { head: 'Who controls it', cell: (d) => orNotStated(page.refs(controllersOf(page, d))) },
      { head: 'Trust', cell: (d) => trustPhrase(inputTrust(page, d)) },
      { head: 'What is accepted', cell: (d) => accepted(page, d) },
      {
        head: 'Checks',
        cell: (d) =>
          joined(
            [labelled('Authentication', authenticationOf(page, d, below)), controls(page, d)],
            lineBreak(),
          ),
      },
      { head: 'What the caller has to do', cell: (d) => page.refs(dutiesOf(page, d)) },
    ]);
  },
};

/** Those that it is open to or controlled by; where none is named, what sends to it. */
function controllersOf(page: Page, entry: Declaration): readonly Declaration[] {
  const named = ['open to', 'controlled by'].flatMap((name) => page.targets(entry, name));
  if (named.length > 0) return [...new Set(named)];
  const senders = page.referrers(entry, 'to').flatMap(({ from }) => {
    const sender = from && page.view.model.target(from);
    return sender && page.shows(sender) ? [sender] : [];
  });
  return [...new Set(senders)];
}

/** The lowest trust of those who control it; unknown when that of one is. */
function inputTrust(page: Page, entry: Declaration): Trust {
  const known = controllersOf(page, entry).map((one) => trust(page.viewOf(one), one));
  if (known.includes('unknown')) return 'unknown';
  return TRUSTS.find((level) => known.includes(level)) ?? 'unknown';
}

function trustPhrase(known: Trust): Inline {
  return orNotStated(known === 'unknown' ? '' : capitalised(known));
}

/** What nobody has ranked may be as bad as anything but the untrusted. */
const ORDER: readonly Trust[] = ['untrusted', 'unknown', 'limited', 'trusted'];

function leastTrustedFirst(page: Page): readonly Declaration[] {
  const ranked = page
    .all('entry')
    .map((entry) => ({ entry, rank: ORDER.indexOf(inputTrust(page, entry)) }));
  return ranked.sort((a, b) => a.rank - b.rank).map(({ entry }) => entry);
}

function accepted(page: Page, entry: Declaration): Inline {
  return joined(
    [
      page.named(entry, 'accepts'),
      labelled('Protocol', joined(page.texts(entry, 'protocol'), ', ')),
    ],
    lineBreak(),
  );
}

/** The controls that act there or are to act there, but for those that authenticate. */
function controls(page: Page, entry: Declaration): Inline {
  const authenticating = page.targets(entry, 'authenticated by');
  const members = page
    .referrers(entry, 'applies to')
    .filter((d) => !authenticating.includes(d) && !isTurnedDown(page, d));
  return page.refs(members);
}

function isTurnedDown(page: Page, mitigation: Declaration): boolean {
  return ['rejected', 'impossible'].includes(mitigationStatus(page.viewOf(mitigation), mitigation));
}

/** What others have to do about it, and what is taken for granted of it. */
function dutiesOf(page: Page, entry: Declaration): Declaration[] {
  return page
    .referrers(entry, 'about')
    .filter(({ kind }) => kind === 'responsibility' || kind === 'assumption');
}
