// The reporter for node:test: silent about what passes, full about what fails, and it leaves the
// counts for the driver. Suites (describe) and skipped tests are not counted as tests.
import { inspect } from 'node:util';

import { report, indent } from './suites.mjs';

const suite = process.env.TEST_SUITE ?? 'unit';

export default async function* reporter(source) {
  const result = { passed: 0, failed: 0, skipped: 0, failures: [] };
  for await (const { type, data } of source) {
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
    if (type === 'test:pass') countPass(result, data);
    if (type === 'test:fail') yield* describeFailure(result, data);
  }
  report(suite, result);
}

function countPass(result, data) {
  if (data.details?.type === 'suite') return;
  if (data.skip !== undefined || data.todo !== undefined) result.skipped += 1;
  else result.passed += 1;
}

function* describeFailure(result, data) {
  const error = data.details?.error;
  if (error?.failureType === 'subtestsFailed') return;
  const message = messageOf(error);
  result.failed += 1;
  result.failures.push({ name: data.name, message });
  yield `  FAILED  ${data.name}\n${indent(message)}\n\n`;
}

function messageOf(error) {
  const cause = error?.cause ?? error;
  const text = cause?.stack ?? inspect(cause);
  return text
    .split('\n')
    .filter((/** @type {string} */ line) => !/^\s+at .*\(node:|^\s+at async Promise.all/.test(line))
    .join('\n');
}
