/**
 * Stable ids: what names a declaration in everything that is published, with or without a written id.
 * Knows one declaration at a time; whether two are equal is for the linking to find.
 */
import { slug } from 'github-slugger';

/** The written parts that a stable id is made of; ends of a flow as written, `.` between their segments. */
export interface Named {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The id, else `FROM--TO--SLUG` or `FROM--TO` of a flow, else the slug of the title, else nothing. */
export function stableIdOf({ id, title, from, to }: Named): string {
  if (id !== undefined) return id;
  const titleSlug = slug((title ?? '').normalize('NFC'));
  if (from === undefined || to === undefined) return titleSlug;
  return titleSlug ? `${from}--${to}--${titleSlug}` : `${from}--${to}`;
}
