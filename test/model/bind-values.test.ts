import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Value } from '../../server/src/model/declaration.js';
import { assertBound, declarationsOf, outline, suggestionsFor } from '../support/bound.js';

function valuesOf(source: string): readonly Value[] {
  return declarationsOf(source).flatMap(({ attributes }) => attributes.flatMap((a) => a.values));
}

test('a string', () => {
  assertBound(`
    component c "C" { technology "Go" }
    component c "C" { technology Go }
                                 ^^ wrong-value: 'technology' takes a string in quotes, not 'Go': write "Go"
    component c "C" { technology Spring Boot 3 }
                                 ^^^^^^^^^^^^^ wrong-value: 'technology' takes a string in quotes, not 'Spring Boot 3': write "Spring Boot 3"
    component c "C" { technology """Go""" }
                                 ^^^^^^^^ wrong-value: 'technology' takes a string in quotes, not a text: write "Go"
    component c "C" { technology }
                      ^^^^^^^^^^ wrong-value: 'technology' needs a string in quotes
    model m "M" { version 1.2; languages en, de; supported v1 series, v2 }
                          ^^^ wrong-value: 'version' takes a string in quotes, not '1.2': write "1.2"
                                         ^^ wrong-value: 'languages' takes a string in quotes, not 'en': write "en"
                                             ^^ wrong-value: 'languages' takes a string in quotes, not 'de': write "de"
                                                           ^^^^^^^^^^^^^ wrong-value: 'supported' takes a string in quotes, not 'v1 series, v2': write "v1 series", "v2"
  `);
  assert.deepEqual(suggestionsFor('component c "C" { technology Go }'), ['"Go"']);
  assert.deepEqual(suggestionsFor('component c "C" { technology Spring Boot 3 }'), [
    '"Spring Boot 3"',
  ]);
  assert.deepEqual(suggestionsFor('component c "C" { technology """a "b" \\ c""" }'), [
    '"a \\"b\\" \\\\ c"',
  ]);
  assert.equal(
    suggestionsFor('component c "C" { technology """\n a\n b\n""" }'),
    undefined,
    'two lines do not fit on one',
  );
});

test('a text is a text or a string', () => {
  assertBound(`
    model m "M" { purpose "Sells books" }
    model m "M" { purpose """Sells books""" }
    model m "M" { purpose Sells books }
                          ^^^^^^^^^^^ wrong-value: 'purpose' takes a string or text in quotes, not 'Sells books': write "Sells books"
    model m "M" { purpose 3 }
                          ^ wrong-value: 'purpose' takes a string or text in quotes, not '3': write "3"
  `);
  assert.equal(
    outline('model m "M" { purpose """\n    One\n      two\n    """ }'),
    'model m "M"\n  purpose "One\\n  two"',
  );
});

test('a date is a day, month or year of the calendar', () => {
  assertBound(`
    mitigation m "M" { due 2026-11-22; verified 2026-11; status planned since 2026 }
    mitigation m "M" { due 2026-02-30 }
                           ^^^^^^^^^^ invalid-date: '2026-02-30' is not in the calendar
    mitigation m "M" { due 2026-13 }
                           ^^^^^^^ invalid-date: '2026-13' is not in the calendar
    mitigation m "M" { due 2026-1-5 }
                           ^^^^^^^^ invalid-date: '2026-1-5' is not written as a date is: write 2026-01-05
    mitigation m "M" { due 22-11-2026 }
                           ^^^^^^^^^^ invalid-date: '22-11-2026' is not written as a date is: write 2026, 2026-11 or 2026-11-22
    mitigation m "M" { due 2026.5 }
                           ^^^^^^ invalid-date: '2026.5' is not written as a date is: write 2026, 2026-11 or 2026-11-22
    mitigation m "M" { due "2026-11-22" }
                           ^^^^^^^^^^^^ wrong-value: 'due' takes a date such as 2026-11-22, not a string: write 2026-11-22
    mitigation m "M" { due tomorrow }
                           ^^^^^^^^ wrong-value: 'due' takes a date such as 2026-11-22, not 'tomorrow'
    mitigation m "M" { status planned since 2026-02-30 }
                                            ^^^^^^^^^^ invalid-date: '2026-02-30' is not in the calendar
    threat t "T" { accepted until soon }
                                  ^^^^ wrong-value: 'until' takes a date such as 2026-11-22, not 'soon'
  `);
  assert.deepEqual(suggestionsFor('mitigation m "M" { due 2026-1-5 }'), ['2026-01-05']);
  assert.deepEqual(suggestionsFor('mitigation m "M" { due "2026-1-5" }'), ['2026-01-05']);
  assert.equal(suggestionsFor('mitigation m "M" { due 2026-02-30 }'), undefined);
  assert.deepEqual(
    valuesOf('mitigation m "M" { due 1970-01 }').map((value) => value.is === 'date' && value.date),
    [{ first: 0, last: 30 }],
  );
});

