/**
 * The connection to the language server: one process a window, for every threat model in it.
 * Owns what the user is told when the server is in trouble: the first failure of a request, and its end.
 */
import { Uri, window, type ExtensionContext } from 'vscode';
import {
  LanguageClient,
  TransportKind,
  type LanguageClientOptions,
} from 'vscode-languageclient/node';

export const LANGUAGE_ID = 'threat-model';

const NAME = 'Bartizan';

/** Files of the version control's past are shown, not judged: they would be models of their own. */
const OPTIONS: LanguageClientOptions = {
  documentSelector: ['file', 'untitled'].map((scheme) => ({ language: LANGUAGE_ID, scheme })),
};

/** The client is stopped with the extension. */
export function createClient(context: ExtensionContext): LanguageClient {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const client = new DiscreetClient(
    'bartizan',
    NAME,
    { module, transport: TransportKind.ipc },
    OPTIONS,
  );
  context.subscriptions.push(client);
  return client;
}

/** Never throws: what stands in the way of the server, the client has told the user. */
export async function startClient(client: LanguageClient): Promise<void> {
  await client.start().catch((error: unknown) => client.error('The start failed', error, false));
}

/** Everything is in the output; of many failing requests, which come with every key, only the first is shown. */
class DiscreetClient extends LanguageClient {
  #told = false;

  override error(message: string, data?: unknown, show: boolean | 'force' = true): void {
    super.error(message, data, false);
    if (show === false || (show === true && this.#told)) return;
    this.#told = true;
    void this.#tell(message);
  }

  async #tell(message: string): Promise<void> {
    const text = message.includes(NAME) ? message : `${NAME}: ${message}`;
    const choice = await window.showErrorMessage(text, 'Show Details');
    if (choice) this.outputChannel.show(true);
  }
}
