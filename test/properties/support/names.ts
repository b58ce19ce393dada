// Statements whose names meet in every way: few names, each declared and used wherever it can be.
import fc from 'fast-check';

export const name = fc.constantFrom('a', 'b', 'c', 'd', 'web', 'wbe');
const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((words) => words.join('.'));
const placed = fc.option(path, { nil: undefined }).map((holder) => (holder ? ` in ${holder}` : ''));
const label = fc.constantFrom('A', 'B', 'Web');

const entry = fc.tuple(name, path).map(([id, by]) => `entry ${id} "E" { controlled by ${by} }`);
const actor = fc.tuple(name, path).map(([id, base]) => `actor ${id} "A" { extends ${base} }`);
const component = fc
  .tuple(name, fc.array(entry, { maxLength: 2 }))
  .map(([id, held]) => `component ${id} "C" { ${held.join('; ')} }`);
const boundary = fc
  .tuple(name, placed, fc.array(fc.oneof(component, actor), { maxLength: 3 }))
  .map(([id, holder, held]) => `boundary ${id} "B"${holder} { ${held.join('; ')} }`);

/** Correct but for what its names mean. */
export const namingLine = fc.oneof(
  boundary,
  boundary,
  fc.tuple(name, placed).map(([id, holder]) => `component ${id} "C"${holder}`),
  fc.tuple(name, placed).map(([id, holder]) => `boundary ${id} "C"${holder}`),
  fc.tuple(name, placed).map(([id, holder]) => `actor ${id} "A"${holder}`),
  actor,
  fc.tuple(name, path).map(([id, part]) => `asset ${id} "A" { contains ${part} }`),
  fc.tuple(path, path, label).map(([from, to, title]) => `flow ${from} -> ${to} "${title}"`),
  path.map((about) => `question "Q" { about ${about} }`),
);

/** The same, with profiles and what stands where it may not. */
export const nameLine = fc.oneof(
  { weight: 9, arbitrary: namingLine },
  fc.tuple(name, path, name, path).map(([id, part, profile, other]) => {
    return `asset ${id} "A" { contains ${part}; when ${profile} { contains ${other} } }`;
  }),
  fc.tuple(name, path).map(([id, other]) => `threat ${id} "T" { requires ${other} }`),
  fc.tuple(label, path).map(([title, other]) => `threat "${title}" { enabled by ${other} }`),
  name.map((id) => `profile ${id} "P"`),
  label.map((word) => `term "${word}" "D"`),
  fc.tuple(name, path).map(([id, about]) => `widget ${id} "W" { about ${about}; actor a "A" }`),
  name.map((id) => `threat t "T" { mitigation ${id} "M"; mitigated by ${id} }`),
  fc.constantFrom('component', 'boundary a "A" {', '}', '// note', 'asset a "A" { contains }'),
);

/** Much that stands in something else, and names that are looked up from there. */
export const placingLine = fc.oneof(
  fc.tuple(name, path).map(([id, holder]) => `boundary ${id} "B" in ${holder}`),
  fc.tuple(name, name).map(([id, holder]) => `component ${id} "C" in ${holder}`),
  fc.tuple(name, path, name).map(([id, holder, by]) => {
    return `component ${id} "C" in ${holder} { entry e "E" { controlled by ${by} } }`;
  }),
  fc.tuple(name, name, name).map(([id, other, by]) => {
    return `boundary ${id} "B" { actor ${other} "A" extends ${by} }`;
  }),
  fc.tuple(name, path).map(([id, holder]) => `actor ${id} "A" in ${holder}`),
  name.map((id) => `boundary ${id} "B"`),
  path.map((about) => `question "Q" { about ${about} }`),
);
