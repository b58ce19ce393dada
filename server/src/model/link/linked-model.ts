/**
 * The tables of a linked model, and their making from files in model order. Owns what each reference means and
 * what follows from that; reports names that mean nothing, and circles of `in`.
 */
import type { FilePath } from '../../syntax/tree.js';
import type { Kind } from '../../schema/types.js';
import type { BoundFile, Declaration, Import, Reference } from '../declaration.js';
import { grouped } from './grouped.js';
import type { ImportResolver } from './imports.js';
import type { Model } from '../model.js';
import { nameProblem } from './name-problems.js';
import { ModelNames } from './names.js';
import { NearNames } from './near-names.js';
import { placeDeclarations } from './placement.js';
import type { Problem } from '../problem.js';
import { resolveReference, shortestName } from './resolve.js';
import { modelStatements } from './roots.js';

export class LinkedModel implements Model {
  readonly root: FilePath;
  readonly fragment: boolean;
  readonly files: readonly BoundFile[];
  readonly declarations: readonly Declaration[];
  readonly statement: Declaration | undefined;
  readonly names: ModelNames;
  problems: readonly Problem[] = [];

  readonly #resolveImport: ImportResolver;
  readonly #order: ReadonlyMap<Declaration, number>;
  readonly #ofKind: ReadonlyMap<Kind | undefined, readonly Declaration[]>;
  /** What the segments of each reference mean, as far as they mean something. */
  readonly #links = new Map<Reference, readonly Declaration[]>();
  readonly #uses = new Map<Declaration, Reference[]>();
  readonly #placed = new Map<Declaration, Declaration[]>();
  readonly #qualifiedNames = new Map<Declaration, string>();
  #mentions: ReadonlyMap<string, readonly Reference[]> | undefined;

  /** @param files in model order; their names are not linked yet, see `link` */
  constructor(root: FilePath, files: readonly BoundFile[], resolveImport: ImportResolver) {
    this.root = root;
    this.files = files;
    this.#resolveImport = resolveImport;
    const [rootFile] = files;
    this.statement = rootFile && modelStatements(rootFile)[0];
    this.fragment = this.statement === undefined;
    this.declarations = bindingsOf(files).flatMap((binding) => binding.declarations);
    this.#order = new Map(this.declarations.map((declaration, place) => [declaration, place]));
    this.#ofKind = grouped(this.declarations, ({ kind }) => [kind]);
    this.names = new ModelNames(this.#order);
  }

  /** Finds out what every name means; reports those that mean nothing. */
  link(): readonly Problem[] {
    const { meanings, circles } = placeDeclarations(this.names, this.declarations);
    this.#collectPlaced();
    const { names, fragment } = this;
    const context = { names, fragment, near: new NearNames(names.words()) };
    const problems = this.#references().flatMap((reference) => {
      const meaning = meanings.get(reference) ?? resolveReference(names, reference);
      this.#remember(reference, meaning.path);
      return nameProblem(context, reference, meaning) ?? [];
    });
    return [...circles, ...problems];
  }

  ofKind(kind: Kind): readonly Declaration[] {
    return this.#ofKind.get(kind) ?? [];
  }

  target(reference: Reference): Declaration | undefined {
    return this.segmentTarget(reference, reference.segments.length - 1);
  }

  segmentTarget(reference: Reference, n: number): Declaration | undefined {
    return this.#links.get(reference)?.[n];
  }

  uses(declaration: Declaration): readonly Reference[] {
    return this.#uses.get(declaration) ?? [];
  }

  holder(declaration: Declaration): Declaration | undefined {
    return this.names.holder(declaration);
  }

  held(declaration: Declaration): readonly Declaration[] {
    return this.#placed.get(declaration) ?? declaration.children;
  }

  importTargets(imported: Import): readonly FilePath[] {
    return this.#resolveImport(imported).targets;
  }

  qualifiedName(declaration: Declaration): string {
    let name = this.#qualifiedNames.get(declaration);
    if (name === undefined) {
      name = shortestName(this.names, undefined, declaration, 'any') ?? this.#path(declaration);
      this.#qualifiedNames.set(declaration, name);
    }
    return name;
  }

  order(declaration: Declaration): number {
    return this.#order.get(declaration) ?? -1;
  }

  mentions(name: string): readonly Reference[] {
    this.#mentions ??= grouped(
      this.#references(),
      ({ segments }) => new Set(segments.map(({ nfc }) => nfc)),
    );
    return this.#mentions.get(name) ?? [];
  }

  #references(): readonly Reference[] {
    return bindingsOf(this.files).flatMap((binding) => binding.references);
  }

  #remember(reference: Reference, path: readonly Declaration[]): void {
    this.#links.set(reference, path);
    for (const declaration of new Set(path)) {
      const uses = this.#uses.get(declaration);
      if (uses) uses.push(reference);
      else this.#uses.set(declaration, [reference]);
    }
  }

  #collectPlaced(): void {
    const placed = this.declarations.filter(
      (declaration) => !declaration.parent && this.holder(declaration),
    );
    for (const [holder, members] of grouped(placed, (declaration) => [this.holder(declaration)])) {
      if (!holder) continue;
      const held = [...holder.children, ...members];
      this.#placed.set(
        holder,
        held.sort((a, b) => this.order(a) - this.order(b)),
      );
    }
  }

  /** For what no name means: stable ids of its holders and its own. */
  #path(declaration: Declaration): string {
    const ids: string[] = [];
    let step: Declaration | undefined = declaration;
    for (; step; step = this.holder(step)) ids.push(step.stableId);
    return ids.reverse().join('.');
  }
}

function bindingsOf(files: readonly BoundFile[]): readonly BoundFile['bindings'][number][] {
  return files.flatMap((file) => file.bindings);
}
