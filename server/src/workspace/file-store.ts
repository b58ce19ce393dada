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
import { readable, type FileContent, type Unreadable } from './file-reader.js';
import { unreadableFile } from './unreadable-file.js';

interface ParsedFile extends BoundFile {
  readonly tree: ParsedTree;
}

export class FileStore implements FileSet {
  readonly #disk = new Map<FilePath, string | Unreadable>();
  readonly #unsaved = new Map<FilePath, string | Unreadable>();
  readonly #parsed = new Map<FilePath, ParsedFile>();
  #sorted: readonly FilePath[] | undefined;
  /** Files that changed since edits were last taken, as they were then. */
  readonly #edited = new Map<FilePath, BoundFile>();
  #cameOrWent = false;
  #edition = 0;

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
    const file = known ? readAgain(known, text) : readAnew(path, text);
    this.#parsed.set(path, file);
    return file;
  }

  /** A number that is another when a text is. */
  get edition(): number {
    return this.#edition;
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

  #set(contents: Map<FilePath, string | Unreadable>, path: FilePath, content: FileContent): void {
    const before = this.#content(path);
    if (content === undefined) contents.delete(path);
    else contents.set(path, typeof content === 'string' ? readable(content) : content);
    const now = this.#content(path);
    if (isSame(before, now)) return;
    this.#edition += 1;
    const parsed = this.#parsed.get(path);
    if (typeof before !== 'string' || typeof now !== 'string') {
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

function isSame(before: FileContent, now: FileContent): boolean {
  if (typeof before !== 'object' || typeof now !== 'object') return before === now;
  return before.unreadable === now.unreadable;
}

/**
 * The bindings between the common start and the common end of two rows, less those that both have there: what lies
 * between two edits was not read again.
 */
function exchanged(
  before: readonly Binding[],
  after: readonly Binding[],
): { readonly removed: readonly Binding[]; readonly added: readonly Binding[] } {
  const { start, end } = difference(before, after);
  const old = new Set(before.slice(start, before.length - end));
  const now = new Set(after.slice(start, after.length - end));
  return {
    removed: [...old].filter((binding) => !now.has(binding)),
    added: [...now].filter((binding) => !old.has(binding)),
  };
}

/** How many members two rows have in common at their start, and behind these at their end. */
function difference<T>(before: readonly T[], after: readonly T[]): { start: number; end: number } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let [last, now] = [before.length - 1, after.length - 1];
  for (; last >= start && now >= start && before[last] === after[now]; last -= 1) now -= 1;
  return { start, end: after.length - 1 - now };
}
