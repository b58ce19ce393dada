/**
 * The JSON Schema of `tm.config.json`, made from the rules, for editors: they complete and explain by it.
 * Names that no rule has are let pass: they are reported as `invalid-config`, with what may be meant.
 */
import { severityLine } from './document.js';
import { RULES } from './index.js';
import { SETTINGS } from './read-config.js';
import type { OptionDef, Rule } from './rule.js';

type Schema = Readonly<Record<string, unknown>>;

/** The schema, ready to be written as JSON. Draft 7, since that is what editors know best. */
export function configSchema(): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Configuration of threat models',
    description:
      'tm.config.json: how severe findings are, where nothing is reported, and what is demanded of models.',
    type: 'object',
    properties: {
      $schema: { type: 'string', description: 'The address of this schema.' },
      rules: {
        type: 'object',
        description: 'The severity of each rule, or a list of its severity and options.',
        properties: Object.fromEntries(RULES.map((rule) => [rule.code, settingOf(rule)])),
      },
      ignore: {
        type: 'array',
        description:
          'Files and folders in which nothing is reported, from the folder of this file. `*` stands for any part of a name, `**` for any folders.',
        items: { type: 'string', pattern: PATTERN },
      },
      requirements: {
        type: 'array',
        description:
          'Files of requirements that the models are held to, from the folder of this file. No model imports them. `*` stands for any part of a name, `**` for any folders.',
        items: { type: 'string', pattern: PATTERN },
      },
    },
    definitions: { severity: { enum: SETTINGS } },
  };
}

/** Neither absolute nor with a `..` or `\` in it, and not empty. */
const PATTERN = '^(?!/)(?!(.*/)?\\.\\.(/|$))(?=.*[^./]|.*\\.\\.)[^\\\\]*$';

const SEVERITY: Schema = { $ref: '#/definitions/severity' };

function settingOf(rule: Rule): Schema {
  return {
    description: `${rule.summary} By default: ${severityLine(rule.code)}.`,
    anyOf: [SEVERITY, { type: 'array', items: [SEVERITY, optionsOf(rule)], ...ONE_OR_TWO }],
  };
}

const ONE_OR_TWO: Schema = { minItems: 1, maxItems: 2, additionalItems: false };

function optionsOf({ options }: Rule): Schema {
  const properties = Object.entries(options).map(([name, def]) => [name, optionOf(def)]);
  return { type: 'object', properties: Object.fromEntries(properties) };
}

function optionOf({ doc, default: fallback, unit }: OptionDef): Schema {
  const description = unit ? `${doc} In ${unit}.` : doc;
  return { type: typeof fallback, description, default: fallback };
}
