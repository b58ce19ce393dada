// Everything that is checked without running the product: layout, lint rules, types, and whether
// the generated files are what the sources would generate. Each is one test of the suite "lint".
import { runNode } from './run.mjs';
import { collector, report } from '../test/support/suites.mjs';

/** @type {[name: string, program: string, args: string[]][]} */
const checks = [
  ['Prettier agrees with the layout', 'node_modules/prettier/bin/prettier.cjs', ['--check', '.']],
  ['ESLint finds nothing', 'node_modules/eslint/bin/eslint.js', ['--max-warnings', '0', '.']],
  ['TypeScript finds nothing', 'scripts/typecheck.mjs', []],
  ['generated files are up to date', 'scripts/generate.mjs', ['--check']],
];

const { add, result } = collector();
for (const [name, program, args] of checks) {
  const { code, output } = await runNode(program, args, { capture: true });
  add(name, code === 0 ? undefined : output);
}
report('lint', result);
