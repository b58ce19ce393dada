// A workspace that follows edits says what a fresh one says, whatever is edited, at every step: trees, names, what they
// mean, findings, and the answers to requests.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Declaration } from '../../server/src/model/declaration.js';
import type { Model } from '../../server/src/model/model.js';
import type { FileFinding } from '../../server/src/model/problem.js';
import { readConfig } from '../../server/src/rules/read-config.js';
import { RULES } from '../../server/src/rules/index.js';
import { EditableText } from '../../server/src/syntax/editable-text.js';
import { editBetween } from '../../server/src/workspace/edit-between.js';
import { Workspace } from '../../server/src/workspace/workspace.js';
import { referencesOf } from '../support/linked.js';
import { plainUnit } from '../support/tree-check.js';
import { answersAt, findingsIn, shownFinding, TODAY } from './support/answers.js';
import { EditedTexts, lineEdits, typing, undoing, type FileEdit } from './support/edits.js';
import { property } from './support/property.js';
import { token } from './support/texts.js';
import { filled, WORLDS, type Files, type World } from './support/worlds.js';

/** Some edits, after which everything is compared; or no more is asked for than a tree, until after the next ones. */
interface Step {
  readonly edits: readonly FileEdit[];
  readonly asked: 'everything' | 'trees' | 'nothing';
  /** A configuration that is read, or goes, before the edits. */
  readonly config?: ConfigEdit | undefined;
  /** Another file that is looked for before the edits, and is there or not, or cannot be told of. */
  readonly file?: Looked | undefined;
  /** Where requests are made: a place in the file that was edited last. */
  readonly at: number;
}

interface Story {
  readonly lines: readonly (readonly string[])[];
  readonly steps: readonly Step[];
}

interface ConfigEdit {
  readonly path: string;
  /** Of `CONFIGS`; another number: it goes. */
  readonly text: number;
}

interface Looked {
  readonly path: string;
  readonly is: boolean | undefined;
}

/** The first switches on what is off by default, so that each rule is judged. */
const CONFIGS: readonly string[] = [
  { rules: all('off', 'info'), requirements: ['policy'] },
  { rules: { ...all('off', 'info'), 'unmitigated-threat': 'off', 'incomplete-model': 'hint' } },
  { rules: { 'acceptance-expires-soon': ['error', { days: 400 }] }, ignore: ['c.tm', 'parts/b*'] },
  { ignore: ['a.tm', 'parts'] },
  { rules: { nope: 'off' } },
  { requirements: ['policy/p.tm'] },
].map((config) => JSON.stringify(config));

/** Rules that are so by default, set to a severity. */
function all(is: string, severity: string): Readonly<Record<string, string>> {
  const codes = RULES.filter((rule) => rule.severity === is).map(({ code }) => code);
  return Object.fromEntries(codes.map((code) => [code, severity]));
}

/** Mostly of the same few lines, over and over: much goes wrong only when something changes once more. */
function storyIn({ files, line }: World, started: number): fc.Arbitrary<Story> {
  const lines = fc.tuple(...Object.keys(files).map(() => fc.array(line, { maxLength: started })));
  const few = fc.array(line, { minLength: 2, maxLength: 4 });
  return few.chain((favourites) =>
    fc.record({ lines, steps: stepsOf(fc.oneof(line, fc.constantFrom(...favourites))) }),
  );
}

function stepsOf(line: fc.Arbitrary<string>): fc.Arbitrary<readonly Step[]> {
  const edit = fc.oneof(
    { weight: 12, arbitrary: lineEdits(line) },
    { weight: 3, arbitrary: typing(fc.oneof(token, fc.constant(''))) },
    { weight: 3, arbitrary: undoing },
  );
  const edits = fc.array(fc.record({ file: fc.nat(9), edit }), { minLength: 1, maxLength: 2 });
  const everything = 'everything' as const;
  const asked = fc.constantFrom(everything, everything, everything, 'trees', 'nothing');
  const path = fc.constantFrom('/tm.config.json', '/parts/tm.config.json');
  const change = fc.record({ path, text: fc.nat(CONFIGS.length) });
  const config = fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, change);
  const looked = fc.record({
    path: fc.constantFrom('/a.md', '/parts/a.md'),
    is: fc.constantFrom(false, false, true, undefined),
  });
  const file = fc.option(looked, { nil: undefined, freq: 1 });
  const step = fc.record({ edits, asked, config, file, at: fc.nat(9999) });
  return fc.array(step, { minLength: 1, maxLength: 10 });
}

/** Rules that found something. */
const seen = new Set<string>();

function follow(files: Files, { lines, steps }: Story): void {
  const texts = new EditedTexts(filled(files, lines));
  const configs = new Map([['/tm.config.json', CONFIGS[0]]]);
  const looked = new Map<string, boolean | undefined>([['/a.md', false]]);
  const anew = (isEdited = false) => fresh(texts, configs, looked, isEdited);
  const living = anew(true);
  const documents = new Documents(living, texts);
  const shown = new FindingsShown(living);
  for (const { edits, asked, config, file, at } of steps) {
    if (file) {
      looked.set(file.path, file.is);
      living.setExists(file.path, file.is);
    }
    if (config) {
      configs.set(config.path, CONFIGS[config.text]);
      setConfig(living, config.path, CONFIGS[config.text]);
    }
    const touched = edits.flatMap((edit) => {
      const paths = texts.apply(edit);
      for (const path of paths) documents.change(path, texts.text(path));
      return paths;
    });
    if (asked === 'trees') for (const path of touched) living.file(path);
    if (asked !== 'everything') continue;
    compare(living, anew(), touched.at(-1) ?? texts.paths[0]!, at);
    shown.check();
  }
  compare(living, anew(), texts.paths[0]!, 0);
}

