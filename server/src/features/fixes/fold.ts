/**
 * Two lists of edits that follow each other as one, with the places to fill in that the first one holds.
 * Owns the arithmetic. Knows text only.
 */
import { applyEdits } from '../../syntax/format/format.js';
import type { Edit, Span } from '../../syntax/tree.js';
import { lineStart } from './text.js';
import { literal, type Snippet, type Stop } from './snippet.js';

/** An edit of the first list, and where its text stands after all of them. */
export interface Inserted extends Span, Snippet {
  readonly at: Span;
}

/** The first list, of snippets, as it stands in the text after it; sorted, and no two touch. */
export function placed(edits: readonly (Span & Snippet)[]): readonly Inserted[] {
  let shift = 0;
  return edits.map((edit) => {
    const start = edit.start + shift;
    shift += edit.text.length - (edit.end - edit.start);
    return { ...edit, at: { start, end: start + edit.text.length } };
  });
}

/** An edit of the text before both lists; `snippet` is missing where a place to fill in was lost. */
export interface Folded extends Edit {
  readonly snippet: string | undefined;
}

/**
 * @param after the text after the first list
 * @param changes the second list: edits of that text, sorted; no two touch
 */
export function folded(
  after: string,
  inserted: readonly Inserted[],
  changes: readonly Edit[],
): readonly Folded[] {
  const stops = inserted.flatMap(({ at, stops: own }) => own.map((each) => moved(each, at.start)));
  const spans = [...inserted.map(({ at }) => at), ...changes];
  const wide = stops.length > 0 ? spans.map((span) => fromLineStart(after, span)) : spans;
  return joined(wide).map((span) => {
    const own = changes.filter((change) => holds(span, change));
    const text = after.slice(span.start, span.end);
    return {
      ...originOf(inserted, span),
      text: applyEdits(
        text,
        own.map((each) => moved(each, -span.start)),
      ),
      snippet: snippetOf(
        after,
        span,
        own,
        stops.filter((each) => holds(span, each)),
      ),
    };
  });
}

/** Editors indent the lines of a snippet as the line is indented up to where it starts. */
function fromLineStart(text: string, { start, end }: Span): Span {
  return { start: lineStart({ text }, start), end };
}

/** Spans that touch as one. */
function joined(spans: readonly Span[]): readonly Span[] {
  const out: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else out.push({ start, end });
  }
  return out;
}

/** The span before the first list, of one that touches no edit of it in part. */
function originOf(inserted: readonly Inserted[], { start, end }: Span): Span {
  const growth = (isBefore: (at: Span) => boolean) =>
    inserted
      .filter(({ at }) => isBefore(at))
      .reduce((sum, each) => sum + each.text.length - (each.end - each.start), 0);
  return {
    start: start - growth((at) => at.end < start),
    end: end - growth((at) => at.end <= end),
  };
}

/** What stands in the span after the changes, with its places to fill in; nothing where a change meets one. */
function snippetOf(
  after: string,
  span: Span,
  changes: readonly Edit[],
  stops: readonly Stop[],
): string | undefined {
  const ends = [...changes, { start: span.end, end: span.end, text: '' }];
  let from = span.start;
  let snippet = '';
  let kept = 0;
  for (const change of ends) {
    const own = stops.filter((each) => holds({ start: from, end: change.start }, each));
    snippet += written(after, { start: from, end: change.start }, own) + literal(change.text);
    kept += own.length;
    from = change.end;
  }
  return kept === stops.length ? snippet : undefined;
}

function written(text: string, { start, end }: Span, stops: readonly Stop[]): string {
  let from = start;
  let snippet = '';
  for (const each of stops) {
    snippet += literal(text.slice(from, each.start)) + each.source;
    from = each.end;
  }
  return snippet + literal(text.slice(from, end));
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function moved<S extends Span>(span: S, by: number): S {
  return { ...span, start: span.start + by, end: span.end + by };
}
