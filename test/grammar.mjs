// The tests of the TextMate grammar: each test/grammar/*.test.tm asserts scopes line by line.
import { glob } from 'tinyglobby';
import { root, runNode } from '../scripts/run.mjs';
import { collector, report } from './support/suites.mjs';

const program = 'node_modules/vscode-tmgrammar-test/dist/unit.js';
const { add, result } = collector();
for (const file of (await glob('test/grammar/*.test.tm', { cwd: root })).sort()) {
  const { code, output } = await runNode(program, ['--compact', file], { capture: true });
  add(file, code === 0 ? undefined : output);
}
report('grammar', result);
