/**
 * A `tm.config.json` as the disk has it. Loaded when there is one.
 */
import { stageProblem } from '../model/codes.js';
import { DEFAULT_CONFIG, type ReadConfig } from '../rules/config.js';
import { readConfig, TOO_LONG as TOO_LONG_A_CONFIG } from '../rules/read-config.js';
import { placeOf, wholeUnit, type FilePath } from '../syntax/tree.js';
import { TOO_LONG, type Unreadable } from './file-reader.js';

/** One that cannot be read sets nothing, and says so at its start. */
export function readConfigFile(path: FilePath, content: string | Unreadable): ReadConfig {
  if (typeof content === 'string') return readConfig(path, content);
  const unit = wholeUnit(path, '');
  const reason = content === TOO_LONG ? TOO_LONG_A_CONFIG : content.unreadable;
  const at = placeOf(unit, { start: 0, end: 0 });
  const problem = stageProblem('invalid-config', at, `cannot read this file: ${reason}`);
  return { unit, config: { ...DEFAULT_CONFIG, path }, problems: [problem] };
}
