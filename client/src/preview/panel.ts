/**
 * One preview panel: asks the server for the page and the picture, and keeps the last good ones on screen.
 */
import { Uri, ViewColumn, window, type WebviewPanel } from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import type { Diagram, Page, PageParams } from '../../../server/src/lsp/protocol.js';
import { documentOf } from './html.js';
import { oneAtATime } from './latest.js';
import type { FromWebview, ToWebview } from './messages.js';
import { openFile, revealSource } from './source.js';

export const VIEW_TYPE = 'bartizan.preview';

/** Typing is faster than a page can be read: one update a while, the last text always. */
const PAUSE_MS = 300;

const NOTICE = {
  kept: 'The text has errors: this is the page from before them.',
  partial: 'The text has errors: parts of the page may be missing.',
  noModel: 'This file is not part of a model now: this is the page from before.',
  nothing:
    'Nothing to show yet: this file is not part of a model. A model starts with: model shop "Web shop" {}',
  failed: 'The page could not be made',
  noPicture: 'The picture could not be drawn anew',
  stopped: 'The language server has stopped. Reload the window to start it again.',
};

export class PreviewPanel {
  #timer: NodeJS.Timeout | undefined;
  #disposed = false;
  /** What the script was sent last: it comes back when a hidden panel is shown again. */
  readonly #shown = new Map<ToWebview['type'], ToWebview>();
  /** A page without errors is on screen. */
  #good = false;
  readonly #update = oneAtATime(() => this.#updatePage());
  readonly #draw = oneAtATime(() => this.#updateDiagram());

  private constructor(
    private readonly panel: WebviewPanel,
    private readonly client: LanguageClient,
    extension: Uri,
    readonly document: Uri,
  ) {
    panel.iconPath = iconOf(extension);
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [Uri.joinPath(extension, 'dist')],
    };
    panel.webview.onDidReceiveMessage((message: FromWebview) => this.#receive(message));
    panel.onDidDispose(() => this.#dispose());
    panel.webview.html = documentOf(panel.webview, extension, document);
  }

  static create(
    extension: Uri,
    client: LanguageClient,
    document: Uri,
    column: ViewColumn,
  ): PreviewPanel {
    const title = titled('', document);
    const place = { viewColumn: column, preserveFocus: column === ViewColumn.Beside };
    const panel = window.createWebviewPanel(VIEW_TYPE, title, place, { enableFindWidget: true });
    return new PreviewPanel(panel, client, extension, document);
  }

  /** @param state what the script kept over a reload, a `PreviewState` */
  static restore(
    extension: Uri,
    client: LanguageClient,
    panel: WebviewPanel,
    state: unknown,
  ): PreviewPanel | undefined {
    const kept = state as { document?: unknown } | null | undefined;
    if (typeof kept?.document !== 'string') return undefined;
    return new PreviewPanel(panel, client, extension, Uri.parse(kept.document));
  }

  onDispose(listener: () => void): void {
    this.panel.onDidDispose(listener);
  }

  /** Where it already is, unless it is asked for elsewhere. */
  show(column: ViewColumn): void {
    const beside = column === ViewColumn.Beside;
    this.panel.reveal(beside ? this.panel.viewColumn : column, beside);
  }

  /** A hidden panel asks when it is shown again. */
  schedule(pause = PAUSE_MS): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      if (this.panel.visible) void this.#update();
    }, pause);
  }

  #dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
  }

  async #updatePage(): Promise<void> {
    try {
      const page = await this.#ask<Page>('tm/page');
      if (this.#disposed) return;
      this.#showPage(page);
      if (page && (!page.broken || !this.#good)) void this.#draw();
    } catch (error) {
      this.#fail(NOTICE.failed, error);
    }
  }

  #showPage(page: Page | null): void {
    if (!page) return this.#notify(this.#good ? NOTICE.noModel : NOTICE.nothing);
    if (page.broken && this.#good) return this.#notify(NOTICE.kept);
    this.#good = !page.broken;
    this.panel.title = titled(page.title, this.document);
    this.#post({ type: 'page', html: page.html });
    this.#notify(page.broken ? NOTICE.partial : undefined);
  }

  async #updateDiagram(): Promise<void> {
    try {
      const diagram = await this.#ask<Diagram>('tm/diagram');
      if (diagram?.broken && this.#good) return;
      this.#post({ type: 'diagram', svg: diagram?.svg ?? '', css: diagram?.css ?? '' });
    } catch (error) {
      this.#fail(NOTICE.noPicture, error);
    }
  }

  #ask<Answer>(method: string): Promise<Answer | null> {
    const params: PageParams = { uri: this.document.toString() };
    return this.client.sendRequest<Answer | null>(method, params);
  }

  /** What is on screen stays; the next change of a text tries again. */
  #fail(what: string, error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    this.client.error(what, error, false);
    const stopped = this.client.state === State.Stopped || this.client.state === State.StartFailed;
    this.#notify(stopped ? NOTICE.stopped : `${what}: ${reason}`);
  }

  #notify(text: string | undefined): void {
    this.#post({ type: 'notice', text });
  }

  #post(message: ToWebview): void {
    if (this.#disposed) return;
    this.#shown.set(message.type, message);
    void this.panel.webview.postMessage(message);
  }

  async #receive(message: FromWebview): Promise<void> {
    try {
      if (message.type === 'ready') await this.#start();
      else if (message.type === 'reveal') await revealSource(message.at);
      else await openFile(this.document, message.href);
    } catch (error) {
      void window.showErrorMessage(error instanceof Error ? error.message : String(error));
    }
  }

  async #start(): Promise<void> {
    for (const message of this.#shown.values()) this.#post(message);
    await this.#update();
  }
}

/** A model without a title is named after its file. */
function titled(title: string, { path }: Uri): string {
  return `Preview ${title || path.slice(path.lastIndexOf('/') + 1)}`;
}

function iconOf(extension: Uri): { light: Uri; dark: Uri } {
  const icon = (theme: string) => Uri.joinPath(extension, 'icons', `tm-${theme}.svg`);
  return { light: icon('light'), dark: icon('dark') };
}
