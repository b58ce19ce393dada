/**
 * The commands of `tm` and their options. Owns the words of the help; each command's code is loaded when it is
 * asked for, so that a check waits for no page and no picture.
 */
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { version } from '../../../package.json';
import { today } from '../clock.js';
import { formatDay, parseDate } from '../model/dates.js';
import type { CheckOptions } from './check.js';

const EXIT_CODES = `
Exit codes:
  0  fine
  1  tm check: findings as severe as --fail-on, or more
  2  could not run`;

const CHECK_NOTES = `
A folder stands for its .tm files and every file of the models whose root lies
in it, without node_modules and what .gitignore names. A file is judged in every
model that reaches it.

Examples:
  $ tm check
  $ tm check models --fail-on warning
  $ tm check --fix-dry-run
  $ tm check --format github

Exit codes:
  0  fine
  1  findings as severe as --fail-on, or more
  2  could not run`;

const EXPORT_NOTES = `
Markdown is one page of the whole model. JSON is the model as data, internal
parts too; schemas/export.schema.json describes it.

Examples:
  $ tm export markdown models/shop.tm -o SECURITY-MODEL.md
  $ tm export json > model.json

Exit codes:
  0  fine
  2  could not run`;

interface CheckFlags {
  format: 'text' | 'json' | 'github';
  failOn: 'error' | 'warning' | 'info' | 'never';
  root?: string;
  now: number;
  color?: boolean;
  fix?: boolean;
  fixDryRun?: boolean;
}

interface ExportFlags {
  output?: string;
  root?: string;
  audience: 'public' | 'internal';
  now: number;
}

/**
 * The program, which throws a `CommanderError` instead of ending the process.
 * @param done is told the exit code of the command that ran
 */
export function program(done: (code: number) => void): Command {
  const tm = new Command('tm')
    .description('Threat models as text: check them, publish them.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .addHelpText('after', EXIT_CODES);
  const commands = [checkCommand(done), exportCommand(done), explainCommand(done), lspCommand()];
  for (const command of commands) tm.addCommand(command);
  for (const command of [tm, ...commands]) {
    command
      .exitOverride()
      .helpOption('-h, --help', 'print help')
      .showHelpAfterError(`(${command === tm ? '' : 'tm '}${command.name()} --help says more)`)
      .configureOutput({ outputError: (text, put) => put(text.replace(/^error:/, 'tm:')) });
  }
  return tm;
}

function checkCommand(done: (code: number) => void): Command {
  return new Command('check')
    .summary('judge models and print what is wrong')
    .description('Judge models and print what is wrong.')
    .argument('[path...]', 'files and folders; none: the current folder')
    .addOption(
      new Option('--format <format>', 'how findings are printed')
        .choices(['text', 'json', 'github'])
        .default('text'),
    )
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 for findings as severe as this or more')
        .choices(['error', 'warning', 'info', 'never'])
        .default('error'),
    )
    .addOption(nowOption())
    .addOption(rootOption())
    .option('--fix', 'mend what is safe to mend, and print what is left')
    .addOption(
      new Option('--fix-dry-run', 'print what --fix would change, and change nothing').conflicts(
        'fix',
      ),
    )
    .option('--color', 'colour the text even in a file or pipe')
    .option('--no-color', 'never colour the text; NO_COLOR=1 does the same')
    .addHelpText('after', CHECK_NOTES)
    .action(async (paths: string[], flags: CheckFlags, command: Command) => {
      const { format, failOn, now, root } = flags;
      const colour = wantsColour(command.getOptionValueSource('color'), flags.color);
      const options = { format, failOn, now, nowText: formatDay(now), root, colour };
      done(await checked(paths, options, flags));
    });
}

async function checked(
  paths: readonly string[],
  options: CheckOptions,
  { fix: fixes = false, fixDryRun: dryRun = false }: CheckFlags,
): Promise<number> {
  if (!fixes && !dryRun) return (await import('./check.js')).check(paths, options);
  return (await import('./fix.js')).fix(paths, options, { dryRun });
}

function exportCommand(done: (code: number) => void): Command {
  return new Command('export')
    .summary('write one model as one document')
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
    .addHelpText('after', EXPORT_NOTES)
    .action(async (format: 'markdown' | 'json', path: string, flags: ExportFlags) => {
      const { exportModel } = await import('./export.js');
      const { output, root, audience, now } = flags;
      done(await exportModel(format, path, { output, root, audience, now }));
    });
}

function explainCommand(done: (code: number) => void): Command {
  return new Command('explain')
    .summary('print what a code means and how to fix it')
    .description('Print what a code means and how to fix it; without a code, list all codes.')
    .argument('[code]', 'such as unmitigated-threat')
    .action(async (code: string | undefined) => {
      const { explain } = await import('./explain.js');
      done(await explain(code));
    });
}

function lspCommand(): Command {
  return new Command('lsp')
    .summary('serve an editor')
    .description('Serve an editor by the language server protocol until it ends.')
    .addOption(new Option('--stdio', 'talk over standard input and output').makeOptionMandatory())
    .addOption(new Option('--clientProcessId <id>', 'added by some clients').hideHelp())
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
  const fallback = 'the repository, else the folder itself or that of the file';
  return new Option('--root <folder>', `imports may not leave this folder (default: ${fallback})`);
}

function dayArgument(text: string): number {
  const date = parseDate(text);
  if (date && date.first === date.last) return date.first;
  throw new InvalidArgumentError('Write a day of the calendar as YYYY-MM-DD.');
}

/** `--color` and `--no-color` first, then NO_COLOR (https://no-color.org), then whether it is a terminal. */
function wantsColour(source: string | undefined, flag: boolean | undefined): boolean {
  if (source === 'cli') return flag === true;
  if (process.env['NO_COLOR'] || process.env['TERM'] === 'dumb') return false;
  return Boolean(process.stdout.isTTY);
}
