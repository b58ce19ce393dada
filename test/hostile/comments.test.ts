// Comments and blank lines in numbers, where the next thing on another line decides: each token is looked at a few times.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Layout } from '../../server/src/syntax/layout.js';
import { lex } from '../../server/src/syntax/lexer.js';
import { parse } from '../../server/src/syntax/parse.js';

const MANY = 100_000;
const LINES = '// c\n'.repeat(MANY);

/** How many times a token is looked at, on average. */
function looksAt(text: string): number {
  const { tokens } = lex(text);
  const { length } = tokens;
  const type = tokens.type.bind(tokens);
  let looks = 0;
  tokens.type = (index) => {
    looks += 1;
    return type(index);
  };
  new Layout(text, tokens, false).run(() => {});
  return looks / length;
}

describe('very many comment lines', () => {
  const places: Readonly<Record<string, string>> = {
    'between a header and its block': `actor a "A"\n${LINES}{ trust untrusted }\n`,
    'in a list, behind a comma': `actor a "A" { may "x",\n${LINES}"y" }\n`,
    'behind a comma that ends a list': `actor a "A" { may "x",\n${LINES}trust untrusted }\n`,
    'before a statement': `${LINES}actor a "A"\n`,
    'behind a statement': `actor a "A"\n${LINES}`,
    'in a block': `actor a "A" {\n${LINES}trust untrusted\n${LINES}}\n`,
  };
  for (const [where, text] of Object.entries(places)) {
    test(where, () => {
      const looks = looksAt(text);
      assert.ok(looks < 10, `each token is looked at ${looks} times`);
      const { units } = parse('/a.tm', text);
      assert.deepEqual(
        units.flatMap(({ problems }) => problems),
        [],
      );
    });
  }
});
