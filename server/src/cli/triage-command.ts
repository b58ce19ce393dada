/**
 * The command `tm triage`: its options and the words of its help. Its code is loaded when it is asked for.
 */
import { Command, InvalidArgumentError, Option } from 'commander';
import type { AskedQuestion } from '../model/triage/question.js';
import { modelArgument, nowOption, profileOption, rootOption } from './options.js';

const NOTES = `
Name at least one of them, by ids of the model; more of them make the answer
surer. A name that several have is written with what it stands in: web.login.
Nothing is guessed from the words of a report: what may apply is listed, and
who knows the report sees whether it is meant. docs/cli.md says how it decides.

Examples:
  $ tm triage --actor visitor --entry login --asset accounts
  $ tm triage models/shop.tm --component web --cwe 79 --format markdown

Exit codes:
  0  answered, whatever the answer
  2  could not run: no such model, nothing asked, or an id that means nothing`;

type Flags = AskedQuestion & {
  format: 'text' | 'markdown' | 'json';
  audience: 'public' | 'internal';
  profile?: string;
  root?: string;
  now: number;
};

export function triageCommand(done: (code: number) => void): Command {
  return new Command('triage')
    .summary('say how the model judges a report')
    .description('Say what a model answers to a report: what it is, and which statements say so.')
    .addArgument(modelArgument())
    .option('--actor <id>', 'who does harm: an actor or an adversary')
    .option('--entry <id>', 'by way of which entry')
    .option('--component <id>', 'at which component, store or external')
    .option('--asset <id>', 'what is harmed')
    .addOption(
      new Option('--cwe <number>', 'by which weakness of the CWE list').argParser(weakness),
    )
    .addOption(
      new Option('--format <format>', 'how the answer is printed')
        .choices(['text', 'markdown', 'json'])
        .default('text'),
    )
    .addOption(
      new Option('--audience <audience>', 'who may read the answer')
        .choices(['public', 'internal'])
        .default('public'),
    )
    .addOption(profileOption())
    .addOption(nowOption())
    .addOption(rootOption())
    .addHelpText('after', NOTES)
    .action(async (path: string, flags: Flags) => {
      const { askedBy, triageReport } = await import('./triage.js');
      const { format, audience, profile, root, now } = flags;
      done(
        await triageReport(path, { asked: askedBy(flags), format, audience, profile, root, now }),
      );
    });
}

/** `79`, or as it is often written, `CWE-79`. */
function weakness(text: string): number {
  const digits = /^(?:CWE-)?([1-9]\d{0,5})$/iu.exec(text)?.[1];
  if (digits === undefined)
    throw new InvalidArgumentError('Write a number of the CWE list, such as 79.');
  return Number(digits);
}
