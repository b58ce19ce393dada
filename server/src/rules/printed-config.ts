/**
 * A configuration written out: every rule as it is run, in the form of a `tm.config.json`.
 */
import type { Config } from './config.js';
import { RULES } from './index.js';
import type { Rule } from './rule.js';

/** @returns plain data, in the order of the documentation */
export function printedConfig({ rules, ignore, requirements }: Config): object {
  const settings = RULES.map((rule) => {
    const severity = rules.severity?.[rule.code] ?? rule.severity;
    const options = { ...defaultsOf(rule), ...rules.options?.[rule.code] };
    return [rule.code, Object.keys(options).length > 0 ? [severity, options] : severity];
  });
  return {
    rules: Object.fromEntries(settings),
    ignore: ignore.map((segments) => segments.join('/')),
    requirements: requirements.map(({ segments }) => segments.join('/')),
  };
}

function defaultsOf({ options }: Rule): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(options).map(([name, def]) => [name, def.default]));
}
