/**
 * Statements to requirements that can be judged. Pure in the statement; whether conditions hold is in
 * `terms/conditions.ts`, which requirements count for a model is the workspace's to say.
 */
import { attributeOf } from '../schema/schema.js';
import type { Kind } from '../schema/types.js';
import { blocksOf, kindsOf, readConditions, type Condition } from './bind/condition.js';
import { contextOf, quiet } from './bind/context.js';
import type { Binding, BoundFile, Declaration } from './declaration.js';
import { SEVERITIES } from './problem.js';
import type { Requirement } from './model.js';
import { meets } from './terms/conditions.js';
import type { Statement } from '../syntax/tree.js';

const known = new WeakMap<Binding, Requirement | undefined>();

/** The requirements of a file, in text order. One whose statement is the same is the same object. */
export function requirementsIn({ bindings }: BoundFile): readonly Requirement[] {
  return bindings.flatMap((binding) => requirementOf(binding) ?? []);
}

/** The requirement that a unit says, if it says one. */
export function requirementOf(binding: Binding): Requirement | undefined {
  if (binding.declaration?.kind !== 'requirement') return undefined;
  if (!known.has(binding)) known.set(binding, read(binding, binding.declaration));
  return known.get(binding);
}

function read(binding: Binding, declaration: Declaration): Requirement | undefined {
  const { statement } = binding.unit;
  if (!statement) return undefined;
  const kinds = kindsOf(declaration);
  const conditions = (name: string) => conditionsIn(binding, statement, kinds, name);
  const [where, require] = [conditions('where'), conditions('require')];
  const severity = textIn(declaration, 'severity');
  return {
    declaration,
    id: declaration.stableId,
    kinds,
    where,
    require,
    message: textIn(declaration, 'message'),
    severity: SEVERITIES.find((word) => word === severity) ?? 'warning',
    isBroken: binding.problems.length > 0,
    appliesTo: (view, subject) => meets(view, subject, where),
    isMetBy: (view, subject) => meets(view, subject, require),
  };
}

function conditionsIn(
  { unit }: Binding,
  statement: Statement,
  kinds: readonly Kind[],
  name: string,
): readonly Condition[] {
  const context = quiet(contextOf(unit));
  return blocksOf(statement, name).flatMap((block) => readConditions(context, kinds, block));
}

function textIn({ attributes }: Declaration, name: string): string | undefined {
  const def = attributeOf('requirement', name);
  const value = attributes.find((line) => line.def === def)?.values[0];
  return value && value.is !== 'reference' ? value.text : undefined;
}
