/**
 * What a declaration lacks: its title, ends, required attributes and clauses.
 * Silent where something else in the declaration was reported that may be just what is missing.
 */
import type { AttributeDef, KindDef } from '../../schema/types.js';
import { report, type Context } from './context.js';
import type { Attribute } from '../declaration.js';
import { oneOfWords } from '../words.js';
import type { DeclarationDraft } from './draft.js';
import { quoted } from '../../syntax/quote.js';

/** Reports everything that is missing; to be called when the whole declaration is bound. */
export function reportMissing(context: Context, subject: DeclarationDraft, kind: KindDef): void {
  if (subject.doubtful) return;
  reportMissingTitle(context, subject, kind);
  const missing = missingAttributes(subject, kind);
  if (missing.length > 0) need(context, subject, kind, oneOfWords(missing, 'and'));
  for (const sentence of furtherNeeds(subject, kind)) need(context, subject, kind, sentence);
}

/** True when something that the parser reported in the declaration may be just what is missing in it. */
export function hasSyntaxProblem({ unit }: Context, subject: DeclarationDraft): boolean {
  return unit.problems.some(({ start }) => start >= subject.start && start < subject.end);
}

function reportMissingTitle(context: Context, subject: DeclarationDraft, kind: KindDef): void {
  if (kind.title !== 'required' || subject.title?.trim()) return;
  const place = kind.id === 'none' || subject.id === undefined ? '' : ' after the id';
  const message =
    subject.title === undefined
      ? `${label(subject, kind)} needs a title in quotes${place}`
      : `the title of ${label(subject, kind)} is empty: say what it is`;
  report(context, 'missing-title', subject.name, message);
}

function missingAttributes(subject: DeclarationDraft, kind: KindDef): string[] {
  const isMissing = (def: AttributeDef): boolean =>
    def.required && !subject.attributes.some((line) => line.def.name === def.name);
  return kind.attributes.filter(isMissing).map(({ name }) => name);
}

function need(context: Context, subject: DeclarationDraft, kind: KindDef, what: string): void {
  report(context, 'missing-attribute', subject.name, `${label(subject, kind)} needs ${what}`);
}

/** What is needed because of something else that is, or is not, written. */
function furtherNeeds(subject: DeclarationDraft, kind: KindDef): string[] {
  const lists = [subject.attributes, ...subject.overrides.map(({ attributes }) => attributes)];
  const needs: string[] = [];
  for (const attributes of lists) {
    for (const attribute of attributes) addMissingClauses(needs, attribute);
  }
  if (kind.kind === 'flow' && !subject.from) needs.push("its two ends: write 'flow A -> B'");
  if (kind.description === 'required' && subject.title && !subject.description?.trim())
    needs.push('a description in quotes after the title');
  if (kind.kind === 'verdict' && !wrote(subject.attributes, 'is', 'under'))
    needs.push("'is' or 'under'");
  if (lists.some((attributes) => lacksDoer(subject, attributes)))
    needs.push("'done by', because it is delegated");
  return needs;
}

function addMissingClauses(needs: string[], { def, clauses, rejected }: Attribute): void {
  if (rejected) return;
  for (const { connector, required } of def.clauses) {
    if (!required || clauses.some((clause) => clause.connector === connector)) continue;
    needs.push(`'${connector}' after '${def.name}'`);
  }
}

function lacksDoer(subject: DeclarationDraft, attributes: readonly Attribute[]): boolean {
  const status = attributes.find(({ def }) => def.name === 'status')?.values[0];
  const delegated = status?.is === 'enum' && status.text === 'delegated';
  return delegated && !wrote([...subject.attributes, ...attributes], 'done by');
}

function wrote(attributes: readonly Attribute[], ...names: string[]): boolean {
  return attributes.some(({ def }) => names.includes(def.name));
}

/** `document 'rfc'`, `document "RFC 9700"`, `this document`. */
function label({ id, title }: DeclarationDraft, { kind }: KindDef): string {
  const name = id ?? title?.trim();
  return name ? `${kind} ${quoted(name)}` : `this ${kind}`;
}
