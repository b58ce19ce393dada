import { test } from 'node:test';
import { assertBound } from '../support/bound.js';

test('required attributes', () => {
  assertBound(`
    document rfc "RFC"
             ^^^ missing-attribute: document 'rfc' needs 'url'
    document "RFC 9700"
             ^^^^^^^^^^ missing-attribute: document 'RFC 9700' needs 'url'
    exclusion x "X"
              ^ missing-attribute: exclusion 'x' needs 'because'
    exclusion x "X" because "R"
    responsibility r "R" { how "Patch" }
                   ^ missing-attribute: responsibility 'r' needs 'falls to'
    incident i "I"
             ^ missing-attribute: incident 'i' needs 'date'
    page p { include threats }
         ^ missing-attribute: page 'p' needs 'file'
    page { }
    ^^^^ missing-attribute: this page needs 'file'
  `);
});

test('each response needs its own reason', () => {
  assertBound(`
    threat t "T" { transferred to bank; avoided }
           ^ missing-attribute: threat 't' needs 'because' after 'avoided'
           ^ missing-attribute: threat 't' needs 'because' after 'transferred to'
  `);
});

test('a reason where one is required', () => {
  assertBound(`
    threat t "T" { transferred to bank }
           ^ missing-attribute: threat 't' needs 'because' after 'transferred to'
    threat t "T" { avoided }
           ^ missing-attribute: threat 't' needs 'because' after 'avoided'
    threat t "T" { dismissed }
           ^ missing-attribute: threat 't' needs 'because' after 'dismissed'
    threat t "T" { accepted }
    threat t "T" { residual low }
    entry e "E" { authenticated no }
          ^ missing-attribute: entry 'e' needs 'because' after 'authenticated'
    component c "C" { examined 2026 }
    threat t "T" { dismissed; }
           ^ missing-attribute: threat 't' needs 'because' after 'dismissed'
    threat t "T" { dismissed { because "R" } }
  `);
});

test('a delegated mitigation says who does it', () => {
  assertBound(`
    mitigation m "M" { status delegated }
               ^ missing-attribute: mitigation 'm' needs 'done by', because it is delegated
    mitigation m "M" { status delegated; done by bank }
    mitigation m "M" { status planned; when lab { status delegated } }
               ^ missing-attribute: mitigation 'm' needs 'done by', because it is delegated
    mitigation m "M" { status planned; when lab { status delegated; done by bank } }
    mitigation m "M" { done by bank; when lab { status delegated } }
  `);
});

test('a verdict has a judgement or a class', () => {
  assertBound(`
    verdict v "V" { because "R" }
            ^ missing-attribute: verdict 'v' needs 'is' or 'under'
    verdict v "V" { is bug }
    verdict v "V" { under w }
  `);
});

test('a reason is required under a profile too', () => {
  assertBound(`
    threat t "T" { when lab { dismissed } }
           ^ missing-attribute: threat 't' needs 'because' after 'dismissed'
  `);
});

test('nothing is called missing where a syntax error may have hidden it', () => {
  assertBound(`
    document rfc "RFC" {
      "https://rfc.example"
      ^^^^^^^^^^^^^^^^^^^^^ syntax
    }
    incident i "I" {
                   ^ unclosed-block: this block is not closed; add '}'
      date
      ^^^^ wrong-value: 'date' needs a date such as 2026-11-22
  `);
});

test('nothing is called missing where its value was rejected', () => {
  assertBound(`
    incident i "I" { date yesterday }
                          ^^^^^^^^^ wrong-value: 'date' takes a date such as 2026-11-22, not 'yesterday'
    document d "D" { url https }
                         ^^^^^ wrong-value: 'url' takes a string in quotes, not 'https': write "https"
    threat t "T" { dismissed because R }
                                     ^ wrong-value: 'because' takes a string or text in quotes, not 'R': write "R"
  `);
});
