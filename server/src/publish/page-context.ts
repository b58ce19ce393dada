/**
 * What every section of a page asks: what may be shown, how a declaration is named, linked, marked and cited.
 * Owns the rules that hold for all sections alike; what a section says is its own. Knows no output format but the
 * tree of nodes.
 */
import type { PhrasingContent, RootContent } from 'mdast';
import { attributesOf, targetsOf, textOf, textsOf } from '../model/attributes.js';
import type { Attribute, Declaration } from '../model/declaration.js';
import { viewOf, type View } from '../model/model.js';
import { holdsIn, isInternal } from '../model/terms/presence.js';
import { referrers } from '../model/terms/uses.js';
import type { Kind } from '../schema/types.js';
import { absolute } from '../syntax/tree.js';
import { anchorOf, oldAnchorsOf } from './anchors.js';
import { isShown, type Audience } from './audience.js';
import type { Drawing } from './drawing.js';
import { flowNumber, titleOf } from './graph.js';
import { anchor, emphasis, inline, joined, link, paragraph, strong, type Inline } from './nodes.js';
import { statusPrefix, statusSuffix } from './phrases.js';
import { prose, proseLine } from './prose.js';
import { mark, provenanceIn, type Provenance } from './provenance.js';
import { standingOf } from './standing.js';

/** How a page is made, beyond what it says. */
export interface PageManner {
  /** The pictures, where they were laid out before. */
  readonly drawings?: readonly Drawing[] | undefined;
  /** Claims of these are marked so. */
  readonly marked?: ReadonlySet<Provenance>;
}

export class Page {
  readonly drawings: readonly Drawing[] | undefined;
  readonly marked: ReadonlySet<Provenance>;
  readonly #views: readonly View[];
  readonly #home = new Map<Declaration, View | undefined>();
  readonly #all = new Map<Kind, readonly Declaration[]>();
  readonly #numbers = new Map<Declaration, number>();
  readonly #refs = new Map<Declaration, Inline>();
  readonly #placed = new Set<string>();
  #hasInferred = false;

  /** @param view the base, whose page also has what holds only in a profile; or one profile */
  constructor(
    readonly view: View,
    readonly audience: Audience,
    /** Names of the sections that the page is made of, whether or not they have something to say. */
    readonly sections: ReadonlySet<string>,
    { drawings, marked = new Set(['inferred']) }: PageManner = {},
  ) {
    this.drawings = drawings;
    this.marked = marked;
    this.#views = view.profile ? [view] : [view, ...this.#profileViews()];
  }

  /** Something rendered so far is marked as inferred. */
  get hasInferred(): boolean {
    return this.#hasInferred;
  }

  /** The `model` statement, where the page may say what stands in it. */
  get statement(): Declaration | undefined {
    const { statement } = this.view.model;
    return statement && this.shows(statement) ? statement : undefined;
  }

  /** The views of the profiles that the page tells apart. */
  get profiles(): readonly View[] {
    return this.#views.filter((view) => view.profile && view !== this.view);
  }

  /** The profiles that the page tells apart and that have the declaration. */
  profilesOf(declaration: Declaration): readonly View[] {
    return this.profiles.filter((view) => holdsIn(view, declaration));
  }

  /** What of a kind the page shows, in model order. */
  all(kind: Kind): readonly Declaration[] {
    const known = this.#all.get(kind);
    if (known) return known;
    const shown = this.view.model.ofKind(kind).filter((declaration) => this.shows(declaration));
    this.#all.set(kind, shown);
    return shown;
  }

