// What a generated model consists of, free of any language: systems with zones with parts, flows between parts,
// threats to them. Owns the numbers and words; knows no syntax. Equal arguments give equal structures everywhere.

const WORDS =
  'account audit cache card catalogue channel check gateway handler invoice ledger login message order parcel payment policy price queue record refund report request session stock token transfer user vault worker'.split(
    ' ',
  );
const ZONES = 5;
const PARTS = 6;
const MITIGATIONS = 97;
const ASSETS = 40;

/**
 * @typedef {{ id: string, title: string }} Named
 * @typedef {Named & { kind: 'component' | 'store', description: string, asset: string, technology?: string }} Part
 * @typedef {Named & { description: string, parts: Part[] }} Zone
 * @typedef {Named & { description: string, trust: string, zones: Zone[] }} System
 * @typedef {Named & { system: number, from: string, to: string, asset: string, examined: boolean,
 *   description: string }} Flow `system` is the index of the one that it starts in
 * @typedef {Named & { system: number, stride: string, target: string, severity: string, mitigation: string }} Threat
 * @typedef {{ systems: System[], flows: Flow[], threats: Threat[], assets: Named[], mitigations: Named[] }} Structure
 */

/** A linear congruential generator: numbers that look random and are the same everywhere. */
function randomFrom(seed) {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * limit);
  };
}

/**
 * A structure of `count` elements (systems, zones, parts), about twice as many flows, and a threat for every
 * fourth element.
 * @returns {Structure}
 */
export function structureOf(/** @type {number} */ count) {
  const random = randomFrom(12345);
  const words = (/** @type {number} */ length) =>
    Array.from({ length }, () => WORDS[random(WORDS.length)]).join(' ');
  const draw = { random, words };
  const systems = systemsOf(count, draw);
  const parts = systems.map(({ zones }) => zones.flatMap((zone) => zone.parts.map(({ id }) => id)));
  return {
    systems,
    flows: some(2 * count, (index) => flowOf(index, parts, draw)),
    threats: some(count / 4, (index) => threatOf(index, parts, draw)),
    assets: named(ASSETS, 'asset', () => words(2)),
    mitigations: named(MITIGATIONS, 'mitigation', () => words(3)),
  };
}

/** Systems are filled one after another until all elements are used up. */
function systemsOf(count, draw) {
  const systems = [];
  for (let left = count; left > 0;) {
    const sizes = zoneSizes(left - 1);
    left -= 1 + sizes.length + sizes.reduce((sum, size) => sum + size, 0);
    systems.push(systemOf(systems.length, sizes, draw));
  }
  return systems;
}

/** How many parts each zone of the next system gets. */
function zoneSizes(left) {
  const sizes = [];
  while (sizes.length < ZONES && left > 0) {
    const parts = Math.min(PARTS, left - 1);
    sizes.push(parts);
    left -= 1 + parts;
  }
  return sizes;
}

function systemOf(index, sizes, { random, words }) {
  const zones = sizes.map((parts, zone) => zoneOf(`${index}-${zone}`, parts, { random, words }));
  const trust = index % 3 === 0 ? 'limited' : 'trusted';
  return { id: `system-${index}`, trust, zones, title: words(2), description: words(9) };
}

function zoneOf(suffix, count, { random, words }) {
  const parts = Array.from({ length: count }, (_, index) =>
    partOf(suffix, index, { random, words }),
  );
  return { id: `zone-${suffix}`, parts, title: words(2), description: words(9) };
}

function partOf(suffix, index, { random, words }) {
  const kind = index % 3 === 2 ? 'store' : 'component';
  const asset = `asset-${random(ASSETS)}`;
  const technology = kind === 'component' ? words(1) : undefined;
  const id = `${kind}-${suffix}-${index}`;
  return { kind, id, asset, technology, title: words(2), description: words(9) };
}

/** Mostly inside a system, else to one of the next three. Most have been examined, as in a model that is kept. */
function flowOf(index, parts, { random, words }) {
  const system = random(parts.length);
  const other = random(10) < 7 ? system : Math.min(parts.length - 1, system + 1 + random(3));
  const from = parts[system][random(parts[system].length)];
  const to = parts[other][random(parts[other].length)];
  if (!from || !to || from === to) return undefined;
  const ends = { id: `flow-${index}`, system, from, to, examined: index % 10 !== 0 };
  return { ...ends, title: words(2), asset: `asset-${random(ASSETS)}`, description: words(5) };
}

function threatOf(index, parts, { random, words }) {
  const system = random(parts.length);
  const target = parts[system][random(parts[system].length)];
  if (!target) return undefined;
  return {
    id: `threat-${index}`,
    system,
    target,
    stride: ['tampering', 'disclosure', 'denial'][index % 3],
    severity: ['high', 'medium', 'low'][index % 3],
    title: words(4),
    mitigation: `mitigation-${random(MITIGATIONS)}`,
  };
}

/** The results for 0, 1, ... below the limit, without those that came to nothing. */
function some(limit, make) {
  const length = Math.ceil(limit);
  return Array.from({ length }, (_, index) => make(index)).filter((made) => made !== undefined);
}

function named(length, kind, title) {
  return Array.from({ length }, (_, index) => ({ id: `${kind}-${index}`, title: title() }));
}
