/**
 * The connection to the language server: one process a window, for every threat model in it.
 */
import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind, type LanguageClientOptions } from 'vscode-languageclient/node';

export const LANGUAGE_ID = 'threat-model';

/** Starts the server; it is stopped with the extension. */
export async function startClient(context: ExtensionContext): Promise<LanguageClient> {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.cjs').fsPath;
  const options: LanguageClientOptions = { documentSelector: [{ language: LANGUAGE_ID }] };
  const client = new LanguageClient(
    'bartizan',
    'Bartizan: Threat Models',
    { module, transport: TransportKind.ipc },
    options,
  );
  context.subscriptions.push(client);
  await client.start();
  return client;
}
