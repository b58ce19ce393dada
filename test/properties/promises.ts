// Every property: how many cases it promises to run, and the inputs that it once failed for, which run first.

interface Promised {
  readonly cases: number;
  readonly found: readonly unknown[];
}

export const PROMISES = {
  'random characters are printed back': { cases: 600, found: [] },
  'random tokens are printed back': { cases: 2000, found: [] },
  'mutated examples are printed back': { cases: 1000, found: [] },
  'very long and very deep texts are printed back': { cases: 44, found: [] },
  'short texts that are edited read as if fresh': { cases: 1000, found: [] },
  'examples that are edited read as if fresh': { cases: 300, found: [] },
  'a text that is typed and deleted reads as if fresh': { cases: 2000, found: [] },
  'an edited model says what a fresh one says': { cases: 300, found: [] },
  'two edited models say what fresh ones say': { cases: 100, found: [] },
  'edited names mean what fresh ones mean': { cases: 200, found: [] },
} satisfies Record<string, Promised>;

export type PropertyName = keyof typeof PROMISES;
