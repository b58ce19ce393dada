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
import { readable, type FileContent, type Unreadable } from './file-reader.js';
import { unreadableFile } from './unreadable-file.js';

interface ParsedFile extends BoundFile {
  readonly tree: ParsedTree;
}

export class FileStore implements FileSet {
  readonly #disk = new Map<FilePath, string | Unreadable>();
  readonly #unsaved = new Map<FilePath, string | Unreadable>();
  readonly #parsed = new Map<FilePath, ParsedFile>();
  readonly #bindings = new WeakMap<Unit, Binding>();
  #sorted: readonly FilePath[] | undefined;
  /** Files that changed since edits were last taken, as they were then. */
  readonly #edited = new Map<FilePath, BoundFile>();
  #cameOrWent = false;

  /** @param folder imports may not leave it */
  constructor(readonly folder: FilePath) {}

  /**
   * The file on disk changed; `undefined`: it is gone.
   */
  setDisk(path: FilePath, content: FileContent): void {
    this.#set(this.#disk, path, content);
  }

  /**
   * The text in an editor, which counts more than the one on disk; `undefined`: the editor closed it.
   */
  setUnsaved(path: FilePath, text: string | undefined): void {
    this.#set(this.#unsaved, path, text);
  }

  /** Empty for a file that cannot be read. */
  text(path: FilePath): string | undefined {
    const content = this.#content(path);
    return typeof content === 'object' ? '' : content;
  }

  #content(path: FilePath): FileContent {
    return this.#unsaved.get(path) ?? this.#disk.get(path);
  }

  /**
   * Parsed and bound on first use; after a change only the statements that it touched. Files of before a change
   * are spent: their units have moved.
   */
  get(path: FilePath): BoundFile | undefined {
    const content = this.#content(path);
    if (content === undefined) return undefined;
    const known = this.#parsed.get(path);
    if (typeof content === 'string') return this.#read(path, content, known);
    if (known) return known;
    const { unreadable } = content;
    const file = { path, unreadable, ...unreadableFile(path, content) };
    this.#parsed.set(path, file);
    return file;
  }

  #read(path: FilePath, text: string, known: ParsedFile | undefined): BoundFile {
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

  #set(contents: Map<FilePath, string | Unreadable>, path: FilePath, content: FileContent): void {
    const before = this.#content(path);
    if (content === undefined) contents.delete(path);
    else contents.set(path, typeof content === 'string' ? readable(content) : content);
    const now = this.#content(path);
    if (isSame(before, now)) return;
    const parsed = this.#parsed.get(path);
    if (typeof before !== 'string' || typeof now !== 'string') {
      this.#sorted = undefined;
      this.#cameOrWent = true;
      this.#parsed.delete(path);
    } else if (parsed && !this.#edited.has(path)) this.#edited.set(path, parsed);
  }
}

function isSame(before: FileContent, now: FileContent): boolean {
  if (typeof before !== 'object' || typeof now !== 'object') return before === now;
  return before.unreadable === now.unreadable;
}

/** The bindings between the common start and the common end of two rows: those in between were read again. */
function exchanged(
  before: readonly Binding[],
  after: readonly Binding[],
): { readonly removed: readonly Binding[]; readonly added: readonly Binding[] } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return {
    removed: before.slice(start, before.length - end),
    added: after.slice(start, after.length - end),
  };
}
