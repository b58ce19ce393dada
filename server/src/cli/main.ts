/**
 * The command line `tm`: arguments in, exit code out. Each command's code is loaded when it is asked for.
 */
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { version } from '../../../package.json';
import { today } from '../clock.js';
import { formatDay, parseDate } from '../model/dates.js';
import { Failure } from './failure.js';

const EXIT_CODES = 'Exit codes: 0 fine, 1 findings, 2 could not run.';

interface CheckFlags {
  format: 'text' | 'json' | 'github';
  failOn: 'error' | 'warning' | 'info' | 'never';
  root?: string;
  now: number;
  color?: boolean;
}

interface ExportFlags {
  output?: string;
  root?: string;
  audience: 'public' | 'internal';
  now: number;
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});
process.exitCode = await run(process.argv);

async function run(argv: readonly string[]): Promise<number> {
  let code = 0;
  try {
    await program((result) => (code = result)).parseAsync(argv);
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof Failure) process.stderr.write(`tm: ${error.message}\n`);
    else process.stderr.write(`tm: internal error: ${stackOf(error)}\n`);
    return 2;
  }
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** @param done is told the exit code of the command that ran */
function program(done: (code: number) => void): Command {
  const tm = new Command('tm')
    .description('Threat models as text: check them, publish them.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .addHelpText('after', `\n${EXIT_CODES}`)
    .showHelpAfterError('(tm --help says more)')
    .exitOverride();
  tm.addCommand(checkCommand(done));
  tm.addCommand(exportCommand(done));
  tm.addCommand(explainCommand(done));
  tm.addCommand(lspCommand());
  for (const command of tm.commands) command.exitOverride().showHelpAfterError();
  return tm;
}

function checkCommand(done: (code: number) => void): Command {
  return new Command('check')
    .description('Judge models and print what is wrong.')
    .argument('[path...]', 'files and folders; none: every model below the current folder')
    .addOption(
      new Option('--format <format>', 'how findings are printed')
        .choices(['text', 'json', 'github'])
        .default('text'),
    )
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 for findings as severe as this, or never')
        .choices(['error', 'warning', 'info', 'never'])
        .default('error'),
    )
    .addOption(nowOption())
    .addOption(rootOption())
    .option('--color', 'colour the text even when it goes to a file or pipe')
    .option('--no-color', 'never colour the text; so does the variable NO_COLOR')
    .addHelpText('after', `\n${EXIT_CODES}`)
    .action(async (paths: string[], flags: CheckFlags, command: Command) => {
      const { check } = await import('./check.js');
      const { format, failOn, now, root } = flags;
      const colour = wantsColour(command.getOptionValueSource('color'), flags.color);
      done(await check(paths, { format, failOn, now, nowText: formatDay(now), root, colour }));
    });
}

function exportCommand(done: (code: number) => void): Command {
  return new Command('export')
    .description('Write one model as one document.')
    .addArgument(new Argument('<format>', 'kind of document').choices(['markdown', 'json']))
    .argument('[model]', 'a root file, or a folder with exactly one', '.')
    .option('-o, --output <file>', 'replace this file instead of printing')
    .addOption(
      new Option('--audience <audience>', 'whom the Markdown is for; JSON is always whole')
        .choices(['public', 'internal'])
        .default('public'),
    )
    .addOption(nowOption())
    .addOption(rootOption())
    .addHelpText('after', `\n${EXIT_CODES}`)
    .action(async (format: 'markdown' | 'json', path: string, flags: ExportFlags) => {
      const { exportModel } = await import('./export.js');
      const { output, root, audience, now } = flags;
      done(await exportModel(format, path, { output, root, audience, now }));
    });
}

function explainCommand(done: (code: number) => void): Command {
  return new Command('explain')
    .description('Print what a code means and how to fix it; without a code, list them all.')
    .argument('[code]', 'such as unmitigated-threat')
    .action(async (code: string | undefined) => {
      const { explain } = await import('./explain.js');
      done(await explain(code));
    });
}

function lspCommand(): Command {
  return new Command('lsp')
    .description('Serve an editor by the language server protocol until it ends.')
    .addOption(new Option('--stdio', 'talk over standard input and output').makeOptionMandatory())
    .action(async () => {
      await import('../node.js');
    });
}

function nowOption(): Option {
  return new Option('--now <date>', 'judge as on this day, YYYY-MM-DD')
    .argParser(dayArgument)
    .default(today(), 'today, UTC');
}

function rootOption(): Option {
  return new Option(
    '--root <folder>',
    'imports may not leave this folder (default: the repository, else the folder of the model)',
  );
}

function dayArgument(text: string): number {
  const date = parseDate(text);
  if (!date || date.first !== date.last) {
    throw new InvalidArgumentError('Write a day of the calendar as YYYY-MM-DD.');
  }
  return date.first;
}

/** `--color` and `--no-color` first, then NO_COLOR (https://no-color.org), then whether it is a terminal. */
function wantsColour(source: string | undefined, flag: boolean | undefined): boolean {
  if (source === 'cli') return flag === true;
  if (process.env['NO_COLOR']) return false;
  return process.stdout.isTTY;
}
