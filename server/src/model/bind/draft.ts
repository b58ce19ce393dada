/**
 * Declarations and references as they are filled while a unit is bound, and kept as long as the unit.
 * Owns their layout in memory, for there are very many: ranges are numbers and nothing is held twice. Binds nothing.
 */
import type { Kind } from '../../schema/types.js';
import type { Place, ReferenceNode, Span, Statement, Unit } from '../../syntax/tree.js';
import type { Attribute, Declaration, Override, Reference, Segment } from '../declaration.js';
import { nameSpan, stableIdOfHeader, type Header } from './header.js';

/** A list that most declarations have empty. */
export const NONE: readonly never[] = [];

/** The list without spare room: engines give one that grew room for many more, and most hold one or two. */
export function fitted<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NONE : list.slice();
}

/** In which block something is declared, and whether it may be. */
export interface Standing {
  readonly parent: DeclarationDraft | undefined;
  readonly misplaced: boolean;
}

/** No range. */
const NOWHERE = -1;

export class DeclarationDraft implements Declaration {
  readonly unit: Unit;
  readonly start: number;
  readonly end: number;
  readonly kind: Kind | undefined;
  readonly id: string | undefined;
  readonly title: string | undefined;
  description: string | undefined;
  readonly parent: DeclarationDraft | undefined;
  readonly misplaced: boolean;
  doubtful = false;
  children: readonly DeclarationDraft[] = NONE;
  attributes: readonly Attribute[] = NONE;
  overrides: readonly Override[] = NONE;
  from: Reference | undefined = undefined;
  to: Reference | undefined = undefined;
  /** Without an id, the one that is made up. */
  readonly #madeId: string | undefined;
  readonly #nameStart: number;
  readonly #nameEnd: number;
  readonly #titleStart: number;
  readonly #titleEnd: number;
  #descriptionStart: number;
  #descriptionEnd: number;

  constructor(
    unit: Unit,
    statement: Statement,
    kind: Kind | undefined,
    header: Header,
    standing: Standing,
  ) {
    const { idWord, titleNode, descriptionNode } = header;
    const name = nameSpan(header, statement);
    this.unit = unit;
    this.start = statement.start;
    this.end = statement.end;
    this.kind = kind;
    this.id = idWord?.nfc;
    this.title = titleNode?.value;
    this.description = descriptionNode?.value;
    this.parent = standing.parent;
    this.misplaced = standing.misplaced;
    this.#madeId = idWord ? undefined : stableIdOfHeader(header);
    this.#nameStart = name.start;
    this.#nameEnd = name.end;
    this.#titleStart = titleNode?.start ?? NOWHERE;
    this.#titleEnd = titleNode?.end ?? NOWHERE;
    this.#descriptionStart = descriptionNode?.start ?? NOWHERE;
    this.#descriptionEnd = descriptionNode?.end ?? NOWHERE;
  }

  get stableId(): string {
    return this.id ?? this.#madeId ?? '';
  }

  get name(): Place {
    return { unit: this.unit, start: this.#nameStart, end: this.#nameEnd };
  }

  get idAt(): Span | undefined {
    return this.id === undefined ? undefined : spanOf(this.#nameStart, this.#nameEnd);
  }

  get titleAt(): Span | undefined {
    return spanOf(this.#titleStart, this.#titleEnd);
  }

  get descriptionAt(): Span | undefined {
    return spanOf(this.#descriptionStart, this.#descriptionEnd);
  }

  addChild(child: DeclarationDraft): void {
    if (this.children.length === 0) this.children = [child];
    else (this.children as DeclarationDraft[]).push(child);
  }

  /** Takes the description from its attribute. */
  describe(text: string, { start, end }: Span): void {
    this.description = text;
    this.#descriptionStart = start;
    this.#descriptionEnd = end;
  }
}

function spanOf(start: number, end: number): Span | undefined {
  return start === NOWHERE ? undefined : { start, end };
}

/** A plain name is its own only segment. */
export class BoundReference implements Reference {
  readonly is = 'reference';
  readonly owner: Declaration;
  readonly role: string;
  readonly to: Reference['to'];
  readonly start: number;
  readonly end: number;
  /** Of the first segment. */
  readonly nfc: string;
  readonly #several: readonly Segment[] | undefined;

  constructor(owner: Declaration, role: string, to: Reference['to'], node: ReferenceNode) {
    const { start, end, segments } = node;
    this.owner = owner;
    this.role = role;
    this.to = to;
    this.start = start;
    this.end = end;
    this.nfc = segments[0]?.nfc ?? '';
    this.#several = segments.length > 1 ? segments : undefined;
  }

  get unit(): Unit {
    return this.owner.unit;
  }

  get segments(): readonly Segment[] {
    return this.#several ?? [this];
  }
}
