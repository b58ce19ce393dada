/**
 * The pace of long work: it stops to let messages be taken, so that a request or its cancellation waits for no more
 * than a step of it. Knows nothing of what the work is.
 */
import type { Host } from './host.js';

/** Work that has gone on for so long gives way. */
const LONGEST_MS = 10;

export class Pace {
  #since: number;

  constructor(private readonly host: Pick<Host, 'milliseconds' | 'turn'>) {
    this.#since = host.milliseconds();
  }

  /** To be awaited between the steps of the work. What it asked of the session before may have changed after. */
  async step(): Promise<void> {
    if (this.host.milliseconds() - this.#since < LONGEST_MS) return;
    await this.host.turn();
    this.#since = this.host.milliseconds();
  }
}
