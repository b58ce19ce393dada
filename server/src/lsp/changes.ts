/**
 * Changes of texts, told to who must follow them: at once when the server is idle; of changes that stream in, the last
 * one, as fast as the listeners are done. So nothing piles up.
 */
import type { Host } from './host.js';

/** Who changed the texts: the client's own edits, or the disk. */
export type ChangeOrigin = 'edit' | 'disk';

/** Told of a change; the next one is told when the promise is kept. */
type Listener = (origin: ChangeOrigin) => Promise<void>;

/** Of changes that stream in without a pause, one is told after so long. */
const MOST_WAIT_MS = 100;

export class Changes {
  readonly #listeners: Listener[] = [];
  /** Of what is not told yet. */
  #pending: ChangeOrigin | undefined;
  #count = 0;
  #telling = false;

  /** @param failed is told what a listener threw */
  constructor(
    private readonly host: Pick<Host, 'milliseconds' | 'turn'>,
    private readonly failed: (error: unknown) => void,
  ) {}

  listen(listener: Listener): void {
    this.#listeners.push(listener);
  }

  changed(origin: ChangeOrigin): void {
    this.#count += 1;
    this.#pending = origin === 'disk' ? 'disk' : (this.#pending ?? 'edit');
    if (!this.#telling) void this.#tell();
  }

  async #tell(): Promise<void> {
    this.#telling = true;
    while (this.#pending) {
      await this.#untilQuiet();
      const origin = this.#pending;
      this.#pending = undefined;
      const told = this.#listeners.map((listener) => listener(origin).catch(this.failed));
      await Promise.all(told);
    }
    this.#telling = false;
  }

  /** A message that waits behind the one that is being handled is taken in the second turn from here. */
  async #untilQuiet(): Promise<void> {
    const start = this.host.milliseconds();
    let seen: number;
    do {
      seen = this.#count;
      await this.host.turn();
      await this.host.turn();
    } while (seen !== this.#count && this.host.milliseconds() - start < MOST_WAIT_MS);
  }
}
