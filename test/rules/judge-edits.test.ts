// A judge that follows edits: what is found far from them, and that it does not remember more and more.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import v8 from 'node:v8';
import { Answer } from '../../server/src/model/tracking/answers.js';
import { linkModel } from '../../server/src/model/link/link.js';
import { completed } from '../../server/src/model/steps.js';
import type { Problem } from '../../server/src/model/problem.js';
import { checkModel, ModelJudge } from '../../server/src/rules/judge.js';
import { absolute, type Place } from '../../server/src/syntax/tree.js';
import { FOLDER } from '../support/files.js';
import { dayOf, NOW } from '../support/judged.js';
import { EditedFiles } from '../support/living.js';

/** With all rules on. */
const OPTIONS = {
  now: dayOf(NOW),
  config: { severity: { 'inferred-without-question': 'hint', 'stride-gap': 'info' } },
} as const;
const NAME = 'm.tm';
const ROOT = `${FOLDER}/${NAME}`;

/** A model in one file, and a judge that has followed all its edits. */
class Story {
  readonly #files: EditedFiles;
  readonly #model;
  readonly judge: ModelJudge;

  constructor(text: string) {
    this.#files = new EditedFiles({ [NAME]: whole(text) });
    this.#model = linkModel(this.#files, ROOT);
    this.judge = completed(ModelJudge.of(this.#model, OPTIONS));
  }

  edit(text: string): void {
    const edit = this.#files.edit(NAME, whole(text));
    const change = this.#model.update([edit]);
    assert.ok(change !== 'rebuild');
    this.judge.update(change, [edit]);
  }
}

function whole(text: string): string {
  return `model m "M"\n${text}\n`;
}

function freshly(text: string): readonly Problem[] {
  return checkModel(linkModel(new EditedFiles({ [NAME]: whole(text) }), ROOT), OPTIONS);
}

/** A problem with its places counted from the start of the file. */
function shown({ at, related, ...others }: Problem): unknown {
  const shownAt = (place: Place) => ({ path: place.unit.path, ...absolute(place) });
  return {
    ...others,
    at: shownAt(at),
    related: related.map((each) => ({ ...each, at: shownAt(each.at) })),
  };
}

/** What is found far from an edit: the text that is exchanged, and by what; the codes found before and after. */
const FAR: readonly (readonly [string, string, string, string, string])[] = [
  [
    'a threat is near what comes to stand in its target',
    'component x "X" in far\nboundary near "N"\nboundary far "F"\nmitigation k "K" { status implemented; applies to x }\nthreat t "T" { severity low; targets near; mitigated by k }',
    'in far',
    'in near',
    'mitigation-misplaced',
  ],
  [
    'what keeps an asset comes to hold what a threat touches',
    'asset a "A" { confidentiality high }\ncomponent c "C" { handles a }\ncomponent d "D"\nstore s "S" in d\nthreat t "T" { severity none; targets s }',
    'in d',
    'in c',
    'untouched-asset',
  ],
  [
    'a mention gives away what becomes internal',
    'component x "Night shift" { trust trusted }\nasset a "A" { description "Of the night shift." }',
    'trust trusted',
    'audience internal',
    '!internal-on-public-page',
  ],
  [
    'a name is no secret when something public has it too',
    'component x-1 "X" { audience internal }\nasset a "A" { description "Of x-1." }\nactor b "B"',
    'actor b "B"',
    'actor b "B"\nactor c "X"\nboundary n "N" { component x-1 "Other" }',
    'internal-on-public-page',
  ],
  [
    'an actor is trusted as the one it extends twice over',
    'actor a "A" { trust untrusted }\nactor b "B" { extends a }\nactor c "C" { extends b }\nentry e "E" { open to c }\nthreat t "T" { severity none }',
    'trust untrusted',
    'trust trusted',
    'unexamined-entry',
  ],
  [
    'a threat is answered as the one it requires twice over',
    'threat a "A" { severity low; dismissed because "No." }\nthreat b "B" { severity low; requires a }\nthreat c "C" { severity low; requires b }',
    'dismissed because "No."',
    'stride tampering',
    '!unmitigated-threat',
  ],
  [
    'a flow ends at what is inside an element that had to do with nothing',
    'component c "C" { entry e "E" }\ncomponent d "D"\ncomponent f "F"\nflow d -> f "F"\nflow f -> d "G"',
    'd -> f',
    'd -> c.e',
    'isolated-element',
  ],
  [
    'what stood alone comes to stand in another element',
    'component c "C" in far\nboundary far "F" { trust trusted }\ncomponent d "D"\nflow d -> d "F"',
    'in far',
    'in d',
    'isolated-element',
  ],
  [
    'the trust of what holds the holder of a store',
    'asset a "A" { confidentiality high }\nboundary n "N" { trust trusted; component c "C" { store s "S" { holds a } } }',
    'trust trusted',
    'trust untrusted',
    '!asset-in-untrusted-place',
  ],
  [
    'the last name of an asset goes to another one',
    'asset a "A"\nasset b "B"\nstore s "S" { holds b }\nstore t "T" { holds a }',
    'holds a',
    'holds b',
    '!unused-declaration',
  ],
  [
    'a name that could mean an asset is found',
    'asset a "A"\ncomponent c "C"\nassumption x "X" { about y }',
    'about y',
    'about c',
    '!unused-declaration',
  ],
  [
    'the answer of a threat is taken back on which a published one depends',
    'page p "P" { file "p.md" }\nthreat a "A" { requires b }\nthreat b "B" { audience internal; avoided because "No." }',
    'avoided because "No."',
    'stride denial',
    '!publishes-open-threat',
  ],
  [
    'a page comes to write the file of another',
    'page p "P" { file "a.md" }\nactor u "U"\npage q "Q" { file "b.md" }',
    'b.md',
    'x/../a.md',
    '!page-collision',
  ],
  [
    'the entry that a flow ends at says how it is reached',
    'asset a "A" { confidentiality high }\nactor u "U"\nboundary b "B" { component c "C" { entry e "E" { protocol "HTTP" } } }\nflow u -> e "F" { carries a }',
    '"HTTP"',
    '"HTTPS"',
    'unstated-encryption',
  ],
  [
    'a question is asked about what the model infers',
    'asset a "A" { provenance inferred }\nactor u "U"\nquestion q "Q" { about u }',
    'about u',
    'about u, a',
    'inferred-without-question',
  ],
  [
    'a control comes to apply to what stands deep in a boundary',
    'actor u "U" { trust untrusted }\nboundary outer "O" { trust trusted; component c "C" { store s "S" } }\nstore far "F"\nflow u -> c "F"\nmitigation k "K" { applies to far }\nthreat t "T" { severity none; targets c }',
    'applies to far',
    'applies to s',
    'unguarded-boundary',
  ],
  [
    'a flow goes up into a boundary whose own trust is that of its holder',
    'actor u "U" { trust trusted }\nboundary outer "O" { trust trusted; boundary inner "I" { component c "C" } }\nflow u -> c "F"\nthreat t "T" { severity none; targets c }',
    'actor u "U" { trust trusted }',
    'actor u "U" { trust limited }',
    '!unguarded-boundary',
  ],
  [
    'the last use of a mitigation goes to another one',
    'mitigation k "K"\nmitigation l "L"\nassumption a "A" { about l }\nboundary b "B" { enforces k }',
    'enforces k',
    'enforces l',
    '!unused-mitigation',
  ],
  [
    'a name that could mean a mitigation is found',
    'mitigation k "K"\ncomponent x "X"\nassumption a "A" { about y }',
    'about y',
    'about x',
    '!unused-mitigation',
  ],
  [
    'some mitigation of the model has evidence',
    'mitigation k "K" { status implemented }\nthreat t "T" { severity high; mitigated by k }\nmitigation l "L" { kind prevent }',
    'kind prevent',
    'evidence "a.md"',
    '!unverified-mitigation',
  ],
  [
    'a threat that a mitigation answers becomes severe',
    'mitigation k "K" { status implemented }\nthreat t "T" { likelihood rare; impact critical; mitigated by k }\nmitigation l "L" { evidence "a.md" }',
    'likelihood rare',
    'likelihood certain',
    '!unverified-mitigation',
  ],
  [
    'a threat near a store considers what was left',
    'boundary b "B" { component c "C" { store s "S" } }\ncomponent d "D" { examined 2026 }\nflow d -> s "F" { examined 2026 }\nthreat t "T" { severity none; targets c; stride disclosure }\nthreat v "V" { severity none; targets d; stride tampering, repudiation, denial, spoofing, elevation }',
    'targets d',
    'targets d, c',
    'stride-gap',
  ],
];

for (const [name, text, from, to, code] of FAR) {
  test(`far from an edit: ${name}`, () => {
    const [wanted, before] = code.startsWith('!') ? [code.slice(1), false] : [code, true];
    const story = new Story(text);
    const isFound = () => story.judge.problems(ROOT).some((each) => each.code === wanted);
    for (const [now, found] of [
      [text, before],
      [text.replace(from, to), !before],
      [text, before],
    ] as const) {
      story.edit(now);
      assert.equal(isFound(), found, now);
      assert.deepEqual(story.judge.problems(ROOT).map(shown), freshly(now).map(shown));
    }
  });
}

test('what is remembered does not grow with the number of edits', () => {
  const part = (
    n: number,
  ) => `component c${n} "C" { handles a }\nflow user -> c${n} "F" { carries a }
threat t${n} "T" { severity low; targets c${n}; mitigated by k }`;
  const parts = Array.from({ length: 20 }, (_, n) => part(n)).join('\n');
  const text = `actor user "U"\nasset a "A" { confidentiality high }\nmitigation k "K" { status planned }\n${parts}`;
  const story = new Story(text);
  const answersAfter = (count: number): number => {
    for (let n = 0; n < count; n += 1) {
      story.edit(text.replace('c7 "C"', `c7 "C ${n}"`).replace('carries a', `carries a${n % 2}`));
      story.edit(text.replace('asset a "A"', `asset a "A ${n}"`));
    }
    return v8.queryObjects(Answer, { format: 'count' });
  };
  const [few, many] = [answersAfter(50), answersAfter(1000)];
  assert.ok(many < few * 1.5, `${few} answers after 100 edits, ${many} after 2,000`);
});
