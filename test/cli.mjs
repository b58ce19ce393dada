// The tests that run the built command line as a user does, in folders of their own.
import { runNodeTests } from './support/node-tests.mjs';

await runNodeTests('cli', ['test/{,hostile/}cli/**/*.test.ts']);
