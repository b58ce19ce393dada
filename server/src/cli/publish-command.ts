/**
 * The command `tm publish` and its options. Owns the words of its help; its code is loaded when it is asked for.
 */
import { Command, Option } from 'commander';
import { nowOption, rootOption } from './options.js';

const NOTES = `
Pages are written where their 'file' says, seen from the folder of the root file
or from --out. Only files that tm publish wrote before, and new ones, are
written; .tm-published.json remembers which. Commit it.

Examples:
  $ tm publish
  $ tm publish models/shop.tm --out site
  $ tm publish --check

Exit codes:
  0  fine
  1  the model has mistakes or public text mentions something internal;
     --check: a page is stale
  2  could not run`;

interface PublishFlags {
  out?: string;
  check?: true;
  dryRun?: true;
  force?: true;
  audience: 'public' | 'internal';
  root?: string;
  now: number;
}

export function publishCommand(done: (code: number) => void): Command {
  return new Command('publish')
    .summary('write the pages that models declare')
    .description('Write the pages that models declare, or tell which are stale.')
    .argument('[model]', 'a root file, or a folder with one or several', '.')
    .option('--out <folder>', "write below this folder (default: the root file's)")
    .addOption(
      new Option('--check', 'write nothing, show how the files differ from the model').conflicts([
        'dryRun',
        'force',
      ]),
    )
    .option('--dry-run', 'write nothing, list what would be written')
    .option('--force', 'replace files that were not written by tm publish, or changed since')
    .addOption(
      new Option('--audience <audience>', 'internal: write the internal pages, too')
        .choices(['public', 'internal'])
        .default('public'),
    )
    .addOption(nowOption())
    .addOption(rootOption())
    .addHelpText('after', NOTES)
    .action(async (path: string, flags: PublishFlags) => {
      const { publish } = await import('./publish.js');
      const { out, audience, root, now, force = false } = flags;
      const mode = flags.check ? 'check' : flags.dryRun ? 'dry-run' : 'write';
      done(await publish(path, { mode, force, out, audience, root, now }));
    });
}
