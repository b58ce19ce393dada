// What must hold for any text, any edits and any position, tried on many random cases. With `TEST_SEED=n` on others.
import { runNodeTests } from './support/node-tests.mjs';

await runNodeTests('properties', ['test/properties/**/*.test.ts']);
