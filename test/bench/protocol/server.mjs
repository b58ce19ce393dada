// One language server as a process: started, spoken to, measured, ended. Owns the process and the connection;
// knows nothing of documents.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { resting, usageOf } from '../measure/processes.mjs';

/** What VS Code can do, as far as servers act on it. */
const CAPABILITIES = {
  general: { positionEncodings: ['utf-16'] },
  window: { workDoneProgress: true },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  textDocument: {
    publishDiagnostics: { versionSupport: true, relatedInformation: true },
    diagnostic: {},
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
    hover: { contentFormat: ['markdown'] },
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    rename: { prepareSupport: true },
  },
};

export class Server {
  /** Milliseconds from the start to the answer to `initialize`. */
  initializeMs = 0;
  capabilities;
  #process;
  #connection;
  #startedAt = performance.now();
  #gone;
  #errors = '';

  /**
   * @param {import('../measure/processes.mjs').Program} program
   * @param {number} timeoutMs of each request
   */
  constructor({ command, args, cwd }, timeoutMs = 120_000) {
    this.timeoutMs = timeoutMs;
    this.#process = spawn(command, args, { cwd, stdio: 'pipe' });
    const { stdout, stdin, stderr } = this.#process;
    stderr.on('data', (data) => (this.#errors = `${this.#errors}${data}`.slice(-400)));
    stdin.on('error', () => {});
    this.#gone = once(this.#process, 'exit');
    this.#connection = createMessageConnection(
      new StreamMessageReader(stdout),
      new StreamMessageWriter(stdin),
    );
    this.#connection.onError(() => {});
    this.#grantAll();
    this.#connection.listen();
  }

  /** What the server asks is granted; no setting is set. */
  #grantAll() {
    this.#connection.onRequest((method, /** @type {any} */ params) =>
      method === 'workspace/configuration' ? params.items.map(() => ({})) : null,
    );
  }

  /** Initializes the server for a folder. */
  async start(/** @type {string} */ folder) {
    const uri = pathToFileURL(folder).href;
    const result = await this.request('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'bench' }],
      capabilities: CAPABILITIES,
      initializationOptions: { handledSchemaProtocols: ['file'] },
    });
    this.initializeMs = this.age;
    this.capabilities = result.capabilities;
    this.notify('initialized', {});
  }

  /** Milliseconds since the start. */
  get age() {
    return performance.now() - this.#startedAt;
  }

  /** @returns {import('../measure/processes.mjs').Usage} */
  usage() {
    return usageOf(this.#process.pid);
  }

  /** Waits until the server has nothing left to do. */
  rest(restMs) {
    return resting(this.#process.pid, { restMs, timeoutMs: this.timeoutMs });
  }

  request(/** @type {string} */ method, params) {
    return this.inTime(this.#connection.sendRequest(method, params), method);
  }

  /** That the server is gone shows in what is awaited next. */
  notify(/** @type {string} */ method, params) {
    this.#connection.sendNotification(method, params).catch(() => {});
  }

  /** Calls back for each notification of the server; returns what ends that. */
  onNotification(/** @type {string} */ method, callback) {
    return this.#connection.onNotification(method, callback);
  }

  /**
   * The result of a promise.
   * @template T
   * @param {Promise<T>} promise
   * @param {string} what it is, for the message
   * @returns {Promise<T>}
   * @throws if it takes too long or the server ends before
   */
  async inTime(promise, what) {
    let timer;
    const late = new Promise((_, reject) => {
      const seconds = this.timeoutMs / 1000;
      timer = setTimeout(() => reject(new Error(`no '${what}' in ${seconds} s`)), this.timeoutMs);
    });
    const gone = this.#gone.then(([code, signal]) => {
      throw new Error(`it ended with ${signal ?? code} before '${what}': ${this.#errors}`);
    });
    return Promise.race([promise, late, gone]).finally(() => clearTimeout(timer));
  }

  /** Ends the server as the protocol has it, or by force. */
  async stop() {
    const polite = this.request('shutdown').then(() => this.notify('exit'));
    const timer = setTimeout(() => this.#process.kill('SIGKILL'), 5000);
    await polite.catch(() => this.#process.kill('SIGKILL'));
    await this.#gone;
    clearTimeout(timer);
    this.#connection.dispose();
  }
}
