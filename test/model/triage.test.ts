// What a model answers to a report: one small model for each way to decide.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { viewOf, type View } from '../../server/src/model/model.js';
import { isInternal } from '../../server/src/model/terms/presence.js';
import type { Declaration } from '../../server/src/model/declaration.js';
import { answerOf, type TriageAnswer } from '../../server/src/model/triage/answer.js';
import { questionOf, type AskedQuestion } from '../../server/src/model/triage/question.js';
import { triage } from '../../server/src/model/triage/triage.js';
import { dayOf, NOW } from '../support/judged.js';
import { modelOf } from '../support/linked.js';

const everything = () => true;

function viewOfSource(source: string): View {
  return viewOf(modelOf(`${SHOP}\n${source}`), dayOf(NOW));
}

const SHOP = `
model shop "Shop" { report to "security@shop.example" }
actor visitor "Visitor" { trust untrusted }
actor customer "Customer" extends visitor { trust limited }
actor clerk "Clerk" { trust trusted }
adversary thief "Thief"
adversary spy "Spy" { in-scope no because "Too mighty." }
asset orders "Orders"
asset basket "Whole baskets" { contains lines }
asset lines "Lines of a basket"
boundary net "Net" {
  trust trusted
  component web "Web" {
    handles orders
    entry login "Login" { open to visitor }
    entry admin "Admin" { open to clerk }
  }
}
component blog "Blog" { trust untrusted; entry comments "Comments" { open to visitor } }
flow visitor -> login "Logs in"`;

type Sees = (declaration: Declaration) => boolean;

function answered(source: string, asked: AskedQuestion, sees: Sees = everything): TriageAnswer {
  const view = viewOfSource(source);
  const question = questionOf(view.model, asked, sees);
  assert.ok(!('problems' in question));
  return answerOf(view, triage(view, question, sees), { sees, placeOf: () => undefined });
}

/** `not-an-issue: a b | also: c | may: d`, of what has something. */
function told(source: string, asked: AskedQuestion): string {
  const { disposition, restsOn, alsoApplies, mayApply } = answered(source, asked);
  const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id).join(' ');
  const parts = [
    `${disposition}: ${ids(restsOn)}`.trim(),
    alsoApplies.length > 0 ? `also: ${ids(alsoApplies)}` : '',
    mayApply.length > 0 ? `may: ${ids(mayApply)}` : '',
  ];
  return parts.filter((part) => part !== '').join(' | ');
}

interface Example {
  readonly why: string;
  readonly source: string;
  readonly answers: readonly (readonly [asked: AskedQuestion, answer: string])[];
}

