/**
 * How the command line tells of its own troubles: on standard error; where it could not run, with exit code 2.
 */

/** The command could not be run; `message` tells the user why and what to do. */
export class Failure extends Error {}

/** A trouble of the tool's own, which is no finding. */
export function tell(message: string): void {
  process.stderr.write(`tm: ${message}\n`);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  ENOTDIR: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'permission denied',
  ENOSPC: 'no space left on the disk',
  EISDIR: 'it is a folder',
};

/** The reason in a system error, in words. */
export function reasonOf(error: unknown): string {
  const reason = REASONS[codeOf(error) ?? ''];
  return reason ?? (error instanceof Error ? error.message : String(error));
}

/** The name of a system error: `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
