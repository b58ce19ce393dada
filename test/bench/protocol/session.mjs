// A document that is open in a server: edits, each answered by fresh diagnostics, and questions about it. Owns
// what counts as fresh: diagnostics whose content is the one that the edit must bring, never a mere message.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Server } from './server.mjs';

/**
 * @typedef {{ line: number, character: number }} Position UTF-16, from 0
 * @typedef {{ start: Position, end: Position }} Range
 * @typedef {{ range: Range, severity?: number, message: string }} Diagnostic
 * @typedef {{ range: Range, text: string }} Change
 * @typedef {(items: readonly Diagnostic[]) => boolean} Fits whether these are the diagnostics of the text as it is
 */

export class Session {
  /** Of the text as it was opened, once the server had read everything. */
  clean = [];
  #version = 1;
  #pulls = false;
  #last = { items: [], resultId: undefined };
  #whenPublished = () => {};

  /**
   * @param {import('../measure/processes.mjs').Program} program
   * @param {string} folder that holds the files
   * @param {import('../languages/document.mjs').OpenDocument} document
   */
  constructor(program, folder, document) {
    this.server = new Server(program);
    this.folder = folder;
    this.document = document;
    this.uri = pathToFileURL(path.join(folder, document.file)).href;
    this.server.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
      if (decodeURIComponent(uri) !== decodeURIComponent(this.uri)) return;
      this.#last = { items: diagnostics, resultId: undefined };
      this.#whenPublished();
    });
  }

  /**
   * Starts the server and opens the document.
   * @returns {Promise<{ wallMs: number, cpuMs: number }>} from the start to the first diagnostics of its whole text
   */
  async open() {
    const { languageId, text, whole } = this.document;
    await this.server.start(this.folder);
    this.#pulls = Boolean(this.server.capabilities.diagnosticProvider);
    const textDocument = { uri: this.uri, languageId, version: 1, text };
    await this.#diagnosed(whole, () =>
      this.server.notify('textDocument/didOpen', { textDocument }),
    );
    const first = { wallMs: this.server.age, cpuMs: this.server.usage().cpuMs };
    await this.server.rest();
    this.clean = this.#pulls ? await this.#pull() : this.#last.items;
    return first;
  }

  /**
   * Makes an edit.
   * @param {Change} change
   * @param {Fits} fits
   * @returns {Promise<number>} milliseconds until its diagnostics were there
   */
  async edit(change, fits) {
    const start = performance.now();
    return (await this.#diagnosed(fits, () => this.change(change))) - start;
  }

  /** Tells of an edit and waits for nothing. */
  change({ range, text }) {
    const textDocument = { uri: this.uri, version: ++this.#version };
    const contentChanges = [{ range, text }];
    this.server.notify('textDocument/didChange', { textDocument, contentChanges });
  }

  /** Asks about the document. */
  ask(/** @type {string} */ method, /** @type {object} */ params) {
    return this.server.request(method, { textDocument: { uri: this.uri }, ...params });
  }

  /** Does what changes the text, and returns the moment when diagnostics came that fit. */
  #diagnosed(fits, act) {
    const fresh = this.#pulls ? this.#pulled(fits, act) : this.#published(fits, act);
    return this.server.inTime(fresh, 'fresh diagnostics');
  }

  /** An answer is for the text as it was when the request came, so the first one must fit. */
  async #pulled(fits, act) {
    act();
    const items = await this.#pull();
    const moment = performance.now();
    if (!fits(items)) throw new Error('its diagnostics are not those of the edited text');
    return moment;
  }

  #published(fits, act) {
    return new Promise((resolve) => {
      this.#whenPublished = () => {
        const moment = performance.now();
        if (fits(this.#last.items)) resolve(moment);
      };
      act();
    });
  }

  async #pull() {
    const { resultId: previousResultId } = this.#last;
    const report = await this.ask('textDocument/diagnostic', { previousResultId });
    if (report.kind === 'full') this.#last = report;
    return this.#last.items;
  }
}
