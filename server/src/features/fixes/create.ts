/**
 * Declares what a name should mean, behind the statement that names it.
 */
import type { Reference } from '../../model/declaration.js';
import type { Model } from '../../model/model.js';
import { kindDef } from '../../schema/schema.js';
import type { Kind, KindDef } from '../../schema/types.js';
import { withArticle } from '../../model/words.js';
import { quoted } from '../../syntax/quote.js';
import { find } from '../find.js';
import type { Draft, FixMaker, FixQuestion } from './fix.js';
import { titleOf } from './free-name.js';
import { stop } from './snippet.js';
import { behindUnit } from './text.js';

/** Where more kinds fit, nobody can tell which is meant. */
const MOST_KINDS = 3;

/** What is new is unfinished; rules say what it still needs. */
const LEAVES = [
  'unplaced-element',
  'isolated-element',
  'unmitigated-threat',
  'threat-without-severity',
  'unbacked-property',
  'untouched-asset',
  'unused-declaration',
  'unused-mitigation',
  'threat-only-planned',
];

export const createDeclaration: FixMaker = ({ finding, context }) => {
  const reference = referenceAt({ finding, context });
  if (!reference || reference.segments.length > 1 || reference.to === 'any') return [];
  const { views } = context;
  const kinds = reference.to.filter(
    (kind) =>
      canStandAlone(kindDef(kind)) && views.every(({ model }) => isWanted(model, reference, kind)),
  );
  if (kinds.length > MOST_KINDS) return [];
  return kinds.flatMap((kind) => draft(reference, kind));
};

function referenceAt({ finding, context }: Pick<FixQuestion, 'finding' | 'context'>) {
  const { at } = finding;
  const found = find(context.file, at.unit.offset + at.start);
  return found?.is === 'reference' ? found.reference : undefined;
}

/** All that use the name can mean it, and it is told apart from what has no id. */
function isWanted(model: Model, { nfc }: Reference, kind: Kind): boolean {
  const lost = model.mentions(nfc).filter((each) => each.nfc === nfc && !model.target(each));
  const fits = lost.every(({ to }) => to === 'any' || to.includes(kind));
  return fits && model.ofKind(kind).every(({ stableId, parent }) => parent ?? stableId !== nfc);
}

/** At the top level, with nothing but its title. */
function canStandAlone({ kind, attributes, id }: KindDef): boolean {
  const isInside = kind === 'entry' || kind === 'flow' || kind === 'import';
  return id === 'optional' && !isInside && !attributes.some(({ required }) => required);
}

function draft({ unit, segments: [segment] }: Reference, kind: Kind): readonly Draft[] {
  const id = segment?.nfc ?? '';
  const block = kind === 'mitigation' ? ' { status planned }' : '';
  const text = `${kind} ${id} "${stop(1, titleOf(id))}"${block}`;
  const title = `declare ${quoted(id)} as ${withArticle(kind)}`;
  return [{ title, edits: [behindUnit(unit, text)], leaves: LEAVES }];
}
