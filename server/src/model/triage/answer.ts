/**
 * What a model answers to a report, as plain data: the same for people and for programs.
 * Owns the shape of the JSON of `tm triage` and its words; how it is laid out is each format's.
 */
import { attributesOf, clauseText, textOf, textsOf } from '../attributes.js';
import { formatDay } from '../dates.js';
import type { Declaration } from '../declaration.js';
import type { View } from '../model.js';
import { trust } from '../terms/trust.js';
import {
  fitOf,
  fitOfWeakness,
  isBrokenByWeakness,
  isOutOfScope,
  namedIn,
  type Case,
} from './fit.js';
import { fitOfOpponent } from './involved.js';
import { ROLES, type Question, type Role } from './question.js';
import type { Disposition, Ground, Triage } from './triage.js';

export interface TriageAnswer {
  readonly version: 1;
  readonly now: string;
  readonly model: string;
  readonly profile?: string;
  readonly question: { readonly [R in Role]?: NamedAnswer } & { readonly cwe?: number };
  readonly disposition: Disposition;
  readonly severity?: string;
  readonly goesTo: readonly string[];
  readonly restsOn: readonly StatementAnswer[];
  readonly alsoApplies: readonly StatementAnswer[];
  readonly mayApply: readonly StatementAnswer[];
}

export interface NamedAnswer {
  readonly kind: string;
  /** Qualified. */
  readonly id: string;
  readonly title: string;
}

export interface StatementAnswer extends NamedAnswer {
  /** Where it decides. */
  readonly disposition?: Disposition;
  /** By what it has to do with the question, in words of the language: `protects orders`, `cwe 79`. */
  readonly fits: readonly string[];
  /** The author's reason. */
  readonly because?: string;
  /** What a property does not say. */
  readonly limits?: readonly string[];
  readonly condition?: string;
  readonly instead?: string;
  readonly fallsTo?: readonly NamedAnswer[];
  /** Where it is published: a file, seen from the output folder, and an anchor in it. */
  readonly published?: { readonly file: string; readonly anchor: string };
}

export interface AnswerOptions {
  readonly sees: Case['sees'];
  readonly placeOf: (declaration: Declaration) => StatementAnswer['published'];
}

export function answerOf(view: View, triage: Triage, options: AnswerOptions): TriageAnswer {
  const { model, now, profile } = view;
  const of: Case = { view, question: triage.question, sees: options.sees };
  const all = (grounds: readonly Ground[]) =>
    grounds.map((ground) => statementOf(of, ground, options.placeOf(ground.declaration)));
  return {
    version: 1,
    now: formatDay(now),
    model: model.statement?.stableId ?? '',
    ...(profile && { profile: profile.stableId }),
    question: questionAnswer(view, triage.question),
    disposition: triage.disposition,
    ...(triage.severity && { severity: triage.severity }),
    goesTo: triage.goesTo,
    restsOn: all(triage.restsOn),
    alsoApplies: all(triage.alsoApplies),
    mayApply: all(triage.mayApply),
  };
}

function questionAnswer(view: View, question: Question): TriageAnswer['question'] {
  const named: { [R in Role]?: NamedAnswer } = {};
  for (const role of ROLES) {
    const declaration = question[role];
    if (declaration) named[role] = namedAnswer(view, declaration);
  }
  return { ...named, ...(question.cwe !== undefined && { cwe: question.cwe }) };
}

function namedAnswer({ model }: View, declaration: Declaration): NamedAnswer {
  const { kind = '', title, stableId } = declaration;
  return { kind, id: model.qualifiedName(declaration), title: title ?? stableId };
}

function statementOf(
  of: Case,
  { declaration: d, disposition }: Ground,
  published: StatementAnswer['published'],
): StatementAnswer {
  const { view } = of;
  const because = reasonOf(view, d);
  const limits = textsOf(view, d, 'limit');
  const condition = d.kind === 'property' ? textOf(view, d, 'condition') : undefined;
  const instead = textOf(view, d, 'instead');
  const fallsTo = namedIn(of, d, 'falls to').map((each) => namedAnswer(view, each));
  return {
    ...namedAnswer(view, d),
    ...(disposition && { disposition }),
    fits: fitsOf(of, d),
    ...(because !== undefined && { because }),
    ...(limits.length > 0 && { limits }),
    ...(condition !== undefined && { condition }),
    ...(instead !== undefined && { instead }),
    ...(fallsTo.length > 0 && { fallsTo }),
    ...(published && { published }),
  };
}

const REASON_OF: Readonly<Record<string, string>> = { property: 'status', adversary: 'in-scope' };

/** Its own `because`, or that of what a property or an adversary is said to be. */
function reasonOf(view: View, d: Declaration): string | undefined {
  const attribute = REASON_OF[d.kind ?? ''];
  if (attribute === undefined) return textOf(view, d, 'because');
  return clauseText(attributesOf(view, d, attribute)[0], 'because');
}

const NAMING = ['protects', 'against', 'about', 'rests on'] as const;

function fitsOf(of: Case, d: Declaration): readonly string[] {
  const { view, question } = of;
  if (d.kind === 'adversary' || d.kind === 'actor') {
    return [isOutOfScope(view, d) ? 'in-scope no' : `trust ${trust(view, d)}`];
  }
  const named = NAMING.flatMap((attribute) => {
    const fitting = namedIn(of, d, attribute).filter((each) => fitsAs(of, attribute, each));
    const ids = fitting.map((each) => view.model.qualifiedName(each)).join(', ');
    return ids === '' ? [] : `${attribute} ${ids}`;
  });
  const isByWeakness = fitOfWeakness(of, d) === 'yes' || isBrokenByWeakness(of, d);
  return isByWeakness ? [...named, `cwe ${question.cwe}`] : named;
}

function fitsAs(of: Case, attribute: string, named: Declaration): boolean {
  if (attribute === 'against') return fitOfOpponent(of.view, of.question, named) === 'yes';
  return fitOf(of, named) === 'yes';
}
