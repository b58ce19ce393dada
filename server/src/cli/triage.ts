/**
 * `tm triage`: what a model answers to a report.
 */
import type { View } from '../model/model.js';
import { answerOf, type TriageAnswer } from '../model/triage/answer.js';
import { questionOf, type AskedQuestion } from '../model/triage/question.js';
import { triage } from '../model/triage/triage.js';
import { isShownIn } from '../publish/audience.js';
import { publishedPlace } from '../publish/files/published-pages.js';
import { toMarkdown } from '../publish/markdown.js';
import { triageMarkdown } from '../publish/triage.js';
import { triageJson, triageText } from '../report/triage.js';
import { Failure } from './failure.js';
import { modelNamed, viewNamed } from './model-named.js';
import { write } from './output.js';

export interface TriageOptions {
  readonly asked: AskedQuestion;
  readonly format: 'text' | 'markdown' | 'json';
  readonly audience: 'public' | 'internal';
  readonly profile: string | undefined;
  readonly root: string | undefined;
  /** UTC day, whole days since 1970-01-01. */
  readonly now: number;
}

/**
 * @param path a root file, or a folder with exactly one root
 * @throws Failure when there is no such model or profile, nothing was asked, or an id means nothing
 */
export async function triageReport(path: string, options: TriageOptions): Promise<number> {
  if (Object.keys(options.asked).length === 0) throw new Failure(NOTHING_ASKED);
  const view = viewNamed(await modelNamed(path, options), options);
  await write(printed(answer(view, options), options));
  return 0;
}

const NOTHING_ASKED =
  'say what the report is about: one or more of --actor, --entry, --component, --asset, --cwe';

/** What of the flags of the command is part of the question. */
export function askedBy({ actor, entry, component, asset, cwe }: AskedQuestion): AskedQuestion {
  const asked = Object.entries({ actor, entry, component, asset, cwe });
  return Object.fromEntries(asked.filter(([, value]) => value !== undefined));
}

function answer(view: View, { asked, audience }: TriageOptions): TriageAnswer {
  const sees: Parameters<typeof questionOf>[2] = (each) => isShownIn(view, audience, each);
  const question = questionOf(view.model, asked, sees);
  if ('problems' in question) throw new Failure(question.problems.join('\n'));
  return answerOf(view, triage(view, question, sees), {
    sees,
    placeOf(declaration) {
      const place = publishedPlace(view, audience, declaration);
      return place && { file: place.file, anchor: place.anchor };
    },
  });
}

function printed(data: TriageAnswer, { format }: TriageOptions): string {
  if (format === 'json') return triageJson(data);
  return format === 'text' ? triageText(data) : toMarkdown(triageMarkdown(data));
}