test('a number is digits, with digits after a point', () => {
  assertBound(`
    threat t "T" { cwe 79, 80; capec 66 }
    model m "M" { review-every 90.5 }
    threat t "T" { cwe CWE-79, "80", CAPEC_66 }
                       ^^^^^^ wrong-value: 'cwe' takes a number, not 'CWE-79': write 79
                               ^^^^ wrong-value: 'cwe' takes a number, not a string: write 80
                                     ^^^^^^^^ wrong-value: 'cwe' takes a number, not 'CAPEC_66': write 66
    threat t "T" { cwe xss }
                       ^^^ wrong-value: 'cwe' takes a number, not 'xss'
    model m "M" { review-every 2026-11 }
                               ^^^^^^^ wrong-value: 'review-every' takes a number, not '2026-11'
  `);
  assert.deepEqual(suggestionsFor('threat t "T" { cwe CWE-79 }'), ['79']);
  assert.deepEqual(
    valuesOf('model m "M" { review-every 90.5 }').map(
      (value) => value.is === 'number' && value.number,
    ),
    [90.5],
  );
});

test('a word', () => {
  assertBound(`
    component c "C" { tags red, 2fa; posture steady; formerly old-c }
    component c "C" { tags "red", "dark red", 3, a.b }
                           ^^^^^ wrong-value: 'tags' takes a word, not a string: write 'red'
                                  ^^^^^^^^^^ wrong-value: 'tags' takes a word, not a string
                                              ^ wrong-value: 'tags' takes a word, not '3'
                                                 ^^^ wrong-value: 'tags' takes a word, not 'a.b'
  `);
  assert.deepEqual(suggestionsFor('component c "C" { tags "red" }'), ['red']);
});

test('a word of an enumeration', () => {
  assertBound(`
    component c "C" { trust untrusted; audience internal }
    component c "C" { trust untrustd }
                            ^^^^^^^^ wrong-value: 'trust' cannot be 'untrustd': did you mean 'untrusted'?
    component c "C" { trust Trusted }
                            ^^^^^^^ wrong-value: 'trust' cannot be 'Trusted': write 'trusted'
    component c "C" { trust "trusted" }
                            ^^^^^^^^^ wrong-value: 'trust' cannot be a string: write 'trusted'
    component c "C" { trust "mostly" }
                            ^^^^^^^^ wrong-value: 'trust' cannot be a string: it takes 'untrusted', 'limited' or 'trusted'
    component c "C" { trust """trusted""" }
                            ^^^^^^^^^^^^^ wrong-value: 'trust' cannot be a text: write 'trusted'
    component c "C" { trust mostly }
                            ^^^^^^ wrong-value: 'trust' cannot be 'mostly': it takes 'untrusted', 'limited' or 'trusted'
    component c "C" { trust 3 }
                            ^ wrong-value: 'trust' cannot be '3': it takes 'untrusted', 'limited' or 'trusted'
    component c "C" { trust }
                      ^^^^^ wrong-value: 'trust' needs 'untrusted', 'limited' or 'trusted'
    component c "C" { trust a.b }
                            ^^^ wrong-value: 'trust' cannot be 'a.b': it takes 'untrusted', 'limited' or 'trusted'
  `);
  assert.deepEqual(suggestionsFor('component c "C" { trust "trusted" }'), ['trusted']);
  assert.deepEqual(suggestionsFor('component c "C" { trust untrustd }'), ['untrusted']);
});

