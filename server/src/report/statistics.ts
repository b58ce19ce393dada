/**
 * Figures of a model that can be followed over time: how threats are answered, what is left, what was looked at.
 * Owns what is counted; how it is printed is in `statistics-text.ts`.
 */
import type { Declaration } from '../model/declaration.js';
import type { View } from '../model/model.js';
import type { FileFinding, Severity } from '../model/problem.js';
import type { Kind } from '../schema/types.js';
import { MITIGATION_STATUS, PROPERTY_STATUS } from '../schema/enums.js';
import { textOrDefault } from '../model/attributes.js';
import { isWellMade } from '../model/terms/certainty.js';
import { crossing } from '../model/terms/flows.js';
import { holdsIn } from '../model/terms/presence.js';
import { responseOf, RESPONSES, type ResponseName } from '../model/terms/response.js';
import { riskOf } from '../model/terms/risk.js';
import { LEVELS, severityOf, type Level } from '../model/terms/severity.js';
import { isAssetLookedAt, isCrossingLookedAt, isEntryLookedAt } from '../rules/coverage.js';
import { count } from './report.js';

/** How many of some elements somebody has looked at. */
export interface Part {
  readonly looked: number;
  readonly of: number;
}

type ByLevel = Readonly<Record<Level, number>>;

export interface ThreatStatistics {
  /** All, those that do not apply too. */
  readonly total: number;
  /** Those that apply: what the counts by severity are of. */
  readonly counted: number;
  readonly open: number;
  /** Those whose acceptance has ended. */
  readonly expired: number;
  readonly byResponse: Readonly<Record<ResponseName, number>>;
  readonly bySeverity: ByLevel;
  readonly openBySeverity: ByLevel;
  readonly residual: ByLevel;
}

/** Every key is there in every model. */
export interface Statistics {
  readonly threats: ThreatStatistics;
  readonly mitigations: Readonly<Record<string, number>>;
  readonly properties: Readonly<Record<string, number>>;
  readonly coverage: { readonly entries: Part; readonly crossings: Part; readonly assets: Part };
  readonly findings: Readonly<Record<Severity, number>>;
}

/** @param findings in the files of the model, of the base and all profiles */
export function statisticsOf(view: View, findings: readonly FileFinding[]): Statistics {
  const statuses = (kind: Kind, words: readonly string[]) =>
    tally(words, those(view, kind), (each) => textOrDefault(view, each, 'status'));
  return {
    threats: threatStatistics(view),
    mitigations: statuses('mitigation', wordsOf(MITIGATION_STATUS)),
    properties: statuses('property', wordsOf(PROPERTY_STATUS)),
    coverage: {
      entries: part(those(view, 'entry'), (entry) => isEntryLookedAt(view, entry)),
      crossings: part(crossingsOf(view), (flow) => isCrossingLookedAt(view, flow)),
      assets: part(those(view, 'asset'), (asset) => isAssetLookedAt(view, asset)),
    },
    findings: count(findings),
  };
}

function threatStatistics(view: View): ThreatStatistics {
  const threats = those(view, 'threat');
  const response = (threat: Declaration) => responseOf(view, threat).is;
  const counted = threats.filter((threat) => response(threat) !== 'not-applicable');
  const open = counted.filter((threat) => response(threat) === 'open');
  const severity = (threat: Declaration) => severityOf(view, threat).level;
  return {
    total: threats.length,
    counted: counted.length,
    open: open.length,
    expired: counted.filter((threat) => responseOf(view, threat).expired).length,
    byResponse: tally(RESPONSES, threats, response),
    bySeverity: tally(LEVELS, counted, severity),
    openBySeverity: tally(LEVELS, open, severity),
    residual: tally(LEVELS, counted, (threat) => riskOf(view, threat).residual),
  };
}

/** The declarations of a kind that the view has, where they may stand. */
function those(view: View, kind: Kind): readonly Declaration[] {
  return view.model.ofKind(kind).filter((each) => isWellMade(each) && holdsIn(view, each));
}

function crossingsOf(view: View): readonly Declaration[] {
  return those(view, 'flow').filter((flow) => crossing(view, flow).enters.length > 0);
}

/** How many have each word; words that none has are there with 0. */
function tally<W extends string>(
  words: readonly W[],
  declarations: readonly Declaration[],
  wordOf: (declaration: Declaration) => string | undefined,
): Record<W, number> {
  const counts = Object.fromEntries(words.map((word) => [word, 0])) as Record<string, number>;
  for (const each of declarations) {
    const word = wordOf(each);
    const known = word === undefined ? undefined : counts[word];
    if (word !== undefined && known !== undefined) counts[word] = known + 1;
  }
  return counts;
}

function wordsOf({ values }: typeof MITIGATION_STATUS): readonly string[] {
  return values.map(({ word }) => word);
}

function part(
  declarations: readonly Declaration[],
  isLookedAt: (declaration: Declaration) => boolean,
): Part {
  return { looked: declarations.filter(isLookedAt).length, of: declarations.length };
}
