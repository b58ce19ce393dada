/**
 * The preview commands: which document is shown, one panel for each, and when the panels are brought up to date.
 */
import {
  ViewColumn,
  commands,
  window,
  workspace,
  type ExtensionContext,
  type Uri,
  type WebviewPanel,
} from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import { LANGUAGE_ID } from '../client.js';
import { PreviewPanel, VIEW_TYPE } from './panel.js';

/** Files change by the hundred when a branch is switched, and the server reads them before it is asked. */
const PAUSE_AFTER_DISK_MS = 1000;

export function activatePreview(context: ExtensionContext, client: LanguageClient): void {
  const previews = new Previews(context.extensionUri, client);
  const watcher = workspace.createFileSystemWatcher('**/*.tm');
  const fromDisk = () => previews.schedule(PAUSE_AFTER_DISK_MS);
  context.subscriptions.push(
    commands.registerCommand('bartizan.openPreview', (uri?: Uri) =>
      previews.open(uri, ViewColumn.Active),
    ),
    commands.registerCommand('bartizan.openPreviewToSide', (uri?: Uri) =>
      previews.open(uri, ViewColumn.Beside),
    ),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document.languageId === LANGUAGE_ID) previews.schedule();
    }),
    watcher,
    watcher.onDidCreate(fromDisk),
    watcher.onDidChange(fromDisk),
    watcher.onDidDelete(fromDisk),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) previews.schedule();
    }),
    window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel: (panel, state: unknown) => previews.restore(panel, state),
    }),
  );
}

class Previews {
  readonly #panels = new Map<string, PreviewPanel>();

  constructor(
    private readonly extension: Uri,
    private readonly client: LanguageClient,
  ) {}

  /** Shows the preview of a document; of the active one when a command names none. */
  open(uri: Uri | undefined, column: ViewColumn): void {
    const shown = uri ?? activeDocument();
    if (!shown) {
      void window.showInformationMessage('Open a .tm file first: its model is what is previewed.');
      return;
    }
    const known = this.#panels.get(shown.toString());
    if (known) known.show(column);
    else this.#add(PreviewPanel.create(this.extension, this.client, shown, column));
  }

  /** After a reload of the window. */
  restore(panel: WebviewPanel, state: unknown): Promise<void> {
    const restored = PreviewPanel.restore(this.extension, this.client, panel, state);
    if (restored) this.#add(restored);
    else panel.dispose();
    return Promise.resolve();
  }

  /** Any file may be part of the model that a panel shows. */
  schedule(pause?: number): void {
    for (const panel of this.#panels.values()) panel.schedule(pause);
  }

  #add(panel: PreviewPanel): void {
    const key = panel.document.toString();
    this.#panels.set(key, panel);
    panel.onDispose(() => this.#panels.delete(key));
  }
}

function activeDocument(): Uri | undefined {
  const document = window.activeTextEditor?.document;
  return document?.languageId === LANGUAGE_ID ? document.uri : undefined;
}