/** Tells a workspace of changes: of every other file as edits of an open document, of the others as new texts. */
class Documents {
  readonly #open = new Map<string, EditableText>();

  constructor(
    private readonly workspace: Workspace,
    texts: EditedTexts,
  ) {
    for (const path of texts.paths.filter((_, index) => index % 2 === 0)) {
      const text = new EditableText(texts.text(path));
      this.#open.set(path, text);
      workspace.setUnsaved(path, text);
    }
  }

  change(path: string, text: string): void {
    const open = this.#open.get(path);
    if (!open) return this.workspace.setUnsaved(path, text);
    const edit = editBetween(open.toString(), text);
    open.replace(edit);
    this.workspace.edited(path, edit);
  }
}

/** Whoever has a list of findings and is given the same one again takes it that nothing has changed or moved. */
class FindingsShown {
  readonly #known = new Map<readonly FileFinding[], string>();

  constructor(private readonly workspace: Workspace) {
    this.check();
  }

  check(): void {
    for (const path of this.workspace.paths()) {
      const findings = this.workspace.findings(path, TODAY);
      const shown = JSON.stringify(findings.map(shownFinding));
      const before = this.#known.get(findings) ?? shown;
      this.#known.set(findings, shown);
      assert.equal(shown, before, `the same list of findings in ${path}`);
    }
  }
}

type Configurations = ReadonlyMap<string, string | undefined>;

/**
 * A workspace that reads the texts for the first time.
 * @param isEdited without it, it keeps nothing up
 */
function fresh(
  texts: EditedTexts,
  configs: Configurations,
  looked: ReadonlyMap<string, boolean | undefined>,
  isEdited: boolean,
): Workspace {
  const workspace = new Workspace('/', isEdited);
  for (const [path, is] of looked) workspace.setExists(path, is);
  for (const path of texts.paths) workspace.setDisk(path, texts.text(path));
  for (const [path, text] of configs) setConfig(workspace, path, text);
  return workspace;
}

function setConfig(workspace: Workspace, path: string, text: string | undefined): void {
  workspace.setConfig(path, text === undefined ? undefined : readConfig(path, text));
}

function compare(living: Workspace, anew: Workspace, path: string, at: number): void {
  const offset = at % (anew.text(path)!.length + 1);
  same('answers', (each) => answersAt(each, path, offset));
  same('tree', (each) => each.file(path)!.tree.units.map(plainUnit));
  same('models', (each) => each.models().map(shownModel));
  for (const each of [...anew.paths(), ...anew.configPaths()])
    same(`findings in ${each}`, (one) => findingsIn(one, each));
  for (const each of anew.paths())
    for (const { code } of anew.findings(each, TODAY)) seen.add(code);

  function same(what: string, of: (workspace: Workspace) => unknown): void {
    const [actual, expected] = [of(living), of(anew)];
    // Texts are compared many times faster than objects.
    if (JSON.stringify(actual) !== JSON.stringify(expected))
      assert.deepEqual(actual, expected, what);
  }
}

/** All names of a model, where they stand, and what they mean, without the objects. */
function shownModel(model: Model): unknown {
  const number = (declaration: Declaration | undefined) =>
    declaration && model.declarations.indexOf(declaration);
  return {
    root: model.root,
    fragment: model.fragment,
    files: model.files.map(({ path }) => path),
    statement: number(model.statement),
    declarations: model.declarations.map((each) => [
      each.kind,
      each.stableId,
      model.qualifiedName(each),
      number(model.holder(each)),
      model.held(each).map(number),
      model.uses(each).map(({ start, end }) => ({ start, end })),
    ]),
    references: referencesOf(model).map((each) =>
      each.segments.map(({ nfc }, n) => [nfc, number(model.segmentTarget(each, n))]),
    ),
  };
}

property('a small edited model says what a fresh one says', storyIn(WORLDS.stall, 0), (story) =>
  follow(WORLDS.stall.files, story),
);
property('an edited model says what a fresh one says', storyIn(WORLDS.shop, 0), (story) =>
  follow(WORLDS.shop.files, story),
);
property('two edited models say what fresh ones say', storyIn(WORLDS['two shops'], 0), (story) =>
  follow(WORLDS['two shops'].files, story),
);
property('edited names mean what fresh ones mean', storyIn(WORLDS.tangle, 5), (story) =>
  follow(WORLDS.tangle.files, story),
);

test('edits make every rule find something', (context) => {
  if (seen.size === 0) return context.skip('no property ran');
  const on = RULES.filter(({ severity }) => severity !== 'off');
  const silent = on.map(({ code }) => code).filter((code) => !seen.has(code));
  assert.deepEqual(silent, []);
});
