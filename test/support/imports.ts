// Reads the imports of the sources, and says which of them point the wrong way or round in a circle.
// The rooms and their order are those of docs/architecture.md.
import { readFileSync, readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';

export interface Import {
  /** The importing file, from the root, with `/`. */
  from: string;
  /** The imported file in the same form, or a package or Node module as written. */
  to: string;
  typeOnly: boolean;
}

const core = ['schema', 'syntax', 'model', 'rules', 'features', 'publish', 'report'];
const beforeRules = ['schema', 'syntax', 'model'];
const judged = [...beforeRules, 'rules'];

/** The rooms that each room may import, besides itself. "entry" is a file right under server/src. */
const allowed: Record<string, string[]> = {
  schema: [],
  syntax: ['schema'],
  model: ['schema', 'syntax'],
  rules: beforeRules,
  features: judged,
  publish: judged,
  report: judged,
  workspace: core,
  lsp: [...core, 'workspace'],
  entry: [...core, 'workspace', 'lsp'],
  cli: [...core, 'workspace', 'lsp', 'entry'],
};

const statement = /^(?:import|export)\b\s*(type\b)?[^'";]*?\bfrom\s*'([^']+)'/gm;
const bare = /^import\s*'([^']+)'|\bimport\(\s*'([^']+)'/gm;

/** The imports in a source text. */
export function importsOf(file: string, text: string): Import[] {
  const resolve = (to: string) => (to.startsWith('.') ? resolveFile(file, to) : to);
  const found: Import[] = [];
  for (const [, type, to = ''] of text.matchAll(statement)) {
    found.push({ from: file, to: resolve(to), typeOnly: type !== undefined });
  }
  for (const [, plain, dynamic = ''] of text.matchAll(bare)) {
    found.push({ from: file, to: resolve(plain ?? dynamic), typeOnly: false });
  }
  return found;
}

/** The imports of every TypeScript file below the folders. */
export function readImports(root: string, folders: string[]): Import[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.ts$/.test(file))
      .map((file) => path.posix.join(folder, file.replaceAll(path.sep, '/')))
      .flatMap((file) => importsOf(file, readFileSync(path.join(root, file), 'utf8'))),
  );
}

function resolveFile(from: string, to: string): string {
  return path.posix.join(path.posix.dirname(from), to).replace(/\.js$/, '.ts');
}

/** What is wrong with an import, or nothing. */
export function complaint({ from, to, typeOnly }: Import): string | undefined {
  if (!/\.(ts|json)$/.test(to) && to.includes('/src/')) return 'a relative import ends in .js';
  if (to === 'vscode') return host(from) ? undefined : 'only the extension imports vscode';
  if (from.startsWith('client/')) return clientComplaint(to, typeOnly);
  if (to.startsWith('client/')) return 'the server imports nothing of the client';
  const room = roomOf(from);
  if (to.startsWith('server/')) return roomComplaint(room, roomOf(to));
  return packageComplaint(room, to);
}

function host(file: string): boolean {
  return file.startsWith('client/') && !file.startsWith('client/src/preview/webview/');
}

function clientComplaint(to: string, typeOnly: boolean): string | undefined {
  const wire = to === 'server/src/lsp/protocol.ts' && typeOnly;
  if (to.startsWith('server/') && !wire) return 'the client takes only types of lsp/protocol.ts';
  return undefined;
}

function roomComplaint(from: string, to: string): string | undefined {
  const known = allowed[from];
  if (!known) return `"${from}" is no room of the architecture`;
  return from === to || known.includes(to) ? undefined : `${from} must not import ${to}`;
}

function packageComplaint(room: string, to: string): string | undefined {
  const node = to.startsWith('node:') || builtinModules.includes(to);
  if (node && core.includes(room)) return 'the core runs in a browser too: no Node modules';
  if (!to.startsWith('vscode-languageserver')) return undefined;
  return room === 'lsp' || room === 'entry' ? undefined : 'only lsp/ imports vscode-languageserver';
}

function roomOf(file: string): string {
  const [, , room = ''] = file.split('/');
  return room.endsWith('.ts') ? 'entry' : room;
}

/** A circle of imports, as the files on it, or nothing. */
export function findCycle(imports: Import[]): string[] | undefined {
  const targets = new Map<string, string[]>();
  for (const { from, to } of imports) targets.set(from, [...(targets.get(from) ?? []), to]);
  const done = new Set<string>();
  const visit = (file: string, trail: string[]): string[] | undefined => {
    const start = trail.indexOf(file);
    if (start >= 0) return [...trail.slice(start), file];
    if (done.has(file)) return undefined;
    for (const next of targets.get(file) ?? []) {
      const cycle = visit(next, [...trail, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of targets.keys()) {
    const cycle = visit(file, []);
    if (cycle) return cycle;
  }
  return undefined;
}
