import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  CATEGORIES,
  categoriesOf,
  consideredOf,
  COVERED_KINDS,
  METHODS,
  type Method,
} from '../../server/src/model/terms/considered.js';
import {
  consideredCount,
  coverageOf,
  methodsOf,
  notesOf,
} from '../../server/src/model/terms/coverage.js';
import { viewing } from '../support/judged.js';

test('the categories that apply to each kind', () => {
  const letters = (method: Method) =>
    COVERED_KINDS.map((kind) => {
      const applying = categoriesOf(method, kind);
      const row = CATEGORIES[method].map((word) => (applying.includes(word) ? '+' : '.'));
      return `${row.join('')} ${kind}`;
    });
  assert.deepEqual(letters('stride'), [
    '+.+... actor',
    '++++++ component',
    '.++++. store',
    '+.+... external',
    '.+.++. flow',
  ]);
  assert.deepEqual(letters('linddun'), [
    '++...+. actor',
    '+++++.+ component',
    '+++++.+ store',
    '++...+. external',
    '+++++.+ flow',
  ]);
  assert.deepEqual(
    METHODS.flatMap((method) => categoriesOf(method, 'threat')),
    [],
  );
});

const PLACES = `
  profile p "P"
  component web "Web" { entry door "Door" }
  store db "DB" in web
  external bank "Bank"
  flow pay web -> bank
`;

interface Asked {
  readonly of?: string;
  readonly method?: Method;
  readonly profile?: string;
}

/** `tampering: considered by t`, the cell of one category of an element. */
function cell(
  category: string,
  source: string,
  { of = 'web', method = 'stride', profile }: Asked = {},
): string {
  const { view, the } = viewing(PLACES + source, profile === undefined ? {} : { profile });
  const { is, by, reason } = consideredOf(view, the(of), method).get(category)!;
  const who = by.map(({ stableId }) => stableId).join(' ');
  return `${is}${who && ` by ${who}`}${reason === undefined ? '' : `: ${reason}`}`;
}

describe('a category is', () => {
  test('considered by the threats that touch the element or what is near it', () => {
    const states = (touches: string) => `threat t "T" { ${touches}; stride tampering, denial }`;
    for (const touches of ['targets web', 'targets door', 'via door', 'targets db', 'via pay']) {
      assert.equal(cell('tampering', states(touches)), 'considered by t');
    }
    assert.equal(cell('tampering', states('targets bank')), 'not-considered');
    assert.equal(cell('denial', states('targets web'), { of: 'pay' }), 'considered by t');
    assert.equal(cell('spoofing', states('targets web')), 'not-considered');
  });

  test('considered, whatever the answer is, by the threats in the order of the model', () => {
    const threats = `
      threat b "B" { targets web; stride tampering }
      threat a "A" { targets door; stride tampering; mitigation m "M" { status implemented } }`;
    assert.equal(cell('tampering', threats), 'considered by b a');
  });

  test('of its method', () => {
    const threat = 'threat t "T" { targets web; linddun disclosure }';
    assert.equal(cell('disclosure', threat), 'not-considered');
    assert.equal(cell('disclosure', threat, { method: 'linddun' }), 'considered by t');
  });

  test('considered where the element is examined', () => {
    const asked = { of: 'x' };
    const examined = (because: string) => `component x "X" { examined 2026-01${because} }`;
    assert.equal(cell('denial', examined(''), asked), 'considered: examined 2026-01');
    assert.equal(
      cell('denial', examined(' because "Nothing."'), asked),
      'considered: examined 2026-01: Nothing.',
    );
  });

  test('not applicable where such a threat is dismissed, or an exclusion is about the element', () => {
    const dismissed = 'threat t "T" { targets web; stride denial; dismissed because "No." }';
    const excluded = 'exclusion e "E" { about web; because "Elsewhere." }';
    assert.equal(cell('denial', dismissed), 'not-applicable by t: No.');
    assert.equal(cell('denial', excluded), 'not-applicable by e: Elsewhere.');
    assert.equal(cell('denial', dismissed + '\n' + excluded), 'not-applicable by t: No.');
    const other = 'threat u "U" { targets web; stride denial }';
    assert.equal(cell('denial', `${dismissed}\n${other}`), 'considered by u');
    assert.equal(cell('denial', excluded, { of: 'db' }), 'not-considered');
  });

  test('not applicable to some kinds', () => {
    assert.equal(cell('spoofing', '', { of: 'db' }), 'not-applicable: not for a store');
    assert.equal(cell('denial', '', { of: 'bank' }), 'not-applicable: not for an external');
  });

  test('what it is under a profile', () => {
    const threat = 'threat t "T" { targets web; stride denial; only in p }';
    assert.equal(cell('denial', threat), 'not-considered');
    assert.equal(cell('denial', threat, { profile: 'p' }), 'considered by t');
  });
});

describe('the table', () => {
  test('has a row for each element that the view has, kind by kind', () => {
    const { view } = viewing(`${PLACES}
      component late "Late"
      component gone "Gone" { only in p }
      actor user "User"
      adversary thief "Thief"`);
    const { rows } = coverageOf(view, 'stride');
    assert.deepEqual(
      rows.map(({ element }) => element.stableId),
      ['user', 'web', 'late', 'db', 'bank', 'pay'],
    );
  });

  test('counts what applies, and notes each reason once', () => {
    const { view } = viewing(`
      actor user "User" { examined 2026 }
      actor admin "Admin" { examined 2026 }
      external bank "Bank"
      threat t "T" { targets bank; stride spoofing; dismissed because "No." }`);
    const table = coverageOf(view, 'stride');
    assert.deepEqual(consideredCount(table), { considered: 4, of: 5 });
    assert.deepEqual(notesOf(table), ['examined 2026', "threat 't': No."]);
  });

  test('is of the methods of the model', () => {
    const methods = (body: string) => methodsOf(viewing(`model m "M" { ${body} }`).view);
    assert.deepEqual(methods(''), ['stride']);
    assert.deepEqual(methods('method linddun'), ['linddun']);
    assert.deepEqual(methods('method linddun, stride'), ['stride', 'linddun']);
  });
});
