/**
 * Options and arguments that several commands of `tm` share, with the words of their help.
 */
import { Argument, InvalidArgumentError, Option } from 'commander';
import { today } from '../clock.js';
import { parseDate } from '../model/dates.js';

export function modelArgument(): Argument {
  return new Argument('[model]', 'a root file, or a folder with exactly one').default('.');
}

export function outputOption(): Option {
  return new Option('-o, --output <file>', 'replace this file instead of printing');
}

export function profileOption(): Option {
  return new Option('--profile <id>', 'under this profile of the model (default: none)');
}

export function nowOption(): Option {
  return new Option('--now <date>', 'judge as on this day, YYYY-MM-DD')
    .argParser(dayArgument)
    .default(today(), 'today, UTC');
}

export function rootOption(): Option {
  const fallback = 'the repository, else the folder itself or that of the file';
  return new Option('--root <folder>', `imports may not leave this folder (default: ${fallback})`);
}

function dayArgument(text: string): number {
  const date = parseDate(text);
  if (date && date.first === date.last) return date.first;
  throw new InvalidArgumentError('Write a day of the calendar as YYYY-MM-DD.');
}
