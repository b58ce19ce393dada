// The formats of a report where a spawned command would only repeat them: places, counts, hints, characters.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { FileFinding, Severity } from '../../server/src/model/problem.js';
import { gitHubReport } from '../../server/src/report/github.js';
import { jsonReport } from '../../server/src/report/json.js';
import { Locator } from '../../server/src/report/located.js';
import { count, reaches, type Report } from '../../server/src/report/report.js';
import { columnsOf, printable } from '../../server/src/report/terminal.js';
import { textReport } from '../../server/src/report/text.js';
import { placeOf, type Place } from '../../server/src/syntax/tree.js';
import { parse } from '../../server/src/syntax/parse.js';

/** The place of the first such words in a file of that text. */
function placeIn(text: string, words: string): Place {
  const { units } = parse('/models/a.tm', text);
  const unit = units.find((each) => each.text.includes(words));
  assert.ok(unit);
  const start = unit.text.indexOf(words);
  return placeOf(unit, { start, end: start + words.length });
}

function reportOf(text: string, findings: readonly FileFinding[], files = 1): Report {
  const name = (path: string) => path.replace('/models/', '');
  return { now: '2026-12-01', findings, files, text: () => text, name };
}

function finding(at: Place, severity: Severity, more: Partial<FileFinding> = {}): FileFinding {
  return { code: 'some-code', severity, message: 'what is wrong', at, related: [], ...more };
}

describe('a place', () => {
  const text = 'actor a "A"\r\n\r\n// 😀\r\nactor 😀b "B"\r\n';

  test('is counted from 1, in characters, for people', () => {
    const locator = new Locator(reportOf(text, []));
    assert.deepEqual(locator.locate(placeIn(text, 'b "B"')), {
      file: 'a.tm',
      line: 4,
      column: 8,
      endLine: 4,
      endColumn: 13,
    });
  });

  test('is counted from 0, in UTF-16 code units, for editors', () => {
    const locator = new Locator(reportOf(text, []));
    assert.deepEqual(locator.range(placeIn(text, 'b "B"')), {
      start: { line: 3, character: 8 },
      end: { line: 3, character: 13 },
    });
  });

  test('has a line without its line break', () => {
    const locator = new Locator(reportOf(text, []));
    assert.equal(locator.line('/models/a.tm', 3), '// 😀');
    assert.equal(locator.line('/models/a.tm', 9), '');
  });
});

describe('counting', () => {
  const at = placeIn('actor a "A"', 'a');
  const findings = [finding(at, 'warning'), finding(at, 'hint'), finding(at, 'warning')];

  test('is by severity', () => {
    assert.deepEqual(count(findings), { error: 0, warning: 2, info: 0, hint: 1 });
  });

  test('reaches a limit with a finding of it, or a worse one', () => {
    const reached = (['error', 'warning', 'info'] as const).map((limit) =>
      reaches(findings, limit),
    );
    assert.deepEqual(reached, [false, true, true]);
    assert.equal(reaches([finding(at, 'hint')], 'info'), false);
    assert.equal(reaches([], 'hint'), false);
  });
});

describe('the summary of a text report', () => {
  const text = 'actor a "A"';
  const at = placeIn(text, 'a "A"');
  const summaryOf = (findings: readonly FileFinding[], files: number) =>
    textReport(reportOf(text, findings, files), { colour: false })
      .trimEnd()
      .split('\n')
      .at(-1);

  test('counts findings and files in the singular and plural', () => {
    assert.equal(summaryOf([], 1), 'nothing found in 1 file, judged as on 2026-12-01');
    assert.equal(summaryOf([], 3), 'nothing found in 3 files, judged as on 2026-12-01');
    const one = (['error', 'warning', 'info', 'hint'] as const).map((each) => finding(at, each));
    assert.equal(
      summaryOf(one, 1),
      '1 error, 1 warning, 1 info in 1 file, judged as on 2026-12-01',
    );
    assert.equal(
      summaryOf([...one, ...one], 2),
      '2 errors, 2 warnings, 2 info in 2 files, judged as on 2026-12-01',
    );
  });

  test('mentions files that no rule has judged', () => {
    assert.equal(
      summaryOf([finding(at, 'hint', { code: 'fragment' })], 2),
      'nothing found in 2 files (1 in no model: rules are silent there), judged as on 2026-12-01',
    );
  });
});

describe('a message that tries to steer its reader', () => {
  const text = 'actor a "A"';
  const message = `a\n::error::b\u001b[2J%0A\u202e`;
  const findings = [finding(placeIn(text, 'a "A"'), 'error', { message, roots: ['/models/r.tm'] })];

  test('stays on its line in text', () => {
    const [, head] = textReport(reportOf(text, findings), { colour: false }).split('\n');
    assert.equal(head, `  1:7  error  a\u240a::error::b\u241b[2J%0A\ufffd  [some-code]`);
  });

  test('stays in its command on GitHub', () => {
    assert.equal(
      gitHubReport(reportOf(text, findings)),
      `::error file=a.tm,line=1,endLine=1,col=7,endColumn=12,title=some-code::a%0A::error::b\u001b[2J%250A\u202e\n`,
    );
  });

  test('is as it is in JSON', () => {
    const { findings: written } = JSON.parse(jsonReport(reportOf(text, findings))) as {
      findings: { message: string; roots: string[] }[];
    };
    assert.deepEqual([written[0]?.message, written[0]?.roots], [message, ['r.tm']]);
  });
});

describe('on a terminal', () => {
  test('control characters are shown, one for one', () => {
    assert.equal(printable('a\u0000\t\u007f\u0085\u2067é日'), 'a\u2400\u2409\u2421\ufffd\ufffdé日');
  });

  const widths: Record<string, number> = {
    '': 0,
    plain: 5,
    é: 1,
    'e\u0301': 1,
    日本: 4,
    한국: 4,
    ｆ: 2,
    '、': 2,
    '😀': 2,
    '𝒜': 1,
    '→…': 2,
  };
  for (const [text, width] of Object.entries(widths)) {
    test(`'${text}' takes ${width} columns`, () => assert.equal(columnsOf(text), width));
  }
});