test('long names of categories', () => {
  assertBound(`
    threat t "T" { stride information-disclosure, denial }
                          ^^^^^^^^^^^^^^^^^^^^^^ wrong-value: 'stride' cannot be 'information-disclosure': write 'disclosure'
    threat t "T" { stride Denial of service }
                          ^^^^^^^^^^^^^^^^^ wrong-value: 'stride' cannot be 'Denial of service': write 'denial'
    threat t "T" { stride "Elevation of privilege" }
                          ^^^^^^^^^^^^^^^^^^^^^^^^ wrong-value: 'stride' cannot be a string: write 'elevation'
    threat t "T" { stride information disclosure, denial of service }
                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrong-value: 'stride' cannot be 'information disclosure, denial of service': write 'disclosure, denial'
    threat t "T" { linddun Linkability, non_repudiation }
                           ^^^^^^^^^^^ wrong-value: 'linddun' cannot be 'Linkability': write 'linking'
                                        ^^^^^^^^^^^^^^^ wrong-value: 'linddun' cannot be 'non_repudiation': write 'non-repudiation'
    verdict v "V" { is not an issue }
                       ^^^^^^^^^^^^ wrong-value: 'is' cannot be 'not an issue': write 'not-an-issue'
    property p "P" { strength best effort }
                              ^^^^^^^^^^^ wrong-value: 'strength' cannot be 'best effort': write 'best-effort'
  `);
  assert.deepEqual(suggestionsFor('threat t "T" { stride Denial of service }'), ['denial']);
  assert.deepEqual(
    suggestionsFor('threat t "T" { stride information disclosure, denial of service }'),
    ['disclosure, denial'],
  );
});

test('the name of a declaration', () => {
  assertBound(`
    store s "S" { holds orders, shop.cards }
    store s "S" { holds "orders" }
                        ^^^^^^^^ wrong-value: 'holds' takes the name of an asset, not a string: write 'orders'
    store s "S" { holds "Card numbers" }
                        ^^^^^^^^^^^^^^ wrong-value: 'holds' takes the name of an asset, not a string
    store s "S" { holds 3 }
                        ^ wrong-value: 'holds' takes the name of an asset, not '3'
    store s "S" { holds }
                  ^^^^^ wrong-value: 'holds' needs the name of an asset
    threat t "T" { posed by "x y" }
                            ^^^^^ wrong-value: 'posed by' takes the name of an adversary or actor, not a string
    question q "Q" { about "x y" }
                           ^^^^^ wrong-value: 'about' takes the name of a declaration, not a string
  `);
  assert.deepEqual(suggestionsFor('store s "S" { holds "orders" }'), ['orders']);
});

test('a string or the name of a document', () => {
  assertBound(`
    threat t "T" { source "RFC 9700", rfc9700; source handbook in "4.2" }
    threat t "T" { source 9700 }
                          ^^^^ wrong-value: 'source' takes a string in quotes or the name of a document, not '9700': write "9700"
    threat t "T" { source """RFC""" }
                          ^^^^^^^^^ wrong-value: 'source' takes a string in quotes or the name of a document, not a text: write "RFC"
    threat t "T" { source }
                   ^^^^^^ wrong-value: 'source' needs a string in quotes or the name of a document
    threat t "T" { source rfc in 4.2 }
                                 ^^^ wrong-value: 'in' takes a string in quotes, not '4.2': write "4.2"
  `);
  assert.deepEqual(
    valuesOf('threat t "T" { source "RFC 9700", rfc9700 }').map((value) => value.is),
    ['string', 'reference'],
  );
});

test('no value', () => {
  assertBound(`
    threat t "T" { accepted "The risk is small" by "CTO" }
                            ^^^^^^^^^^^^^^^^^^^ wrong-value: 'accepted' takes no value: write 'because' before the reason
    threat t "T" { accepted becuase "The risk is small" }
                            ^^^^^^^ wrong-value: 'accepted' takes no value: did you mean 'because'?
    threat t "T" { accepted yes }
                            ^^^ wrong-value: 'accepted' takes no value: remove it
    threat t "T" { avoided """No feature""" }
                           ^^^^^^^^^^^^^^^^ wrong-value: 'avoided' takes no value: write 'because' before the reason
  `);
  assert.deepEqual(suggestionsFor('threat t "T" { accepted "R" }'), ['because "R"']);
});

test('no for authenticated, with its reason', () => {
  assertBound(`
    entry e "E" { authenticated no because "It says nothing" }
    entry e "E" { authenticated yes because "It says nothing" }
                                ^^^ wrong-value: 'authenticated' cannot be 'yes': it takes 'no'
    entry e "E" { authenticated by 2fa }
  `);
});

