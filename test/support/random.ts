// Random tests draw the same cases everywhere and every time: a failure here is a failure there.
import fc from 'fast-check';

/** Another seed draws other cases: `TEST_SEED=7 npm run test:properties`. */
export const SEED = Number(process.env.TEST_SEED ?? 20261122);

fc.configureGlobal({ seed: SEED });
