// Random tests draw the same cases everywhere and every time: a failure here is a failure there.
import fc from 'fast-check';

fc.configureGlobal({ seed: 20261122 });
