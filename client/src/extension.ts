/**
 * The extension's table of contents: what is activated, and in which order it ends.
 */
import type { ExtensionContext } from 'vscode';
import { createClient, startClient } from './client.js';
import { activatePreview } from './preview/preview.js';

/** Ends when the server answers. The commands are there before, and also when it cannot start. */
export async function activate(context: ExtensionContext): Promise<void> {
  const client = createClient(context);
  activatePreview(context, client);
  await startClient(client);
}
