/**
 * The extension's table of contents: what is activated, and in which order it ends.
 */
import type { ExtensionContext } from 'vscode';
import { startClient } from './client.js';
import { activatePreview } from './preview/preview.js';

export async function activate(context: ExtensionContext): Promise<void> {
  const client = await startClient(context);
  activatePreview(context, client);
}
