/**
 * Names for what a fix declares: of nothing else in the model, so that no name changes its meaning.
 */
import type { Model } from '../../model/model.js';

export function freeName({ names }: Model, wanted: string): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}-${number}`;
    if (names.anywhere(name).length === 0) return name;
  }
}

/** `card-theft` as a title: `Card theft`. */
export function titleOf(id: string): string {
  const words = id.replace(/[-_]+/g, ' ').trim();
  const [first = ''] = words;
  return first.toUpperCase() + words.slice(first.length);
}
