/**
 * Derived facts: computed once for each key and view. Every term of the language that rules share is a query, so
 * that remembering, and forgetting what an edit can have changed, is done in one place.
 * A query is a pure function of its view and key. It may ask other queries and must not ask itself about the same
 * key; where the model may be circular, the query walks it itself.
 */
import type { Declaration } from './declaration.js';
import { dependencyOrder } from './tracking/dependency-order.js';
import type { View } from './model.js';
import type { Register } from './tracking/register.js';
import type { Question } from './tracking/answers.js';

type KeysOf<K> = (view: View, declaration: Declaration) => readonly K[];

/** Makes a derived fact. */
export function query<K, V>(compute: (view: View, key: K) => V): (view: View, key: K) => V {
  return (view, key) => {
    const { memo } = view;
    const question = questionOf(view, compute);
    if (memo.tracker) return memo.tracker.ask(question, key) as V;
    const { answers } = question;
    if (answers.has(key)) return answers.get(key) as V;
    const answer = compute(view, key);
    answers.set(key, answer);
    return answer;
  };
}

/** A query about the view as a whole. To find something in all declarations, ask an index or a census. */
export function viewQuery<V>(compute: (view: View) => V): (view: View) => V {
  const answer = query((view: View, _whole: undefined) => compute(view));
  return (view) => answer(view, undefined);
}

/**
 * A query about a declaration whose answer follows from that for its holder. It works from the outermost holder
 * inwards, so that it takes one step a declaration and no deep call, however deep the blocks are.
 */
export function inwardQuery<V>(
  compute: (view: View, declaration: Declaration, ofHolder: V | undefined) => V,
): (view: View, declaration: Declaration) => V {
  const outermostFirst = (view: View, declaration: Declaration): V => {
    const holder = view.model.holder(declaration);
    return compute(view, declaration, holder && answer(view, holder));
  };
  const ask = query(outermostFirst);
  const answer = (view: View, declaration: Declaration): V => {
    const { answers } = questionOf(view, outermostFirst);
    if (!answers.has(declaration)) {
      apart(view, () => {
        const open: Declaration[] = [];
        let next = view.model.holder(declaration);
        for (; next && !answers.has(next); next = view.model.holder(next)) open.push(next);
        for (const each of open.reverse()) ask(view, each);
      });
    }
    return ask(view, declaration);
  };
  return answer;
}

/**
 * A query about a declaration whose answer follows from those for others. It works from what depends on nothing, so
 * that no chain is too long for it.
 * @param dependencies acyclic
 * @param compute gets the answers for these by `ask`
 */
export function acyclicQuery<V>(
  dependencies: (view: View, declaration: Declaration) => readonly Declaration[],
  compute: (view: View, declaration: Declaration, ask: AboutDeclaration<V>) => V,
): AboutDeclaration<V> {
  const inTurn = (view: View, declaration: Declaration): V => compute(view, declaration, ask);
  const answer = query(inTurn);
  const ask = (view: View, declaration: Declaration): V => {
    const { answers } = questionOf(view, inTurn);
    if (!answers.has(declaration)) {
      apart(view, () => {
        const unknown = (each: Declaration) =>
          dependencies(view, each).filter((other) => !answers.has(other));
        for (const each of dependencyOrder([declaration], unknown)) answer(view, each);
      });
    }
    return answer(view, declaration);
  };
  return ask;
}

type AboutDeclaration<V> = (view: View, declaration: Declaration) => V;

/**
 * An index over all declarations: under each key, those for which `keysOf` gives it, in no set order. An edit costs
 * it the declarations that it changes.
 */
export function indexQuery<K>(keysOf: KeysOf<K>): (view: View, key: K) => readonly Declaration[] {
  return (view, key) => registerOf(view, keysOf, true).members(key);
}

/** True when `keysOf` gives the key for some declaration. */
export function censusQuery<K>(keysOf: KeysOf<K>): (view: View, key: K) => boolean {
  return (view, key) => registerOf(view, keysOf, false).has(key);
}

function questionOf<K, V>(view: View, compute: (view: View, key: K) => V): Question {
  const { memo } = view;
  return memo.known(compute) ?? memo.enter(compute, (key: K) => compute(view, key));
}

function registerOf<K>(view: View, keysOf: KeysOf<K>, listsMembers: boolean): Register<K> {
  const { memo, model } = view;
  const known = memo.known(keysOf) as Register<K> | undefined;
  const ofOne = (each: Declaration): readonly K[] => keysOf(view, each);
  return known ?? memo.enterRegister(keysOf, ofOne, listsMembers, () => model.declarations);
}

/** Does something that the query which asks does not depend on. */
function apart(view: View, action: () => void): void {
  const { tracker } = view.memo;
  if (tracker) tracker.apart(action);
  else action();
}
