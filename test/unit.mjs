// The unit and property tests: everything under test/ that needs neither a built program nor an editor.
import { runNodeTests } from './support/node-tests.mjs';

await runNodeTests('unit', [
  'test/**/*.test.ts',
  '!test/editor/**',
  '!test/{,hostile/}protocol/**',
  '!test/{,hostile/}cli/**',
]);
