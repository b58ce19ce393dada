/**
 * URIs of the protocol against the paths of the core: absolute, decoded, `/` as separator.
 * A path of a scheme other than `file` keeps the scheme: `untitled:Untitled-1`.
 */
import { URI } from 'vscode-uri';
import type { FilePath } from '../syntax/tree.js';

const WITH_SCHEME = /^([a-z][a-z0-9+.-]+):(?:\/\/([^/]*))?(.*)$/i;

export function pathOf(uri: string): FilePath {
  const parsed = URI.parse(uri);
  if (parsed.scheme === 'file') return parsed.authority ? `//${parsed.authority}${parsed.path}` : parsed.path;
  const authority = parsed.authority ? `//${parsed.authority}` : '';
  return `${parsed.scheme}:${authority}${parsed.path}`;
}

export function uriOf(path: FilePath): string {
  const match = WITH_SCHEME.exec(path);
  if (!match) return URI.file(path).toString();
  const [, scheme = '', authority = '', rest = ''] = match;
  return URI.from({ scheme, authority, path: rest }).toString();
}
