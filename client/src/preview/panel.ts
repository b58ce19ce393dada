/**
 * One preview panel: asks the server for the page and the picture, and keeps the last good ones on screen.
 */
import {
  Range,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  Selection,
  env,
  window,
  workspace,
  type WebviewPanel,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { Diagram, Page, PageParams } from '../../../server/src/lsp/protocol.js';
import { documentOf } from './html.js';
import type { FromWebview, ToWebview } from './messages.js';

export const VIEW_TYPE = 'bartizan.preview';

/** Typing is faster than a page can be read: one update a while, the last text always. */
const PAUSE_MS = 300;

const BROKEN = 'The text has errors: this is the page from before them.';
const NOTHING =
  'Nothing to show yet: this file is not part of a model. A model starts with: model ID "Title" {}';

export class PreviewPanel {
  #timer: NodeJS.Timeout | undefined;
  #asked = 0;
  #good = false;

  private constructor(
    private readonly panel: WebviewPanel,
    private readonly client: LanguageClient,
    extension: Uri,
    readonly document: Uri,
  ) {
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [Uri.joinPath(extension, 'dist')],
    };
    panel.webview.onDidReceiveMessage((message: FromWebview) => this.#receive(message));
    panel.onDidDispose(() => clearTimeout(this.#timer));
    panel.webview.html = documentOf(panel.webview, extension);
  }

  static create(
    extension: Uri,
    client: LanguageClient,
    document: Uri,
    column: ViewColumn,
  ): PreviewPanel {
    const title = `Preview ${document.path.slice(document.path.lastIndexOf('/') + 1)}`;
    const place = { viewColumn: column, preserveFocus: column === ViewColumn.Beside };
    const panel = window.createWebviewPanel(VIEW_TYPE, title, place, { enableFindWidget: true });
    return new PreviewPanel(panel, client, extension, document);
  }

  /** @param state what the script kept over a reload: `{document: URI}` */
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

  show(column: ViewColumn): void {
    this.panel.reveal(column, column === ViewColumn.Beside);
  }

  schedule(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.#update();
    }, PAUSE_MS);
  }

  /** Only the newest answer is shown; an older one that comes late is dropped. */
  async #update(): Promise<void> {
    const asked = ++this.#asked;
    const params: PageParams = { uri: this.document.toString() };
    const page = await this.client.sendRequest<Page | null>('tm/page', params);
    if (asked !== this.#asked) return;
    this.#showPage(page);
    if (!page || (page.broken && this.#good)) return;
    const diagram = await this.client.sendRequest<Diagram | null>('tm/diagram', params);
    if (asked === this.#asked && diagram) this.#post({ type: 'diagram', ...diagram });
    this.#good ||= !page.broken;
  }

  #showPage(page: Page | null): void {
    const keep = this.#good && (!page || page.broken);
    if (page && !keep) {
      this.panel.title = `Preview ${page.title}`;
      this.#post({ type: 'page', html: page.html, document: this.document.toString() });
    }
    const text = keep ? BROKEN : page ? undefined : NOTHING;
    this.#post({ type: 'notice', text });
  }

  #post(message: ToWebview): void {
    void this.panel.webview.postMessage(message);
  }

  async #receive(message: FromWebview): Promise<void> {
    if (message.type === 'ready') await this.#update();
    else if (message.type === 'reveal') await reveal(message.at);
    else await this.#open(message.href);
  }

  /** Web and mail addresses go to the system; a relative path opens a file of the workspace. */
  async #open(href: string): Promise<void> {
    if (/^(https?|mailto):/i.test(href)) {
      await env.openExternal(Uri.parse(href));
      return;
    }
    const target = Uri.joinPath(this.document, '..', decodeURIComponent(href.replace(/#.*$/, '')));
    if (workspace.getWorkspaceFolder(target)) await window.showTextDocument(target);
  }
}

/** Selects the place in an editor that shows the file, else opens one in the first column. */
async function reveal(at: string): Promise<void> {
  const hash = at.lastIndexOf('#');
  const uri = Uri.parse(at.slice(0, hash));
  const document = await workspace.openTextDocument(uri);
  const position = document.positionAt(Number(at.slice(hash + 1)));
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  const editor = await window.showTextDocument(document, shown?.viewColumn ?? ViewColumn.One);
  editor.selection = new Selection(position, position);
  editor.revealRange(new Range(position, position), TextEditorRevealType.InCenterIfOutsideViewport);
}
