// Measures the parser in a process of its own, beside `JSON.parse`: `node parsing.mjs MODEL.tm DOCUMENT.json`. It is
// bundled with the sources under test by parser.mjs and prints what it measured.
import { readFileSync } from 'node:fs';
import { parse } from '../../../server/src/syntax/parse.js';
import { median } from '../measure/numbers.mjs';

const WARM_UPS = 3;
const RUNS = 9;

const [text, json] = process.argv.slice(2).map((file) => readFileSync(file, 'utf8'));
const candidates = [
  { subject: 'tm', bytes: text.length, run: () => unitsIn(text) },
  { subject: 'JSON.parse', bytes: json.length, run: () => JSON.parse(json).items.length },
].map((candidate) => ({ ...candidate, cpuMs: [] }));

for (let round = 0; round < WARM_UPS + RUNS; round++) {
  for (const { run, cpuMs } of candidates) cpuMs.push(cpuOf(run));
}
const measured = candidates.map(({ subject, bytes, cpuMs }) => {
  const megabytesPerSecond = bytes / 1000 / median(cpuMs.slice(WARM_UPS));
  return { subject, bytes, megabytesPerSecond };
});
console.log(JSON.stringify(measured));

/** As the product does: no unit keeps its tree while the next is read. */
function unitsIn(text) {
  return parse('/model.tm', text, (unit) => unit.release()).units.length;
}

/** Milliseconds, with those of the threads that collect garbage. */
function cpuOf(run) {
  const before = process.cpuUsage();
  if (run() === 0) throw new Error('nothing was read');
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
