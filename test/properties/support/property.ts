// Properties as tests: each runs the cases that it promises in `../promises.ts`, what failed once first, and tells how
// many it ran. Owns the counting and what is said of a failure; knows no property.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { SEED } from '../../support/random.js';
import { PROMISES, type PropertyName } from '../promises.js';

/** The one case to run again, as a failure named it. */
const PATH = process.env.TEST_PATH;

let total = 0;
after(() => console.log(`${shown(total)} cases with seed ${SEED}`));

/**
 * Fails unless `holds` returns for each input drawn.
 * @param inputs plain data, so that a failure can be kept in `../promises.ts`
 */
export function property<T>(
  name: PropertyName,
  inputs: fc.Arbitrary<T>,
  holds: (input: T) => void | Promise<void>,
): void {
  const { cases, found } = PROMISES[name];
  const checked = fc.asyncProperty(inputs, async (input) => holds(input));
  test(name, async () => {
    const details = await fc.check(checked, {
      numRuns: cases + found.length,
      examples: found.map((input): [T] => [input as T]),
      ...(PATH !== undefined && { path: PATH }),
    });
    if (details.failed) throw failure(name, details);
    count(name, details.numRuns, PATH === undefined ? cases : 0);
  });
}

/** The same for cases that are not drawn but all gone through; `run` calls `passed` after each. */
export function exhaustive(name: PropertyName, run: (passed: () => void) => void): void {
  test(name, () => {
    let ran = 0;
    run(() => (ran += 1));
    count(name, ran, PROMISES[name].cases);
  });
}

function count(name: string, ran: number, promised: number): void {
  total += ran;
  console.log(`${shown(ran).padStart(7)} cases: ${name}`);
  assert.ok(ran >= promised, `ran ${ran} cases, but promises ${promised}`);
}

function failure<T>(name: string, details: fc.RunDetails<[T]>): Error {
  const { counterexample, counterexamplePath, numRuns, numSkips, seed, errorInstance } = details;
  if (!counterexample) return new Error(`only ${numRuns} of ${numRuns + numSkips} inputs fit`);
  const again = `TEST_SEED=${seed} TEST_PATH=${counterexamplePath}`;
  const lines = [
    `failed in case ${numRuns}`,
    `with    ${JSON.stringify(counterexample[0])}`,
    `again   ${again} npm run test:properties -- --name '${name}'`,
    `keep it in 'found' of test/properties/promises.ts`,
  ];
  const stack = errorInstance instanceof Error ? errorInstance.stack : String(errorInstance);
  return new Error(`${lines.join('\n')}\n${stack}`);
}

/** `12,345`, whatever the locale. */
function shown(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
