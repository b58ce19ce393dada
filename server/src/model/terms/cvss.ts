/**
 * CVSS vectors of versions 3.1 and 4.0: whether one is right, what is wrong with it, and its score.
 * Owns no severity: what a score means for a threat is in `severity.ts`.
 */
import { CVSS31, CVSS40, InvalidMetricValue } from '@pandatix/js-cvss';

/** A vector that was read: its score from 0 to 10, or what is wrong and, where one can tell, the right one. */
export type Cvss =
  | { readonly score: number }
  | { readonly problem: string; readonly suggestion?: string | undefined };

type Metrics = ReadonlyMap<string, string>;

const HEADER = /^CVSS:([^/]*)\//;
const MANDATORY = {
  '3.1': ['AV', 'AC', 'PR', 'UI', 'S', 'C', 'I', 'A'],
  '4.0': ['AV', 'AC', 'AT', 'PR', 'UI', 'VC', 'VI', 'VA', 'SC', 'SI', 'SA'],
} as const;
type Version = keyof typeof MANDATORY;

/** Reads a vector; the score counts every metric in it, not the base alone. */
export function readCvss(vector: string): Cvss {
  const version = HEADER.exec(vector)?.[1];
  if (version === '3.1' || version === '4.0') return readVersion(vector, version);
  return withOtherHeader(vector, version);
}

/** The score of a right vector, from 0 to 10. */
export function cvssScore(vector: string): number | undefined {
  const read = readCvss(vector);
  return 'score' in read ? read.score : undefined;
}

function readVersion(vector: string, version: Version): Cvss {
  const cvss = version === '3.1' ? new CVSS31() : new CVSS40();
  const metrics = new Map<string, string>();
  for (const part of vector.replace(HEADER, '').split('/')) {
    const problem = setMetric(cvss, metrics, part);
    if (problem) return { problem };
  }
  const missing = MANDATORY[version].filter((name) => !metrics.has(name));
  if (missing.length > 0) return { problem: `it lacks ${missing.join(', ')}` };
  return cvss instanceof CVSS31 ? { score: score31(metrics) } : read40(vector, cvss);
}

function setMetric(
  cvss: CVSS31 | CVSS40,
  metrics: Map<string, string>,
  part: string,
): string | undefined {
  const [name, value, ...rest] = part.split(':');
  if (!name || !value || rest.length > 0) return `'${part}' is no metric with a value`;
  if (metrics.has(name)) return `'${name}' stands in it twice`;
  metrics.set(name, value);
  try {
    cvss.Set(name, value);
    return undefined;
  } catch (error) {
    const known = error instanceof InvalidMetricValue;
    return known ? `'${name}' cannot be '${value}'` : `there is no metric '${name}'`;
  }
}

/** The order of metrics is fixed in version 4.0. */
function read40(vector: string, cvss: CVSS40): Cvss {
  try {
    return { score: new CVSS40(vector).Score() };
  } catch {
    return {
      problem: 'its metrics are not in the order of the standard',
      suggestion: cvss.Vector(),
    };
  }
}

const THREAT_FACTORS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  E: { F: 0.97, P: 0.94, U: 0.91 },
  RL: { W: 0.97, T: 0.96, O: 0.95 },
  RC: { R: 0.96, U: 0.92 },
};

/**
 * The overall score. The library takes the privileges of a changed scope from the unmodified one, and rounds some
 * scores to two digits: so modified metrics are put in the place of their base, and the rounding is done here.
 */
function score31(metrics: Metrics): number {
  const cvss = new CVSS31();
  const environment = [...metrics].some(([name, value]) => isEnvironment(name) && value !== 'X');
  for (const name of [...MANDATORY['3.1'], 'CR', 'IR', 'AR']) {
    const modified = metrics.get(`M${name}`) ?? 'X';
    cvss.Set(name, modified === 'X' ? (metrics.get(name) ?? 'X') : modified);
  }
  const score = roundUp(environment ? cvss.EnvironmentalScore() : cvss.BaseScore());
  const factors = Object.keys(THREAT_FACTORS).map(
    (name) => THREAT_FACTORS[name]?.[metrics.get(name) ?? 'X'] ?? 1,
  );
  return roundUp(factors.reduce((product, factor) => product * factor, score));
}

function isEnvironment(name: string): boolean {
  return name.startsWith('M') || ['CR', 'IR', 'AR'].includes(name);
}

/** To one digit, up, as the standard defines it. */
function roundUp(score: number): number {
  const scaled = Math.round(score * 100_000);
  return scaled % 10_000 === 0 ? scaled / 100_000 : (Math.floor(scaled / 10_000) + 1) / 10;
}

/** Version 3.0 has the metrics of 3.1; a vector without its header is often of either. */
function withOtherHeader(vector: string, version: string | undefined): Cvss {
  const metrics = vector.replace(HEADER, '');
  const suggestion = (['3.1', '4.0'] as const)
    .map((known) => `CVSS:${known}/${metrics}`)
    .find((candidate) => 'score' in readCvss(candidate));
  const problem =
    version === undefined
      ? "it does not start with 'CVSS:3.1/' or 'CVSS:4.0/'"
      : `version '${version}' is not supported, only 3.1 and 4.0`;
  return { problem, suggestion };
}
