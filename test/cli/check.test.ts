// `tm check`: which files are judged, and what the exit code says.
import assert from 'node:assert/strict';
import { chmod, mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, test } from 'node:test';
import { CLEAN, openThreat } from './models.js';
import { check, folderOf, tm, type Ended } from './tm.js';

/** `shop.tm:1:8 unmitigated-threat` for each finding of a JSON report. */
function placesIn({ stdout }: Ended): string[] {
  const { findings } = JSON.parse(stdout) as {
    findings: { code: string; file: string; range: { start: Record<string, number> } }[];
  };
  return findings.map(({ code, file, range: { start } }) =>
    [file, start['line']! + 1, `${start['character']! + 1} ${code}`].join(':'),
  );
}

async function places(args: readonly string[], cwd: string): Promise<string[]> {
  const ended = await check(['--format', 'json', ...args], { cwd });
  assert.equal(ended.stderr, '');
  return placesIn(ended);
}

describe('the exit code', () => {
  const found = { high: 'error', medium: 'warning', low: 'info' };
  const limits = ['error', 'warning', 'info'];
  for (const [severity, level] of Object.entries(found)) {
    test(`of ${level}`, async (t) => {
      const cwd = await folderOf(t, { 'shop.tm': CLEAN + openThreat('t', severity) });
      for (const limit of limits) {
        const { code, stderr } = await check(['--fail-on', limit], { cwd });
        assert.equal(code, limits.indexOf(level) <= limits.indexOf(limit) ? 1 : 0, limit);
        assert.equal(stderr, '');
      }
      assert.equal((await check(['--fail-on', 'never'], { cwd })).code, 0);
    });
  }

  test('is 0 when nothing is found, and for hints whatever the limit', async (t) => {
    const cwd = await folderOf(t, { 'shop.tm': CLEAN, 'part.tm': 'term "Order" "A wish"\n' });
    const { code, stdout } = await check(['shop.tm', '--fail-on', 'info'], { cwd });
    assert.equal(stdout, 'nothing found in 1 file, judged as on 2026-12-01\n');
    assert.equal(code, 0);
    assert.equal((await check(['part.tm', '--fail-on', 'info'], { cwd })).code, 0);
  });

  test('fails on errors unless told otherwise', async (t) => {
    const cwd = await folderOf(t, { 'shop.tm': CLEAN + openThreat('t', 'high') });
    assert.equal((await check([], { cwd })).code, 1);
  });
});

describe('what it cannot run on', () => {
  const cases = {
    'an empty folder': [['empty'], `no threat model in 'empty': `],
    'an empty folder beside a model': [['shop.tm', 'empty'], `no threat model in 'empty': `],
    'a path that is not there': [['nope.tm'], `cannot read 'nope.tm': no such file or folder\n`],
    'a path below a file': [['shop.tm/a'], `cannot read 'shop.tm/a': no such file or folder\n`],
    'no path at all': [[''], `cannot read '': no such file or folder\n`],
    'another kind of file': [['a.txt'], `'a.txt' is no model file: the name of one ends in .tm\n`],
    'a file of another encoding': [['latin1.tm'], `cannot read 'latin1.tm': it is not UTF-8 text`],
    'a folder that holds such a file': [['.'], `cannot read 'latin1.tm': it is not UTF-8 text\n`],
    'a link to nowhere': [['link.tm'], `cannot read 'link.tm': no such file or folder\n`],
    'a file as --root': [['--root', 'a.txt', '.'], `--root 'a.txt' is no folder\n`],
    'a path outside --root': [['--root', 'empty', '.'], `'.' does not lie in --root 'empty'\n`],
  } as const;
  for (const [name, [args, message]] of Object.entries(cases)) {
    test(name, async (t) => {
      const cwd = await folderOf(t, {
        'shop.tm': CLEAN,
        'a.txt': CLEAN,
        'latin1.tm': Uint8Array.of(0x2f, 0x2f, 0xe9),
      });
      await mkdir(path.join(cwd, 'empty'));
      await symlink('nowhere.tm', path.join(cwd, 'link.tm'));
      const { code, stdout, stderr } = await check([...args, '--format', 'json'], { cwd });
      assert.equal(stderr.slice(0, message.length + 4), `tm: ${message}`);
      assert.equal(stdout, '');
      assert.equal(code, 2);
    });
  }

  test('the current folder, if it is empty', async (t) => {
    const { code, stderr } = await tm(['check'], { cwd: await folderOf(t, {}) });
    assert.equal(
      stderr,
      `tm: no threat model in the current folder: one is written in files that end in .tm, and starts with: model ID "Title"\n`,
    );
    assert.equal(code, 2);
  });

  const skip = process.getuid?.() === 0 && 'root may read everything';
  test('a file or folder without permission', { skip }, async (t) => {
    const cwd = await folderOf(t, { 'shop.tm': CLEAN, 'a/a.tm': CLEAN, 'b/b.tm': CLEAN });
    await chmod(path.join(cwd, 'a/a.tm'), 0);
    await chmod(path.join(cwd, 'b'), 0);
    const messages = {
      a: `tm: cannot read 'a/a.tm': permission denied\n`,
      b: `tm: cannot read 'b': permission denied\n`,
    };
    for (const [folder, message] of Object.entries(messages)) {
      const { code, stderr } = await check([folder], { cwd });
      assert.equal(stderr, message);
      assert.equal(code, 2);
    }
    await chmod(path.join(cwd, 'b'), 0o755);
  });

  test('an unreadable file beside the named ones is told of', async (t) => {
    const cwd = await folderOf(t, {
      'a/shop.tm': CLEAN,
      'b.tm': Uint8Array.of(0xff),
      '.git/x': '',
    });
    const { code, stderr } = await check(['a'], { cwd });
    assert.equal(stderr, `tm: cannot read 'b.tm': it is not UTF-8 text; it is left out\n`);
    assert.equal(code, 0);
  });
});

