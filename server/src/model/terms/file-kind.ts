/**
 * What a page becomes by the name of its file. Owns these names; what each kind of file says is in `publish/`.
 */

export type FileKind = 'html' | 'security-policy' | 'security-txt' | 'agents' | 'markdown';

/** Read as written: hosts and agents look for just these names, and `security.md` may be a page like any other. */
const NAMES: ReadonlyMap<string, FileKind> = new Map([
  ['SECURITY.md', 'security-policy'],
  ['security.txt', 'security-txt'],
  ['AGENTS.md', 'agents'],
]);

/** @param path of the file that a `page` names, with `/`; its folders do not matter */
export function fileKindOf(path: string): FileKind {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return NAMES.get(name) ?? (name.endsWith('.html') ? 'html' : 'markdown');
}
