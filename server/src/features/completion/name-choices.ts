/**
 * The names that can stand as a reference at a place: each by the shortest one that means its declaration there.
 */
import type { BoundFile, Declaration } from '../../model/declaration.js';
import type { View } from '../../model/model.js';
import { isNamed, type NameTables } from '../../model/link/names.js';
import {
  fits,
  resolveName,
  shortestName,
  type Fitting,
  type VisibleName,
} from '../../model/link/resolve.js';
import { holders, inside } from '../../model/terms/containment.js';
import type { FileContext } from '../shapes.js';
import { fittingNames, likeness, type Likeness } from './file-names.js';
import type { ValueWant } from './wants.js';

/** Longer lists are cut: nobody reads them, and a client that is told so asks again with the next letter. */
export const MOST_NAMES = 500;

/**
 * Over all models of the file, each name once. Of too many, those that what is typed so far may stand for, those of
 * the file itself first.
 * @param typed the beginning of the name at the cursor
 */
export function nameChoices(
  { file, views }: FileContext,
  want: ValueWant,
  to: Fitting,
  typed: string,
): readonly VisibleName[] {
  const places = views.map((view) => new Place(view, want, to));
  const all = onceEach(places, (place) => place.inModelOrder());
  if (all.length <= MOST_NAMES || want.path.length > 0) return all.slice(0, MOST_NAMES);
  const isMeant = likeness(typed);
  return onceEach(places, (place) => place.meant(isMeant, file)).slice(0, MOST_NAMES);
}

/** The names of all places, each once, and one more than is shown at most: no more is looked for. */
function onceEach(
  places: readonly Place[],
  namesOf: (place: Place) => Iterable<VisibleName>,
): readonly VisibleName[] {
  const found = new Map<string, VisibleName>();
  for (const place of places) {
    for (const one of namesOf(place)) {
      found.set(one.name, one);
      if (found.size > MOST_NAMES) break;
    }
  }
  return [...found.values()];
}

/** Where a name is wanted, in one model. */
class Place {
  readonly #given: ReadonlySet<Declaration | undefined>;

  constructor(
    readonly view: View,
    readonly want: ValueWant,
    readonly to: Fitting,
  ) {
    const { names } = view.model;
    this.#given = new Set(want.given.map((name) => meaningOf(names, want, name.split('.'))));
  }

  inModelOrder(): Iterable<VisibleName> {
    const { files } = this.view.model;
    return this.want.path.length > 0 ? this.#named(this.#children()) : this.#namedIn(files);
  }

  /** Those of the near file first. */
  meant(isMeant: Likeness, near: BoundFile): Iterable<VisibleName> {
    const others = this.view.model.files.filter(({ path }) => path !== near.path);
    return this.#namedIn([near, ...others], isMeant);
  }

  *#namedIn(files: readonly BoundFile[], isMeant?: Likeness): Iterable<VisibleName> {
    for (const file of files) yield* this.#named(fittingNames(file, this.to, isMeant));
  }

  /** Behind a dot: direct children that fit, or that hold something that does. */
  #children(): readonly Declaration[] {
    const { view, want, to } = this;
    const holder = meaningOf(view.model.names, want, want.path);
    const held = holder ? view.model.held(holder) : [];
    return held.filter((declaration) => {
      const leads = [declaration, ...inside(view, declaration)].some((each) => fits(each, to));
      return isNamed(declaration) && leads;
    });
  }

  /** By the shortest name, if any name means it there. */
  *#named(declarations: Iterable<Declaration>): Iterable<VisibleName> {
    for (const declaration of declarations) {
      if (this.#given.has(declaration) || isCircular(this.view, this.want, declaration)) continue;
      const name = this.#nameOf(declaration);
      if (name !== undefined) yield { name, declaration };
    }
  }

  #nameOf(declaration: Declaration): string | undefined {
    const { view, want, to } = this;
    if (want.path.length > 0) return declaration.id;
    return shortestName(view.model.names, blockOf(want), declaration, to);
  }
}

/** As of a bound reference: `in` says where its owner stands, so it is looked up outside it. */
function blockOf({ role, owner }: ValueWant): Declaration | undefined {
  return role === 'in' ? owner?.parent : owner;
}

function meaningOf(
  tables: NameTables,
  want: ValueWant,
  segments: readonly string[],
): Declaration | undefined {
  const names = segments.map((segment) => segment.normalize('NFC'));
  const { path, failure } = resolveName(tables, blockOf(want), names, 'any');
  return failure ? undefined : path.at(-1);
}

/** A declaration does not refer to itself, nor stand in what it holds; a flow may end where it starts. */
function isCircular(view: View, { role, owner }: ValueWant, declaration: Declaration): boolean {
  if (!owner) return false;
  return declaration === owner || (role === 'in' && holders(view, declaration).includes(owner));
}
