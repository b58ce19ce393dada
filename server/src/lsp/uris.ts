/**
 * URIs of the protocol against the paths of the core: absolute, decoded, `/` as separator.
 * A path of a scheme other than `file` keeps the scheme and what tells it from others: `untitled:Untitled-1`.
 */
import { URI } from 'vscode-uri';
import type { FilePath } from '../syntax/tree.js';

const WITH_SCHEME = /^([a-z][a-z0-9+.-]+):(?:\/\/([^/]*))?([^?]*)(?:\?(.*))?$/is;

export function pathOf(uri: string): FilePath {
  const { scheme, authority, path, query } = URI.parse(uri);
  const host = authority ? `//${authority}` : '';
  if (scheme === 'file') return host + path.replace(/^\/[A-Z]:/, (drive) => drive.toLowerCase());
  return `${scheme}:${host}${path}${query ? `?${query}` : ''}`;
}

export function uriOf(path: FilePath): string {
  const match = WITH_SCHEME.exec(path);
  if (!match) return URI.file(path).toString();
  const [, scheme = '', authority = '', rest = '', query = ''] = match;
  return URI.from({ scheme, authority, path: rest, query }).toString();
}

/** The folder that a file stands in; of a document in no folder, its scheme alone. */
export function folderOf(path: FilePath): FilePath {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? path.slice(0, path.indexOf(':') + 1) : path.slice(0, slash);
}
