import { test } from 'node:test';
import { assertFinds } from '../support/judged.js';

const code = 'isolated-element';
const remedy = 'add a flow that ends at it or a threat that targets it, or take it out';

const SYSTEM = `
    actor user "User"
    component web "Web"
    flow user -> web`;

test('a component, store or external that has to do with nothing', () => {
  assertFinds(
    code,
    `${SYSTEM}
    component job "Job" { entry start "Start"; store notes "Notes" }
              ^^^ ${code}: component 'job' has to do with nothing else in the model: ${remedy}
    boundary net "Net" {
      store db "Database"
            ^^ ${code}: store 'db' has to do with nothing else in the model: ${remedy}
    }
    external bank "Bank"
             ^^^^ ${code}
    `,
  );
});

const tied = (rest: string) =>
  assertFinds(
    code,
    `${SYSTEM}
    component job "Job" { entry start "Start"; store notes "Notes" }
    ${rest}`,
  );

test('a flow ends at it or inside it', () => {
  tied('flow web -> job');
  tied('flow job -> web');
  tied('flow user -> start');
  tied('flow notes -> web');
});

test('a threat touches it or what is inside it', () => {
  tied('threat t "T" { targets job }');
  tied('threat t "T" { via start }');
  tied('threat t "T" { targets notes }');
});

test('a statement is about it or what is inside it', () => {
  tied('assumption a "A" { about job }');
  tied('question q "Q" { about notes }');
  tied('mitigation m "M" { applies to job }');
  tied('verdict v "V" { is bug; rests on start }');
});

test('somebody comes in at an entry of it', () => {
  const entry = (line: string) =>
    assertFinds(code, `${SYSTEM}\n    component job "Job" { entry start "Start" { ${line} } }`);
  entry('open to user');
  entry('controlled by user');
});

test('a task falls to it, it does a control, or it controls what comes in elsewhere', () => {
  const external = (rest: string) =>
    assertFinds(code, `${SYSTEM}\n    external bank "Bank"\n    ${rest}`);
  external('responsibility r "R" { falls to bank }');
  external('assumption a "A" { falls to bank }');
  external('mitigation m "M" { done by bank }');
  external('component part "Part" in web { entry e "E" { controlled by bank } }');
});

test('what stands in another element belongs to that one', () => {
  assertFinds(
    code,
    `${SYSTEM}
    store db "Database" in web
    component part "Part" in web { component piece "Piece" }
    `,
  );
});

test('a model without flows is no model that forgot some', () => {
  assertFinds(code, 'component job "Job"');
});

test('under the profile where nothing is left of it', () => {
  assertFinds(
    code,
    `${SYSTEM}
    profile lab "Lab"
    component job "Job" { only in lab }
              ^^^ ${code}: under profile 'lab': component 'job' has to do with nothing else in the model: ${remedy}
    `,
  );
});

test('it is silent while anything that might name it cannot be read', () => {
  const doubtful = (line: string) =>
    assertFinds(code, `${SYSTEM}\n    component job "Job"\n${line}\n`);
  doubtful(`    threat t "T" { targets jbo }
                           ^^^ unknown-name`);
  doubtful(`    flow web -> jbo
                ^^^ unknown-name`);
  doubtful(`    component part "Part" in jbo
                             ^^^ unknown-name`);
  doubtful(`    compnent part "Part"
    ^^^^^^^^ unknown-keyword`);
});
