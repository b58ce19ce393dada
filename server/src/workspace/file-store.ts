/**
 * The files of one folder: their texts on disk, the unsaved texts over them, and what was parsed of each.
 * Owns texts, versions and the caches of trees and bindings; knows nothing of models, rules or protocols.
 */
import { bindUnit } from '../model/bind/bind.js';
import type { Binding, BoundFile } from '../model/declaration.js';
import type { FileChange, FileSet } from '../model/link/link.js';
import { compareText } from '../model/problem.js';
import { parse, type ParsedTree } from '../syntax/parse.js';
import { reparse } from '../syntax/reparse.js';
import type { FilePath, Unit } from '../syntax/tree.js';
import { editBetween } from './edit-between.js';

interface ParsedFile extends BoundFile {
  readonly tree: ParsedTree;
}

export class FileStore implements FileSet {
  readonly #disk = new Map<FilePath, string>();
  readonly #unsaved = new Map<FilePath, string>();
  readonly #parsed = new Map<FilePath, ParsedFile>();
  readonly #bindings = new WeakMap<Unit, Binding>();
  #sorted: readonly FilePath[] | undefined;
  /** Files that changed since edits were last taken, as they were then. */
  readonly #edited = new Map<FilePath, BoundFile>();
  #cameOrWent = false;

  /** @param folder imports may not leave it */
  constructor(readonly folder: FilePath) {}

  /**
   * The text on disk changed; `undefined`: the file is gone.
   */
  setDisk(path: FilePath, text: string | undefined): void {
    this.#set(this.#disk, path, text);
  }

  /**
   * The text in an editor, which counts more than the one on disk; `undefined`: the editor closed it.
   */
  setUnsaved(path: FilePath, text: string | undefined): void {
    this.#set(this.#unsaved, path, text);
  }

  text(path: FilePath): string | undefined {
    return this.#unsaved.get(path) ?? this.#disk.get(path);
  }

  /**
   * Parsed and bound on first use; after a change only the statements that it touched. Files of before a change
   * are spent: their units have moved.
   */
  get(path: FilePath): BoundFile | undefined {
    const text = this.text(path);
    if (text === undefined) return undefined;
    const known = this.#parsed.get(path);
    if (known?.tree.text === text) return known;
    const tree = known
      ? reparse(known.tree, editBetween(known.tree.text, text), text)
      : parse(path, text);
    const file = { path, tree, bindings: tree.units.map((unit) => this.#bind(unit)) };
    this.#parsed.set(path, file);
    return file;
  }

  list(): readonly FilePath[] {
    this.#sorted ??= [...new Set([...this.#disk.keys(), ...this.#unsaved.keys()])].sort(
      compareText,
    );
    return this.#sorted;
  }

  #bind(unit: Unit): Binding {
    let binding = this.#bindings.get(unit);
    if (!binding) this.#bindings.set(unit, (binding = bindUnit(unit)));
    return binding;
  }

  /** What was edited since this was last asked, by bindings; `undefined` when files came or went. */
  takeEdits(): readonly FileChange[] | undefined {
    const edits = [...this.#edited].flatMap(([path, before]) => {
      const after = this.get(path);
      return after ? [{ path, before, after, ...exchanged(before.bindings, after.bindings) }] : [];
    });
    const cameOrWent = this.#cameOrWent;
    this.#edited.clear();
    this.#cameOrWent = false;
    return cameOrWent ? undefined : edits;
  }

  #set(texts: Map<FilePath, string>, path: FilePath, text: string | undefined): void {
    const before = this.text(path);
    if (text === undefined) texts.delete(path);
    else texts.set(path, text);
    const now = this.text(path);
    if (now === before) return;
    const parsed = this.#parsed.get(path);
    if (before === undefined || now === undefined) {
      this.#sorted = undefined;
      this.#cameOrWent = true;
      this.#parsed.delete(path);
    } else if (parsed && !this.#edited.has(path)) this.#edited.set(path, parsed);
  }
}

/**
 * The bindings between the common start and the common end of two rows, less those that both have there: what lies
 * between two edits was not read again.
 */
function exchanged(
  before: readonly Binding[],
  after: readonly Binding[],
): { readonly removed: readonly Binding[]; readonly added: readonly Binding[] } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const old = new Set(before.slice(start, before.length - end));
  const now = new Set(after.slice(start, after.length - end));
  return {
    removed: [...old].filter((binding) => !now.has(binding)),
    added: [...now].filter((binding) => !old.has(binding)),
  };
}
