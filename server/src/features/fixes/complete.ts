/**
 * Starts the parts that a model lacks: attributes of its `model` statement, one declaration of each kind, evidence.
 * Every title is a question to be answered in its place; nothing is said of the system.
 */
import { has } from '../../model/attributes.js';
import type { Declaration } from '../../model/declaration.js';
import { shortestName } from '../../model/link/resolve.js';
import type { View } from '../../model/model.js';
import { declares } from '../../model/terms/inventory.js';
import { hasEvidence, threatsUnverified } from '../../rules/evidence.js';
import type { Kind } from '../../schema/types.js';
import type { TextEdit } from '../shapes.js';
import type { FixMaker } from './fix.js';
import { freeName } from './free-name.js';
import { stop } from './snippet.js';
import { subjectOf } from './subject.js';
import { behindUnit, lineBreakOf, lineInBlock } from './text.js';

/** What is begun is to be gone on with. */
const LEAVES = [
  'unmitigated-threat',
  'threat-without-severity',
  'unexamined-crossing',
  'unguarded-boundary',
  'unplaced-element',
  'isolated-element',
  'untouched-asset',
  'unused-declaration',
  'unverified-mitigation',
];

export const completeModel: FixMaker = (question) => {
  const subject = subjectOf(question);
  if (subject?.declaration.kind !== 'model') return [];
  const { declaration: model, view } = subject;
  const edits = [...missingLines(view, model), ...missingKinds(view, model), ...proof(view)];
  if (edits.length === 0) return [];
  return [{ title: 'begin what is missing', edits, leaves: LEAVES }];
};

function missingLines(view: View, model: Declaration): readonly TextEdit[] {
  const lines = [
    ...(has(view, model, 'purpose') ? [] : [`purpose "${stop(1, 'What is it for?')}"`]),
    ...(has(view, model, 'report to') ? [] : [`report to "${stop(2, 'mailto:...')}"`]),
  ];
  return lines.length > 0 ? lineInBlock(model, lines.join('; ')) : [];
}

interface Start {
  readonly kind: Kind;
  readonly id: string;
  readonly title: string;
  /** What follows the id; the name of a kind is that of its first declaration. */
  readonly line: (title: string, name: (kind: Kind) => string) => string;
}

const STARTS: readonly Start[] = [
  { kind: 'actor', id: 'user', title: 'Who uses it?', line: (title) => title },
  { kind: 'asset', id: 'data', title: 'What is worth protecting?', line: (title) => title },
  { kind: 'boundary', id: 'inside', title: 'What do you control?', line: (title) => title },
  {
    kind: 'component',
    id: 'system',
    title: 'What does the work?',
    line: (title, name) => `${title} in ${name('boundary')}`,
  },
  {
    kind: 'entry',
    id: 'door',
    title: 'How does one get in?',
    line: (title, name) => `${title} in ${name('component')}`,
  },
  {
    kind: 'flow',
    id: 'way',
    title: 'What moves?',
    line: (title, name) =>
      `${name('actor')} -> ${name('entry')} ${title} { carries ${name('asset')} }`,
  },
  {
    kind: 'property',
    id: 'promise',
    title: 'What is promised?',
    line: (title, name) => `${title} { status planned; protects ${name('asset')} }`,
  },
  {
    kind: 'threat',
    id: 'risk',
    title: 'What can go wrong?',
    line: (title, name) => `${title} { targets ${name('component')} }`,
  },
];

/** Behind all that the root file says. */
function missingKinds(view: View, { unit }: Declaration): readonly TextEdit[] {
  const { model } = view;
  const missing = STARTS.filter(({ kind }) => !declares(view, kind));
  const ids = new Map(missing.map(({ kind, id }) => [kind, freeName(model, id)]));
  const name = (kind: Kind) => ids.get(kind) ?? nameOfFirst(view, kind);
  const lines = missing.map(({ kind, title, line }, index) => {
    const place = `"${stop(index + 3, title)}"`;
    return `${kind} ${ids.get(kind)} ${line(place, name)}`;
  });
  const last = model.files.find(({ path }) => path === unit.path)?.tree.units.at(-1);
  return last && lines.length > 0 ? [behindUnit(last, lines.join(lineBreakOf(unit)))] : [];
}

function nameOfFirst({ model }: View, kind: Kind): string {
  const names = model
    .ofKind(kind)
    .map((each) => shortestName(model.names, undefined, each, [kind]));
  return names.find((name) => name !== undefined) ?? '';
}

/** A place for the proof of the first control that needs one. */
function proof(view: View): readonly TextEdit[] {
  if (hasEvidence(view)) return [];
  const first = view.model
    .ofKind('mitigation')
    .find((mitigation) => threatsUnverified(view, mitigation).length > 0);
  return first ? lineInBlock(first, `evidence "${stop(20, 'What proves it?')}"`) : [];
}
