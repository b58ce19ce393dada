/**
 * The language server: what it can do, and which file handles which request. Reads as a table of contents.
 * The only wiring place; `node.ts` supplies the connection and the host.
 */
import {
  TextDocumentSyncKind,
  type ClientCapabilities,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
  type WorkspaceFolder,
} from 'vscode-languageserver';
import { activateCompletion } from './completion.js';
import { activateDiagnostics } from './diagnostics.js';
import { activateDocuments } from './documents.js';
import { activateFolders } from './folder-events.js';
import type { Host } from './host.js';
import { activateNavigation } from './navigation.js';
import { activatePreview } from './preview.js';
import { chooseEncoding } from './positions.js';
import { activateRename } from './rename.js';
import { Session, type ClientAbilities } from './session.js';
import { pathOf } from './uris.js';

/** Serves the connection until it ends. Never throws; a failing request answers an error and is logged. */
export function serve(connection: Connection, host: Host): void {
  const session = new Session(connection, host);
  connection.onInitialize((params) => initialize(session, params));
  activateFolders(session);
  activateDocuments(session);
  activateDiagnostics(session);
  activateNavigation(session);
  activateCompletion(session);
  activateRename(session);
  activatePreview(session);
  connection.listen();
}

/** Answers at once; capabilities may be `null` where the protocol has an object. */
function initialize(session: Session, params: InitializeParams): InitializeResult {
  const abilities = abilitiesOf(params.capabilities);
  const encoding = chooseEncoding(params.capabilities.general?.positionEncodings);
  for (const uri of foldersOf(params))
    session.guard('folder', () => session.folders.add(pathOf(uri)));
  return {
    serverInfo: { name: 'tm', version: session.host.version },
    capabilities: { ...session.agree(encoding, abilities), ...capabilities(abilities) },
  };
}

/** What is of the wrong type is no folder: a client that errs still gets to know of open files. */
function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  const folders: readonly unknown[] = Array.isArray(workspaceFolders)
    ? workspaceFolders.map((folder: Partial<WorkspaceFolder> | null) => folder?.uri)
    : // Clients of before workspace folders still send only this.
      [rootUri];
  return folders.filter((uri): uri is string => typeof uri === 'string' && uri !== '');
}

function abilitiesOf({ textDocument, workspace, window }: ClientCapabilities): ClientAbilities {
  return {
    pullDiagnostics: Boolean(textDocument?.diagnostic),
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    definitionLinks: textDocument?.definition?.linkSupport ?? false,
    prepareRename: textDocument?.rename?.prepareSupport ?? false,
    snippets: textDocument?.completion?.completionItem?.snippetSupport ?? false,
    watchFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    workDoneProgress: window?.workDoneProgress ?? false,
    workspaceFolders: workspace?.workspaceFolders ?? false,
  };
}

function capabilities(abilities: ClientAbilities): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...(abilities.pullDiagnostics && {
      diagnosticProvider: {
        identifier: 'tm',
        interFileDependencies: true,
        workspaceDiagnostics: true,
      },
    }),
    definitionProvider: true,
    referencesProvider: true,
    hoverProvider: true,
    documentSymbolProvider: true,
    renameProvider: abilities.prepareRename ? { prepareProvider: true } : true,
    completionProvider: { triggerCharacters: ['.', '"', '/', ' '] },
    ...(abilities.workspaceFolders && {
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    }),
  };
}
