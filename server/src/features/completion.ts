/**
 * Completion: what fits at the cursor and nothing else, in unfinished and broken text too.
 * Owns how each thing is shown, inserted and sorted. What fits is found in the folder `completion`.
 */
import { keywordOf } from './declared.js';
import { attributeNotation } from '../schema/notation.js';
import { COMBINING, TERMS } from '../schema/conditions.js';
import { COMMON } from '../schema/schema.js';
import type {
  AttributeDef,
  ClauseDef,
  Connector,
  Kind,
  KindDef,
  ValueType,
} from '../schema/types.js';
import type { VisibleName } from '../model/link/resolve.js';
import { stringLiteral } from '../model/words.js';
import { sliceOf } from '../syntax/locate.js';
import type { FilePath } from '../syntax/tree.js';
import { cursorAt, type Cursor } from './completion/cursor.js';
import { importChoices } from './completion/import-choices.js';
import { MOST_NAMES, nameChoices } from './completion/name-choices.js';
import type { Completion, FileContext } from './shapes.js';
import {
  attributeSnippet,
  clauseSnippet,
  kindSnippet,
  plain,
  whenSnippet,
  type Insertion,
} from './completion/snippets.js';
import { wantsAtStart } from './completion/wants-at-start.js';
import { wantsInStatement } from './completion/wants-in-statement.js';
import { writingAt, type ValueWant, type Want } from './completion/wants.js';
import {
  attributeDocumentation,
  clauseDocumentation,
  clauseNotation,
  kindDocumentation,
  whenDocumentation,
} from './word-documentation.js';

export interface CompletionOptions {
  /** All model files of the workspace, sorted. */
  readonly paths: readonly FilePath[];
  /** The client understands snippets. */
  readonly snippets: boolean;
}

/** A list that is as long as this may have been cut: ask again when more is typed. */
export const MOST_ITEMS = MOST_NAMES;

/**
 * What fits at the offset, in the order in which it is shown. Never throws.
 * @param offset UTF-16 code units from the start of the file
 */
export function completions(
  context: FileContext,
  offset: number,
  options: CompletionOptions,
): readonly Completion[] {
  const cursor = cursorAt(context.file, offset);
  const binding = cursor && context.file.bindings[cursor.unit];
  if (!binding) return [];
  const writing = writingAt(cursor, binding);
  const wants = [...wantsInStatement(writing), ...wantsAtStart(writing)];
  const typed = sliceOf(context.file.tree.units, cursor.word.start, offset);
  const question = { context, cursor, typed, ...options };
  return sorted(wants.flatMap((want) => itemsOf(want, question))).map((item, index) =>
    completionOf(item, index, question),
  );
}

interface Question extends CompletionOptions {
  readonly context: FileContext;
  readonly cursor: Cursor;
  /** What is written of the word before the cursor. */
  readonly typed: string;
}

/** An item before it has its place in the list and in the text. */
interface Item extends Pick<Completion, 'label' | 'is' | 'kind' | 'detail' | 'documentation'> {
  /** Lower ones come first; items of one group keep their order. */
  readonly group: number;
  readonly insertion: Insertion;
}

const FIRST = 0;
const USUAL = 1;
const HELD = 2;
const LOOSE = 3;
const SHARED = 4;
const LAST = 5;

function sorted(items: readonly Item[]): readonly Item[] {
  return items.toSorted((a, b) => a.group - b.group);
}

function completionOf(item: Item, index: number, { context, cursor }: Question): Completion {
  const { group: _group, insertion, ...shown } = item;
  const replace = { path: context.file.path, ...cursor.word };
  return { ...shown, ...insertion, replace, sortKey: String(index).padStart(5, '0') };
}

function itemsOf(want: Want, question: Question): readonly Item[] {
  switch (want.is) {
    case 'kinds':
      return kindItems(want.kinds, question);
    case 'attributes':
      return want.defs.map((def) => attributeItem(def, question));
    case 'conditions':
      return want.defs.map((def) => conditionItem(def, question));
    case 'when': {
      const insertion = insertionOf(question, 'when', whenSnippet);
      const documentation = whenDocumentation();
      return [{ label: 'when', is: 'attribute', documentation, group: LAST, insertion }];
    }
    case 'clauses':
      return want.defs.map((def) => clauseItem(def, question));
    case 'second-words':
      return want.defs.map(secondWordItem);
    case 'values':
      return valueItems(want.type, want, question);
    case 'arrow':
      return [{ label: '->', is: 'connector', group: FIRST, insertion: plain('->') }];
    case 'paths':
      return importChoices(question.context, question.paths).map((path) =>
        pathItem(path, question),
      );
  }
}

/** The kinds that most statements of a model are of, before the others. */
const OFTEN: readonly Kind[] = [
  'model',
  'import',
  'threat',
  'mitigation',
  'asset',
  'flow',
  'component',
  'boundary',
];

