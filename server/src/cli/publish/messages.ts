/**
 * What `tm publish` says: what it wrote or would write, what is stale, and what it does not dare to replace.
 */
import { unifiedDiff } from '../diff.js';
import type { Change, ChangeKind } from './changes.js';
import type { Edition } from './edition.js';

const DONE: Readonly<Record<ChangeKind, string>> = {
  same: '',
  new: 'wrote',
  stale: 'replaced',
  foreign: 'replaced',
  gone: 'removed',
};

const TO_DO: Readonly<Record<ChangeKind, string>> = {
  same: '',
  new: 'would write',
  stale: 'would replace',
  foreign: 'would replace',
  gone: 'would remove',
};

/** A line for each file that changed, and a summary. */
export function changeReport(editions: readonly Edition[], mode: 'write' | 'dry-run'): string {
  const verbs = mode === 'write' ? DONE : TO_DO;
  const lines = changesIn(editions).map(({ is, name }) => `${verbs[is]} ${name}\n`);
  const all = counted(allChanges(editions), 'file');
  const what = mode === 'write' ? 'changed' : 'to change';
  return `${lines.join('')}${lines.length} of ${all} ${what}\n`;
}

/** The difference of each file that is not as its model says, and a summary. */
export function staleReport(editions: readonly Edition[]): string {
  const stale = changesIn(editions);
  const all = allChanges(editions);
  if (stale.length === 0) return `${counted(all, 'file')} fresh\n`;
  const differences = stale.map((change) => difference(change));
  const summary = `${stale.length} of ${counted(all, 'file')} stale; to write them anew: tm publish\n`;
  return differences.join('') + summary;
}

type Named = Change & { readonly name: string };

function changesIn(editions: readonly Edition[]): readonly Named[] {
  return editions.flatMap(({ folder, changes }) =>
    changes
      .filter(({ is }) => is !== 'same')
      .map((change) => ({ ...change, name: folder.name(change.path) })),
  );
}

function allChanges(editions: readonly Edition[]): number {
  return editions.reduce((sum, { changes }) => sum + changes.length, 0);
}

/** A picture is one long line for people: that it differs is enough. */
function difference({ is, name, before, after }: Named): string {
  if (is === 'gone') return `${name}: no page writes this any more\n`;
  if (is === 'new') return `${name}: is missing\n`;
  if (name.endsWith('.svg')) return `${name}: the picture differs\n`;
  return unifiedDiff(name, before, after);
}

/** Why files are not replaced; `undefined` when all may be. */
export function refusal(editions: readonly Edition[]): string | undefined {
  const foreign = changesIn(editions).filter(({ is }) => is === 'foreign');
  if (foreign.length === 0) return undefined;
  const lines = foreign.map(({ name, edited }) => `  ${name}: ${edited ? EDITED : UNKNOWN}`);
  return `nothing was published, so as not to lose what somebody wrote; --force replaces it:\n${lines.join('\n')}`;
}

const EDITED = 'was changed since tm publish wrote it';
const UNKNOWN = 'was not written by tm publish';

function counted(count: number, one: string): string {
  return count === 1 ? `1 ${one}` : `${count} ${one}s`;
}
