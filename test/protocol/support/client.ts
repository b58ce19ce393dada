// A small client of the language server protocol: sends requests, keeps what it is told, starts the built server.
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';

/** Ends a hang; a busy machine may take long. */
const TIMEOUT_MS = 120_000;

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

interface Waiting {
  readonly method: string;
  readonly fits: (params: never) => boolean;
  readonly resolve: (params: unknown) => void;
}

/** An error that the server answered a request with. */
export class AnsweredError extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

/** The client's end of a connection. */
export class Wire {
  /** All that the server told or asked, in order. */
  readonly received: { readonly method: string; readonly params: unknown }[] = [];
  readonly #pending = new Map<number, (answer: Message) => void>();
  #waiting: Waiting[] = [];
  #buffer = Buffer.alloc(0);
  #lastId = 0;

  constructor(
    input: Readable,
    private readonly output: Writable,
  ) {
    input.on('data', (data: Buffer) => this.#read(data));
    output.on('error', () => undefined);
  }

  /** @throws AnsweredError */
  request<T>(method: string, params?: unknown): Promise<T> {
    const id = ++this.#lastId;
    const answer = new Promise<T>((resolve, reject) => {
      this.#pending.set(id, ({ result, error }) => {
        if (error) reject(new AnsweredError(error.code, error.message));
        else resolve(result as T);
      });
    });
    this.#send({ id, method, params });
    return inTime(answer, method);
  }

  notify(method: string, params?: unknown): void {
    this.#send({ method, params });
  }

  /** The next notification or request of the server, from now on, that fits. */
  next<T>(method: string, fits: (params: T) => boolean = () => true): Promise<T> {
    const found = new Promise<unknown>((resolve) => {
      this.#waiting.push({ method, fits, resolve });
    });
    return inTime(found as Promise<T>, method);
  }

  #send(message: Message): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.output.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #read(data: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, data]);
    for (;;) {
      const start = this.#buffer.indexOf('\r\n\r\n') + 4;
      const length = Number(
        /Content-Length: (\d+)/.exec(this.#buffer.toString('latin1', 0, start))?.[1],
      );
      if (start < 4 || this.#buffer.length < start + length) return;
      const body = this.#buffer.toString('utf8', start, start + length);
      this.#buffer = this.#buffer.subarray(start + length);
      this.#receive(JSON.parse(body) as Message);
    }
  }

  /** What the server asks is granted. */
  #receive(message: Message): void {
    const { id, method, params } = message;
    if (method === undefined) return this.#pending.get(Number(id))?.(message);
    this.received.push({ method, params });
    if (id !== undefined) this.#send({ id, result: null });
    const waiting = this.#waiting.filter(
      (each) => each.method === method && each.fits(params as never),
    );
    this.#waiting = this.#waiting.filter((each) => !waiting.includes(each));
    for (const each of waiting) each.resolve(params);
  }
}

/** The built server as a process. */
export class Client extends Wire {
  /** Exit code of the server. */
  readonly exited: Promise<number | null>;
  readonly #process: ChildProcessWithoutNullStreams;

  /** @param program file of dist/ and its arguments */
  constructor(program: readonly string[] = ['tm.js', 'lsp', '--stdio']) {
    const [file = '', ...args] = program;
    const started = spawn(process.execPath, [fileURLToPath(new URL(file, __dist)), ...args]);
    super(started.stdout, started.stdin);
    this.#process = started;
    this.exited = new Promise((resolve) => started.on('exit', resolve));
  }

  /** Sends a text as it stands. */
  write(text: string): void {
    this.#process.stdin.write(text);
  }

  /** Closes both ends. */
  hangUp(): void {
    this.#process.stdin.destroy();
    this.#process.stdout.destroy();
  }

  endInput(): void {
    this.#process.stdin.end();
  }

  /** Shuts the server down as the protocol has it. */
  async stop(): Promise<number | null> {
    await this.request('shutdown');
    this.notify('exit');
    return inTime(this.exited, 'exit');
  }

  kill(): void {
    this.#process.kill('SIGKILL');
  }
}

async function inTime<T>(promise: Promise<T>, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no '${what}' in time`)), TIMEOUT_MS);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
