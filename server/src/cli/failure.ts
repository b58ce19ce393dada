/**
 * How the command line tells of its own troubles: on standard error; where it could not run, with exit code 2.
 */

/** The command could not be run; `message` tells the user why and what to do. */
export class Failure extends Error {}

/** A trouble of the tool's own, which is no finding. */
export function tell(message: string): void {
  process.stderr.write(`tm: ${message}\n`);
}
