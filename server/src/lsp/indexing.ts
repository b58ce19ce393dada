/**
 * Makes ready what a folder is asked about, step by step, so that the client is heard in between: its files are parsed
 * one by one, then linked, then judged model by model. What an edit changes afterwards is done when it is asked for.
 */
import type { Workspace } from '../workspace/workspace.js';
import type { Host } from './host.js';
import { Pace } from './pace.js';

/** What the client does meanwhile counts: nothing is kept from before a step but what the workspace keeps. */
export async function index(workspace: Workspace, host: Host): Promise<void> {
  const pace = new Pace(host);
  for (const path of workspace.paths()) {
    workspace.file(path);
    await pace.step();
  }
  for (let next = 0; next < workspace.models().length; next += 1) {
    await pace.step();
    const model = workspace.models()[next];
    if (model) workspace.view(model, host.today());
  }
}
