/**
 * Where a `page` is written. Owns the reading of its `file`; knows no disk and no output folder.
 */
import { textOf } from '../attributes.js';
import type { Declaration } from '../declaration.js';
import type { View } from '../model.js';

/**
 * The file of a page without detours: `./docs//a.md` is `docs/a.md`. Empty without one; it starts with `/` or `../`
 * where it leaves the output folder.
 */
export function pageFile(view: View, page: Declaration): string {
  const path = textOf(view, page, 'file') ?? '';
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return (path.startsWith('/') ? '/' : '') + parts.join('/');
}
