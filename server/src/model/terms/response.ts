/**
 * What is done about a threat: the response that its mitigations, its acceptance and the threats it depends on
 * amount to. Owns the order of responses and what each status of a mitigation counts for. Knows no severity.
 */
import {
  attributesOf,
  clauseDate,
  effectiveAttributes,
  has,
  isUncertain,
  isUncertainLine,
  overridesOf,
  targetsOf,
  textOrDefault,
  textsOf,
} from '../attributes.js';
import type { Attribute, Declaration } from '../declaration.js';
import { dependenciesOf } from './dependencies.js';
import type { View } from '../model.js';
import { acyclicQuery, query } from '../query.js';
import { holdsIn } from './presence.js';
import { referrers } from './uses.js';

/** From best to worst. */
export const RESPONSES = [
  'not-applicable',
  'avoided',
  'mitigated',
  'transferred',
  'accepted',
  'partly',
  'planned',
  'open',
] as const;
export type ResponseName = (typeof RESPONSES)[number];

export interface Response {
  readonly is: ResponseName;
  /** The threat was accepted until a day that is past, and is no better than partly answered without it. */
  readonly expired: boolean;
  /** A name that does not resolve or a value that was rejected could make it better: rules stay silent. */
  readonly uncertain: boolean;
}

/** The response to a threat on the view's day, after the threats that it requires or is enabled by. */
export const responseOf = query((view: View, threat: Declaration): Response => {
  const { is, doubtful } = answerOf(view, threat);
  const unanswered = is === 'partly' || is === 'planned' || is === 'open';
  return {
    is,
    expired: unanswered && isPast(view, acceptanceOf(view, threat)),
    uncertain: doubtful && isBetter('mitigated', is),
  };
});

/** The line `accepted` that holds in the view, in force or past. */
export function acceptanceOf(view: View, threat: Declaration): Attribute | undefined {
  return attributesOf(view, threat, 'accepted')[0];
}

/** The last day of an acceptance, in UTC days; `undefined` when it has no end. */
export function acceptanceEnd(acceptance: Attribute | undefined): number | undefined {
  return clauseDate(acceptance, 'until')?.last;
}

/** The mitigations that answer a threat in the view: nested ones, then those named; each once. */
export const mitigationsOf = query((view: View, threat: Declaration): readonly Declaration[] =>
  declaredMitigations(view, threat).filter((mitigation) => holdsIn(view, mitigation)),
);

/** The mitigations nested in a threat that answer it: all, unless `when` replaces its responses. */
export function nestedMitigations(view: View, threat: Declaration): readonly Declaration[] {
  if (overridesOf(view, threat).some(({ def }) => def.response)) return [];
  return threat.children.filter(({ kind }) => kind === 'mitigation');
}

/** The threats of the view that a mitigation answers: the one that it is nested in, then those that name it. */
export function threatsAnsweredBy(view: View, mitigation: Declaration): readonly Declaration[] {
  const { parent } = mitigation;
  const isNested =
    parent?.kind === 'threat' &&
    holdsIn(view, parent) &&
    nestedMitigations(view, parent).includes(mitigation);
  const naming = referrers(view, mitigation, 'mitigated by');
  return isNested ? [...new Set([parent, ...naming])] : naming;
}

/** The status of a mitigation, written or not. */
export function statusOf(view: View, mitigation: Declaration): string | undefined {
  return textOrDefault(view, mitigation, 'status');
}

/** What a mitigation that the view has makes of a threat; `undefined`: it counts for nothing. */
export function effectOf(view: View, mitigation: Declaration): ResponseName | undefined {
  switch (statusOf(view, mitigation)) {
    case 'implemented':
      return isOnlyAfterwards(view, mitigation) ? 'partly' : 'mitigated';
    case 'partial':
      return 'partly';
    case 'planned':
      return 'planned';
    case 'delegated':
      return 'transferred';
    default:
      return undefined;
  }
}

/** It notices or repairs what it does not keep from happening. */
function isOnlyAfterwards(view: View, mitigation: Declaration): boolean {
  const kinds = textsOf(view, mitigation, 'kind');
  return kinds.length > 0 && !kinds.includes('prevent');
}

function declaredMitigations(view: View, threat: Declaration): readonly Declaration[] {
  const named = targetsOf(view, threat, 'mitigated by');
  return [...new Set([...nestedMitigations(view, threat), ...named])];
}

interface Answer {
  readonly is: ResponseName;
  readonly doubtful: boolean;
}

const ownAnswer = query((view: View, threat: Declaration): Answer => {
  const effects = mitigationsOf(view, threat).map((mitigation) => effectOf(view, mitigation));
  const is = best([...writtenResponses(view, threat), ...effects]) ?? 'open';
  return { is, doubtful: isDoubtful(view, threat) };
});

function writtenResponses(view: View, threat: Declaration): readonly ResponseName[] {
  const responses: ResponseName[] = [];
  if (has(view, threat, 'dismissed')) responses.push('not-applicable');
  if (has(view, threat, 'avoided')) responses.push('avoided');
  if (has(view, threat, 'transferred to')) responses.push('transferred');
  const acceptance = acceptanceOf(view, threat);
  if (acceptance && !isPast(view, acceptance)) responses.push('accepted');
  return responses;
}

function isPast(view: View, acceptance: Attribute | undefined): boolean {
  return view.now > (acceptanceEnd(acceptance) ?? Infinity);
}

function isDoubtful(view: View, threat: Declaration): boolean {
  if (threat.doubtful) return true;
  const lines = effectiveAttributes(view, threat).filter(({ def }) => def.response);
  if (lines.some((line) => isUncertainLine(view, line))) return true;
  return declaredMitigations(view, threat).some((mitigation) =>
    isUncertain(view, mitigation, 'status', 'kind', 'only in'),
  );
}

/** Its own answer; of an open threat that of those it depends on. */
const answerOf = acyclicQuery<Answer>(dependencies, (view, threat, ask): Answer => {
  const own = ownAnswer(view, threat);
  if (own.is !== 'open' || !isDependent(view, threat)) return own;
  const answers = (name: string) => threatsOf(view, threat, name).map((each) => ask(view, each));
  const needed = answers('requires');
  const enough = answers('enabled by');
  const doubtful =
    isUncertain(view, threat, 'requires', 'enabled by') ||
    [own, ...needed, ...enough].some((answer) => answer.doubtful);
  return { is: best([best(names(needed)), worst(names(enough))]) ?? 'open', doubtful };
});

function isDependent(view: View, threat: Declaration): boolean {
  return has(view, threat, 'requires') || has(view, threat, 'enabled by');
}

function dependencies(view: View, threat: Declaration): readonly Declaration[] {
  if (!isDependent(view, threat)) return [];
  return ['requires', 'enabled by'].flatMap((name) => threatsOf(view, threat, name));
}

function threatsOf(view: View, threat: Declaration, name: string): readonly Declaration[] {
  return dependenciesOf(view, threat, name).filter(
    (each) => each.kind === 'threat' && holdsIn(view, each),
  );
}

function names(answers: readonly Answer[]): readonly ResponseName[] {
  return answers.map(({ is }) => is);
}

function best(responses: readonly (ResponseName | undefined)[]): ResponseName | undefined {
  return RESPONSES.find((response) => responses.includes(response));
}

function worst(responses: readonly ResponseName[]): ResponseName | undefined {
  return RESPONSES.findLast((response) => responses.includes(response));
}

function isBetter(a: ResponseName, b: ResponseName): boolean {
  return RESPONSES.indexOf(a) < RESPONSES.indexOf(b);
}
