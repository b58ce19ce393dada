/**
 * The commands of `tm` and their options. Owns the words of the help; each command's code is loaded when it is
 * asked for, so that a check waits for no page and no picture.
 */
import { Command, Option } from 'commander';
import { version } from '../../../package.json';
import { formatDay } from '../model/dates.js';
import type { CheckOptions } from './check.js';
import { coverageCommand, exportCommand, statsCommand } from './model-commands.js';
import { nowOption, rootOption } from './options.js';
import { publishCommand } from './publish-command.js';
import { triageCommand } from './triage-command.js';

const EXIT_CODES = `
Exit codes:
  0  fine
  1  tm check: findings as severe as --fail-on, or more;
     tm fmt --check, --diff: a file is not formatted;
     tm publish: the model has mistakes, or --check found a stale page
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

const FMT_NOTES = `
A folder stands for its .tm files, without node_modules and what .gitignore
names; '-' for standard input, which is written to standard output. Statements
with mistakes of syntax are left as they are.

Examples:
  $ tm fmt
  $ tm fmt --check models
  $ tm fmt - < shop.tm

Exit codes:
  0  fine
  1  --check, --diff: a file is not formatted
  2  could not run`;

interface CheckFlags {
  format: 'text' | 'json' | 'github';
  failOn: 'error' | 'warning' | 'info' | 'never';
  root?: string;
  now: number;
  printConfig?: true;
  color?: boolean;
  fix?: boolean;
  fixDryRun?: boolean;
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
  const commands = [
    checkCommand(done),
    fmtCommand(done),
    publishCommand(done),
    exportCommand(done),
    coverageCommand(done),
    statsCommand(done),
    triageCommand(done),
    explainCommand(done),
    lspCommand(),
  ];
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
    .option('--print-config', 'print what is set for one path, and judge nothing')
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
      if (flags.printConfig) {
        const { printConfig } = await import('./print-config.js');
        return done(await printConfig(paths, flags.root));
      }
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

function fmtCommand(done: (code: number) => void): Command {
  return new Command('fmt')
    .summary('give files their one shape')
    .description('Give model files their one shape: indentation, line breaks, spaces.')
    .argument('[path...]', "files and folders, or '-'; none: the current folder")
    .addOption(
      new Option('--check', 'change nothing, list what is not formatted').conflicts('diff'),
    )
    .option('--diff', 'change nothing, print what would change as a unified diff')
    .addHelpText('after', FMT_NOTES)
    .action(async (paths: string[], { check, diff }: { check?: boolean; diff?: boolean }) => {
      const { fmt } = await import('./fmt.js');
      done(await fmt(paths, check ? 'check' : diff ? 'diff' : 'write'));
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

/** `--color` and `--no-color` first, then NO_COLOR (https://no-color.org), then whether it is a terminal. */
function wantsColour(source: string | undefined, flag: boolean | undefined): boolean {
  if (source === 'cli') return flag === true;
  if (process.env['NO_COLOR'] || process.env['TERM'] === 'dumb') return false;
  return Boolean(process.stdout.isTTY);
}
