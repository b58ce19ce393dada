// Scores of CVSS: the order of metrics means nothing, and what is worse by one metric never scores lower.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cvssScore, readCvss } from '../../server/src/model/terms/cvss.js';
import { property } from './support/property.js';

type Version = '3.1' | '4.0';

/** The values of a metric from the least to the worst, a letter each. */
type Metrics = Readonly<Record<string, string>>;

const BASE: Readonly<Record<Version, Metrics>> = {
  '3.1': { AV: 'PLAN', AC: 'HL', PR: 'HLN', UI: 'RN', S: 'UC', C: 'NLH', I: 'NLH', A: 'NLH' },
  '4.0': {
    ...{ AV: 'PLAN', AC: 'HL', AT: 'PN', PR: 'HLN', UI: 'APN' },
    ...{ VC: 'NLH', VI: 'NLH', VA: 'NLH', SC: 'NLH', SI: 'NLH', SA: 'NLH' },
  },
};

/** Those that may be left out, in the order of the standard. */
const OPTIONAL: Readonly<Record<Version, Metrics>> = {
  '3.1': {
    ...{ E: 'UPFH', RL: 'OTWU', RC: 'URC', CR: 'LMH', IR: 'LMH', AR: 'LMH' },
    ...{ MAV: 'PLAN', MAC: 'HL', MPR: 'HLN', MUI: 'RN', MS: 'UC', MC: 'NLH', MI: 'NLH', MA: 'NLH' },
  },
  '4.0': {
    ...{ E: 'UPA', CR: 'LMH', IR: 'LMH', AR: 'LMH' },
    ...{ MAV: 'PLAN', MAC: 'HL', MAT: 'PN', MPR: 'HLN', MUI: 'APN' },
    ...{ MVC: 'NLH', MVI: 'NLH', MVA: 'NLH', MSC: 'NLH', MSI: 'NLHS', MSA: 'NLHS' },
  },
};

/** A metric and the number of its value. */
type Chosen = readonly (readonly [string, number])[];

interface Drawn {
  readonly version: Version;
  readonly chosen: Chosen;
  /** As a sort takes it, for another order. */
  readonly keys: readonly number[];
}

const drawn: fc.Arbitrary<Drawn> = fc.constantFrom<Version>('3.1', '4.0').chain((version) =>
  fc.record({
    version: fc.constant(version),
    chosen: fc
      .tuple(...metrics(BASE[version], 0), ...metrics(OPTIONAL[version], 2))
      .map((all) => all.flatMap((each) => (each ? [each] : []))),
    keys: fc.array(fc.nat(), { minLength: 30, maxLength: 30 }),
  }),
);

/** @param left of so many, one is there; 0: all are */
function metrics(of: Metrics, left: number): fc.Arbitrary<readonly [string, number] | undefined>[] {
  return Object.entries(of).map(([name, values]) => {
    const value = fc
      .nat(values.length - 1)
      .map((number): readonly [string, number] => [name, number]);
    return left === 0 ? value : fc.option(value, { nil: undefined, freq: 1 });
  });
}

function vectorOf(version: Version, chosen: Chosen): string {
  const values = { ...BASE[version], ...OPTIONAL[version] };
  const parts = chosen.map(([name, number]) => `${name}:${values[name]?.[number]}`);
  return `CVSS:${version}/${parts.join('/')}`;
}

property('the order of metrics changes no score', drawn, ({ version, chosen, keys }) => {
  const written = vectorOf(version, chosen);
  const score = cvssScore(written);
  assert.ok(score !== undefined && score >= 0 && score <= 10, written);
  assert.equal(score, Math.round(score * 10) / 10, written);
  const order = new Map(chosen.map(([name], index) => [name, keys[index] ?? 0]));
  const shuffled = chosen.toSorted(([a], [b]) => order.get(a)! - order.get(b)!);
  const other = vectorOf(version, shuffled);
  const read = readCvss(other);
  // The order is fixed in version 4.0: the right one is proposed.
  assert.equal(cvssScore('score' in read ? other : read.suggestion!), score, other);
  if (version === '3.1') assert.ok('score' in read, other);
});

property('what is worse by one metric scores no lower', drawn, ({ version, chosen }) => {
  const before = cvssScore(vectorOf(version, chosen))!;
  const values = { ...BASE[version], ...OPTIONAL[version] };
  for (const [index, [name, number]] of chosen.entries()) {
    if (number === values[name]!.length - 1) continue;
    const worse = vectorOf(version, chosen.with(index, [name, number + 1]));
    assert.ok(cvssScore(worse)! >= before, `${vectorOf(version, chosen)} ${before}; ${worse}`);
  }
});
