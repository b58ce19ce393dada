/**
 * Differences between two texts as people and `patch` read them.
 */
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/**
 * A unified diff with three lines of context; empty for equal texts.
 * @param name of the file, relative, with `/`
 */
export function unifiedDiff(name: string, before: string, after: string): string {
  if (before === after) return '';
  const options = { context: 3, headerOptions: FILE_HEADERS_ONLY };
  const names = [`a/${name}`, `b/${name}`] as const;
  return createTwoFilesPatch(...names, before, after, undefined, undefined, options);
}
