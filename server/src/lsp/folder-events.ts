/**
 * Workspace folders and files on disk: read once with progress, then followed by what the client watches.
 */
import {
  DidChangeWatchedFilesNotification,
  FileChangeType,
  WatchKind,
  type FileEvent,
} from 'vscode-languageserver';
import { CONFIG_NAME, isConfig } from '../rules/config.js';
import type { FilePath } from '../syntax/tree.js';
import type { Session } from './session.js';
import { pathOf } from './uris.js';

export function activateFolders(session: Session): void {
  const { connection } = session;
  connection.onInitialized(() => {
    session.guard('watching files', () => watch(session));
    session.guard('reading folders', () => read(session));
    if (session.abilities.workspaceFolders) followFolders(session);
  });
  connection.onDidChangeWatchedFiles(({ changes }) =>
    session.guard('watched files', () => follow(session, changes)),
  );
}

/** A folder that comes or goes takes its files with it, and clients tell of the folder alone. */
async function watch({ abilities, connection }: Session): Promise<void> {
  if (!abilities.watchFiles) return;
  const kind = WatchKind.Create | WatchKind.Delete;
  const watchers = [
    { globPattern: '**/*.tm' },
    { globPattern: `**/${CONFIG_NAME}` },
    { globPattern: '**', kind },
  ];
  await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}

function followFolders(session: Session): void {
  const { folders, connection } = session;
  connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
    session.guard('workspace folders', async () => {
      await Promise.all(removed.map(({ uri }) => folders.remove(pathOf(uri))));
      await Promise.all(added.map(({ uri }) => folders.add(pathOf(uri))));
      await read(session);
    }),
  );
}

async function follow(session: Session, changes: readonly FileEvent[]): Promise<void> {
  const { folders } = session;
  const told = changes.map(({ uri, type }) => ({ path: pathOf(uri), type }));
  const isRead = (path: FilePath) => path.endsWith('.tm') || isConfig(path);
  const files = told.flatMap(({ path }) => (isRead(path) ? path : []));
  const others = told.filter(({ path }) => !isRead(path));
  for (const { path, type } of others) {
    const found =
      type === FileChangeType.Deleted ? folders.below(path) : await contentOf(session, path);
    for (const file of found) files.push(file);
  }
  const isConcerning = await folders.lookAgain(new Set(told.map(({ path }) => path)));
  if (files.length === 0 && !isConcerning) return;
  await folders.refresh(files);
  session.changes.changed('disk');
}

/** The models in a folder that came whole. What has an ending is taken for a file. */
async function contentOf({ host }: Session, path: FilePath): Promise<readonly FilePath[]> {
  const isFolder = !path.slice(path.lastIndexOf('/')).includes('.');
  return isFolder ? host.reader.find(path, true) : [];
}

async function read(session: Session): Promise<void> {
  const reading = session.folders.read();
  if (session.abilities.workDoneProgress) {
    session.guard('progress', () => showProgress(session, reading));
  }
  await reading.finally(() => session.changes.changed('disk'));
}

/** The client may be slow to show it, or not show it at all: nothing waits for that. */
async function showProgress({ connection }: Session, work: Promise<void>): Promise<void> {
  const progress = await connection.window.createWorkDoneProgress();
  progress.begin('Reading threat models');
  await work.finally(() => progress.done());
}
