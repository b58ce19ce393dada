/** Rule: something that nothing refers to, and so says nothing of the system. */
import { has, isUncertain, textOrDefault } from '../model/attributes.js';
import type { Declaration } from '../model/declaration.js';
import type { View } from '../model/model.js';
import { indexQuery } from '../model/query.js';
import { isMeaningInDoubt } from '../model/terms/certainty.js';
import type { Kind } from '../schema/types.js';
import type { Rule } from './rule.js';
import { named } from './wording.js';

const SUBJECTS: readonly Kind[] = [
  'actor',
  'asset',
  'external',
  'profile',
  'document',
  'adversary',
];

export const unusedDeclaration: Rule = {
  code: 'unused-declaration',
  severity: 'hint',
  group: 'structure',
  summary:
    'Nothing refers to an actor, asset, external, profile, document or adversary in scope, and it holds nothing.',
  options: {},
  subjects: SUBJECTS,
  check(declaration, { view }) {
    const { kind, doubtful } = declaration;
    if (!kind || view.model.isUsed(declaration) || doubtful) return [];
    if (view.model.held(declaration).length > 0 || speaksForItself(view, declaration)) return [];
    if (isMeaningInDoubt(view, kind) || hasTwin(view, declaration)) return [];
    const message = `nothing refers to ${named(declaration)}: use it, or take it out`;
    return [{ at: declaration.name, message, unnecessary: true }];
  },
};

/** A setting selects a profile; an attacker who is out of scope is a statement. */
function speaksForItself(view: View, declaration: Declaration): boolean {
  if (declaration.kind === 'profile') return has(view, declaration, 'setting');
  if (declaration.kind !== 'adversary') return false;
  if (isUncertain(view, declaration, 'in-scope')) return true;
  return textOrDefault(view, declaration, 'in-scope') !== 'yes';
}

/** Of two with one name in a block, which are reported as such, references mean the first. */
function hasTwin(view: View, declaration: Declaration): boolean {
  const { id, parent } = declaration;
  if (id === undefined) return false;
  return namesakes(view, id).some((each) => each !== declaration && each.parent === parent);
}

const namesakes = indexQuery<string>((_view, { id, kind }) =>
  id !== undefined && kind && SUBJECTS.includes(kind) ? [id] : [],
);
