/**
 * What a model answers to a report: the disposition, the statements that it rests on, and what else applies.
 *
 * 1. Express statements decide, where there are some: an adversary out of scope; an exclusion about an element that is
 *    involved, or of the weakness; a verdict of the weakness; a provided property that names the actor in `against`, and
 *    a verdict that rests on it. Else all that fit decide.
 * 2. A verdict fits where its weakness was asked, or where something that it rests on is involved: one of what is to be
 *    reported where a provided property is broken, one of what is not where an assumption, an exclusion or a property
 *    that is not promised is meant. It takes the place of the statements that it rests on.
 * 3. A provided property that protects the asset makes a violation a vulnerability; a disclaimed one makes it no issue.
 *    One that is planned, rejected or withdrawn, and a best effort, decide nothing.
 * 4. An actor that the system trusts, or trusts more than the component, needs no flaw: that is no issue.
 * 5. Statements that disagree make `depends`; where none decides, the report is undecided.
 *
 * Nothing is guessed from words: what a title means is for people to see, which is why all that may apply is listed.
 */
import { attributesOf, textOf, textOrDefault, textsOf } from '../attributes.js';
import type { Declaration } from '../declaration.js';
import { judgementOf } from '../terms/judgement.js';
import { highest, levelOf, type Level } from '../terms/severity.js';
import type { View } from '../model.js';
import type { Kind } from '../../schema/types.js';
import {
  fitAgainst,
  fitOf,
  fitOfWeakness,
  isOutOfScope,
  isProvided,
  isTrustedThere,
  namedIn,
  type Case,
} from './fit.js';
import { anyOf, fitOfElement, type Fit } from './involved.js';
import type { Question } from './question.js';

/** From what is to be reported to what is nobody's business here. */
export const DISPOSITIONS = [
  'vulnerability',
  'private',
  'depends',
  'hardening',
  'bug',
  'not-an-issue',
  'out-of-scope',
  'undecided',
] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

/** A statement that has to do with the report. */
export interface Ground {
  readonly declaration: Declaration;
  /** What it makes of the report, where it decides. */
  readonly disposition?: Disposition;
  /** It names the weakness, or the actor. */
  readonly express?: true;
}

export interface Triage {
  readonly question: Question;
  readonly disposition: Disposition;
  /** Of what is to be reported, where a statement says it: the highest. */
  readonly severity?: Level;
  /** Where such reports go, each once. */
  readonly goesTo: readonly string[];
  /** What decides, then what that rests on; both in model order. */
  readonly restsOn: readonly Ground[];
  /** What applies, too, without deciding. */
  readonly alsoApplies: readonly Ground[];
  /** What fits in part: who knows the report has to see whether it is meant. */
  readonly mayApply: readonly Ground[];
}

/** @param sees what the asker may know of: nothing else is looked at, so that nothing else is told */
export function triage(view: View, question: Question, sees: Case['sees']): Triage {
  const of: Case = { view, question, sees };
  const judged = ASKED.flatMap((kind) => view.model.ofKind(kind).filter(sees)).map(
    (declaration): Judged => ({ declaration, fit: fitIn(of, declaration) }),
  );
  const fitting = judged.filter(({ fit }) => fit === 'yes').map(({ declaration }) => declaration);
  const decided = deciding(of, [
    ...groundsOfActor(of),
    ...fitting.flatMap((d) => groundsOf(of, d)),
  ]);
  const rests = decided.flatMap(({ declaration }) => foundations(of, declaration));
  const all = inOrder(view, [...decided, ...rests.map((declaration) => ({ declaration }))]);
  const restsOn = [...all.filter(isDeciding), ...all.filter((each) => !isDeciding(each))];
  const named = new Set(restsOn.map(({ declaration }) => declaration));
  const others = (fit: Fit): readonly Ground[] =>
    inOrder(
      view,
      judged.flatMap((each) => (each.fit === fit && !named.has(each.declaration) ? [each] : [])),
    ).map(({ declaration }) => ({ declaration }));
  return {
    question,
    ...conclusion(of, decided),
    restsOn,
    alsoApplies: others('yes'),
    mayApply: others('maybe'),
  };
}

function isDeciding({ disposition }: Ground): boolean {
  return disposition !== undefined;
}

