/**
 * The files of one folder: their texts on disk, the unsaved texts over them, and what was parsed of each.
 * Owns texts, versions and the caches of trees and bindings; knows nothing of models, rules or protocols.
 */
import { bindUnit } from '../model/bind/bind.js';
import type { Binding, BoundFile } from '../model/declaration.js';
import type { FileChange, FileSet } from '../model/link/link.js';
import { compareText } from '../model/problem.js';
import { parse, type ParsedTree, type ReadUnit } from '../syntax/parse.js';
import { reparse } from '../syntax/reparse.js';
import type { FilePath } from '../syntax/tree.js';
import { editBetween } from './edit-between.js';

interface ParsedFile extends BoundFile {
  readonly tree: ParsedTree;
}

export class FileStore implements FileSet {
  readonly #disk = new Map<FilePath, string>();
  readonly #unsaved = new Map<FilePath, string>();
  readonly #parsed = new Map<FilePath, ParsedFile>();
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
    const file = known ? readAgain(known, text) : readAnew(path, text);
    this.#parsed.set(path, file);
    return file;
  }

  list(): readonly FilePath[] {
    this.#sorted ??= [...new Set([...this.#disk.keys(), ...this.#unsaved.keys()])].sort(
      compareText,
    );
    return this.#sorted;
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

function readAnew(path: FilePath, text: string): ParsedFile {
  const bindings: Binding[] = [];
  const tree = parse(path, text, (unit) => bindings.push(bound(unit)));
  return { path, tree, bindings };
}

function readAgain({ tree, bindings, path }: ParsedFile, text: string): ParsedFile {
  const again = reparse(tree, editBetween(tree.text, text), text);
  const { start, end } = difference(tree.units, again.units);
  const fresh = again.units.slice(start, again.units.length - end).map(bound);
  const kept = bindings.length - end;
  return {
    path,
    tree: again,
    bindings: [...bindings.slice(0, start), ...fresh, ...bindings.slice(kept)],
  };
}

/** From now on the unit's statement is read again where it is asked for. */
function bound(unit: ReadUnit): Binding {
  const binding = bindUnit(unit);
  unit.release();
  return binding;
}

/** The bindings between the common start and the common end of two rows: those in between were read again. */
function exchanged(
  before: readonly Binding[],
  after: readonly Binding[],
): { readonly removed: readonly Binding[]; readonly added: readonly Binding[] } {
  const { start, end } = difference(before, after);
  return {
    removed: before.slice(start, before.length - end),
    added: after.slice(start, after.length - end),
  };
}

/** How many members two rows have in common at their start, and behind these at their end. */
function difference<T>(before: readonly T[], after: readonly T[]): { start: number; end: number } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { start, end };
}