function kindItems(kinds: readonly KindDef[], question: Question): readonly Item[] {
  const { context, cursor } = question;
  const isRooted = context.views.some(({ model }) => !model.fragment);
  const isNested = cursor.around.length > 0;
  const often = OFTEN.flatMap((kind) => kinds.find((def) => def.kind === kind) ?? []);
  const ordered = [...(isNested ? kinds : new Set([...often, ...kinds]))];
  const isOutside = ({ kind }: KindDef) => kind === 'model' || kind === 'requirement';
  const offered = ordered.filter((def) => !isRooted || !isOutside(def));
  return offered.map((def) => ({
    label: def.kind,
    is: 'kind',
    detail: def.doc,
    documentation: kindDocumentation(def),
    group: isNested ? HELD : USUAL,
    insertion: insertionOf(question, def.kind, () => kindSnippet(def)),
  }));
}

/** A word with something behind it is replaced alone. */
function insertionOf(
  { cursor, snippets }: Question,
  word: string,
  snippet: () => Insertion,
): Insertion {
  if (!cursor.last) return { insert: word, snippet: false };
  return snippets ? snippet() : plain(word);
}

function attributeItem(def: AttributeDef, question: Question): Item {
  const { name } = def;
  return {
    label: name,
    is: 'attribute',
    detail: attributeNotation(def),
    documentation: attributeDocumentation(def),
    group: def.required ? FIRST : COMMON.includes(def) ? SHARED : USUAL,
    insertion: insertionOf(question, name, () => attributeSnippet(def)),
  };
}

/** Terms come before attributes, and what puts conditions together first. */
function conditionItem(def: AttributeDef, question: Question): Item {
  const isTerm = TERMS.some((each) => each.def === def);
  const isCombining = COMBINING.includes(def);
  return {
    label: def.name,
    is: 'attribute',
    detail: attributeNotation(def),
    documentation: attributeDocumentation(def),
    group: isCombining ? FIRST : isTerm ? USUAL : COMMON.includes(def) ? SHARED : HELD,
    insertion: insertionOf(question, def.name, () =>
      isCombining ? attributeSnippet(def) : plain(def.name),
    ),
  };
}

/** `in`, `extends` and `because` of a header are attributes of one word. */
function clauseItem(def: ClauseDef | AttributeDef, question: Question): Item {
  const clause = 'connector' in def ? def : { ...def, connector: def.name as Connector };
  return {
    label: clause.connector,
    is: 'connector',
    detail: clauseNotation(clause),
    documentation: clauseDocumentation(clause),
    group: question.cursor.starts ? LOOSE : clause.required ? FIRST : USUAL,
    insertion: insertionOf(question, clause.connector, () => clauseSnippet(clause)),
  };
}

function secondWordItem(def: AttributeDef): Item {
  const [, second = ''] = def.name.split(' ');
  return {
    label: second,
    is: 'connector',
    detail: attributeNotation(def),
    documentation: attributeDocumentation(def),
    group: USUAL,
    insertion: plain(second),
  };
}

function valueItems(type: ValueType, want: ValueWant, question: Question): readonly Item[] {
  switch (type.type) {
    case 'enum':
      return type.of.values
        .filter(({ word }) => !want.given.includes(word))
        .map(({ word, doc }) => bare({ label: word, is: 'value', documentation: doc }));
    case 'reference':
      return nameChoices(question.context, want, type.to, question.typed).map(nameItem);
    case 'word':
      return want.role === 'requirement' ? requirementItems(question) : [];
    case 'either':
      return type.of.flatMap((each) => valueItems(each, want, question));
    default:
      return [];
  }
}

function nameItem({ name, declaration }: VisibleName): Item {
  const { kind, title } = declaration;
  const detail = [keywordOf(declaration).nfc, title].filter(Boolean).join(' ');
  return bare({ label: name, is: 'reference', detail, ...(kind && { kind }) });
}

/** What the models of the file are held to. */
function requirementItems({ context }: Question): readonly Item[] {
  const all = new Map(
    context.views.flatMap(({ requirements }) => requirements.map((each) => [each.id, each])),
  );
  return [...all.values()].map(({ id, declaration }) =>
    bare({ label: id, is: 'reference', kind: 'requirement', detail: declaration.title ?? '' }),
  );
}

/** In quotes unless the cursor stands in some already. */
function pathItem(path: string, { cursor }: Question): Item {
  const literal = stringLiteral(path);
  const { quoted } = cursor;
  const insert = quoted ? literal.slice(1, quoted.closed ? -1 : undefined) : literal;
  return { label: path, is: 'file', group: FIRST, insertion: { insert, snippet: false } };
}

/** Inserts what it shows. */
function bare(shown: Omit<Item, 'group' | 'insertion'>): Item {
  return { ...shown, group: FIRST, insertion: { insert: shown.label, snippet: false } };
}
