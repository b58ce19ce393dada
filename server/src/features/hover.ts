/**
 * Hover: for a name what its declaration says and what the model says of it, for a word of the language its meaning.
 * Owns the choice between the two; what is said is in the folder `hover`.
 */
import { placeOf } from '../syntax/tree.js';
import { declarationsOf } from './declared.js';
import { unitIndexAt } from '../syntax/locate.js';
import { find } from './find.js';
import { cardOf } from './hover/card.js';
import { wordAt } from './hover/word-at.js';
import { requirementAt } from './requirement-name.js';
import { rangeOf, type FileContext, type Hover } from './shapes.js';

/** @param offset UTF-16 code units from the start of the file */
export function hover(context: FileContext, offset: number): Hover | undefined {
  return (
    nameHover(context, offset) ?? requirementHover(context, offset) ?? wordHover(context, offset)
  );
}

/** Of a name that means several things in several models, all of them. */
function nameHover(context: FileContext, offset: number): Hover | undefined {
  const found = find(context.file, offset);
  if (!found || found.is === 'import') return undefined;
  const cards = declarationsOf(context, found).flatMap((declaration) => {
    const view = context.views.find(({ model }) => model.order(declaration) >= 0);
    return view ? cardOf(view, declaration) : [];
  });
  if (cards.length === 0) return undefined;
  return { at: rangeOf(found.at), markdown: cards.join('\n\n---\n\n') };
}

/** Of what an exemption is from. */
function requirementHover(context: FileContext, offset: number): Hover | undefined {
  const named = requirementAt(context, offset);
  const [view] = context.views;
  if (!named || !view || named.requirements.length === 0) return undefined;
  const cards = named.requirements.map(({ declaration }) => cardOf(view, declaration));
  return { at: rangeOf(named.at), markdown: cards.join('\n\n---\n\n') };
}

function wordHover({ file }: FileContext, offset: number): Hover | undefined {
  const binding = file.bindings[unitIndexAt(file.tree.units, offset)];
  const word = binding && wordAt(binding, offset - binding.unit.offset);
  return word && { at: rangeOf(placeOf(binding.unit, word.at)), markdown: word.markdown };
}