const ASKED: readonly Kind[] = ['verdict', 'exclusion', 'property', 'assumption', 'responsibility'];

interface Judged {
  readonly declaration: Declaration;
  readonly fit: Fit;
}

function fitIn(of: Case, d: Declaration): Fit {
  if (d.kind === 'verdict') return fitOfVerdict(of, d);
  if (d.kind === 'exclusion') return fitOfExclusion(of, d);
  return fitOf(of, d);
}

/** Of an exclusion that names elements and weaknesses, both have to fit. */
function fitOfExclusion(of: Case, d: Declaration): Fit {
  const [about, weakness] = [fitOf(of, d), fitOfWeakness(of, d)];
  if (about === 'no' || weakness === 'no') return 'no';
  if (weakness === 'yes') return about === 'maybe' ? 'maybe' : 'yes';
  const isNarrowed = about === 'yes' && textsOf(of.view, d, 'cwe').length > 0;
  return isNarrowed ? 'maybe' : about;
}

/**
 * The weaknesses of a class of reports are the usual ones, so another one leaves it possible; those of a case say what
 * the case is, so it is not meant until its weakness was asked.
 */
function fitOfVerdict(of: Case, d: Declaration): Fit {
  const rests = fitOfFoundations(of, d);
  const weakness = fitOfWeakness(of, d);
  if (weakness === 'yes') return rests === 'no' ? 'maybe' : 'yes';
  if (weakness === 'no') return rests === 'yes' ? 'maybe' : 'no';
  const isNarrowed = isCase(of, d) && textsOf(of.view, d, 'cwe').length > 0;
  return isNarrowed && rests === 'yes' ? 'maybe' : rests;
}

function isCase({ view }: Case, verdict: Declaration): boolean {
  return attributesOf(view, verdict, 'under').length > 0;
}

function fitOfFoundations(of: Case, verdict: Declaration): Fit {
  return anyOf(
    namedIn(of, verdict, 'rests on').map((each) => {
      const fit = fitOf(of, each, new Set([verdict]));
      return fit === 'yes' && !supports(of, verdict, each) ? 'maybe' : fit;
    }),
  );
}

const REPORTABLE: readonly string[] = ['vulnerability', 'private'];

/** A violated promise speaks for a report; what is taken for granted or not promised speaks against it. */
function supports(of: Case, verdict: Declaration, foundation: Declaration): boolean {
  const is = judgementOf(of.view, verdict) ?? '';
  if (is === 'depends') return true;
  const isReportable = REPORTABLE.includes(is);
  if (foundation.kind === 'property') return isReportable === isProvided(of, foundation);
  const isLimit = foundation.kind === 'assumption' || foundation.kind === 'exclusion';
  return !(isLimit && isReportable);
}

/** What of the report a verdict rests on is there. */
function foundations(of: Case, d: Declaration): readonly Declaration[] {
  if (d.kind !== 'verdict') return [];
  return namedIn(of, d, 'rests on').filter((each) => fitOf(of, each, new Set([d])) === 'yes');
}

/** What a statement that fits makes of the report; nothing where it only has to be known. */
function groundsOf(of: Case, d: Declaration): readonly Ground[] {
  if (d.kind === 'verdict') return groundOfVerdict(of, d);
  if (d.kind === 'property') return groundOfProperty(of, d);
  if (d.kind === 'exclusion') return [ground(d, 'out-of-scope', isDirect(of, d))];
  return [];
}

function ground(declaration: Declaration, disposition: Disposition, express: boolean): Ground {
  return { declaration, disposition, ...(express && { express }) };
}

/** It is about the elements or the weakness themselves, not about what is said of them. */
function isDirect(of: Case, exclusion: Declaration): boolean {
  if (fitOfWeakness(of, exclusion) === 'yes') return true;
  const about = namedIn(of, exclusion, 'about');
  return about.some((each) => fitOfElement(of.view, of.question, each) === 'yes');
}

function groundOfVerdict(of: Case, d: Declaration): readonly Ground[] {
  const is = judgementOf(of.view, d);
  const disposition = DISPOSITIONS.find((known) => known === is);
  if (!disposition) return [];
  const isByWeakness = fitOfWeakness(of, d) === 'yes';
  return [
    ground(d, disposition, isByWeakness || foundations(of, d).some((each) => isAgainst(of, each))),
  ];
}

