/**
 * The table of coverage: the elements of a view against the categories of a method.
 * Owns its rows and what is to be noted of a cell; what a cell says is in `considered.ts`. Knows no format.
 */
import type { Declaration } from '../declaration.js';
import type { View } from '../model.js';
import {
  CATEGORIES,
  consideredOf,
  COVERED_KINDS,
  METHODS,
  type Considered,
  type Method,
} from './considered.js';
import { isWellMade } from './certainty.js';
import { holdsIn } from './presence.js';
import { textsOf } from '../attributes.js';

export interface CoverageRow {
  readonly element: Declaration;
  /** By category. */
  readonly cells: ReadonlyMap<string, Considered>;
}

export interface Coverage {
  readonly method: Method;
  readonly categories: readonly string[];
  /** Actors, components, stores, externals, flows; each in model order. */
  readonly rows: readonly CoverageRow[];
}

/** The table of a method over all elements that the view has. */
export function coverageOf(view: View, method: Method): Coverage {
  const elements = COVERED_KINDS.flatMap((kind) => view.model.ofKind(kind));
  const rows = elements
    .filter((element) => isWellMade(element) && holdsIn(view, element))
    .map((element) => ({ element, cells: consideredOf(view, element, method) }));
  return { method, categories: CATEGORIES[method], rows };
}

/** The methods that the model says it was made with; STRIDE where it says none. */
export function methodsOf(view: View): readonly Method[] {
  const { statement } = view.model;
  const written = statement ? textsOf(view, statement, 'method') : [];
  const methods = METHODS.filter((method) => written.includes(method));
  return methods.length > 0 ? methods : ['stride'];
}

/** How many of the cells that apply are considered. */
export function consideredCount({ rows }: Coverage): {
  readonly considered: number;
  readonly of: number;
} {
  const cells = rows.flatMap(({ cells }) => [...cells.values()]);
  const count = (is: Considered['is']) => cells.filter((cell) => cell.is === is).length;
  const considered = count('considered');
  return { considered, of: considered + count('not-considered') };
}

/** What a reader of a cell may ask for: why it does not apply here, or who looked. */
export function noteOf({ is, by, reason }: Considered): string | undefined {
  const [first] = by;
  if (is === 'considered') return reason;
  return first && `${first.kind} '${first.stableId}': ${reason ?? ''}`;
}

/** The notes of all cells, each once, in the order of the table. */
export function notesOf({ rows }: Coverage): readonly string[] {
  const cells = rows.flatMap(({ cells }) => [...cells.values()]);
  return [...new Set(cells.flatMap((cell) => noteOf(cell) ?? []))];
}
