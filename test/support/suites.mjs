// How a suite tells its result: one JSON file, written to the folder that the driver names in
// TEST_RESULTS_DIR. Run by hand, without that variable, a suite just prints.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/**
 * @typedef {{ name: string, message: string }} Failure
 * @typedef {{ passed: number, failed: number, skipped: number, failures: Failure[] }} Result
 */

/** Prints a suite's result, leaves it for the driver and sets the exit code. */
export function report(suite, /** @type {Result} */ result) {
  const skipped = result.skipped ? `, ${result.skipped} skipped` : '';
  console.log(`${suite}: ${result.passed} ok, ${result.failed} not ok${skipped}`);
  if (result.failed > 0 || result.passed === 0) process.exitCode = 1;
  const dir = process.env.TEST_RESULTS_DIR;
  if (!dir) return;
  mkdirSync(dir, { recursive: true });
  writeFileSync(path.join(dir, `${suite}.json`), JSON.stringify(result));
}

/** Reads what a suite left, or a single failure if it left nothing, found nothing or broke off. */
export function readResult(dir, suite, /** @type {number} */ exitCode) {
  const broken = (/** @type {string} */ message) => ({
    passed: 0,
    failed: 1,
    skipped: 0,
    failures: [{ name: `the suite "${suite}"`, message }],
  });
  let result;
  try {
    result = /** @type {Result} */ (
      JSON.parse(readFileSync(path.join(dir, `${suite}.json`), 'utf8'))
    );
  } catch {
    return broken(`wrote no result (exit code ${exitCode})`);
  }
  if (result.failed > 0) return result;
  if (result.passed === 0) return broken('ran no test');
  if (exitCode !== 0)
    return { ...broken(`ended with exit code ${exitCode}`), passed: result.passed };
  return result;
}

/** Collects named checks one after the other: for suites that no test runner runs. */
export function collector() {
  /** @type {Result} */
  const result = { passed: 0, failed: 0, skipped: 0, failures: [] };
  const add = (/** @type {string} */ name, /** @type {string | undefined} */ message) => {
    console.log(
      message === undefined ? `  ok      ${name}` : `  FAILED  ${name}\n${indent(message)}`,
    );
    if (message === undefined) result.passed += 1;
    else result.failures.push({ name, message });
    result.failed = result.failures.length;
  };
  return { add, result };
}

/** Indents a block of text under a heading. */
export function indent(text, by = '          ') {
  return stripVTControlCharacters(text).trimEnd().replace(/^/gm, by);
}
