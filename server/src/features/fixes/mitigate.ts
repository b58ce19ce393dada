/**
 * Answers by mitigations: a new one that is planned, one that exists, and a reference that answers nothing.
 */
import { targetsOf } from '../../model/attributes.js';
import type { Attribute, Declaration } from '../../model/declaration.js';
import { nameOf } from '../../model/link/names.js';
import type { View } from '../../model/model.js';
import { responseOf, statusOf } from '../../model/terms/response.js';
import { holdsIn, near, touched } from '../../model/terms/terms.js';
import { quoted } from '../../syntax/quote.js';
import type { Unit } from '../../syntax/tree.js';
import type { TextEdit } from '../shapes.js';
import type { FixMaker } from './fix.js';
import { freeName } from './free-name.js';
import { stop } from './snippet.js';
import { OFFERED, referring, referringAt } from './refer.js';
import { subjectOf } from './subject.js';
import { editAt, lineInBlock, pathTo, withoutLine } from './text.js';

/** A plan is no answer yet, and is found as such. */
export const mitigateByPlan: FixMaker = (question) => {
  const subject = subjectOf(question);
  if (!subject) return [];
  const { declaration: threat, view } = subject;
  const id = freeName(view.model, `${threat.id ?? 'threat'}-control`);
  const title = stop(2, 'What is done against it');
  const line = `mitigation ${stop(1, id)} "${title}" { status planned }`;
  const edits = lineInBlock(threat, line);
  if (edits.length === 0) return [];
  return [
    {
      title: `plan a mitigation of ${quoted(nameOf(threat))}`,
      edits,
      preferred: true,
      leaves: ['threat-only-planned', 'unbacked-property'],
    },
  ];
};

export const mitigateByExisting: FixMaker = (question) => {
  const subject = subjectOf(question);
  if (!subject) return [];
  const { declaration: threat, view } = subject;
  return candidates(view, threat)
    .slice(0, OFFERED)
    .flatMap((mitigation) => referring(subject, 'mitigated by', mitigation))
    .map((draft) => ({ ...draft, leaves: STILL_TO_DO }));
};

/** The threats that a mitigation could answer: those near it that nothing answers yet come first. */
export const mitigateByIt: FixMaker = (question) => {
  const subject = subjectOf(question);
  if (!subject) return [];
  const { declaration: mitigation, view } = subject;
  if (!COUNTING.includes(statusOf(view, mitigation))) return [];
  const isAnswered = (threat: Declaration) => !OPEN.includes(responseOf(view, threat).is);
  return view.model
    .ofKind('threat')
    .filter((threat) => !threat.misplaced && holdsIn(view, threat))
    .filter((threat) => isNear(view, threat, mitigation) && !isDecided(threat))
    .toSorted((a, b) => Number(isAnswered(a)) - Number(isAnswered(b)))
    .slice(0, OFFERED)
    .flatMap((threat) => referringAt({ declaration: threat, view }, 'mitigated by', mitigation))
    .map((draft) => ({ ...draft, leaves: STILL_TO_DO }));
};

const OPEN: readonly string[] = ['open', 'planned', 'partly'];

/** Somebody chose another response than to mitigate it. */
function isDecided({ attributes }: Declaration): boolean {
  return attributes.some(({ def }) => def.response && def.name !== 'mitigated by');
}

/** What is still to be done when a threat has found a mitigation. */
const STILL_TO_DO = ['threat-only-planned', 'threat-partly-mitigated', 'unverified-mitigation'];

const BACKING: readonly (string | undefined)[] = ['implemented', 'partial'];

export const backProperty: FixMaker = (question) => {
  const subject = subjectOf(question);
  if (!subject) return [];
  const { view } = subject;
  const mitigations = view.model
    .ofKind('mitigation')
    .filter((each) => BACKING.includes(statusOf(view, each)));
  return [...mitigations, ...view.model.ofKind('assumption')]
    .filter((each) => holdsIn(view, each) && !each.misplaced)
    .slice(0, OFFERED)
    .flatMap((each) => referring(subject, 'upheld by', each));
};

/** What it answered in name only is then open to see. */
export const removeReference: FixMaker = (question) => {
  const { at } = question.finding;
  const subject = subjectOf(question);
  const line = subject?.declaration.attributes.find(({ values }) =>
    values.some(({ start }) => start === at.start),
  );
  if (!line) return [];
  const index = line.values.findIndex(({ start }) => start === at.start);
  const edit = withoutValue(at.unit, line, index);
  if (takesComment(at.unit, edit)) return [];
  return [
    {
      title: `remove ${quoted(at.unit.text.slice(at.start, at.end))} here`,
      edits: [edit],
      leaves: [
        'unmitigated-threat',
        'threat-only-planned',
        'threat-partly-mitigated',
        'unused-mitigation',
      ],
    },
  ];
};

function withoutValue(unit: Unit, line: Attribute, index: number): TextEdit {
  const [before, own, after] = [
    line.values[index - 1],
    line.values[index]!,
    line.values[index + 1],
  ];
  if (before) return editAt(unit, { start: before.end, end: own.end }, '');
  if (after) return editAt(unit, { start: own.start, end: after.start }, '');
  const statement = pathTo(unit, own).at(-1)!;
  return withoutLine(unit, statement);
}

function takesComment({ offset, comments }: Unit, { at }: TextEdit): boolean {
  return comments.some(({ start }) => at.start <= offset + start && offset + start < at.end);
}

const COUNTING: readonly (string | undefined)[] = ['implemented', 'partial', 'planned'];

/** Those that act near what the threat touches, best status first; those that act anywhere come after them. */
function candidates(view: View, threat: Declaration): readonly Declaration[] {
  const known = new Set(targetsOf(view, threat, 'mitigated by'));
  const rank = (each: Declaration) => COUNTING.indexOf(statusOf(view, each));
  return view.model
    .ofKind('mitigation')
    .filter((each) => rank(each) >= 0 && !known.has(each) && each.parent !== threat)
    .filter((each) => !each.misplaced && holdsIn(view, each) && isNear(view, threat, each))
    .toSorted((a, b) => rank(a) - rank(b));
}

function isNear(view: View, threat: Declaration, mitigation: Declaration): boolean {
  const places = targetsOf(view, mitigation, 'applies to');
  const targets = touched(view, threat);
  if (places.length === 0 || targets.length === 0) return true;
  return places.some((place) => targets.some((each) => near(view, each).has(place)));
}
