/**
 * How the language server meets a client: `initialize` is answered at once, and only then is everything loaded that
 * serves a session (`activate.ts`). What the client sends meanwhile waits, and is taken in its order.
 * Must not import what knows the language, which would make the answer wait.
 */
import {
  ErrorCodes,
  ResponseError,
  type Connection,
  type ConnectionOptions,
  type InitializeParams,
  type InitializeResult,
  type MessageStrategy,
} from 'vscode-languageserver';
import { agreementOf, capabilitiesOf, type Agreement } from './abilities.js';
import type { Host } from './host.js';

/** What an entry point supplies. */
export interface Start {
  /** Version of the product, told to the client. */
  readonly version: string;
  connect(options: ConnectionOptions): Connection;
  loadHost(): Promise<Host>;
}

const TWICE = "the server is initialized already: send 'initialize' once";

/** Serves the connection until it ends. Never throws; a failing request answers an error and is logged. */
export function serve({ version, connect, loadHost }: Start): void {
  const gate = new Gate();
  const connection = connect({ messageStrategy: gate });
  let isInitialized = false;
  connection.onInitialize((params: InitializeParams): InitializeResult => {
    if (isInitialized) throw new ResponseError(ErrorCodes.InvalidRequest, TWICE);
    isInitialized = true;
    const agreement = agreementOf(params);
    gate.hold(load(connection, agreement, loadHost));
    return { serverInfo: { name: 'tm', version }, capabilities: capabilitiesOf(agreement) };
  });
  connection.listen();
}

async function load(
  connection: Connection,
  agreement: Agreement,
  loadHost: Start['loadHost'],
): Promise<void> {
  // The answer goes out first.
  await new Promise((resolve) => setTimeout(resolve));
  try {
    const [{ activate }, host] = await Promise.all([import('./activate.js'), loadHost()]);
    activate(connection, host, agreement);
  } catch (error) {
    connection.console.error(`the server cannot be loaded: ${String(error)}`);
  }
}

/** Passes messages on in the order in which they come; those that come while something is awaited, after it. */
class Gate implements MessageStrategy {
  #awaited: Promise<void> | undefined;

  hold(work: Promise<void>): void {
    this.#awaited = work.finally(() => (this.#awaited = undefined));
  }

  handleMessage<M>(message: M, pass: (message: M) => void): Promise<void> | void {
    return this.#awaited ? this.#awaited.then(() => pass(message)) : pass(message);
  }
}
