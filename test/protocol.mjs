// The tests that talk to the built language server and command line over their pipes.
import { runNodeTests } from './support/node-tests.mjs';

await runNodeTests('protocol', ['test/{,hostile/}protocol/**/*.test.ts']);