const examples: readonly Example[] = [
  {
    why: 'a provided property that protects the asset makes a violation a vulnerability',
    source: 'property p "P" { protects orders }',
    answers: [
      [{ asset: 'orders' }, 'vulnerability: p'],
      [{ asset: 'basket' }, 'undecided:'],
      [{ actor: 'visitor', asset: 'orders' }, 'vulnerability: p'],
    ],
  },
  {
    why: 'what protects the whole protects its parts',
    source: 'property p "P" { protects basket }\nproperty q "Q" { protects lines }',
    answers: [
      [{ asset: 'lines' }, 'vulnerability: p q'],
      [{ asset: 'basket' }, 'vulnerability: p'],
    ],
  },
  {
    why: 'a promise holds against those it names, who extend them, and who can do less',
    source: 'property p "P" { protects orders; against customer }',
    answers: [
      [{ actor: 'customer', asset: 'orders' }, 'vulnerability: p'],
      [{ actor: 'visitor', asset: 'orders' }, 'vulnerability: p'],
      [{ actor: 'clerk', asset: 'orders' }, 'not-an-issue: clerk'],
      [{ actor: 'customer' }, 'undecided: | may: p'],
    ],
  },
  {
    why: 'a promise that names nobody does not hold against those who are trusted',
    source: 'property p "P" { protects orders }',
    answers: [
      [{ actor: 'clerk', asset: 'orders' }, 'not-an-issue: clerk | may: p'],
      [
        { actor: 'customer', component: 'blog', asset: 'orders' },
        'not-an-issue: customer | may: p',
      ],
      [{ actor: 'spy', asset: 'orders' }, 'out-of-scope: spy | may: p'],
    ],
  },
  {
    why: 'one that names the trusted one does',
    source: 'property p "P" { protects orders; against clerk }',
    answers: [[{ actor: 'clerk', asset: 'orders' }, 'vulnerability: p']],
  },
  {
    why: 'a disclaimed property makes it no issue; what else is not promised decides nothing',
    source: `
      property p "P" { protects orders; status disclaimed because "No." }
      property q "Q" { protects basket; status planned }
      property r "R" { protects basket; status rejected because "No." }
      property s "S" { protects basket; strength best-effort }`,
    answers: [
      [{ asset: 'orders' }, 'not-an-issue: p'],
      [{ asset: 'basket' }, 'undecided: | also: q r s'],
    ],
  },
  {
    why: 'a property whose threats and controls are elsewhere may not be meant',
    source: `
      property p "P" { protects orders; upheld by m }
      property q "Q" { protects orders }
      mitigation m "M" { status implemented; applies to comments }
      threat t "T" { breaks q; via login; severity none }`,
    answers: [
      [{ entry: 'login', asset: 'orders' }, 'vulnerability: q | may: p'],
      [{ entry: 'comments', asset: 'orders' }, 'vulnerability: p | may: q'],
      [{ asset: 'orders' }, 'vulnerability: p q'],
    ],
  },
  {
    why: 'without an asset the weakness of a threat that breaks it means a property',
    source: 'property p "P" { protects orders }\nthreat t "T" { breaks p; cwe 79; severity none }',
    answers: [
      [{ cwe: 79 }, 'vulnerability: p'],
      [{ cwe: 80 }, 'undecided:'],
      [{ cwe: 79, asset: 'basket' }, 'undecided:'],
    ],
  },
  {
    why: 'an exclusion about something that is involved puts it out of scope, whatever is promised',
    source: `
      property p "P" { protects orders }
      exclusion e "E" { because "x"; about net }
      exclusion f "F" { because "x"; cwe 79 }
      exclusion g "G" { because "x"; about blog; cwe 79 }`,
    answers: [
      [{ entry: 'login', asset: 'orders' }, 'out-of-scope: e | also: p'],
      [{ component: 'blog' }, 'undecided: | may: g'],
      [{ component: 'blog', cwe: 79 }, 'out-of-scope: f g'],
      [{ component: 'web', cwe: 80 }, 'out-of-scope: e'],
      [{ asset: 'orders' }, 'vulnerability: p'],
    ],
  },
  {
    why: 'statements that disagree make it depend, and both are told',
    source: `
      property p "P" { protects orders; against visitor }
      exclusion e "E" { because "x"; about web }
      property q "Q" { protects basket }
      property r "R" { protects basket; status disclaimed because "No." }`,
    answers: [
      [{ actor: 'visitor', entry: 'login', asset: 'orders' }, 'depends: p e'],
      [{ asset: 'basket' }, 'depends: q r'],
    ],
  },
  {
    why: 'a verdict decides by its weakness, and takes the place of what it rests on',
    source: `
      property p "P" { protects orders }
      verdict v "V" { is hardening; rests on p; cwe 400; goes to "list@shop.example" }`,
    answers: [
      [{ cwe: 400 }, 'hardening: v'],
      [{ asset: 'orders', cwe: 400 }, 'hardening: v p'],
      [{ asset: 'orders', cwe: 79 }, 'vulnerability: p'],
      [{ asset: 'orders' }, 'vulnerability: p | may: v'],
      [{ asset: 'basket', cwe: 400 }, 'undecided: | may: v'],
    ],
  },
  {
    why: 'a broken promise speaks for what is to be reported, what is taken for granted against it',
    source: `
      property p "P" { protects orders }
      assumption a "A" { about admin }
      verdict good "Good" { is private; rests on p, a }
      verdict bad "Bad" { is bug; rests on p, a }
      verdict case "Case" { under bad; rests on a }`,
    answers: [
      [{ asset: 'orders' }, 'private: good p | may: bad'],
      [{ entry: 'admin' }, 'bug: bad case a | may: good'],
      [{ entry: 'login' }, 'undecided:'],
      [{ component: 'web' }, 'undecided:'],
    ],
  },
  {
    why: 'a case with a weakness of its own is meant only when that was asked',
    source: `
      assumption a "A" { about login; falls to clerk }
      verdict class "Class" { is not-an-issue }
      verdict case "Case" { under class; rests on a; cwe 79 }`,
    answers: [
      [{ entry: 'login' }, 'undecided: | also: a | may: case'],
      [{ entry: 'login', cwe: 79 }, 'not-an-issue: case a'],
      [{ entry: 'comments', cwe: 79 }, 'undecided: | may: case'],
    ],
  },
  {
    why: 'a verdict that depends says so, whatever else is said',
    source: `
      property p "P" { protects orders; against visitor }
      verdict v "V" { is vulnerability; rests on p }
      verdict w "W" { is depends; rests on p }`,
    answers: [[{ actor: 'visitor', asset: 'orders' }, 'depends: v w p']],
  },
  {
    why: 'a threat is meant only when all that it says was asked and is so',
    source: `
      threat t "T" { targets orders; via login; posed by thief; severity none }
      verdict v "V" { is hardening; rests on t }`,
    answers: [
      [{ entry: 'login' }, 'undecided: | may: v'],
      [{ actor: 'thief', entry: 'login', asset: 'orders' }, 'hardening: v t'],
      [{ actor: 'thief', entry: 'login', asset: 'lines' }, 'undecided:'],
    ],
  },
  {
    why: 'responsibilities and assumptions have to be known, and decide nothing',
    source: `
      responsibility r "R" { falls to clerk; about admin }
      assumption a "A" { about visitor }
      assumption f "F" { about flow-x }
      flow flow-x visitor -> admin "X"`,
    answers: [
      [{ entry: 'admin' }, 'undecided: | also: r f'],
      [{ actor: 'customer', entry: 'comments' }, 'not-an-issue: customer | also: a'],
    ],
  },
  {
    why: 'circles end',
    source: `
      verdict v "V" { under w; rests on w, a }
      verdict w "W" { under v; rests on v; is bug }
      assumption a "A" { about e }
      exclusion e "E" { because "x"; about a }`,
    answers: [[{ asset: 'orders' }, 'undecided:']],
  },
];

