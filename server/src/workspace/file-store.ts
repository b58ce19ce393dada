/**
 * The files of one folder: their texts on disk, the unsaved texts over them, and what was parsed of each.
 * Owns texts, versions and the caches of trees and bindings; knows nothing of models, rules or protocols.
 */
import { bindUnit } from '../model/bind/bind.js';
import type { Binding, BoundFile } from '../model/declaration.js';
import type { FileChange, FileSet } from '../model/link/link.js';
import { compareText } from '../model/problem.js';
import type { EditableText } from '../syntax/editable-text.js';
import { sliceOf } from '../syntax/locate.js';
import { parse, type ParsedTree, type ReadUnit } from '../syntax/parse.js';
import { reparse } from '../syntax/reparse.js';
import type { Edit, FilePath, Unit } from '../syntax/tree.js';
import { widened, type ChangedRange } from './changed-range.js';
import { editBetween } from './edit-between.js';
import { TOO_LONG, isTooLong, type FileContent, type Unreadable } from './file-reader.js';
import { unreadableFile } from './unreadable-file.js';

/** One that an editor holds changes in place. */
type Text = string | EditableText;

type Content = Text | Unreadable | undefined;

interface ParsedFile extends BoundFile {
  readonly tree: ParsedTree;
}

export class FileStore implements FileSet {
  readonly #disk = new Map<FilePath, string | Unreadable>();
  readonly #unsaved = new Map<FilePath, Text>();
  readonly #parsed = new Map<FilePath, ParsedFile>();
  /** Where what was parsed is no longer what the text says. */
  readonly #changed = new Map<FilePath, ChangedRange>();
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
   * The text in an editor, which counts more than the one on disk; `undefined`: the editor closed it. Of edits in
   * place `edited` is to be told.
   */
  setUnsaved(path: FilePath, text: Text | undefined): void {
    this.#set(this.#unsaved, path, text);
  }

  /** An edit was made in the text in an editor. */
  edited(path: FilePath, edit: Edit): void {
    this.#edition += 1;
    const parsed = this.#parsed.get(path);
    if (parsed?.unreadable !== undefined || isUnreadable(this.#content(path))) this.#anew(path);
    else if (parsed) this.#reread(path, parsed, widened(this.#changed.get(path), edit));
  }

  /** Empty for a file that cannot be read. */
  text(path: FilePath): string | undefined {
    const content = this.#content(path);
    if (content === undefined) return undefined;
    return isUnreadable(content) ? '' : content.toString();
  }

  has(path: FilePath): boolean {
    return this.#unsaved.has(path) || this.#disk.has(path);
  }

  #content(path: FilePath): Content {
    const content = this.#unsaved.get(path) ?? this.#disk.get(path);
    return isText(content) && isTooLong(content) ? TOO_LONG : content;
  }

  /**
   * Parsed and bound on first use; after a change only the statements that it touched. Files of before a change
   * are spent: their units have moved.
   */
  get(path: FilePath): BoundFile | undefined {
    const content = this.#content(path);
    if (content === undefined) return undefined;
    const known = this.#parsed.get(path);
    const changed = this.#changed.get(path);
    if (known && !changed) return known;
    const file = isUnreadable(content)
      ? { path, unreadable: content.unreadable, ...unreadableFile(path, content) }
      : known && changed
        ? readAgain(known, changed, content)
        : readAnew(path, content.toString());
    this.#parsed.set(path, file);
    this.#changed.delete(path);
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

  #set<C extends Content>(
    contents: Map<FilePath, C>,
    path: FilePath,
    content: C | undefined,
  ): void {
    const before = this.#content(path);
    if (content === undefined) contents.delete(path);
    else contents.set(path, content);
    const now = this.#content(path);
    if (isSame(before, now)) return;
    this.#edition += 1;
    const parsed = this.#parsed.get(path);
    if (!isText(before) || !isText(now)) this.#anew(path);
    else if (parsed) {
      const oldEnd = endOf(parsed.tree.units);
      this.#reread(path, parsed, { start: 0, oldEnd, newEnd: now.length });
    }
  }

  #anew(path: FilePath): void {
    this.#sorted = undefined;
    this.#cameOrWent = true;
    this.#parsed.delete(path);
    this.#changed.delete(path);
  }

  #reread(path: FilePath, parsed: ParsedFile, changed: ChangedRange): void {
    this.#changed.set(path, changed);
    if (!this.#edited.has(path)) this.#edited.set(path, parsed);
  }
}

function isUnreadable(content: Content): content is Unreadable {
  return typeof content === 'object' && 'unreadable' in content;
}

function isText(content: Content): content is Text {
  return content !== undefined && !isUnreadable(content);
}

function endOf(units: readonly Unit[]): number {
  const { offset, text } = units.at(-1)!;
  return offset + text.length;
}

function readAnew(path: FilePath, text: string): ParsedFile {
  const bindings: Binding[] = [];
  const tree = parse(path, text, (unit) => bindings.push(bound(unit)));
  return { path, tree, bindings };
}

function readAgain(known: ParsedFile, changed: ChangedRange, text: Text): ParsedFile {
  const { tree, bindings, path } = known;
  const edit = editIn(tree.units, changed, text);
  if (!edit) return known;
  const again = reparse(tree, edit);
  const { start, end } = difference(tree.units, again.units);
  const fresh = again.units.slice(start, again.units.length - end).map(bound);
  const behind = bindings.slice(bindings.length - end);
  return { path, tree: again, bindings: bindings.slice(0, start).concat(fresh, behind) };
}

/** `undefined` where the same stands there as before. */
function editIn(units: readonly Unit[], changed: ChangedRange, now: Text): Edit | undefined {
  const { start: from, oldEnd, newEnd } = changed;
  const { start, end, text } = editBetween(sliceOf(units, from, oldEnd), now.slice(from, newEnd));
  return start === end && text === '' ? undefined : { start: from + start, end: from + end, text };
}

/** From now on the unit's statement is read again where it is asked for. */
function bound(unit: ReadUnit): Binding {
  const binding = bindUnit(unit);
  unit.release();
  return binding;
}

function isSame(before: Content, now: Content): boolean {
  if (before === now) return true;
  if (isUnreadable(before) && isUnreadable(now)) return before.unreadable === now.unreadable;
  if (!isText(before) || !isText(now)) return false;
  return before.length === now.length && before.toString() === now.toString();
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
