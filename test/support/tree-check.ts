/** What must hold of every tree, whatever the text: checked by tests on any input. */
import assert from 'node:assert/strict';
import { print } from '../../server/src/syntax/print.js';
import type {
  ArgNode,
  Span,
  Statement,
  Tree,
  Unit,
  ValueNode,
} from '../../server/src/syntax/tree.js';

/** Fails unless units tile the text, every range lies in what holds it, and problems and comments lie in their unit. */
export function checkTree(tree: Tree, text: string): void {
  assert.equal(print(tree), text);
  assert.ok(tree.units.length > 0);
  let offset = 0;
  for (const unit of tree.units) {
    assert.equal(unit.offset, offset);
    offset += unit.text.length;
    checkUnit(unit);
  }
}

/** All that a unit says, as plain data. */
export function plainUnit({ path, offset, text, statement, comments, problems }: Unit): Unit {
  return { path, offset, text, statement, comments, problems };
}

function checkUnit({ text, statement, problems, comments }: Unit): void {
  const whole = { start: 0, end: text.length };
  if (statement) checkStatement(statement, whole);
  inOrder(comments, whole);
  for (const comment of comments) {
    assert.equal(comment.text, text.slice(comment.start, comment.end));
  }
  for (const problem of problems) {
    within(problem, whole);
    assert.ok(problem.start < problem.end, 'an empty problem');
    assert.match(problem.message, /^['a-zU].*[^.]$/su);
  }
  problems.slice(1).forEach(({ start }, index) => assert.ok(problems[index]!.start <= start));
}

function checkStatement(statement: Statement, around: Span): void {
  const { keyword, args, clauses, block } = statement;
  within(statement, around);
  const parts = [keyword, ...args, ...clauses].sort((a, b) => a.start - b.start);
  inOrder(block ? [...parts, block] : parts, statement);
  args.forEach(checkArg);
  for (const clause of clauses) {
    inOrder([clause.connector, ...clause.values], clause);
    clause.values.forEach(checkValue);
  }
  if (!block) return;
  const { open, close, statements } = block;
  inOrder([open, ...statements, ...(close ? [close] : [])], block);
  statements.forEach((inner) => checkStatement(inner, block));
}

function checkArg(arg: ArgNode): void {
  const ends = [...(arg.arrow ? [arg.arrow] : []), ...(arg.to ? [arg.to] : [])];
  for (const part of [...arg.values, ...ends]) within(part, arg);
  arg.values.forEach(checkValue);
  assert.ok(arg.values.length > 0 || arg.arrow, 'an empty argument');
}

function checkValue(value: ValueNode): void {
  if (value.is !== 'reference') return;
  assert.ok(value.segments.length > 0);
  inOrder(value.segments, value);
}

function inOrder(spans: readonly Span[], around: Span): void {
  let end = around.start;
  for (const span of spans) {
    assert.ok(end <= span.start, 'spans overlap or are out of order');
    within(span, around);
    end = span.end;
  }
}

function within({ start, end }: Span, around: Span): void {
  assert.ok(around.start <= start && start <= end && end <= around.end, 'a range is out of bounds');
}