for (const { why, source, answers } of examples) {
  describe(why, () => {
    for (const [asked, answer] of answers) {
      test(JSON.stringify(asked), () => assert.equal(told(source, asked), answer));
    }
  });
}

test('severity and where it goes are those of what decides', () => {
  const source = `
    property p "P" { protects orders; severity low }
    verdict v "V" { is vulnerability; rests on p; severity high; goes to "v@shop.example" }
    verdict w "W" { is vulnerability; rests on p; severity medium; goes to "v@shop.example" }`;
  const { severity, goesTo } = answered(source, { asset: 'orders' });
  assert.deepEqual([severity, goesTo], ['high', ['v@shop.example']]);
});

test('a vulnerability that no verdict sends elsewhere goes where the model says', () => {
  const { severity, goesTo } = answered('property p "P" { protects orders }', { asset: 'orders' });
  assert.deepEqual([severity, goesTo], [undefined, ['security@shop.example']]);
});

test('a case goes where its class goes', () => {
  const source = `
    verdict class "Class" { is bug; goes to "public@shop.example" }
    verdict case "Case" { under class; cwe 79 }`;
  assert.deepEqual(answered(source, { cwe: 79 }).goesTo, ['public@shop.example']);
});

test('the answer says by what a statement fits, why, and whose it is', () => {
  const source = `
    assumption a "A" { about login; because "It *is*."; falls to clerk }
    property p "P" { protects orders; against visitor; limit "Not at night."; condition "Lights on." }
    exclusion e "E" { because "x"; about blog; instead "Ask."; cwe 79 }`;
  const { restsOn, alsoApplies } = answered(source, {
    actor: 'visitor',
    entry: 'login',
    asset: 'orders',
  });
  assert.deepEqual(restsOn, [
    {
      kind: 'property',
      id: 'p',
      title: 'P',
      disposition: 'vulnerability',
      fits: ['protects orders', 'against visitor'],
      limits: ['Not at night.'],
      condition: 'Lights on.',
    },
  ]);
  assert.deepEqual(alsoApplies, [
    {
      kind: 'assumption',
      id: 'a',
      title: 'A',
      fits: ['about login'],
      because: 'It *is*.',
      fallsTo: [{ kind: 'actor', id: 'clerk', title: 'Clerk' }],
    },
  ]);
  const [excluded] = answered(source, { component: 'blog', cwe: 79 }).restsOn;
  assert.deepEqual([excluded?.fits, excluded?.instead], [['about blog', 'cwe 79'], 'Ask.']);
});