/** A best effort, a plan, and what was turned down or taken back promise nothing that could be broken, and deny nothing. */
function groundOfProperty(of: Case, d: Declaration): readonly Ground[] {
  const { view } = of;
  if (textOf(view, d, 'status') === 'disclaimed') return [ground(d, 'not-an-issue', false)];
  if (!isProvided(of, d)) return [];
  if (textOrDefault(view, d, 'strength') === 'best-effort') return [];
  return [ground(d, 'vulnerability', isAgainst(of, d))];
}

function isAgainst(of: Case, d: Declaration): boolean {
  return d.kind === 'property' && isProvided(of, d) && fitAgainst(of, d) === 'yes';
}

function groundsOfActor(of: Case): readonly Ground[] {
  const { actor } = of.question;
  if (!actor) return [];
  if (isOutOfScope(of.view, actor)) return [ground(actor, 'out-of-scope', true)];
  return isTrustedThere(of) ? [ground(actor, 'not-an-issue', false)] : [];
}

/** The grounds that decide: a verdict takes the place of what it rests on. */
function deciding(of: Case, grounds: readonly Ground[]): readonly Ground[] {
  const express = grounds.filter((each) => each.express);
  const pool = express.length > 0 ? express : grounds;
  const taken = new Set(pool.flatMap(({ declaration }) => foundations(of, declaration)));
  return pool.filter(({ declaration }) => !taken.has(declaration));
}

function conclusion(
  of: Case,
  decided: readonly Ground[],
): Pick<Triage, 'disposition' | 'severity' | 'goesTo'> {
  const disposition = agreed(decided.flatMap((each) => each.disposition ?? []));
  const isReported = REPORTABLE.includes(disposition);
  const severity = isReported || disposition === 'depends' ? severityIn(of, decided) : undefined;
  const goesTo = [...new Set(decided.flatMap(({ declaration }) => goesToOf(of, declaration)))];
  return {
    disposition,
    ...(severity && { severity }),
    goesTo: goesTo.length > 0 || !isReported ? goesTo : reportTo(of),
  };
}

/** What is to be reported in private is so as a vulnerability, too; what is out of scope is no issue here. */
function agreed(dispositions: readonly Disposition[]): Disposition {
  const all = new Set(dispositions);
  const [first, second] = all;
  if (first === undefined) return 'undecided';
  if (second === undefined) return first;
  const isOnly = (...words: readonly Disposition[]) =>
    [...all].every((each) => words.includes(each));
  if (isOnly('vulnerability', 'private')) return 'vulnerability';
  return isOnly('not-an-issue', 'out-of-scope') ? 'out-of-scope' : 'depends';
}

function severityIn({ view }: Case, decided: readonly Ground[]): Level | undefined {
  const levels = decided
    .filter(({ disposition }) => disposition && REPORTED.has(disposition))
    .flatMap(({ declaration }) => levelOf(view, declaration, 'severity') ?? []);
  return levels.length > 0 ? highest(levels) : undefined;
}

const REPORTED: ReadonlySet<Disposition> = new Set(['vulnerability', 'private', 'depends']);

/** Its own, else that of the class that it falls under. */
function goesToOf(of: Case, d: Declaration): readonly string[] {
  const seen = new Set<Declaration>();
  for (let at: Declaration | undefined = d; at && !seen.has(at); [at] = namedIn(of, at, 'under')) {
    const own = textsOf(of.view, at, 'goes to');
    if (own.length > 0) return own;
    seen.add(at);
  }
  return [];
}

function reportTo({ view, sees }: Case): readonly string[] {
  const { statement } = view.model;
  return statement && sees(statement) ? textsOf(view, statement, 'report to') : [];
}

function inOrder({ model }: View, grounds: readonly Ground[]): readonly Ground[] {
  const first = new Map<Declaration, Ground>();
  for (const each of grounds) if (!first.has(each.declaration)) first.set(each.declaration, each);
  return [...first.values()].sort(
    (a, b) => model.order(a.declaration) - model.order(b.declaration),
  );
}