describe('what is judged', () => {
  const root = 'model r "R" { purpose "P" }\nthreat t "T" { via nope; severity none }\n';
  const incomplete = (file: string) => `${file}:1:7 incomplete-model`;

  test('nothing named: every model below', async (t) => {
    const cwd = await folderOf(t, { 'root.tm': root, 'deep/er/other.tm': root });
    const found = await places([], cwd);
    assert.deepEqual(found, [
      incomplete('deep/er/other.tm'),
      'deep/er/other.tm:2:20 unknown-name',
      incomplete('root.tm'),
      'root.tm:2:20 unknown-name',
    ]);
  });

  test('a file: its own findings in every model that reaches it, and no others', async (t) => {
    const cwd = await folderOf(t, {
      '.git/HEAD': '',
      'a.tm': 'import "parts/p.tm"\nmodel a "A"\nactor one "One"\n',
      'z/b.tm': 'import "../parts/p.tm"\nmodel b "B"\nactor two "Two"\n',
      'parts/p.tm': 'threat t "T" { posed by one, two, three; severity none }\n',
    });
    const { stdout } = await check(['p.tm', '--format', 'json'], { cwd: path.join(cwd, 'parts') });
    const { findings } = JSON.parse(stdout) as { findings: Record<string, unknown>[] };
    assert.deepEqual(
      findings.map(({ message, roots }) => [/called '(.+?)'/.exec(String(message))?.[1], roots]),
      [
        ['one', ['../z/b.tm']],
        ['two', ['../a.tm']],
        ['three', undefined],
      ],
    );
  });

  test('a folder: its files, and all files of the models whose root lies in it', async (t) => {
    const bad = (word: string) => `store ${word} "X" { trust ${word} }\n`;
    const cwd = await folderOf(t, {
      '.git/HEAD': '',
      'a/root.tm': `import "../lib/x.tm"\nmodel r "R" { purpose "P" }\n`,
      'lib/x.tm': bad('x'),
      'lib/y.tm': bad('y'),
    });
    const wrong = (file: string) => `${file}:1:21 wrong-value`;
    assert.deepEqual(await places(['a'], cwd), [
      incomplete('a/root.tm').replace(':1:', ':2:'),
      wrong('lib/x.tm'),
    ]);
    assert.deepEqual(await places(['lib'], cwd), [
      wrong('lib/x.tm'),
      'lib/y.tm:1:1 fragment',
      wrong('lib/y.tm'),
    ]);
  });

  test('a path named twice, or by itself and by its folder, once', async (t) => {
    const cwd = await folderOf(t, { 'd/root.tm': root });
    const once = [incomplete('d/root.tm'), 'd/root.tm:2:20 unknown-name'];
    assert.deepEqual(await places(['d/root.tm', './d/root.tm', 'd', '.', `${cwd}/d/`], cwd), once);
  });

  test('a link to a file, as the file', async (t) => {
    const cwd = await folderOf(t, { 'd/root.tm': root });
    await symlink('d/root.tm', path.join(cwd, 'link.tm'));
    assert.deepEqual(await places(['link.tm'], cwd), await places(['d/root.tm'], cwd));
  });

  test('files outside the current folder', async (t) => {
    const cwd = await folderOf(t, { 'a/root.tm': root, 'b/x': '' });
    const found = await places(['../a'], path.join(cwd, 'b'));
    assert.deepEqual(found, [incomplete('../a/root.tm'), '../a/root.tm:2:20 unknown-name']);
  });

  test('fragments: only what they say by themselves', async (t) => {
    const cwd = await folderOf(t, { 'a.tm': 'threat t "T" { targets nope; severity top }\n' });
    assert.deepEqual(await places([], cwd), ['a.tm:1:1 fragment', 'a.tm:1:39 wrong-value']);
    const { stdout } = await check([], { cwd });
    assert.match(
      stdout,
      /\n\n1 error in 1 file \(1 in no model: rules are silent there\), judged as on 2026-12-01\n$/,
    );
  });

  test('an empty file, and one of comments', async (t) => {
    const cwd = await folderOf(t, { 'a.tm': '', 'b.tm': '// later\n' });
    assert.deepEqual(await places([], cwd), ['a.tm:1:1 fragment', 'b.tm:1:1 fragment']);
  });

  test('a byte order mark and CRLF count for no column and no line', async (t) => {
    const crlf = `\ufeff${root.replaceAll('\n', '\r\n')}`;
    const cwd = await folderOf(t, { 'root.tm': crlf });
    const found = [incomplete('root.tm'), 'root.tm:2:20 unknown-name'];
    assert.deepEqual(await places([], cwd), found);
  });

  test('what is ignored only if it is named', async (t) => {
    const cwd = await folderOf(t, {
      '.git/HEAD': '',
      '.gitignore': 'out/\n*.gen.tm\n!keep.gen.tm\n',
      'models/.gitignore': '/old.tm\n',
      'models/root.tm': root,
      'models/old.tm': root,
      'models/x.gen.tm': root,
      'models/keep.gen.tm': root,
      'models/out/root.tm': root,
      'node_modules/a/root.tm': root,
    });
    const filesIn = async (...args: string[]) => [
      ...new Set((await places(args, cwd)).map((place) => place.split(':')[0])),
    ];
    const kept = ['models/keep.gen.tm', 'models/root.tm'];
    assert.deepEqual(await filesIn(), kept);
    assert.deepEqual(await filesIn('models'), kept);
    assert.deepEqual(await filesIn('models/out'), ['models/out/root.tm']);
    assert.deepEqual(await filesIn('models/old.tm'), ['models/old.tm']);
    assert.deepEqual(await filesIn('node_modules/a'), ['node_modules/a/root.tm']);
  });

  test('the folder that imports may not leave', async (t) => {
    const files = {
      'a/root.tm': `import "../lib.tm"\nmodel r "R" { purpose "P" }\n`,
      'lib.tm': 'term "T" "t"\n',
    };
    const bare = await folderOf(t, files);
    const outside = ['a/root.tm:1:8 import-outside-workspace', 'a/root.tm:2:7 incomplete-model'];
    const inside = ['a/root.tm:2:7 incomplete-model'];
    assert.deepEqual(await places(['a/root.tm'], bare), outside);
    assert.deepEqual(await places(['--root', '.', 'a/root.tm'], bare), inside);
    const repository = await folderOf(t, { ...files, '.git': 'gitdir: elsewhere\n' });
    assert.deepEqual(await places(['a/root.tm'], repository), inside);
    assert.deepEqual(await places(['--root', 'a', 'a/root.tm'], repository), outside);
  });

  test('on the day it is told, to the last day of a date', async (t) => {
    const accepted = `threat t "T" { severity high; accepted because "B" by "P" until 2026-06 }\n`;
    const cwd = await folderOf(t, { 'shop.tm': CLEAN + accepted });
    const on = (day: string) => tm(['check', '--now', day], { cwd });
    assert.equal(
      (await on('2026-05-01')).stdout,
      'nothing found in 1 file, judged as on 2026-05-01\n',
    );
    assert.match(
      (await on('2026-06-30')).stdout,
      /^1 warning in 1 file, judged as on 2026-06-30$/m,
    );
    assert.match((await on('2026-07-01')).stdout, /^1 error in 1 file, judged as on 2026-07-01$/m);
  });

  test('today, unless told a day', async (t) => {
    const cwd = await folderOf(t, { 'shop.tm': CLEAN });
    const days = [new Date(), new Date(Date.now() + 60_000)].map((date) => date.toISOString());
    const { stdout } = await tm(['check', '--format', 'json'], { cwd, env: { TZ: 'Asia/Tokyo' } });
    const { now } = JSON.parse(stdout) as { now: string };
    assert.ok(days.some((day) => day.startsWith(now)));
  });
});
