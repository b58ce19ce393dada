import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertFinds, judge } from '../support/judged.js';

const code = 'dataless-flow';
const remedy = "name the assets that move in 'carries' or 'returns'";

const ENDS = `
    asset news "News"
    actor user "User"
    component web "Web"`;

test('a flow of which nobody says what it moves', () => {
  assertFinds(
    code,
    `${ENDS}
    flow ask user -> web
         ^^^ ${code}: flow 'ask' carries and returns nothing: ${remedy}
    flow user -> web { protocol "HTTPS" }
         ^^^^^^^^^^^ ${code}
    flow user -> web "Sends" { carries news }
    flow user -> web "Reads" { returns news }
    `,
  );
});

test('it is a hint', () => {
  const [found] = judge(`${ENDS}\nflow user -> web`).filter((problem) => problem.code === code);
  assert.equal(found?.severity, 'hint');
});

test('under the profile where it moves nothing', () => {
  assertFinds(
    code,
    `${ENDS}
    profile lab "Lab"
    flow f user -> web { only in lab }
         ^ ${code}: under profile 'lab': flow 'f' carries and returns nothing: ${remedy}
    `,
  );
});

test('it is silent while what it moves cannot be read', () => {
  assertFinds(
    code,
    `${ENDS}
    flow a user -> web { carries nwes }
                                 ^^^^ unknown-name
    flow b user -> web { cariers news }
                         ^^^^^^^ unknown-keyword
    `,
  );
});
