/**
 * Places an element in a boundary, together with all that it stands in.
 */
import type { Declaration } from '../../model/declaration.js';
import { nameOf } from '../../model/link/names.js';
import { shortestName } from '../../model/link/resolve.js';
import { holders } from '../../model/terms/containment.js';
import { holdsIn } from '../../model/terms/terms.js';
import { quoted } from '../../syntax/quote.js';
import type { FixMaker } from './fix.js';
import { OFFERED } from './refer.js';
import { subjectOf } from './subject.js';
import { insertAt, statementOf } from './text.js';

/** Where things stand brings to light what comes in, and what guards it. */
const LEAVES = [
  'unexamined-crossing',
  'unexamined-entry',
  'unguarded-boundary',
  'cleartext-crossing',
  'unstated-encryption',
  'unauthenticated-crossing',
  'asset-in-untrusted-place',
];

export const placeIn: FixMaker = (question) => {
  const subject = subjectOf(question);
  if (!subject) return [];
  const { declaration, view } = subject;
  const outermost = holders(view, declaration).at(-1) ?? declaration;
  const at = headerEnd(outermost);
  if (at === undefined || outermost.parent) return [];
  return view.model
    .ofKind('boundary')
    .filter((boundary) => !boundary.misplaced && holdsIn(view, boundary))
    .slice(0, OFFERED)
    .flatMap((boundary) => {
      const name = shortestName(view.model.names, undefined, boundary, ['boundary']);
      if (name === undefined) return [];
      const title = `place ${quoted(nameOf(outermost))} in ${quoted(name)}`;
      return [{ title, edits: [insertAt(outermost.unit, at, ` in ${name}`)], leaves: LEAVES }];
    });
};

/** Where a clause goes: behind the title and the description. */
function headerEnd(declaration: Declaration): number | undefined {
  const { args } = statementOf(declaration) ?? {};
  return args?.at(-1)?.end;
}
