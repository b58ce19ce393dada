/**
 * The commands of `tm` that are about one model: its export, its coverage, its figures. Owns the words of their help;
 * their code is loaded when it is asked for.
 */
import { Argument, Command, Option } from 'commander';
import type { ExportFormat } from './export.js';
import { modelArgument, nowOption, outputOption, profileOption, rootOption } from './options.js';

const EXPORT_NOTES = `
Markdown and HTML are one page of the whole model; HTML is one file with its
pictures. JSON is the model as data, internal parts too;
schemas/export.schema.json describes it. SVG, Mermaid and DOT are one picture:
the overview, or with --view a boundary ('boundary-ID') or everything ('whole').
A view that is not there lists those that are.

Examples:
  $ tm export markdown models/shop.tm -o SECURITY-MODEL.md
  $ tm export html -o model.html
  $ tm export json > model.json
  $ tm export svg --view boundary-edge -o edge.svg
  $ tm export dot | dot -Tpdf > shop.pdf

Exit codes:
  0  fine
  2  could not run`;

const COVERAGE_NOTES = `
A category is considered at an element when a threat near it states it, or when
the element is examined. It does not apply where such a threat is dismissed, an
exclusion is about the element, or the category is not for its kind. Internal
parts of the model are shown too.

Examples:
  $ tm coverage
  $ tm coverage models/shop.tm --method linddun
  $ tm coverage --format markdown -o COVERAGE.md

Exit codes:
  0  fine
  2  could not run`;

const STATS_NOTES = `
Threats that are dismissed count in the total alone. Findings are those of the
whole model, as tm check has them. JSON has all keys for every model, so that
figures of different days can be put side by side.

Examples:
  $ tm stats
  $ tm stats models/shop.tm --format json > trend/2026-12.json

Exit codes:
  0  fine
  2  could not run`;

const FORMATS: readonly ExportFormat[] = ['markdown', 'html', 'json', 'svg', 'mermaid', 'dot'];

interface ExportFlags {
  output?: string;
  root?: string;
  audience: 'public' | 'internal';
  view: string;
  now: number;
}

interface CoverageFlags {
  format: 'text' | 'markdown' | 'json';
  method?: 'stride' | 'linddun';
  profile?: string;
  output?: string;
  root?: string;
  now: number;
}

interface StatsFlags {
  format: 'text' | 'json';
  profile?: string;
  root?: string;
  now: number;
}

export function exportCommand(done: (code: number) => void): Command {
  return new Command('export')
    .summary('write one model as one document')
    .description('Write one model as one document.')
    .addArgument(new Argument('<format>', 'kind of document').choices(FORMATS))
    .addArgument(modelArgument())
    .addOption(outputOption())
    .addOption(
      new Option('--audience <audience>', 'whom it is for; JSON is always whole')
        .choices(['public', 'internal'])
        .default('public'),
    )
    .addOption(new Option('--view <id>', 'which picture').default('overview'))
    .addOption(nowOption())
    .addOption(rootOption())
    .addHelpText('after', EXPORT_NOTES)
    .action(async (format: ExportFormat, path: string, flags: ExportFlags) => {
      const { exportModel } = await import('./export.js');
      const { output, root, audience, view, now } = flags;
      done(await exportModel(format, path, { output, root, audience, view, now }));
    });
}

export function coverageCommand(done: (code: number) => void): Command {
  return new Command('coverage')
    .summary('show which kinds of threats were considered where')
    .description('Show which kinds of threats were considered at which element of a model.')
    .addArgument(modelArgument())
    .addOption(
      new Option('--format <format>', 'how the table is printed')
        .choices(['text', 'markdown', 'json'])
        .default('text'),
    )
    .addOption(
      new Option(
        '--method <method>',
        'the categories of this method (default: those of the model, else stride)',
      ).choices(['stride', 'linddun']),
    )
    .addOption(profileOption())
    .addOption(outputOption())
    .addOption(nowOption())
    .addOption(rootOption())
    .addHelpText('after', COVERAGE_NOTES)
    .action(async (path: string, flags: CoverageFlags) => {
      const { coverage } = await import('./coverage.js');
      const { format, method, profile, output, root, now } = flags;
      done(await coverage(path, { format, method, profile, output, root, now }));
    });
}

export function statsCommand(done: (code: number) => void): Command {
  return new Command('stats')
    .summary('count threats, answers and findings')
    .description('Count the threats of a model, how they are answered, and what was looked at.')
    .addArgument(modelArgument())
    .addOption(
      new Option('--format <format>', 'how the figures are printed')
        .choices(['text', 'json'])
        .default('text'),
    )
    .addOption(profileOption())
    .addOption(nowOption())
    .addOption(rootOption())
    .addHelpText('after', STATS_NOTES)
    .action(async (path: string, flags: StatsFlags) => {
      const { stats } = await import('./stats.js');
      const { format, profile, root, now } = flags;
      done(await stats(path, { format, profile, root, now }));
    });
}