  /** The place of a declaration among those of its kind, from 1. */
  numberOf(declaration: Declaration): number {
    const { kind } = declaration;
    if (kind && !this.#numbers.has(declaration)) {
      this.all(kind).forEach((one, at) => this.#numbers.set(one, at + 1));
    }
    return this.#numbers.get(declaration) ?? 0;
  }

  /** As pictures and tables have it. */
  flowNumber(flow: Declaration): number {
    return flowNumber(this.view, this.audience, flow);
  }

  shows(declaration: Declaration): boolean {
    return this.#homeOf(declaration) !== undefined;
  }

  /** The view that the page describes a declaration in: its own, or the first profile where it holds. */
  viewOf(declaration: Declaration): View {
    return this.#homeOf(declaration) ?? this.view;
  }

  text(declaration: Declaration, name: string): string | undefined {
    return textOf(this.viewOf(declaration), declaration, name);
  }

  texts(declaration: Declaration, name: string): readonly string[] {
    return textsOf(this.viewOf(declaration), declaration, name);
  }

  /** What an attribute names and the page shows. */
  targets(declaration: Declaration, name: string): readonly Declaration[] {
    return targetsOf(this.viewOf(declaration), declaration, name).filter((d) => this.shows(d));
  }

  /** What the page shows that names a declaration in one of the attributes, in model order. */
  referrers(declaration: Declaration, ...names: readonly string[]): readonly Declaration[] {
    const found = new Set(this.#views.flatMap((view) => referrers(view, declaration, ...names)));
    const { model } = this.view;
    return [...found]
      .filter((one) => this.shows(one))
      .sort((a, b) => model.order(a) - model.order(b));
  }

  lines(declaration: Declaration, name: string): readonly Attribute[] {
    return attributesOf(this.viewOf(declaration), declaration, name);
  }

  title(declaration: Declaration): string {
    return titleOf(this.view, declaration);
  }

  /** A link to a declaration, by its title alone: for where its status stands beside it. */
  link(declaration: Declaration): Inline {
    return link(`#${anchorOf(this.view, declaration)}`, this.title(declaration));
  }

  /** A link to a declaration, by its title, with its status where the bare title would mislead. */
  ref(declaration: Declaration): Inline {
    const known = this.#refs.get(declaration);
    if (known) return known;
    const made = this.#refTo(declaration);
    this.#refs.set(declaration, made);
    return made;
  }

  #refTo(declaration: Declaration): Inline {
    const view = this.viewOf(declaration);
    const words = [this.#prefix(declaration), this.title(declaration)];
    const url = `#${anchorOf(this.view, declaration)}`;
    return inline(link(url, words), statusSuffix(view, declaration));
  }

  refs(declarations: readonly Declaration[]): Inline {
    return joined(
      declarations.map((declaration) => this.ref(declaration)),
      ', ',
    );
  }

  /** Links to all that an attribute names. */
  named(declaration: Declaration, name: string): Inline {
    return this.refs(this.targets(declaration, name));
  }

  /** The places that links to a declaration lead to: its anchor and its old ones. Empty when already on the page. */
  anchors(declaration: Declaration): PhrasingContent[] {
    const own = anchorOf(this.view, declaration);
    const old = oldAnchorsOf(this.view, declaration, (each) => this.texts(each, 'formerly'));
    return [own, ...old].flatMap((id) => this.#place(id));
  }

  /** A place of the page's own, before what follows. */
  place(id: string): PhrasingContent[] {
    return this.#place(id);
  }

  /** The heading of a declaration, after the places that links to it lead to. */
  anchored(declaration: Declaration, heading: RootContent): RootContent[] {
    const anchors = this.anchors(declaration);
    const before: RootContent[] =
      anchors.length > 0 ? [{ type: 'paragraph', children: anchors }] : [];
    return [...before, this.from(declaration, heading)];
  }

  /** The first cell of a row: anchor, title, and what marks the claim. */
  head(declaration: Declaration): Inline {
    return [this.anchors(declaration), strong(this.title(declaration)), this.marks(declaration)];
  }

  /** What distinguishes a claim from the documented ones that hold everywhere. */
  marks(declaration: Declaration): Inline {
    const provenance = provenanceIn(this.viewOf(declaration), declaration);
    const only = this.onlyIn(declaration);
    this.#hasInferred ||= provenance === 'inferred';
    return [
      provenance && this.marked.has(provenance) ? [' ', mark(provenance)] : '',
      only.length > 0 ? [' ', emphasis('(only under ', this.refs(only), ')')] : '',
      isInternal(this.view, declaration) ? [' ', emphasis('(internal)')] : '',
    ];
  }

  /** The profiles that a declaration is limited to, by itself. */
  onlyIn(declaration: Declaration): readonly Declaration[] {
    return targetsOf(this.view, declaration, 'only in').filter((profile) => this.shows(profile));
  }

  prose(markdown: string | undefined, level: number): RootContent[] {
    return markdown === undefined ? [] : prose(markdown, level);
  }

  /**
   * Prose in a table cell, or after a label. What needs more than lines is put into `below` under the title of its
   * declaration.
   */
  line(declaration: Declaration, markdown: string | undefined, below: RootContent[]): Inline {
    if (markdown === undefined || markdown.trim() === '') return '';
    const line = proseLine(markdown);
    if (line) return line;
    below.push(paragraph(strong(this.title(declaration))), ...prose(markdown, 6));
    return emphasis('(see below)');
  }

  /** The description in a cell. */
  described(declaration: Declaration, below: RootContent[]): Inline {
    return this.line(declaration, this.description(declaration), below);
  }

  description(declaration: Declaration): string | undefined {
    return this.text(declaration, 'description') ?? declaration.description;
  }

  /** A node that comes from a declaration says so, for those who click on it; a threat's, how well it is answered. */
  from<T extends RootContent>(declaration: Declaration, node: T): T {
    const { unit } = declaration;
    const at = `${unit.path}:${absolute(declaration.name).start}`;
    const standing =
      declaration.kind === 'threat' ? standingOf(this.viewOf(declaration), declaration) : undefined;
    const hProperties = {
      dataDecl: anchorOf(this.view, declaration),
      dataAt: at,
      ...(standing && { dataStanding: standing }),
    };
    return { ...node, data: { ...node.data, hProperties } };
  }

  #prefix(declaration: Declaration): string {
    if (declaration.kind === 'flow') return `Flow ${this.flowNumber(declaration)}: `;
    return statusPrefix(this.viewOf(declaration), declaration);
  }

  #place(id: string): PhrasingContent[] {
    if (this.#placed.has(id)) return [];
    this.#placed.add(id);
    return [anchor(id)];
  }

  #profileViews(): readonly View[] {
    const { model, now } = this.view;
    return model
      .ofKind('profile')
      .filter((profile) => isShown(this.view, this.audience, profile))
      .map((profile) => viewOf(model, now, profile));
  }

  #homeOf(declaration: Declaration): View | undefined {
    if (!this.#home.has(declaration)) {
      const shown = isShown(this.view, this.audience, declaration);
      const home = this.#views.find((view) => shown && holdsIn(view, declaration));
      this.#home.set(declaration, home);
    }
    return this.#home.get(declaration);
  }
}
