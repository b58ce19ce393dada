/**
 * What client and server agree on when they meet: what the client can do, as far as the server acts on it, and what
 * the server offers in return. Pure; must not import what knows the language, which is loaded after the answer.
 */
import {
  TextDocumentSyncKind,
  type ClientCapabilities,
  type InitializeParams,
  type ServerCapabilities,
  type WorkspaceFolder,
} from 'vscode-languageserver';
import { chooseEncoding, type Encoding } from './positions.js';

export const QUICK_FIX = 'quickfix';
export const FIX_ALL = 'source.fixAll.tm';
export const ORGANIZE_IMPORTS = 'source.organizeImports';

/** What the client said it can do. */
export interface ClientAbilities {
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly hierarchicalSymbols: boolean;
  readonly definitionLinks: boolean;
  readonly prepareRename: boolean;
  readonly snippets: boolean;
  readonly codeActions: boolean;
  /** Edits of a document may name its version. */
  readonly versionedEdits: boolean;
  readonly snippetEdits: boolean;
  readonly watchFiles: boolean;
  readonly workDoneProgress: boolean;
  readonly workspaceFolders: boolean;
}

/** What holds for the whole session. */
export interface Agreement {
  readonly abilities: ClientAbilities;
  readonly encoding: Encoding;
  /** The folders that the client named, as URIs. */
  readonly folders: readonly string[];
}

/** Capabilities may be `null` where the protocol has an object. */
export function agreementOf(params: InitializeParams): Agreement {
  return {
    abilities: abilitiesOf(params.capabilities),
    encoding: chooseEncoding(params.capabilities.general?.positionEncodings),
    folders: foldersOf(params),
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
    codeActions: Boolean(textDocument?.codeAction?.codeActionLiteralSupport),
    versionedEdits: workspace?.workspaceEdit?.documentChanges ?? false,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport ?? false,
    watchFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    workDoneProgress: window?.workDoneProgress ?? false,
    workspaceFolders: workspace?.workspaceFolders ?? false,
  };
}

export function capabilitiesOf({ abilities, encoding }: Agreement): ServerCapabilities {
  return {
    positionEncoding: encoding,
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
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '}', moreTriggerCharacter: ['\n'] },
    ...(abilities.codeActions && {
      codeActionProvider: { codeActionKinds: [QUICK_FIX, FIX_ALL, ORGANIZE_IMPORTS] },
    }),
    completionProvider: { triggerCharacters: ['.', '"', '/', ' '] },
    ...(abilities.workspaceFolders && {
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    }),
  };
}
