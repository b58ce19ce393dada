// Writes a model of a given size: `node test/bench/generate.mjs N FILES [FOLDER]`. N elements (boundaries,
// components, stores), about 2 N flows, a threat for every fourth element. It is valid: one model, no
// problem of syntax or names. The same arguments always give the same bytes.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { structureOf } from './structure.mjs';

const systemText = ({ id, title, trust, description, zones }) => `boundary ${id} "System ${title}" {
  trust ${trust}
  description "${description}"
${zones.map(zoneText).join('')}}
`;

const zoneText = ({ id, title, description, parts }) => `  boundary ${id} "Zone ${title}" {
    description "${description}"
${parts.map(partText).join('')}  }
`;

function partText({ kind, id, title, description, asset, technology }) {
  const own =
    kind === 'store'
      ? `      holds ${asset}\n      encrypted yes\n`
      : `      handles ${asset}\n      technology "${technology}"\n`;
  return `    ${kind} ${id} "${title}" {
      description "${description}"
${own}    }
`;
}

function flowText({ id, from, to, title, asset, examined, description }) {
  return `flow ${id} ${from} -> ${to} "${title}" {
  carries ${asset}
  protocol "HTTPS"
${examined ? '  examined 2026-01\n' : ''}  description "${description}"
}
`;
}

const threatText = ({
  id,
  title,
  stride,
  target,
  severity,
  mitigation,
}) => `threat ${id} "${title}" {
  stride ${stride}
  targets ${target}
  severity ${severity}
  mitigated by ${mitigation}
}
`;

function sharedText(files, { assets, mitigations }) {
  const imports = files > 1 ? 'import "./parts/*.tm"\n\n' : '';
  return `${imports}model bench "Bench" {
  purpose "Measures."
  report to "mailto:security@bench.example"
}
actor customer "Customer" { trust untrusted }
${assets.map(({ id, title }) => `asset ${id} "${title}" { confidentiality medium }\n`).join('')}${mitigations
    .map(({ id, title }) => `mitigation ${id} "${title}" { status implemented since 2025 }\n`)
    .join('')}`;
}

/**
 * The texts of a model by path. The system that a flow starts in decides the file of the flow.
 * @param {number} count of elements
 * @returns {Map<string, string>}
 */
export function modelOf(count, files = 1) {
  const structure = structureOf(count);
  const { systems, flows, threats } = structure;
  const texts = Array.from({ length: files }, () => []);
  const fileOf = (system) => texts[Math.floor((system * files) / systems.length)];
  systems.forEach((system, index) => fileOf(index).push(systemText(system)));
  for (const flow of flows) fileOf(flow.system).push(flowText(flow));
  for (const threat of threats) fileOf(threat.system).push(threatText(threat));
  return filesOf(texts, sharedText(files, structure));
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
  const texts = modelOf(Number(count), Number(files));
  await writeTexts(folder, texts);
  const bytes = [...texts.values()].reduce((sum, text) => sum + text.length, 0);
  console.log(`${folder}: ${count} elements in ${files} files, ${bytes} bytes`);
}

/**
 * Writes texts by path into a folder.
 * @param {string} folder
 * @param {Map<string, string>} texts
 */
export async function writeTexts(folder, texts) {
  for (const [name, text] of texts) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await main(process.argv.slice(2));
