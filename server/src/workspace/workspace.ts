/**
 * The one place with state: the files of a folder, the models they make, their configuration, and what was found in them.
 * Owns their freshness: an edit is followed when something is asked next, by the statements that it touched.
 * Reads nothing itself: texts are handed in by the command line or the server.
 */
import type { ModelChange } from '../model/change.js';
import { LivingModels, type FileChange } from '../model/link/link.js';
import type { Model, View } from '../model/model.js';
import type { BoundFile } from '../model/declaration.js';
import { isSame } from '../model/tracking/same.js';
import type { FileFinding } from '../model/problem.js';
import type { Config, ReadConfig } from '../rules/config.js';
import { JudgedModel } from '../rules/judge-once.js';
import { ModelJudge, type JudgeOptions } from '../rules/judge.js';
import { completed, whileCurrent, type Steps } from '../model/steps.js';
import type { EditableText } from '../syntax/editable-text.js';
import type { Edit, FilePath } from '../syntax/tree.js';
import type { FileContent } from './file-reader.js';
import { Configs } from './configs.js';
import { FileStore } from './file-store.js';
import { asPolicy, mergeFindings, notIgnored, type ConfiguredFile } from './findings.js';
import { isAskedBy, isJudgedBy, placesOf, type Demands, type Judged } from './judged.js';
import { NearbyFiles, type Look } from './nearby-files.js';
import { Policies } from './policies.js';

export class Workspace {
  readonly #files: FileStore;
  readonly #configs: Configs;
  readonly #policies: Policies;
  readonly #nearby: NearbyFiles;
  #models: LivingModels | undefined;
  #judged: Judged | undefined;

  /**
   * @param folder imports may not leave it, and configurations above it do not count
   * @param isEdited texts will change: then what is found is kept up through edits, which takes time and memory
   * @param look tells which files of the folder are there; without it these wait for `setExists`
   */
  constructor(
    readonly folder: FilePath,
    readonly isEdited = true,
    look?: Look,
  ) {
    this.#files = new FileStore(folder);
    this.#configs = new Configs(folder);
    this.#policies = new Policies(this.#files, this.#configs);
    this.#nearby = new NearbyFiles(folder, look);
  }

  /** The file on disk changed; `undefined`: it is gone. */
  setDisk(path: FilePath, content: FileContent): void {
    this.#files.setDisk(path, content);
  }

  /**
   * The text in an editor, which counts more than the one on disk; `undefined`: the editor closed it. Of edits in
   * place `edited` is to be told.
   */
  setUnsaved(path: FilePath, text: string | EditableText | undefined): void {
    this.#files.setUnsaved(path, text);
  }

  /** An edit was made in the text in an editor. */
  edited(path: FilePath, edit: Edit): void {
    this.#files.edited(path, edit);
  }

  /** A configuration was read; `undefined`: it is gone. */
  setConfig(path: FilePath, read: ReadConfig | undefined): void {
    this.#configs.set(path, read);
  }

  /** A file or folder of the folder was looked for; `undefined`: whether it is there cannot be told. */
  setExists(path: FilePath, is: boolean | undefined): void {
    this.#nearby.set(path, is);
  }