function problemsOf(asked: AskedQuestion, source = '', sees: Sees = everything): readonly string[] {
  const question = questionOf(viewOfSource(source).model, asked, sees);
  assert.ok('problems' in question);
  return question.problems;
}

const ACTORS = 'visitor, customer, clerk, thief, spy';
const refused: readonly (readonly [asked: AskedQuestion, ...problems: string[]])[] = [
  [
    { actor: 'visiter' },
    `the model has no actor or adversary 'visiter' (--actor): did you mean 'visitor'?`,
  ],
  [{ actor: 'q' }, `the model has no actor or adversary 'q' (--actor): it has ${ACTORS}`],
  [{ actor: '' }, `the model has no actor or adversary '' (--actor): it has ${ACTORS}`],
  [{ actor: 'web' }, `'web' is a component; --actor takes an actor or an adversary`],
  [{ entry: 'web.logim' }, `the model has no entry 'web.logim' (--entry): did you mean 'login'?`],
  [
    { component: 'visitor', asset: 'x' },
    `'visitor' is an actor; --component takes a component, a store or an external`,
    `the model has no asset 'x' (--asset): it has orders, basket, lines`,
  ],
];

for (const [asked, ...problems] of refused) {
  test(`an id that means nothing is told of: ${JSON.stringify(asked)}`, () =>
    assert.deepEqual(problemsOf(asked), problems));
}

test('a name that several have is written with what it stands in', () => {
  const second = 'component shop2 "Second" { entry login "Login" }';
  assert.deepEqual(problemsOf({ entry: 'login' }, second), [
    `'login' of --entry could be 'web.login' or 'shop2.login': write which one is meant`,
  ]);
  assert.equal(answered(second, { entry: 'shop2.login' }).question.entry?.id, 'shop2.login');
  assert.equal(answered('', { entry: 'net.web.login' }).question.entry?.id, 'login');
});

test('of what the asker may not see nothing is told: not by names, not by answers', () => {
  const source = `
    actor hidden "Hidden" { audience internal }
    adversary hiddem "Hiddem"
    exclusion e "E" { because "x"; about web; audience internal }
    assumption a "A" { about web; falls to hidden, clerk }
    property p "P" { protects orders; against hidden, visitor }`;
  const view = viewOfSource(source);
  const sees: Sees = (each) => !isInternal(view, each);
  assert.deepEqual(
    problemsOf({ actor: 'hidden' }, source, (d) => d.title !== 'Hidden'),
    [`the model has no actor or adversary 'hidden' (--actor): did you mean 'hiddem'?`],
  );
  const question = questionOf(view.model, { component: 'web', asset: 'orders' }, sees);
  assert.ok(!('problems' in question));
  const answer = answerOf(view, triage(view, question, sees), { sees, placeOf: () => undefined });
  assert.equal(answer.disposition, 'vulnerability');
  assert.doesNotMatch(JSON.stringify(answer), /hidden|"e"/);
});
