/**
 * `when P, Q { ... }`: the head of the block and what may not stand in it.
 * What it holds are attributes as elsewhere; which of them replace which is read in `attributes.ts`.
 */
import type { Statement } from '../../syntax/tree.js';
import { attributeSet, type AttributeSet } from './attributes.js';
import { contextFor, elsewhere, report, type Context } from './context.js';
import { bindValues } from './values.js';
import type { Reference } from '../declaration.js';
import { withArticle } from '../words.js';
import { quoted } from '../../syntax/quote.js';

const PROFILES = { type: 'reference', to: ['profile'] } as const;

/** The profiles that a `when` names and the set that its attributes go to; nothing where none may stand. */
export interface When {
  readonly profiles: readonly Reference[];
  readonly set: AttributeSet;
}

export function openWhen(
  outer: Context,
  statement: Statement,
  around: AttributeSet,
): When | undefined {
  const context = contextFor(outer, statement);
  const { keyword, args, clauses, block } = statement;
  const { holder, kind } = around;
  if (around.when) {
    const message = "'when' cannot stand in 'when': name several profiles, as in 'when a, b'";
    report(context, 'misplaced-statement', keyword, message);
    return undefined;
  }
  if (kind?.apart) {
    const message = `'when' cannot stand in ${withArticle(kind.kind)}: it is the same under every profile`;
    report(context, 'misplaced-statement', keyword, message);
    return undefined;
  }
  const words = { role: 'when', label: 'when' } as const;
  const slot = { context, owner: holder, ...words, type: PROFILES, many: true, clauses: [] };
  const { values } = bindValues(slot, args, keyword);
  const profiles = values.filter((value) => value.is === 'reference');
  reportRepeated(context, around, profiles);
  const clause = clauses[0]?.connector;
  if (clause)
    report(context, 'misplaced-statement', clause, `'${clause.text}' does not go with 'when'`);
  if (!block && profiles.length > 0)
    report(context, 'missing-attribute', keyword, "'when' needs a block with what is different");
  return { profiles, set: attributeSet(around.context, holder, kind, { when: true }) };
}

/** Each profile once in a declaration, whether in one `when` or in several. */
function reportRepeated(
  context: Context,
  { holder }: AttributeSet,
  profiles: readonly Reference[],
): void {
  const seen = new Map<string, Reference>();
  for (const earlier of holder.overrides.flatMap((override) => override.profiles))
    seen.set(nameOf(earlier), earlier);
  for (const profile of profiles) {
    const name = nameOf(profile);
    const first = seen.get(name);
    if (!first) seen.set(name, profile);
    else {
      const related = [elsewhere(context, first, `${quoted(name)} is named here`)];
      const message = `${quoted(`when ${name}`)} is written twice: keep what is different in one block`;
      report(context, 'repeated-attribute', profile, message, { related });
    }
  }
}

function nameOf({ segments }: Reference): string {
  return segments.map(({ nfc }) => nfc).join('.');
}
