// Options of rules: whoever reads of a rule reads of them, in words that stand in the rule and nowhere else.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { configSchema } from '../../server/src/rules/config-schema.js';
import { optionLines, ruleIndex } from '../../server/src/rules/document.js';
import { RULES } from '../../server/src/rules/index.js';

interface RuleSchema {
  readonly anyOf: readonly [unknown, { readonly items: readonly [unknown, OptionsSchema] }];
}

interface OptionsSchema {
  readonly properties: Readonly<Record<string, object>>;
}

const schemas = (configSchema() as { properties: { rules: { properties: object } } }).properties
  .rules.properties as Readonly<Record<string, RuleSchema>>;

const withOptions = RULES.filter(({ options }) => Object.keys(options).length > 0);

test('there are rules with options', () => {
  assert.ok(withOptions.length > 0);
});

for (const { code, options, summary } of withOptions) {
  describe(`the options of ${code}`, () => {
    test('have a name, a default, a meaning and, of numbers, a unit', () => {
      const lines = Object.entries(options).map(([name, def]) => {
        const isNumber = typeof def.default === 'number';
        assert.equal(def.unit !== undefined, isNumber, name);
        assert.match(def.doc, /^[A-Z].*\.$/);
        return `Option \`${name}\` (default ${def.default}${isNumber ? ` ${def.unit}` : ''}): ${def.doc}`;
      });
      assert.deepEqual(optionLines(code), lines);
    });

    test('stand in the list of rules, and not in the sentence that a configuration can make false', () => {
      const row = ruleIndex()
        .split('\n')
        .find((line) => line.startsWith(`| [${code}]`));
      for (const line of optionLines(code)) assert.ok(row?.includes(line), row);
      for (const def of Object.values(options)) {
        assert.ok(!summary.split(/\W+/).includes(String(def.default)), summary);
      }
    });

    test('stand in the schema of a configuration', () => {
      const { properties } = schemas[code]!.anyOf[1].items[1];
      for (const [name, { default: fallback, doc, unit }] of Object.entries(options)) {
        const description = unit ? `${doc} In ${unit}.` : doc;
        assert.deepEqual(properties[name], {
          type: typeof fallback,
          description,
          default: fallback,
        });
      }
    });
  });
}
