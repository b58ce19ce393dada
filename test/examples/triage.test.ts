// Realistic reports against the examples: what the model answers is what its maintainers would, by their documents.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { answerOf } from '../../server/src/model/triage/answer.js';
import { questionOf, type AskedQuestion } from '../../server/src/model/triage/question.js';
import { triage } from '../../server/src/model/triage/triage.js';
import { isShownIn } from '../../server/src/publish/audience.js';
import { dayOf, NOW } from '../support/judged.js';
import { filesOf, workspaceOf } from './models.js';

interface Report {
  readonly report: string;
  readonly asked: AskedQuestion;
  readonly is: string;
  /** Among what the answer rests on. */
  readonly restsOn: readonly string[];
}

const REPORTS: Readonly<Record<string, readonly Report[]>> = {
  runtime: [
    {
      report: 'prototype pollution by what the application passes on',
      asked: { actor: 'developer', entry: 'calls', cwe: 1321 },
      is: 'not-an-issue',
      restsOn: ['prototype-pollution', 'trusted-input'],
    },
    {
      report: 'prototype pollution by bytes of a remote peer',
      asked: { actor: 'peer', entry: 'inbound', asset: 'process-control', cwe: 1321 },
      is: 'vulnerability',
      restsOn: ['data-is-data'],
    },
    {
      report: 'request smuggling',
      asked: { actor: 'peer', entry: 'inbound', cwe: 444 },
      is: 'vulnerability',
      restsOn: ['smuggling'],
    },
    {
      report: 'a flood exhausts the process',
      asked: { actor: 'peer', asset: 'runtime-service', cwe: 400 },
      is: 'depends',
      restsOn: ['exhaustion', 'large-answer', 'stays-available'],
    },
    {
      report: 'a malicious package',
      asked: { actor: 'module-author', cwe: 1357 },
      is: 'out-of-scope',
      restsOn: ['module-author', 'malicious-module'],
    },
    {
      report: 'somebody reaches the debugger',
      asked: { entry: 'inspector' },
      is: 'not-an-issue',
      restsOn: ['inspector-reached'],
    },
  ],
  pypi: [
    {
      report: 'a maintainer uploads over an existing file name',
      asked: { actor: 'project-maintainer', entry: 'upload', asset: 'distribution-files' },
      is: 'vulnerability',
      restsOn: ['changed-content', 'file-immutability'],
    },
    {
      report: 'a mirror serves other files',
      asked: { actor: 'hostile-mirror', component: 'mirror', asset: 'distribution-files' },
      is: 'out-of-scope',
      restsOn: ['foreign-mirrors'],
    },
    {
      report: 'an administrator uses the switches',
      asked: { actor: 'administrator', entry: 'admin-interface', asset: 'admin-functions' },
      is: 'not-an-issue',
      restsOn: ['administrator'],
    },
    {
      report: 'cross-site scripting on a project page',
      asked: { entry: 'website', asset: 'rendered-pages', cwe: 79 },
      is: 'vulnerability',
      restsOn: ['web-flaw'],
    },
  ],
  proxy: [
    {
      report: 'a client reads the traffic of others',
      asked: { actor: 'client', entry: 'listener', asset: 'traffic' },
      is: 'vulnerability',
      restsOn: ['data-flaw', 'traffic-apart'],
    },
    {
      report: 'a hostile control plane',
      asked: { component: 'management-server' },
      is: 'not-an-issue',
      restsOn: ['xds-wire', 'trusted-control-plane'],
    },
  ],
  firmware: [
    {
      report: 'the normal world overflows a buffer',
      asked: { actor: 'ns-code', entry: 'normal-calls', cwe: 120 },
      is: 'vulnerability',
      restsOn: ['firmware-apart'],
    },
    {
      report: 'somebody opens the chip',
      asked: { actor: 'chip-attacker', asset: 'code-execution' },
      is: 'out-of-scope',
      restsOn: ['chip-attacker'],
    },
  ],
};

for (const [example, reports] of Object.entries(REPORTS)) {
  describe(example, () => {
    const workspace = workspaceOf(filesOf(example));
    const [model] = workspace.models().filter(({ fragment }) => !fragment);
    const view = workspace.view(model!, dayOf(NOW));
    const sees = (each: Parameters<typeof isShownIn>[2]) => isShownIn(view, 'public', each);
    for (const { report, asked, is, restsOn } of reports) {
      test(report, () => {
        const question = questionOf(view.model, asked, sees);
        assert.ok(!('problems' in question));
        const answer = answerOf(view, triage(view, question, sees), { sees, placeOf: () => undefined });
        assert.equal(answer.disposition, is);
        const ids = answer.restsOn.map(({ id }) => id.slice(id.lastIndexOf('.') + 1));
        assert.deepEqual(restsOn.filter((id) => !ids.includes(id)), [], ids.join(' '));
      });
    }
  });
}