  /** The files and folders that what is found depends on, and that nobody has looked for yet. */
  wantedFiles(): readonly FilePath[] {
    const judges = [...(this.#judged?.judges.values() ?? [])];
    this.#nearby.sweep((path) => judges.some(({ judge }) => isAskedBy(judge, path)));
    return this.#nearby.wanted();
  }

  /** Those and the ones that somebody has looked for. */
  nearbyFiles(): readonly FilePath[] {
    return this.#nearby.asked();
  }

  /** The model files. */
  paths(): readonly FilePath[] {
    return this.#files.list();
  }

  configPaths(): readonly FilePath[] {
    return this.#configs.paths();
  }

  /** What counts for the model of a root file. */
  configOf(root: FilePath): Config {
    return this.#configs.of(root);
  }

  /** The files with the requirements that count for the model of a root file. */
  policiesOf(root: FilePath): readonly FilePath[] {
    return this.#policies.filesOf(this.#configs.of(root));
  }

  /** Files of requirements: which there are, and where one may stand that is not known yet. */
  get policies(): Pick<Policies, 'has' | 'places'> {
    return this.#policies;
  }

  /** Of a model file or a configuration; empty for one that cannot be read. */
  text(path: FilePath): string | undefined {
    return this.#files.text(path) ?? this.#configs.get(path)?.unit.text;
  }

  has(path: FilePath): boolean {
    return this.#files.has(path);
  }

  file(path: FilePath): BoundFile | undefined {
    return this.#files.get(path);
  }

  /** Every model and every fragment, in the order of their roots' paths. */
  models(): readonly Model[] {
    return this.#follow().all;
  }

  /** The models that a file is part of; a file that no root reaches is part of its own fragment. */
  modelsOf(path: FilePath): readonly Model[] {
    return this.#follow().modelsOf(path);
  }

  /**
   * The base view of a model, kept up through edits.
   * @param now UTC day, whole days since 1970-01-01
   */
  view(model: Model, now: number): View {
    return this.#judge(model, now).base;
  }

  /**
   * What is found in a model file or a configuration, sorted; the same list until something in it changes or moves.
   * @param now UTC day, whole days since 1970-01-01
   */
  findings(path: FilePath, now: number): readonly FileFinding[] {
    const config = this.#configs.get(path);
    if (config) return this.#policies.problemsOf(config);
    const { merged } = this.#on(now);
    const judged = this.modelsOf(path).map((model) => this.#judgedFile(model, path, now));
    const isPolicy = this.#policies.has(path);
    const parts = [isPolicy, ...judged.flatMap(({ problems, config: of }) => [problems, of])];
    const known = merged.get(path);
    if (known && isSame(known.parts, parts)) return known.findings;
    const findings = mergeFindings(notIgnored(path, isPolicy ? judged.map(asPolicy) : judged));
    merged.set(path, { parts, findings, places: placesOf(findings) });
    return findings;
  }

  #judgedFile(model: Model, path: FilePath, now: number): ConfiguredFile {
    const { root, fragment } = model;
    const problems = this.#judge(model, now).problems(path);
    return { root, fragment, problems, config: this.#configs.of(root) };
  }

  /**
   * Does in steps what else the first question would wait for: reads, links and judges everything. Where texts or
   * configurations change between two steps it starts again, with what was read; it need not be done to its end.
   * @param now UTC day, whole days since 1970-01-01
   */
  *prepare(now: number): Steps<undefined> {
    for (let edition = -1; edition !== this.#edition;) {
      edition = this.#edition;
      yield* this.#prepareAll(now, () => edition === this.#edition);
    }
    return undefined;
  }

  /** These numbers only grow. */
  get #edition(): number {
    return this.#files.edition + this.#configs.edition + this.#nearby.edition;
  }

  /** @param isCurrent false when texts have changed since: then nothing more is kept */
  *#prepareAll(now: number, isCurrent: () => boolean): Steps<undefined> {
    for (const path of this.paths()) {
      this.#files.get(path);
      yield;
      if (!isCurrent()) return undefined;
    }
    const models = this.#models
      ? this.#follow()
      : yield* whileCurrent(LivingModels.of(this.#files), isCurrent);
    if (!models) return undefined;
    if (!this.#models) this.#files.takeEdits();
    this.#models ??= models;
    for (const model of this.isEdited ? this.#models.all : []) {
      const by = this.#demandsOn(model);
      if (isJudgedBy(this.#on(now).judges.get(model), by)) continue;
      const steps = ModelJudge.of(model, this.#judgeOptions(now, by));
      const judge = yield* whileCurrent(steps, isCurrent);
      if (!judge) return undefined;
      this.#on(now).judges.set(model, { judge, ...by });
    }
    return undefined;
  }

  /**
   * A model is judged when one of its files is asked about, and afresh when another configuration or other requirements
   * count for it.
   */
  #judge(model: Model, now: number): ModelJudge | JudgedModel {
    const { judges } = this.#on(now);
    const by = this.#demandsOn(model);
    const known = judges.get(model);
    if (known && isJudgedBy(known, by)) return known.judge;
    const options = this.#judgeOptions(now, by);
    const judge = this.isEdited
      ? completed(ModelJudge.of(model, options))
      : new JudgedModel(model, options);
    judges.set(model, { judge, ...by });
    return judge;
  }

  #demandsOn({ root }: Model): Demands {
    const config = this.#configs.of(root);
    return { config, requirements: this.#policies.of(config) };
  }

  #judgeOptions(now: number, { config, requirements }: Demands): JudgeOptions {
    return { now, config: config.rules, requirements, surroundings: this.#nearby };
  }

  /** The models as the texts are now, judged by what files are there now. */
  #follow(): LivingModels {
    const models = this.#followEdits();
    const changed = this.#nearby.takeChanged();
    if (changed.length === 0) return models;
    const judges = this.#judged?.judges;
    for (const [model, { judge }] of judges ?? []) {
      if (judge instanceof ModelJudge) judge.updateSurroundings(changed);
      else judges?.delete(model);
    }
    return models;
  }

  #followEdits(): LivingModels {
    const edits = this.#files.takeEdits();
    if (!this.#models) return (this.#models = completed(LivingModels.of(this.#files)));
    if (edits?.length === 0) return this.#models;
    const changes = edits ? this.#models.update(edits) : this.#models.rebuild();
    if (!edits || changes === 'rebuild') {
      this.#judged = undefined;
      return this.#models;
    }
    for (const [model, change] of changes) this.#judgeAgain(model, change, edits);
    this.#forgetPlaces(new Set(edits.map(({ path }) => path)));
    return this.#models;
  }

  #judgeAgain(model: Model, change: ModelChange, edits: readonly FileChange[]): void {
    const judges = this.#judged?.judges;
    const judge = judges?.get(model)?.judge;
    if (judge instanceof ModelJudge) judge.update(change, edits);
    else judges?.delete(model);
  }

  /** Findings in an edited file, or with a second place in one, are no longer where they were. */
  #forgetPlaces(edited: ReadonlySet<FilePath>): void {
    const merged = this.#judged?.merged;
    for (const [path, { places }] of merged ?? []) {
      if (edited.has(path) || [...edited].some((each) => places.has(each))) merged?.delete(path);
    }
  }

  /** What is known of the day; another day starts afresh. */
  #on(now: number): Judged {
    if (this.#judged?.now !== now) {
      this.#judged = { now, judges: new Map(), merged: new Map() };
    }
    return this.#judged;
  }
}
