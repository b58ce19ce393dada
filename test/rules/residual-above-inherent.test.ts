import { test } from 'node:test';
import { assertFinds } from '../support/judged.js';

const code = 'residual-above-inherent';

test('a residual above the severity, at its level', () => {
  assertFinds(
    code,
    `
    threat t "T" { severity low; residual medium }
                                          ^^^^^^ ${code}: the residual of threat 't' is medium, above the threat itself (severity low): lower the residual or raise the severity
    threat u "U" { likelihood rare; impact high; residual critical because "Why" }
                                                          ^^^^^^^^ ${code}: the residual of threat 'u' is critical, above the threat itself (severity low, from likelihood and impact): lower the residual or raise the severity
    threat v "V" { severity none; residual low }
                                           ^^^ ${code}
    `,
  );
});

test('a residual at or below the severity, or a severity that nobody stated', () => {
  assertFinds(
    code,
    `
    threat a "A" { severity medium; residual medium }
    threat b "B" { severity critical; residual none }
    threat c "C" { residual critical }
    threat d "D" { likelihood rare; residual critical }
    threat e "E" { severity low }
    `,
  );
});

test('under a profile, at the level that holds there', () => {
  assertFinds(
    code,
    `
    profile p "P"
    threat t "T" { severity high; residual low; when p { residual critical } }
                                                                  ^^^^^^^^ ${code}: under profile 'p': the residual of threat 't' is critical, above the threat itself (severity high): lower the residual or raise the severity
    `,
  );
});

test('it is silent while the severity cannot be read', () => {
  assertFinds(
    code,
    `
    threat t "T" { severity hihg; residual critical; likelihood rare; impact low }
                            ^^^^ wrong-value
    `,
  );
});
