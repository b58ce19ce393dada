// The unit tests: everything under test/ that needs neither a built program nor an editor nor thousands of cases.
import { runNodeTests } from './support/node-tests.mjs';

await runNodeTests('unit', [
  'test/**/*.test.ts',
  '!test/editor/**',
  '!test/{,hostile/}protocol/**',
  '!test/{,hostile/}cli/**',
  '!test/properties/**',
  '!test/renderers/**',
]);