test('one value where one is taken', () => {
  assertBound(`
    component c "C" { trust trusted, limited }
                                     ^^^^^^^ wrong-value: 'trust' takes one value, and 'limited' is a second one
    component c "C" { trust trusted limited }
                                    ^^^^^^^ wrong-value: 'trust' takes one value, and 'limited' is a second one
    component c "C" { trust trustd, limited }
                            ^^^^^^ wrong-value: 'trust' cannot be 'trustd': did you mean 'trusted'?
    component c "C" { technology "Go", "Rust" }
                                       ^^^^^^ wrong-value: 'technology' takes one value, and this string is a second one
    component c "C" in a, b
                          ^ wrong-value: 'in' takes one value, and 'b' is a second one
    threat t "T" { accepted until 2026, 2027 }
                                        ^^^^ wrong-value: 'until' takes one value, and '2027' is a second one
    mitigation m "M" { status planned sicne 2024 }
                                      ^^^^^ wrong-value: 'sicne' is no clause of 'status': did you mean 'since'?
    threat t "T" { source rfc inn "4.2" }
                              ^^^ wrong-value: a comma is missing before 'inn': 'source' takes a list
  `);
  assert.deepEqual(suggestionsFor('mitigation m "M" { status planned sicne 2024 }'), ['since']);
});

test('a comma between values of a list', () => {
  assertBound(`
    store s "S" { holds orders cards }
                               ^^^^^ wrong-value: a comma is missing before 'cards': 'holds' takes a list
    threat t "T" { stride spoofing tampering }
                                   ^^^^^^^^^ wrong-value: a comma is missing before 'tampering': 'stride' takes a list
    actor a "A" { may "read" "write" }
                             ^^^^^^^ wrong-value: a comma is missing before this string: 'may' takes a list
  `);
  assert.equal(
    outline('store s "S" { holds orders cards }'),
    'store s "S"\n  holds orders, cards (rejected)',
  );
});

test('no phrase is made where that would lose a comment', () => {
  assertBound(`
    component c "C" { technology Spring /* 3 */ Boot }
                                 ^^^^^^ wrong-value: 'technology' takes a string in quotes, not 'Spring': write "Spring"
    threat t "T" { stride denial /* all */ of service }
                                           ^^ wrong-value: 'stride' cannot be 'of': it takes 'spoofing', 'tampering', 'repudiation', 'disclosure', 'denial' or 'elevation'
                                              ^^^^^^^ wrong-value: 'stride' cannot be 'service': it takes 'spoofing', 'tampering', 'repudiation', 'disclosure', 'denial' or 'elevation'
    component web /* the */ Web
                            ^^^ wrong-value: a title stands in quotes: write "Web"
    component web /* the */ app "Web"
              ^^^^^^^^^^^^^^^^^ wrong-value: an id is one word
  `);
});

test('a semicolon between attributes', () => {
  assertBound(`
    store s "S" { holds orders encrypted yes }
                               ^^^^^^^^^ wrong-value: 'encrypted' begins another attribute: write ';' or a new line before it
    mitigation m "M" { status planned applies to db }
                                      ^^^^^^^ wrong-value: 'applies' begins another attribute: write ';' or a new line before it
  `);
  assert.equal(
    outline('store s "S" { holds orders encrypted yes }'),
    'store s "S"\n  holds orders (rejected)',
  );
});

test('values that do not fit are left out, and the attribute is not judged', () => {
  assert.equal(
    outline(
      'threat t "T" { stride spoofing, nothing; cwe 79, x; impact hgih; accepted until 2026-13 }',
    ),
    'threat t "T"\n  stride spoofing (rejected)\n  cwe 79 (rejected)\n  impact (rejected)\n  accepted until (rejected)',
  );
});

test('a CVSS vector', () => {
  const base = 'AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';
  assertBound(`
    threat t "T" { cvss "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H" }
    threat t "T" { cvss "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N" }
    threat t "T" { cvss "CVSS:3.1/AV:N/AC:L" }
                        ^^^^^^^^^^^^^^^^^^^^ invalid-cvss: no CVSS vector: it lacks PR, UI, S, C, I, A
    threat t "T" { cvss "CVSS:3.1/AV:X/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H" }
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ invalid-cvss: no CVSS vector: 'AV' cannot be 'X'
    threat t "T" { cvss "CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H" }
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ invalid-cvss: no CVSS vector: version '3.0' is not supported, only 3.1 and 4.0; write "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"
    threat t "T" { cvss "9.8" }
                        ^^^^^ invalid-cvss: no CVSS vector: it does not start with 'CVSS:3.1/' or 'CVSS:4.0/'
    threat t "T" { cvss 9.8 }
                        ^^^ wrong-value: 'cvss' takes a string in quotes, not '9.8': write "9.8"
  `);
  assert.deepEqual(suggestionsFor(`threat t "T" { cvss "${base}" }`), [`"CVSS:3.1/${base}"`]);
});

test('nothing more is said of a statement with a syntax error', () => {
  assertBound(`
    threat t "T" { severity hihg "a }
                                 ^^ unclosed-string: this string is not closed; end it with '"' on the same line
  `);
});
