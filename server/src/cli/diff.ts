/**
 * What would change in a file, as a unified diff.
 */
import { createTwoFilesPatch } from 'diff';

/** @param name of the file, as the user knows it; empty when nothing changes */
export function unifiedDiff(name: string, before: string, after: string): string {
  if (before === after) return '';
  const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after);
  return patch.replace(/^=+\n/, '');
}
