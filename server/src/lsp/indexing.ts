/**
 * Makes ready what a folder is asked about, step by step, so that the client is heard in between. What an edit changes
 * afterwards is done when it is asked for.
 */
import type { Workspace } from '../workspace/workspace.js';
import type { Host } from './host.js';
import { Pace } from './pace.js';

/** What the client does meanwhile counts. */
export async function index(workspace: Workspace, host: Host): Promise<void> {
  const pace = new Pace(host);
  const steps = workspace.prepare(host.today());
  while (!steps.next().done) await pace.step();
}
