/**
 * Surroundings whose every reading is remembered, for views that are kept up: a cell a path, so that one file's coming
 * or going has only that asked again which was found from it. Knows no disk.
 */
import type { FilePath } from '../../syntax/tree.js';
import type { Surroundings } from '../surroundings.js';
import type { Cell } from './answers.js';
import { hasReaders } from './readers.js';
import type { Tracker } from './tracker.js';

/** Fewer cells are not worth looking through. */
const FEW = 64;

export class ReadSurroundings implements Surroundings {
  readonly #cells = new Map<FilePath, Cell>();
  #sweepAt = FEW;

  constructor(
    private readonly surroundings: Surroundings,
    private readonly tracker: Tracker,
  ) {}

  get folder(): FilePath {
    return this.surroundings.folder;
  }

  exists(path: FilePath): boolean | undefined {
    this.tracker.readCell(this.#cell(path));
    return this.surroundings.exists(path);
  }

  /** True when something that still counts was found from whether the file is there. */
  isAsked(path: FilePath): boolean {
    return hasReaders(this.#cells.get(path)?.readers);
  }

  /** Has all asked again that was found from whether these files are there. */
  change(paths: Iterable<FilePath>): void {
    for (const path of paths) {
      const cell = this.#cells.get(path);
      if (cell) this.tracker.changeCell(cell);
    }
  }

  #cell(path: FilePath): Cell {
    let cell = this.#cells.get(path);
    if (!cell) {
      this.#sweep();
      this.#cells.set(path, (cell = { readers: undefined }));
    }
    return cell;
  }

  /** Lets go of paths that nobody asks for any more, whenever there are twice as many as before. */
  #sweep(): void {
    if (this.#cells.size < this.#sweepAt) return;
    for (const path of this.#cells.keys()) if (!this.isAsked(path)) this.#cells.delete(path);
    this.#sweepAt = Math.max(FEW, this.#cells.size * 2);
  }
}
