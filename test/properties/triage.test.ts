// Whatever a model says and whatever is asked, there is an answer; it tells of nothing that the asker may not see, and
// does not depend on the order of the statements.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Declaration } from '../../server/src/model/declaration.js';
import { viewOf, type View } from '../../server/src/model/model.js';
import { answerOf, type TriageAnswer } from '../../server/src/model/triage/answer.js';
import { questionOf, type AskedQuestion } from '../../server/src/model/triage/question.js';
import { DISPOSITIONS, triage } from '../../server/src/model/triage/triage.js';
import { isShownIn } from '../../server/src/publish/audience.js';
import { toMarkdown } from '../../server/src/publish/markdown.js';
import { triageMarkdown } from '../../server/src/publish/triage.js';
import { triageText } from '../../server/src/report/triage.js';
import { dayOf, NOW } from '../support/judged.js';
import { modelOf } from '../support/linked.js';
import { nameLine } from './support/names.js';
import { property } from './support/property.js';

const SHOP = `model m "M" { report to "a@b.example" }
profile prod "P"
actor user "User" { trust untrusted }
actor admin "Admin" extends user { trust trusted }
adversary thief "Thief"
adversary spy "Spy" { in-scope no because "R" }
asset card "Card"
asset vault "Vault" { contains card }
boundary net "Net" { trust trusted; component web "Web" { handles card; entry door "Door" { open to user } } }
store db "DB" { holds card }
flow pay user -> door "Pays" { carries card }`;

const ELEMENTS = 'user admin thief spy card vault net web door db pay web.door gone'.split(' ');
const element = fc.constantFrom(...ELEMENTS);
const number = fc.constantFrom('79', '400');

/** One or two things that attribute may name: elements, and what was written before. */
function named(attribute: string, before: readonly string[]): fc.Arbitrary<string> {
  const one = before.length > 0 ? fc.oneof(element, fc.constantFrom(...before)) : element;
  return fc
    .array(one, { minLength: 1, maxLength: 2 })
    .map((ids) => `${attribute} ${ids.join(', ')}`);
}

const attributes = (...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc
    .tuple(...parts.map((part) => fc.option(part, { nil: '' })))
    .map((all) => all.filter(Boolean).join('; '));
const oneOf = (words: string) => fc.constantFrom(...words.split(' '));
const cwe = number.map((text) => `cwe ${text}`);

/** By kind; a verdict may be a case of one before it, so that there is no circle. */
function bodyOf(kind: string, before: readonly string[]): fc.Arbitrary<string> {
  const cases = before.filter((id) => id.startsWith('verdict'));
  switch (kind) {
    case 'property':
      return attributes(
        named('protects', []),
        named('against', []),
        oneOf('provided disclaimed planned').map((word) => `status ${word}`),
        oneOf('full best-effort').map((word) => `strength ${word}`),
        oneOf('low high').map((word) => `severity ${word}`),
      );
    case 'threat':
      return attributes(named('targets', []), named('via', []), named('breaks', before), cwe);
    case 'verdict':
      return attributes(
        oneOf('vulnerability private hardening bug depends not-an-issue').map(
          (word) => `is ${word}`,
        ),
        cases.length > 0 ? fc.constantFrom(...cases).map((id) => `under ${id}`) : fc.constant(''),
        named('rests on', before),
        cwe,
      );
    case 'exclusion':
      return attributes(named('about', before), cwe).map((body) => `because "R"; ${body}`);
    default:
      return attributes(named('about', before), named('falls to', []));
  }
}

const KINDS = ['property', 'verdict', 'exclusion', 'assumption', 'responsibility', 'threat'];

/** Statements with ids of their own: the kind and a number. Internal ones are called Secret. */
const statements = fc.array(fc.constantFrom(...KINDS), { maxLength: 10 }).chain((kinds) => {
  const ids = kinds.map((kind, at) => `${kind}-${at}`);
  const bodies = kinds.map((kind, at) => bodyOf(kind, ids.slice(0, at)));
  return fc.tuple(fc.tuple(...bodies), fc.array(fc.nat(9), { maxLength: 3 })).map(([all, secret]) =>
    all.map((body, at) => {
      const isSecret = secret.includes(at);
      const audience = isSecret ? 'audience internal; ' : '';
      return `${kinds[at]} ${ids[at]} "${isSecret ? 'Secret' : 'T'}" { ${audience}${body} }`;
    }),
  );
});

const asked: fc.Arbitrary<AskedQuestion> = fc.record(
  {
    actor: oneOf('user admin thief spy a web'),
    entry: oneOf('door web.door b'),
    component: oneOf('web db c wbe'),
    asset: oneOf('card vault d'),
    cwe: fc.constantFrom(79, 400),
  },
  { requiredKeys: [] },
);

function answered(view: View, question: AskedQuestion): TriageAnswer | readonly string[] {
  const sees = (each: Declaration) => isShownIn(view, 'public', each);
  const meant = questionOf(view.model, question, sees);
  if ('problems' in meant) return meant.problems;
  return answerOf(view, triage(view, meant, sees), { sees, placeOf: () => undefined });
}

function viewsOf(lines: readonly string[]): readonly View[] {
  const model = modelOf([SHOP, ...lines].join('\n'));
  const profiles = [undefined, ...model.ofKind('profile')];
  return profiles.map((profile) => viewOf(model, dayOf(NOW), profile));
}

property(
  'a report is answered, whatever is asked of whatever model',
  fc.record({ lines: statements, names: fc.array(nameLine, { maxLength: 6 }), question: asked }),
  ({ lines, names, question }) => {
    for (const view of viewsOf([...lines, ...names])) {
      const answer = answered(view, question);
      const told =
        'restsOn' in answer ? [triageText(answer), toMarkdown(triageMarkdown(answer))] : answer;
      assert.ok(told.every((text) => text !== '' && !text.includes('Secret')));
    }
  },
);

property(
  'the order of statements changes no answer to a report',
  fc.record({ lines: statements, question: asked }).chain(({ lines, question }) =>
    fc.record({
      lines: fc.constant(lines),
      shuffled: fc.shuffledSubarray(lines, { minLength: lines.length }),
      question: fc.constant(question),
    }),
  ),
  ({ lines, shuffled, question }) => {
    const outcomes = [lines, shuffled].map((each) => {
      const answer = answered(viewsOf(each)[0]!, question);
      if (!('restsOn' in answer)) return answer;
      assert.ok(DISPOSITIONS.includes(answer.disposition));
      const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id).sort();
      const { disposition, severity, goesTo, restsOn, alsoApplies, mayApply } = answer;
      return [
        disposition,
        severity,
        [...goesTo].sort(),
        ids(restsOn),
        ids(alsoApplies),
        ids(mayApply),
      ];
    });
    assert.deepEqual(outcomes[0], outcomes[1]);
  },
);
