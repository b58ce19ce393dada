/**
 * What is said of pictures in sentences: for those who cannot see one, and where one is missing.
 */
import { counted, listed } from '../phrases.js';
import type { Picture } from './picture.js';
import type { Views } from './views.js';

/** What a picture holds, in numbers, and where the same stands in words. */
export function described({ boxes, nodes, edges }: Picture): string {
  const drawn = [...boxes, ...nodes.filter((node) => !node.closed)].map(({ part }) => part);
  const elements = new Set(drawn.flatMap((part) => ('shape' in part ? part.key : [])));
  const flows = edges.reduce((sum, edge) => sum + edge.flows.length, 0);
  const parts: readonly [number, string, string][] = [
    [drawn.filter((part) => !('shape' in part)).length, 'open boundary', 'open boundaries'],
    [nodes.filter((node) => node.closed).length, 'closed box', 'closed boxes'],
    [elements.size, 'element', 'elements'],
    [flows, 'flow', 'flows'],
  ];
  const counts = parts.flatMap(([count, ...names]) => (count > 0 ? counted(count, ...names) : []));
  return `Data-flow diagram: ${listed(counts)}. The table of flows says the same in words.`;
}

/** Sentences about pictures that are not there, for a page. @param drawn ids of those that are */
export function notesOf({ shown, left }: Views, drawn: ReadonlySet<string>): readonly string[] {
  const missing = shown.filter(({ id }) => !drawn.has(id)).map(({ title }) => title);
  const notes: string[] = [];
  if (missing.length > 0) {
    notes.push(`Too much for a picture that could be read: ${some(missing)}.`);
  }
  if (left.length > 0) {
    notes.push(`There are too many pictures already to draw what is in ${some(left)}.`);
  }
  return notes.map((note) => `${note} The table of flows has it.`);
}

/** Beyond these, names tell less than their number. */
const NAMED = 5;

function some(titles: readonly string[]): string {
  const others = titles.length - NAMED;
  if (others <= 1) return listed(titles);
  return listed([...titles.slice(0, NAMED), `${others} others`]);
}
