// What is made from the list of rules: the index of their pages, and the JSON Schema of a configuration.
import { configSchema } from '../../server/src/rules/config-schema.js';
import { ruleIndex } from '../../server/src/rules/document.js';
import type { Output } from './language.js';

export function outputs(): Output[] {
  const schema = `${JSON.stringify(configSchema(), null, 2)}\n`;
  return [
    { path: 'docs/rules/README.md', content: ruleIndex() },
    { path: 'schemas/config.schema.json', content: schema },
  ];
}
