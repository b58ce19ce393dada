import { test } from 'node:test';
import { assertFinds } from '../support/judged.js';

const codes = [
  'unmitigated-threat',
  'mitigation-without-status',
  'acceptance-expired',
  'unused-ignore',
  'unknown-code',
  'ignore-without-reason',
];
const check = (source: string) => assertFinds(codes, source);

test('an ignore covers what starts on its line, or on the next line with code', () => {
  check(`
    threat a "A" { severity high } // tm-ignore unmitigated-threat: known since spring
    // tm-ignore unmitigated-threat: known since spring
    threat b "B" { severity high }
    /* tm-ignore unmitigated-threat: known
       since spring */

    // Another comment.
    threat c "C" { severity high }
    /* tm-ignore unmitigated-threat: known */ threat d "D" { severity high }
    threat e "E" { severity high }
           ^ unmitigated-threat
  `);
});

test('it covers the attributes of a declaration', () => {
  check(`
    // tm-ignore acceptance-expired: decided again next week
    threat a "A" {
      accepted {
        because "Why"
        by "Who"
        until 2025
      }
    }
  `);
});

test('it may stand at the attribute itself', () => {
  check(`
    threat a "A" {
      accepted {
        because "Why"
        by "Who"
        until 2025 // tm-ignore acceptance-expired: decided again next week
      }
    }
    threat b "B" {
      // tm-ignore acceptance-expired: decided again next week
      accepted because "Why" by "Who" until 2025
    }
    threat c "C" {
      severity high // tm-ignore acceptance-expired: stands at another attribute
                                 ^^^^^^^^^^^^^^^^^^ unused-ignore
      accepted because "Why" by "Who" until 2025
                                            ^^^^ acceptance-expired
    }
  `);
});

test('it does not cover nested declarations', () => {
  check(`
    // tm-ignore mitigation-without-status: only where it stands
                 ^^^^^^^^^^^^^^^^^^^^^^^^^ unused-ignore: 'mitigation-without-status' is not found in what this comment covers: remove it here
    threat a "A" {
      mitigation m "M"
                 ^ mitigation-without-status
      // tm-ignore mitigation-without-status: nobody knows yet
      mitigation n "N"
    }
  `);
});

test('a nested declaration that starts on the same line is covered too', () => {
  check(
    'threat a "A" { mitigation m "M" } // tm-ignore mitigation-without-status: nobody knows yet',
  );
});

test('one comment may name several codes, each for itself', () => {
  check(`
    // tm-ignore unmitigated-threat, acceptance-expired: known since spring
                                     ^^^^^^^^^^^^^^^^^^ unused-ignore
    threat a "A" { severity high }
  `);
});

test('an ignore needs a reason', () => {
  check(`
    // tm-ignore unmitigated-threat
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ignore-without-reason: this ignore gives no reason: write it after a colon, as in 'tm-ignore CODE: reason'
    threat a "A" { severity high }
    /* tm-ignore unmitigated-threat: */
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ignore-without-reason
    threat b "B" { severity high }
    // tm-ignore unmitigated-threat known since spring
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ignore-without-reason
    threat c "C" { severity high }
  `);
});

test('an ignore names codes of rules', () => {
  check(`
    // tm-ignore unmitigated-threats: known since spring
                 ^^^^^^^^^^^^^^^^^^^ unknown-code: there is no rule 'unmitigated-threats': did you mean 'unmitigated-threat'?
    threat a "A" { severity none }
    // tm-ignore wrong-value: known since spring
                 ^^^^^^^^^^^ unknown-code: 'wrong-value' cannot be ignored: put right what it reports
    threat b "B" { severity none }
    // tm-ignore unused-ignore: known since spring
                 ^^^^^^^^^^^^^ unknown-code
    threat c "C" { severity none }
    // tm-ignore xyzzy: known since spring
                 ^^^^^ unknown-code: there is no rule 'xyzzy'
    threat d "D" { severity none }
    // tm-ignore: known since spring
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unknown-code: this ignore names no code: write it as in 'tm-ignore CODE: reason'
    threat e "E" { severity none }
  `);
});

test('an ignore that stands beside no statement silences nothing', () => {
  check(`
    threat a "A" {
           ^ unmitigated-threat
      severity high
    } // tm-ignore unmitigated-threat: after the end
                   ^^^^^^^^^^^^^^^^^^ unused-ignore
    threat b "B" { severity high }
           ^ unmitigated-threat
    // tm-ignore unmitigated-threat: at the end of the file
                 ^^^^^^^^^^^^^^^^^^ unused-ignore
  `);
});

test('other comments, and texts that look like one, are no ignores', () => {
  check(`
    // tm-ignored nothing here
    // see tm-ignore in the manual
    threat a "A" """
           ^ unmitigated-threat
      // tm-ignore unmitigated-threat: no comment
      """ { severity high }
  `);
});

test('what a profile adds is covered as well', () => {
  check(`
    profile p "P"
    // tm-ignore unmitigated-threat: nobody runs it
    threat t "T" {
      severity high
      avoided because "Not there"
      when p { mitigated by m }
    }
    mitigation m "M" { status rejected }
  `);
});

test('many ignores of one statement, and on one line, are no more work than as many apart', () => {
  const ignore = '/* tm-ignore unmitigated-threat: known since spring */';
  for (const between of ['\n', ' ']) {
    check(`${`${ignore}${between}`.repeat(30_000)}threat a "A" { severity high }\n`);
  }
});

test('a unit with many findings and ignores is read once more, not for each finding', () => {
  const mitigation = (_: unknown, n: number) =>
    `  mitigation m${n} "M" // tm-ignore mitigation-without-status: nobody knows yet\n`;
  check(`threat a "A" {\n${Array.from({ length: 3_000 }, mitigation).join('')}}\n`);
});
