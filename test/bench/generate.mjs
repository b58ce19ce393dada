// Writes a model of a given size: `node test/bench/generate.mjs N FILES [FOLDER]`. N elements (boundaries,
// components, stores, entry points), 2 N flows, a threat for every fourth element. It is valid: one model, no
// problem of syntax or names. The same arguments always give the same bytes.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const WORDS =
  'account audit cache card catalogue channel check gateway handler invoice ledger login message order parcel payment policy price queue record refund report request session stock token transfer user vault worker'.split(
    ' ',
  );
const ZONES = 5;
const PARTS = 6;
const MITIGATIONS = 97;
const ASSETS = 40;

/** A linear congruential generator: numbers that look random and are the same everywhere. */
function randomFrom(seed) {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * limit);
  };
}

function worder(random) {
  return (count) => Array.from({ length: count }, () => WORDS[random(WORDS.length)]).join(' ');
}

/** The systems of the model: each a boundary with zones in it, and in these the parts, until N are reached. */
function systemsOf(count) {
  const systems = [];
  for (let left = count; left > 0;) {
    const system = { id: `system-${systems.length}`, zones: [] };
    left -= 1;
    for (let zone = 0; zone < ZONES && left > 0; zone++) {
      const id = `zone-${systems.length}-${zone}`;
      left -= 1;
      const parts = Math.min(PARTS, left);
      left -= parts;
      system.zones.push({ id, parts: partsOf(`${systems.length}-${zone}`, parts) });
    }
    systems.push(system);
  }
  return systems;
}

function partsOf(suffix, count) {
  return Array.from({ length: count }, (_, index) => {
    const kind = index % 3 === 2 ? 'store' : 'component';
    return { kind, id: `${kind}-${suffix}-${index}` };
  });
}

function systemText(system, index, { random, words }) {
  const zones = system.zones.map((zone) => zoneText(zone, { random, words }));
  const trust = index % 3 === 0 ? 'limited' : 'trusted';
  return `boundary ${system.id} "System ${words(2)}" {
  trust ${trust}
  description "${words(9)}"
${zones.join('')}}
`;
}

function zoneText(zone, { random, words }) {
  const parts = zone.parts.map((part) => partText(part, { random, words }));
  return `  boundary ${zone.id} "Zone ${words(2)}" {
    description "${words(9)}"
${parts.join('')}  }
`;
}

function partText({ kind, id }, { random, words }) {
  const asset = `asset-${random(ASSETS)}`;
  const own =
    kind === 'store'
      ? `      holds ${asset}\n      encrypted yes\n`
      : `      handles ${asset}\n      technology "${words(1)}"\n`;
  return `    ${kind} ${id} "${words(2)}" {
      description "${words(9)}"
${own}    }
`;
}

/** Most crossings have been looked at, as in a model that somebody keeps. */
function flowText(flow, index, { random, words }) {
  const examined = index % 10 === 0 ? '' : '  examined 2026-01\n';
  return `flow flow-${index} ${flow.from} -> ${flow.to} "${words(2)}" {
  carries asset-${random(ASSETS)}
  protocol "HTTPS"
${examined}  description "${words(5)}"
}
`;
}

function threatText(target, index, { random, words }) {
  return `threat threat-${index} "${words(4)}" {
  stride ${['tampering', 'disclosure', 'denial'][index % 3]}
  targets ${target}
  severity ${['high', 'medium', 'low'][index % 3]}
  mitigated by mitigation-${random(MITIGATIONS)}
}
`;
}

function sharedText(files, { words }) {
  const imports = files > 1 ? 'import "./parts/*.tm"\n\n' : '';
  const assets = Array.from(
    { length: ASSETS },
    (_, index) => `asset asset-${index} "${words(2)}" { confidentiality medium }\n`,
  );
  const mitigations = Array.from(
    { length: MITIGATIONS },
    (_, index) =>
      `mitigation mitigation-${index} "${words(3)}" { status implemented since 2025 }\n`,
  );
  return `${imports}model bench "Bench" {
  purpose "Measures."
  report to "mailto:security@bench.example"
}
actor customer "Customer" { trust untrusted }
${assets.join('')}${mitigations.join('')}`;
}

/** The texts of a model by path. The system that a flow starts in decides the file of the flow. */
export function modelOf(count, files = 1) {
  const random = randomFrom(12345);
  const tools = { random, words: worder(random) };
  const systems = systemsOf(count);
  const texts = Array.from({ length: files }, () => []);
  const fileOf = (system) => texts[Math.floor((system * files) / systems.length)];
  const targets = systems.map(({ zones }) =>
    zones.flatMap(({ parts }) => parts.map(({ id }) => id)),
  );
  systems.forEach((system, index) => fileOf(index).push(systemText(system, index, tools)));
  for (let index = 0; index < 2 * count; index++) {
    const flow = flowOf(targets, random);
    if (flow) fileOf(flow.system).push(flowText(flow, index, tools));
  }
  for (let index = 0; index < count / 4; index++) {
    const system = random(targets.length);
    const target = targets[system][random(targets[system].length)];
    if (target) fileOf(system).push(threatText(target, index, tools));
  }
  return filesOf(texts, sharedText(files, tools));
}

/** Mostly inside a system, else to one of the next three. */
function flowOf(targets, random) {
  const system = random(targets.length);
  const other = random(10) < 7 ? system : Math.min(targets.length - 1, system + 1 + random(3));
  const from = targets[system][random(targets[system].length)];
  const to = targets[other][random(targets[other].length)];
  return from && to && from !== to ? { system, from, to } : undefined;
}

function filesOf(texts, shared) {
  if (texts.length === 1) return new Map([['model.tm', shared + texts[0].join('')]]);
  const parts = texts.map((text, index) => [
    `parts/part-${String(index).padStart(4, '0')}.tm`,
    text.join('') || '// nothing here\n',
  ]);
  return new Map([['model.tm', shared], ...parts]);
}

async function main(/** @type {string[]} */ [count = '', files = '1', folder = 'bench-model']) {
  if (!/^[1-9]\d*$/.test(count) || !/^[1-9]\d*$/.test(files)) {
    console.error('usage: node test/bench/generate.mjs ELEMENTS [FILES] [FOLDER]');
    process.exitCode = 2;
    return;
  }
  let bytes = 0;
  for (const [name, text] of modelOf(Number(count), Number(files))) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
    bytes += text.length;
  }
  console.log(`${folder}: ${count} elements in ${files} files, ${bytes} bytes`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await main(process.argv.slice(2));
