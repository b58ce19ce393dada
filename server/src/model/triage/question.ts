/**
 * A report as a question to the model: who, by way of what, where, harms what, by which weakness.
 * Owns how ids are read; what the model answers is in `triage.ts`.
 */
import type { Kind } from '../../schema/types.js';
import { quoted } from '../../syntax/quote.js';
import type { Declaration } from '../declaration.js';
import { isNamed } from '../link/names.js';
import { fittingAnywhere, resolveName } from '../link/resolve.js';
import type { Model } from '../model.js';
import { nearest } from '../suggest.js';
import { didYouMean, joined, oneOfWords, withArticle } from '../words.js';

export const ROLES = ['actor', 'entry', 'component', 'asset'] as const;
export type Role = (typeof ROLES)[number];

/** At least one of them. */
export type Question = { readonly [R in Role]?: Declaration } & {
  /** A number of the CWE list. */
  readonly cwe?: number;
};

/** The same with ids, as references have them. */
export type AskedQuestion = { readonly [R in Role]?: string } & { readonly cwe?: number };

/** What may stand in each role. */
export const KINDS_OF: Readonly<Record<Role, readonly Kind[]>> = {
  actor: ['actor', 'adversary'],
  entry: ['entry'],
  component: ['component', 'store', 'external'],
  asset: ['asset'],
};

/**
 * The question with what its ids mean at the top level of the model, or, in plain words, why one means nothing.
 * @param sees what the asker may know of: nothing else is found, suggested or told of
 */
export function questionOf(
  model: Model,
  asked: AskedQuestion,
  sees: (declaration: Declaration) => boolean,
): Question | { readonly problems: readonly string[] } {
  const problems: string[] = [];
  const found: { [R in Role]?: Declaration } = {};
  for (const role of ROLES) {
    const name = asked[role];
    if (name === undefined) continue;
    const result = meaningOf(model, name.normalize('NFC'), role, sees);
    if (typeof result === 'string') problems.push(result);
    else found[role] = result;
  }
  if (problems.length > 0) return { problems };
  return { ...found, ...(asked.cwe !== undefined && { cwe: asked.cwe }) };
}

type Sees = (declaration: Declaration) => boolean;

function meaningOf(model: Model, name: string, role: Role, sees: Sees): Declaration | string {
  const kinds = KINDS_OF[role];
  const segments = name.split('.');
  const target = resolveName(model.names, undefined, segments, kinds);
  const meant = target.failure ? undefined : target.path.at(-1);
  if (meant && sees(meant)) return meant;
  const fitting = fittingAnywhere(model.names, name, kinds, Infinity).filter(sees);
  const [only, ...others] = fitting;
  if (only && others.length === 0) return only;
  if (only) return ambiguous(model, name, role, fitting);
  const other = segments.length === 1 ? model.names.anywhere(name).find(sees) : undefined;
  return other ? wrongKind(name, role, other) : unknown(model, name, role, sees);
}

function ambiguous(
  model: Model,
  name: string,
  role: Role,
  fitting: readonly Declaration[],
): string {
  const names = fitting.map((each) => model.qualifiedName(each));
  return `${quoted(name)} of --${role} could be ${oneOfWords(names)}: write which one is meant`;
}

function wrongKind(name: string, role: Role, { kind }: Declaration): string {
  const kinds = joined(KINDS_OF[role].map(withArticle));
  return `${quoted(name)} is ${withArticle(kind ?? 'declaration')}; --${role} takes ${kinds}`;
}

function unknown(model: Model, name: string, role: Role, sees: Sees): string {
  const known = KINDS_OF[role]
    .flatMap((kind) => model.ofKind(kind))
    .filter((each) => isNamed(each) && sees(each))
    .map((each) => model.qualifiedName(each));
  const near = didYouMean(nearest(name.slice(name.lastIndexOf('.') + 1), known));
  const kinds = joined(KINDS_OF[role]);
  return `the model has no ${kinds} ${quoted(name)} (--${role})${near || remedy(known)}`;
}

const LISTED = 20;

function remedy(known: readonly string[]): string {
  if (known.length === 0) return ', nor any other';
  return known.length > LISTED ? '' : `: it has ${known.join(', ')}`;
}
