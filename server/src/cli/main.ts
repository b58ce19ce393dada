/**
 * The command line `tm`: from the arguments to the exit code. What can be asked for is in `program.ts`.
 */
import { CommanderError } from 'commander';
import { Failure, tell } from './failure.js';
import { program } from './program.js';

// A failed write is told to who wrote; a pipe that the reader closed must not end the program in a crash.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});
// Set rather than exited with: what was written is still flushed.
process.exitCode = await run(process.argv);

/** @returns 0, 1 for findings, 2 when it could not run */
async function run(argv: readonly string[]): Promise<number> {
  let code = 0;
  try {
    await program((result) => (code = result)).parseAsync(argv);
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    tell(error instanceof Failure ? error.message : `internal error: ${stackOf(error)}`);
    return 2;
  }
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
