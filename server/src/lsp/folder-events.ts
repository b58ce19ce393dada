/**
 * Workspace folders and files on disk: read once with progress, then followed by what the client watches.
 */
import { DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import type { Session } from './session.js';
import { pathOf } from './uris.js';

export function activateFolders(session: Session): void {
  const { connection, folders } = session;
  connection.onInitialized(() => session.guard('start', () => start(session)));
  connection.onDidChangeWatchedFiles(({ changes }) =>
    session.guard('watched files', async () => {
      await Promise.all(changes.map((change) => folders.refresh(pathOf(change.uri))));
      session.changed('disk');
    }),
  );
}

async function start(session: Session): Promise<void> {
  const { connection, abilities } = session;
  if (abilities?.watchFiles) {
    const watchers = [{ globPattern: '**/*.tm' }];
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
  if (abilities?.workspaceFolders) followFolders(session);
  await index(session, session.initialFolders);
}

function followFolders(session: Session): void {
  session.connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    for (const folder of removed) session.folders.remove(pathOf(folder.uri));
    void session.guard('workspace folders', () =>
      index(
        session,
        added.map((folder) => folder.uri),
      ),
    );
  });
}

async function index(session: Session, uris: readonly string[]): Promise<void> {
  const progress = session.abilities?.workDoneProgress
    ? await session.connection.window.createWorkDoneProgress()
    : undefined;
  progress?.begin('Reading threat models');
  try {
    await Promise.all(uris.map((uri) => session.folders.add(pathOf(uri))));
  } finally {
    progress?.done();
    session.changed('disk');
  }
}
