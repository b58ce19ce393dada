// The entry of the tests inside the extension host: runs the bundled tests under mocha and writes
// their results to a file, since the host passes on nothing but an exit code.
'use strict';
const { writeFileSync } = require('node:fs');
const Mocha = require('mocha');

const { EDITOR_TESTS, EDITOR_RESULTS, EDITOR_GREP } = process.env;

exports.run = async function run() {
  const mocha = new Mocha({ ui: 'tdd', timeout: 60_000, reporter: 'min', grep: EDITOR_GREP });
  mocha.addFile(EDITOR_TESTS);
  const result = { passed: 0, failed: 0, skipped: 0, failures: [] };
  await new Promise((resolve) => {
    const runner = mocha.run(resolve);
    runner.on('pass', () => (result.passed += 1));
    runner.on('pending', () => (result.skipped += 1));
    runner.on('fail', (test, error) => {
      result.failed += 1;
      result.failures.push({ name: test.fullTitle(), message: error.stack ?? String(error) });
    });
  });
  writeFileSync(EDITOR_RESULTS, JSON.stringify(result));
  if (result.failed > 0) throw new Error(`${result.failed} tests failed`);
};
