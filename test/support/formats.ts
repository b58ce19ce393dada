// What must hold of the formatter, whatever the text: checked by tests on cases and on random texts.
import assert from 'node:assert/strict';
import { bindTree } from '../../server/src/model/bind/bind.js';
import type { Attribute, Declaration, Value } from '../../server/src/model/declaration.js';
import { isConnector } from '../../server/src/schema/schema.js';
import { formatted } from '../../server/src/syntax/format/format.js';
import { parse } from '../../server/src/syntax/parse.js';
import type { Statement, Tree } from '../../server/src/syntax/tree.js';
import { treeText } from './tree-text.js';

/** Fails unless the text means the same when it is formatted, keeps its comments, and formats to itself then. */
export function formatsWell(before: string): string {
  const after = formatted(before);
  const [old, now] = [parse('/main.tm', before), parse('/main.tm', after)];
  assert.deepEqual(commentsOf(now), commentsOf(old), 'comments');
  assert.deepEqual(problemsOf(now), problemsOf(old), 'problems');
  assert.deepEqual(untouched(now), untouched(old), 'units with mistakes');
  assert.deepEqual(meaning(now), meaning(old), 'meaning');
  if (!hasClauseLines(old)) assert.equal(statementsOf(now), statementsOf(old), 'tree');
  assert.equal(formatted(after), after, 'formatted again');
  return after;
}

function commentsOf({ units }: Tree): readonly string[] {
  return units.flatMap(({ comments }) => comments.map(({ text }) => text));
}

function problemsOf({ units }: Tree): readonly string[] {
  return units.flatMap(({ problems }) =>
    problems.map(({ code, message }) => `${code}: ${message}`),
  );
}

function untouched({ units }: Tree): readonly string[] {
  return units.flatMap(({ problems, text }) => (problems.length > 0 ? [text] : []));
}

/** What is bound, without places. */
function meaning({ path, units }: Tree): unknown {
  const { bindings } = bindTree({ path, units: units.filter(({ statement }) => statement) });
  return bindings.flatMap(({ declaration, imports, problems }) => [
    declaration && plainDeclaration(declaration),
    imports.map((each) => each.path),
    // Messages quote what is written, blanks included.
    problems.map(({ code }) => code).sort(),
  ]);
}

function plainDeclaration(declaration: Declaration): unknown {
  const { kind, id, title, description, from, to, misplaced, doubtful } = declaration;
  return {
    ...{ kind, id, title, description, misplaced, doubtful },
    ends: [from, to].map((end) => end && plainValue(end)),
    attributes: declaration.attributes.map(plainAttribute),
    overrides: declaration.overrides.map(({ profiles, attributes }) => [
      profiles.map(plainValue),
      attributes.map(plainAttribute),
    ]),
    children: declaration.children.map(plainDeclaration),
  };
}

function plainAttribute({ def, values, clauses, rejected, implied }: Attribute): unknown {
  const plainClauses = clauses.map((each) => [each.connector, each.values.map(plainValue)]);
  return [def.name, values.map(plainValue), plainClauses, rejected, implied];
}

function plainValue(value: Value): unknown {
  return value.is === 'reference' ? value.segments.map(({ nfc }) => nfc) : [value.is, value.text];
}

/** Blank space at the end of a file is a unit, too. */
function statementsOf({ path, units }: Tree): string {
  return treeText({ path, units: units.filter(({ statement }) => statement) });
}

/** Clauses that are joined to their attribute change the tree, though not what is bound. */
function hasClauseLines({ units }: Tree): boolean {
  const holds = ({ keyword, block }: Statement): boolean =>
    isConnector(keyword.nfc) || (block?.statements ?? []).some(holds);
  return units.some(({ statement }) => statement && holds(statement));
}
