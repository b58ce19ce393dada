/**
 * The preview commands: which document is shown, and one panel for each model.
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
import type { LanguageClient } from 'vscode-languageclient/node';
import { LANGUAGE_ID } from '../client.js';
import { PreviewPanel, VIEW_TYPE } from './panel.js';

export function activatePreview(context: ExtensionContext, client: LanguageClient): void {
  const previews = new Previews(context, client);
  context.subscriptions.push(
    commands.registerCommand('bartizan.openPreview', (uri?: Uri) =>
      previews.open(uri, ViewColumn.Active),
    ),
    commands.registerCommand('bartizan.openPreviewToSide', (uri?: Uri) =>
      previews.open(uri, ViewColumn.Beside),
    ),
    workspace.onDidChangeTextDocument(({ document }) => previews.changed(document.languageId)),
    workspace.onDidSaveTextDocument((document) => previews.changed(document.languageId)),
    window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel: (panel, state: unknown) => previews.restore(panel, state),
    }),
  );
}

class Previews {
  readonly #panels = new Map<string, PreviewPanel>();

  constructor(
    private readonly context: ExtensionContext,
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
    else this.#add(PreviewPanel.create(this.context.extensionUri, this.client, shown, column));
  }

  /** After a reload of the window. */
  restore(panel: WebviewPanel, state: unknown): Promise<void> {
    const restored = PreviewPanel.restore(this.context.extensionUri, this.client, panel, state);
    if (restored) this.#add(restored);
    else panel.dispose();
    return Promise.resolve();
  }

  /** Any file may be part of the model that a panel shows. */
  changed(languageId: string): void {
    if (languageId !== LANGUAGE_ID) return;
    for (const panel of this.#panels.values()) panel.schedule();
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
