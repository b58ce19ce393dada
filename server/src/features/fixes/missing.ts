/**
 * Adds what a declaration must have: its title, its required attributes and clauses, as places to fill in.
 */
import { formatDay } from '../../model/dates.js';
import type { Attribute, Declaration } from '../../model/declaration.js';
import { nameOf } from '../../model/link/names.js';
import { shortestName } from '../../model/link/resolve.js';
import type { Model } from '../../model/model.js';
import { attributeOf, kindDef } from '../../schema/schema.js';
import type { AttributeDef, ClauseDef, ValueType } from '../../schema/types.js';
import { quoted } from '../../syntax/quote.js';
import type { TextEdit } from '../shapes.js';
import type { FixMaker, FixQuestion } from './fix.js';
import { titleOf } from './free-name.js';
import { choice, literal, stop } from './snippet.js';
import { declarationAround } from './subject.js';
import { editAt, insertAt, lineInBlock, pathTo, statementOf } from './text.js';

/** Longer lists to choose from are not read. */
const OFFERED = 10;

export const giveTitle: FixMaker = (question) => {
  const declaration = declarationAround(question);
  const statement = declaration && statementOf(declaration);
  if (!statement) return [];
  const { unit, titleAt, idAt, id } = declaration;
  const title = `"${stop(1, titleOf(id ?? declaration.kind ?? ''))}"`;
  const edit = titleAt
    ? editAt(unit, titleAt, title)
    : insertAt(unit, (idAt ?? statement.keyword).end, ` ${title}`);
  return [{ title: `give ${quoted(nameOf(declaration))} a title`, edits: [edit], preferred: true }];
};

/** One fix for one thing that is missing: where there are several, several findings say so. */
export const fillIn: FixMaker = (question) => {
  const declaration = declarationAround(question);
  if (!declaration?.kind) return [];
  const edits = missingLines(question, declaration) ?? missingClause(question, declaration);
  if (!edits || edits.length === 0) return [];
  return [{ title: `add what is missing`, edits, preferred: true }];
};

/** The lines in one edit; nothing where all that is required is there, or nothing can be named. */
function missingLines(
  { context, now }: FixQuestion,
  declaration: Declaration,
): readonly TextEdit[] | undefined {
  const [view] = context.views;
  const missing = missingAttributes(declaration);
  if (!view || missing.length === 0) return undefined;
  const values = missing.map(({ value }, index) => {
    const text = placeFor(value, { model: view.model, block: declaration, now, number: index + 1 });
    return text;
  });
  if (values.includes(undefined)) return undefined;
  const lines = missing.map(({ name }, index) => `${name} ${values[index]}`);
  return lineInBlock(declaration, lines.join('; '));
}

function missingAttributes({ kind, attributes }: Declaration): readonly AttributeDef[] {
  const isWritten = (...names: string[]) => attributes.some(({ def }) => names.includes(def.name));
  if (kind === undefined) return [];
  const required = kindDef(kind).attributes.filter((def) => def.required && !isWritten(def.name));
  const is = kind === 'verdict' && !isWritten('is', 'under') && attributeOf(kind, 'is');
  return is ? [...required, is] : required;
}

function missingClause(
  { context, now }: FixQuestion,
  declaration: Declaration,
): readonly TextEdit[] | undefined {
  const [view] = context.views;
  const lines = [declaration, ...declaration.overrides].flatMap(({ attributes }) => attributes);
  for (const line of lines) {
    const clause = clauseLacking(line);
    const where = { block: declaration, now, number: 1 };
    const text = clause && view && placeFor(clause.value, { model: view.model, ...where });
    if (clause && text) return clauseBehind(declaration, line, `${clause.connector} ${text}`);
  }
  return undefined;
}

function clauseLacking({ def, clauses, rejected }: Attribute): ClauseDef | undefined {
  if (rejected) return undefined;
  const has = (clause: ClauseDef) =>
    clauses.some(({ connector }) => connector === clause.connector);
  return def.clauses.find((clause) => clause.required && !has(clause));
}

function clauseBehind({ unit }: Declaration, line: Attribute, text: string): readonly TextEdit[] {
  const statement = pathTo(unit, line).findLast(({ start }) => start === line.start);
  return statement && !statement.block ? [insertAt(unit, statement.end, ` ${text}`)] : [];
}

interface Filling {
  readonly model: Model;
  readonly block: Declaration;
  readonly now: number;
  /** Of the place. */
  readonly number: number;
}

/** A place for a value that fits; nothing where it would have to name something that is not there. */
export function placeFor(value: ValueType, filling: Filling): string | undefined {
  const { number, now } = filling;
  switch (value.type) {
    case 'string':
    case 'text':
      return `"${stop(number, '...')}"`;
    case 'date':
      return stop(number, formatDay(now));
    case 'number':
      return stop(number, '1');
    case 'enum':
      return choice(
        number,
        value.of.values.map(({ word }) => word),
      );
    case 'either':
      return placeFor(value.of[0] as ValueType, filling);
    case 'reference':
      return nameToChoose(value, filling);
    case 'condition':
      return undefined;
    case 'word':
    case 'nothing':
      return literal('');
  }
}

function nameToChoose(
  { to }: Extract<ValueType, { type: 'reference' }>,
  { model, block, number }: Filling,
): string | undefined {
  const kinds = to === 'any' ? [] : to;
  const names = kinds
    .flatMap((kind) => model.ofKind(kind))
    .flatMap((each) => shortestName(model.names, block, each, to) ?? []);
  return names.length > 0 ? choice(number, names.slice(0, OFFERED)) : undefined;
}
