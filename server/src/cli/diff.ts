/**
 * Differences between two texts as people and `patch` read them.
 */
import { FILE_HEADERS_ONLY, formatPatch, structuredPatch, type StructuredPatchHunk } from 'diff';

/** The time that it takes grows with the square of the lines that differ; with more, all lines count as different. */
const MOST_EDITS = 3000;

/**
 * A unified diff with three lines of context; empty for equal texts.
 * @param name of the file, relative, with `/`
 */
export function unifiedDiff(name: string, before: string, after: string): string {
  if (before === after) return '';
  const [old, now] = [`a/${name}`, `b/${name}`];
  const options = { context: 3, maxEditLength: MOST_EDITS };
  const patch = structuredPatch(old, now, before, after, undefined, undefined, options) ?? {
    ...{ oldFileName: old, newFileName: now, oldHeader: undefined, newHeader: undefined },
    hunks: [wholeHunk(before, after)],
  };
  return formatPatch(patch, FILE_HEADERS_ONLY);
}

function wholeHunk(before: string, after: string): StructuredPatchHunk {
  const [old, now] = [linesOf(before), linesOf(after)];
  const lines = [...marked(old, '-'), ...marked(now, '+')];
  return { oldStart: 1, oldLines: old.length, newStart: 1, newLines: now.length, lines };
}

function linesOf(text: string): readonly string[] {
  return text.split(/(?<=\n)/);
}

function marked(lines: readonly string[], mark: string): readonly string[] {
  const isEnded = lines.at(-1)?.endsWith('\n') === true;
  const all = lines.map((line) => mark + line.replace(/\n$/, ''));
  return isEnded ? all : [...all, '\\ No newline at end of file'];
}
