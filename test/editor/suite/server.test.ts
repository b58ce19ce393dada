// The language server is a process of its own: when it dies, it comes back and knows the unsaved text.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { closeAll, openText, untilDiagnosed } from './editor.js';

/** The server's process: a child of the extension host, which is this process. */
function serverPid(): number {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  for (const line of lines.split('\n')) {
    const [pid, parent, ...args] = line.trim().split(/\s+/);
    if (Number(parent) === process.pid && args.join(' ').includes('server.js')) return Number(pid);
  }
  throw new Error('no server is running');
}

suite('server', () => {
  teardown(closeAll);

  test('comes back after a crash', async () => {
    const { document } = await openText('model m "M" {}\n');
    const before = serverPid();
    process.kill(before, 'SIGKILL');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(1, 0), 'assset a "A"\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await untilDiagnosed(document, 'unknown-keyword at assset');
    assert.notEqual(serverPid(), before);
  });
});
