/**
 * The TextMate grammar, made from the table: what an editor colours before the language server answers.
 * Knows lines only, so it approximates: it cannot tell a dangling list from a new statement as the parser can
 * in every case, and does not know which names exist.
 */
import { COMBINING, TERMS } from '../conditions.js';
import { SCHEMA } from '../schema.js';
import { CONNECTORS, type AttributeDef, type ValueType } from '../types.js';
import type { Rule } from './textmate-rule.js';
import { comments, texts } from './textmate-text.js';

const character = '[\\p{L}\\p{M}\\p{Nd}_]';
const inWord = `(?:${character}|-(?!>))`;
const wordStart = '(?<![\\p{L}\\p{M}\\p{Nd}_-])';
const wordEnd = `(?!${inWord})`;
const connector = `(?:${CONNECTORS.join('|')})${wordEnd}`;
const word = `(?=[\\p{Nd}-]*[\\p{L}\\p{M}_])${character}${inWord}*`;
const id = `(?!${connector})(${word})${wordEnd}`;
const space = '[ \\t]';
const partDate = '\\p{Nd}{4}-\\p{Nd}{2}(?:-\\p{Nd}{2})?';

/** The first value of a line that holds nothing but the rest of a list. */
const listLine = `${space}*(?:"(?:\\\\.|[^"\\\\])*"|${character}(?:${inWord}|\\.)*)${space}*(?:[,;}]|$|/[/*])`;
/** A statement ends with its line, unless a list goes on; only the rule \`comma\` leads to a line's start. */
const statementEnd = `(?=[;}])|$|^(?!${listLine})`;

/** The whole grammar, ready to be written as JSON. */
export function textMateGrammar(): object {
  return {
    name: 'Threat Model',
    scopeName: 'source.tm',
    fileTypes: ['tm'],
    patterns: [{ include: '#statements' }, { match: '\\}', name: 'invalid.illegal.brace.tm' }],
    repository: {
      statements: { patterns: statements() },
      block: block,
      values: { patterns: values() },
      comma: comma,
      ...comments,
      ...texts,
    },
  };
}

const includeValues: Rule = { include: '#values' };

function statements(): Rule[] {
  return [
    { include: '#comments' },
    { include: '#block' },
    { match: ';', name: 'punctuation.terminator.statement.tm' },
    importStatement(),
    flowStatement(),
    declaration(),
    statement('when', 'keyword.control.when.tm', [includeValues]),
    ...attributeRules(),
    statement(CONNECTORS.join('|'), 'keyword.control.connector.tm', [includeValues]),
    { begin: word, end: statementEnd, patterns: [includeValues] },
    { include: '#texts' },
  ];
}

function importStatement(): Rule {
  return {
    name: 'meta.import.tm',
    begin: `${wordStart}(import)${wordEnd}(?=${space}*")`,
    beginCaptures: { 1: { name: 'keyword.control.import.tm' } },
    end: statementEnd,
    patterns: [includeValues],
  };
}

/** Of `flow pay customer -> web` the first name is the id; of `flow customer -> web` it is an end. */
function flowStatement(): Rule {
  return {
    ...header,
    begin: `${wordStart}(flow)${wordEnd}(?=${space}*["{]|${space}+${character})(?:${space}+${id}(?!${space}*(?:->|\\.)))?`,
  };
}

/**
 * A kind is a keyword only where an id, a title or a block follows; elsewhere it is a name like any other. One that is
 * an attribute as well is that where nothing follows a word.
 */
function declaration(): Rule {
  const kinds = SCHEMA.map((row) => row.kind).filter(
    (kind) => kind !== 'import' && kind !== 'flow',
  );
  const words = attributeTypes();
  const shared = kinds.filter((kind) => words.has(kind));
  const another =
    shared.length > 0
      ? `(?!(?:${alternatives(shared)})${space}+${word}${wordEnd}${space}*(?:[;}]|$|/[/*]))`
      : '';
  return {
    ...header,
    begin: `${wordStart}${another}(${alternatives(kinds)})${wordEnd}(?:(?=${space}*["{])|${space}+${id})`,
  };
}

const header: Rule = {
  name: 'meta.declaration.tm',
  beginCaptures: { 1: { name: 'storage.type.kind.tm' }, 2: { name: 'entity.name.type.tm' } },
  end: statementEnd,
  patterns: [includeValues],
};

