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
  'a small edited model says what a fresh one says': { cases: 700, found: [] },
  'an edited model says what a fresh one says': {
    cases: 500,
    found: [
      {
        lines: [],
        steps: [
          {
            edits: [{ file: 0, edit: { is: 'exchange', text: 'flow x -> x { actor x "X" }' } }],
            asked: 'everything',
            at: 0,
          },
        ],
      },
    ],
  },
  'two edited models say what fresh ones say': {
    cases: 100,
    found: [
      {
        lines: [],
        steps: [
          {
            edits: [{ file: 0, edit: { is: 'exchange', text: 'model m "M" { owner "O" }' } }],
            asked: 'trees',
            at: 0,
          },
          {
            edits: [{ file: 0, edit: { is: 'paste', at: 2037, count: 1, from: 297, to: 0 } }],
            asked: 'everything',
            at: 0,
          },
        ],
      },
    ],
  },
  'edited names mean what fresh ones mean': { cases: 200, found: [] },
  'edited names are linked as if fresh': { cases: 300, found: [] },
  'edited places are linked as if fresh': { cases: 400, found: [] },
  'every visible name means its declaration': { cases: 200, found: [] },
  'qualified names are all different': { cases: 200, found: [] },
  'holders come to an end, and hold what stands in them': { cases: 200, found: [] },
  'a reference means something that fits, or has one problem': { cases: 300, found: [] },
  'every suggestion makes the reference mean something': { cases: 200, found: [] },
  'without the references that close circles there are none': { cases: 300, found: [] },
  'each circle is reported once, at what closes it': { cases: 300, found: [] },
  'what rename foresees is what a renamed model means': { cases: 500, found: [] },
  'linking gives an answer for any text': { cases: 300, found: [] },
  'every beginning of the small example, in either line end, is answered': {
    cases: 3500,
    found: [],
  },
  'beginnings of all files of the large example are answered': { cases: 2900, found: [] },
  'every beginning of every file of the large example parses': { cases: 26000, found: [] },
  'all ranges lie in their document': { cases: 500, found: [] },
  'a rename in a model and back changes nothing': { cases: 150, found: [] },
  'a rename in two models and back changes nothing': { cases: 50, found: [] },
  'a rename among few names and back changes nothing': { cases: 100, found: [] },
  'every character has its position, and back': { cases: 500, found: [] },
  'any position is that of a character start': { cases: 500, found: [] },
  'a client that types in any encoding gets the same places': { cases: 200, found: [] },
  'any text formats without a change of meaning': { cases: 3000, found: [] },
  'examples with comments anywhere keep them all': { cases: 600, found: [] },
  'a range is formatted without a change of meaning': { cases: 400, found: [] },
  'the order of metrics changes no score': { cases: 1500, found: [] },
  'what is worse by one metric scores no lower': { cases: 1500, found: [] },
  'a comment at every legal place of the examples stays': { cases: 1400, found: [] },
  'every beginning of the examples formats': { cases: 400, found: [] },
  'pictures of random models can be read': {
    cases: 100,
    found: [
      {
        boundaries: [],
        elements: [0, 1, 2, 3, 4].map(() => ({ shape: 0, holder: 0, title: 0, entries: 0 })),
        flows: [
          { from: 0, to: 2, title: 0, threat: 0 },
          { from: 2, to: 1, title: 0, threat: 0 },
          { from: 2, to: 2, title: 0, threat: 0 },
          { from: 1, to: 0, title: 0, threat: 0 },
          { from: 0, to: 0, title: 0, threat: 0 },
        ],
      },
    ],
  },
  'a model in any order gives the same pictures': { cases: 15, found: [] },
} satisfies Record<string, Promised>;

export type PropertyName = keyof typeof PROMISES;
