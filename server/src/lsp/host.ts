/**
 * What a session of the server needs of the outside, so that Node and the browser can supply it.
 */
import type { FileReader } from '../workspace/file-reader.js';
import type { Layout } from '../publish/diagram/layout.js';

export interface Host {
  readonly reader: FileReader;
  /** Today, UTC, whole days since 1970-01-01. */
  today(): number;
  /** A clock that never goes back; its zero may be anything. */
  milliseconds(): number;
  /** Kept when a message that has come by now, if there is one, has been taken. */
  turn(): Promise<void>;
  /** Finds positions for a picture; runs off the server's thread and gives up in bounded time. */
  readonly layout: Layout;
  /** Where the page of a rule is shown, as a URI, if this host ships them. */
  rulePage(code: string): string | undefined;
}