function statement(words: string, name: string, patterns: readonly Rule[]): Rule {
  const begin = `${wordStart}(${words})${wordEnd}(?!${space}*[,.])`;
  return { begin, beginCaptures: { 1: { name } }, end: statementEnd, patterns };
}

/** One rule for all attributes whose values look alike. */
function attributeRules(): Rule[] {
  const groups = new Map<string, { names: string[]; patterns: Rule[] }>();
  for (const [name, types] of attributeTypes()) {
    const patterns = valueRules(types);
    const key = JSON.stringify(patterns);
    const group = groups.get(key) ?? { names: [], patterns };
    group.names.push(name);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ names, patterns }) => ({
    name: 'meta.attribute.tm',
    ...statement(alternatives(names), 'support.type.property-name.tm', [
      ...patterns,
      includeValues,
    ]),
  }));
}

/** Each attribute and term with what it takes in any kind; those that are connectors have a rule of their own. */
function attributeTypes(): Map<string, ValueType[]> {
  const types = new Map<string, ValueType[]>();
  const asked = [...COMBINING, ...TERMS.map(({ def }) => def)];
  for (const def of [...SCHEMA.flatMap((row) => row.attributes), ...asked].filter(isNoConnector))
    types.set(def.name, [...(types.get(def.name) ?? []), def.value]);
  return new Map([...types].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isNoConnector(def: AttributeDef): boolean {
  return !CONNECTORS.some((word) => word === def.name);
}

function valueRules(types: readonly ValueType[]): Rule[] {
  const words = types.flatMap((of) =>
    of.type === 'enum' ? of.of.values.map((value) => value.word) : [],
  );
  if (words.length > 0)
    return [{ match: whole(alternatives([...new Set(words)])), name: 'constant.language.tm' }];
  if (types.some((of) => of.type === 'date'))
    return [{ match: whole('\\p{Nd}{4}'), name: 'constant.numeric.date.tm' }];
  if (types.some((of) => of.type === 'word'))
    return [{ match: whole(`(?!${connector})${word}`), name: 'constant.other.word.tm' }];
  return [];
}

function values(): Rule[] {
  const connectorName = 'keyword.control.connector.tm';
  return [
    { include: '#comments' },
    { include: '#block' },
    { include: '#texts' },
    { include: '#comma' },
    { match: '->', name: 'keyword.operator.arrow.tm' },
    { match: '\\.', name: 'punctuation.accessor.tm' },
    {
      match: `(?<!\\.)${wordStart}(since|until)${space}+(\\p{Nd}{4}(?:-\\p{Nd}{2}){0,2})${wordEnd}`,
      captures: { 1: { name: connectorName }, 2: { name: 'constant.numeric.date.tm' } },
    },
    { match: `(?<!\\.)${wordStart}${connector}`, name: connectorName },
    { match: `(?<!\\.)${whole(partDate)}`, name: 'constant.numeric.date.tm' },
    { match: `(?<!\\.)${whole('\\p{Nd}+(?:[.-]\\p{Nd}+)*')}`, name: 'constant.numeric.tm' },
    { match: `(?<=\\.)${character}${inWord}*`, name: 'variable.other.reference.tm' },
    { match: whole(word), name: 'variable.other.reference.tm' },
  ];
}

const block: Rule = {
  name: 'meta.block.tm',
  begin: '\\{',
  beginCaptures: { 0: { name: 'punctuation.section.block.begin.tm' } },
  end: '\\}',
  endCaptures: { 0: { name: 'punctuation.section.block.end.tm' } },
  patterns: [{ include: '#statements' }],
};

/** A comma at the end of a line holds its statement open to the next line with code. */
const comma: Rule = {
  patterns: [
    {
      begin: `,(?=${space}*(?:/\\*.*?\\*/${space}*)*(?:$|//))`,
      beginCaptures: { 0: { name: 'punctuation.separator.list.tm' } },
      end: `^(?=${space}*[^\\s/])|(?<=\\*/)(?=${space}*[^\\s/])`,
      patterns: [{ include: '#comments' }],
    },
    { match: ',', name: 'punctuation.separator.list.tm' },
  ],
};

function whole(pattern: string): string {
  return `${wordStart}(?:${pattern})${wordEnd}`;
}

/** Longer words first, so that `open to` wins over a word that begins it; a space stands for any blanks. */
function alternatives(words: readonly string[]): string {
  const longestFirst = [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return longestFirst.map((each) => each.replaceAll(' ', `${space}+`)).join('|');
}
