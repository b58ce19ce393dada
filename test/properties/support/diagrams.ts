// Random models for pictures: boundaries in each other, elements of every shape, entry points, flows and threats. Plain
// data, so that a failure can be kept; printed as a model whose statements may stand in any order.
import fc from 'fast-check';

export interface Sketch {
  /** For each boundary, the place of the one around it among those before it; 0 for none. */
  readonly boundaries: readonly number[];
  readonly elements: readonly {
    readonly shape: number;
    /** The place of its boundary, from 1; 0 for none. */
    readonly holder: number;
    readonly title: number;
    readonly entries: number;
  }[];
  readonly flows: readonly {
    readonly from: number;
    readonly to: number;
    readonly title: number;
    readonly threat: number;
  }[];
}

const any = fc.nat(9999);

export const sketches: fc.Arbitrary<Sketch> = fc.record({
  boundaries: fc.array(any, { maxLength: 5 }),
  elements: fc.array(fc.record({ shape: any, holder: any, title: any, entries: fc.nat(5) }), {
    minLength: 2,
    maxLength: 16,
  }),
  flows: fc.array(fc.record({ from: any, to: any, title: any, threat: fc.nat(5) }), {
    minLength: 1,
    maxLength: 40,
  }),
});

const SHAPES = ['actor', 'component', 'component', 'store', 'external'];
const TITLES = [
  'Web',
  'Content delivery network',
  'Accounts and sessions of everybody',
  'Q',
  'Hochgeschwindigkeitsdatenübertragungsdienst',
  '境界 の 名前',
  'Reads',
  'Sends what was asked for and waits for an answer',
];
const THREATS = ['', '', 'severity high', 'accepted because "R" by "P"', 'transferred to "X"', ''];

/** @param order of the statements: any numbers, for a sort */
export function modelOf(sketch: Sketch, order: readonly number[] = []): string {
  return [...ordered(blocks(sketch, 0), order), ...flowsOf(sketch)].join('\n');
}

function ordered(statements: readonly string[], order: readonly number[]): readonly string[] {
  const keyed = statements.map((text, at) => ({ text, key: order[at % order.length] ?? 0 }));
  return keyed.sort((a, b) => a.key - b.key).map(({ text }) => text);
}

/** What stands in a boundary, by its place from 1; in none for 0. */
function blocks(sketch: Sketch, around: number, order: readonly number[] = []): readonly string[] {
  const { boundaries, elements } = sketch;
  const inner = boundaries.flatMap((holder, at) =>
    holder % (at + 1) === around
      ? `boundary b${at}x "${titleOf(holder)}" {\n${blocks(sketch, at + 1, order).join('\n')}\n}`
      : [],
  );
  const held = elements.flatMap(({ holder, ...element }, at) =>
    holder % (boundaries.length + 1) === around ? elementOf(element, at) : [],
  );
  return ordered([...inner, ...held], order);
}

function elementOf(
  { shape, title, entries }: Omit<Sketch['elements'][number], 'holder'>,
  at: number,
): string {
  const kind = SHAPES[shape % SHAPES.length]!;
  const doors = kind === 'component' ? Array.from({ length: entries }, (_, n) => n) : [];
  const inside = doors.map((n) => `entry d${at}x${n} "${titleOf(title + n)}"`).join('; ');
  return `${kind} e${at}x "${titleOf(title)}" { ${inside} }`;
}

function flowsOf({ elements, flows }: Sketch): readonly string[] {
  return flows.flatMap(({ from, to, title, threat }, at) => {
    const [source, target] = [from % elements.length, to % elements.length];
    const { shape, entries } = elements[target]!;
    const hasDoors = SHAPES[shape % SHAPES.length] === 'component' && entries > 0;
    const end = hasDoors && to % 3 > 0 ? `d${target}x${to % entries}` : `e${target}x`;
    return [
      `flow f${at}x e${source}x -> ${end} "${titleOf(title)}"`,
      THREATS[threat] ? `threat t${at}x "T" { targets f${at}x; ${THREATS[threat]} }` : '',
    ];
  });
}

function titleOf(number: number): string {
  return TITLES[number % TITLES.length]!;
}
