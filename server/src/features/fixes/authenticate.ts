/**
 * Says how a caller is authenticated: by a control that the model knows for that, or not at all, with the reason.
 */
import { targetsOf } from '../../model/attributes.js';
import type { Declaration } from '../../model/declaration.js';
import { nameOf } from '../../model/link/names.js';
import type { View } from '../../model/model.js';
import { endsOf, holdsIn } from '../../model/terms/terms.js';
import { quoted } from '../../syntax/quote.js';
import type { Draft, FixMaker } from './fix.js';
import { OFFERED, referringAt } from './refer.js';
import { stop } from './snippet.js';
import { subjectOf } from './subject.js';
import { lineInBlock } from './text.js';

const BY = 'authenticated by';

/** At the entry that the flow leads to, where it holds for all that comes in, else at the flow. */
export const authenticate: FixMaker = (question) => {
  const subject = subjectOf(question);
  if (!subject) return [];
  const { declaration: flow, view } = subject;
  const end = endsOf(view, flow)?.to;
  const place = end?.kind === 'entry' ? end : flow;
  const controls = view.model
    .ofKind('mitigation')
    .filter((each) => !each.misplaced && holdsIn(view, each) && isControl(view, each, [flow, end]))
    .slice(0, OFFERED);
  const named = controls.flatMap((each) => referringAt({ declaration: place, view }, BY, each));
  return [...named, ...openly(place)];
};

/** It authenticates elsewhere, or applies to the way in. */
function isControl(
  view: View,
  mitigation: Declaration,
  way: readonly (Declaration | undefined)[],
): boolean {
  const isUsed = view.model.uses(mitigation).some(({ role }) => role === BY);
  return isUsed || targetsOf(view, mitigation, 'applies to').some((each) => way.includes(each));
}

function openly(place: Declaration): readonly Draft[] {
  const line = `authenticated no because "${stop(1, 'reason')}"`;
  const edits = lineInBlock(place, line);
  if (edits.length === 0) return [];
  return [{ title: `say why nobody is authenticated at ${quoted(nameOf(place))}`, edits }];
}
