/**
 * What serves a session, once the client has been answered: which file handles which message. Reads as a table of
 * contents; the only wiring place.
 */
import type { Connection } from 'vscode-languageserver';
import type { Agreement } from './abilities.js';
import { activateCodeActions } from './code-actions.js';
import { activateCompletion } from './completion.js';
import { activateDiagnostics } from './diagnostics.js';
import { activateDocuments } from './documents.js';
import { activateFolders } from './folder-events.js';
import { activateFormatting } from './formatting.js';
import type { Host } from './host.js';
import { activateNavigation } from './navigation.js';
import { activatePreview } from './preview.js';
import { activateRename } from './rename.js';
import { Session } from './session.js';
import { pathOf } from './uris.js';

export function activate(connection: Connection, host: Host, agreement: Agreement): void {
  const session = new Session(connection, host, agreement);
  for (const uri of agreement.folders) {
    session.guard('folder', () => session.folders.add(pathOf(uri)));
  }
  activateFolders(session);
  activateDocuments(session);
  activateDiagnostics(session);
  activateNavigation(session);
  activateCompletion(session);
  activateRename(session);
  activateFormatting(session);
  activateCodeActions(session);
  activatePreview(session);
}
