/**
 * The files of one folder: their texts on disk, the unsaved texts over them, and what was parsed of each.
 * Owns texts, versions and the caches of trees and bindings; knows nothing of models, rules or protocols.
 */
import { bindUnit } from '../model/bind/bind.js';
import type { Binding, BoundFile } from '../model/declaration.js';
import type { FileSet } from '../model/link/link.js';
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

  /** @param folder imports may not leave it */
  constructor(readonly folder: FilePath) {}

  /**
   * The text on disk changed; `undefined`: the file is gone.
   * @returns false when the text that counts is still the same
   */
  setDisk(path: FilePath, text: string | undefined): boolean {
    return this.#set(this.#disk, path, text);
  }

  /**
   * The text in an editor, which counts more than the one on disk; `undefined`: the editor closed it.
   * @returns false when the text that counts is still the same
   */
  setUnsaved(path: FilePath, text: string | undefined): boolean {
    return this.#set(this.#unsaved, path, text);
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

  #set(texts: Map<FilePath, string>, path: FilePath, text: string | undefined): boolean {
    const before = this.text(path);
    if (text === undefined) texts.delete(path);
    else texts.set(path, text);
    const now = this.text(path);
    if (now === before) return false;
    if (now === undefined) this.#parsed.delete(path);
    if (before === undefined || now === undefined) this.#sorted = undefined;
    return true;
  }
}
