/**
 * `security.txt` (RFC 9116): where a website says how to report a vulnerability.
 * Owns its fields and what their values must be. No field is made up: what the model does not say is a problem where
 * the RFC demands it, and left out elsewhere. The clock is in no byte of it, so that it changes with the model alone.
 */
import { dateOf, numberOf, textOf, textsOf } from '../../model/attributes.js';
import { formatDay } from '../../model/dates.js';
import type { Declaration } from '../../model/declaration.js';
import type { View } from '../../model/model.js';
import { joined } from '../../model/words.js';
import { quoted } from '../../syntax/quote.js';
import { isShownIn } from '../audience.js';

/** The whole file, with LF line ends and a final one; or, in plain words, why there is none. */
export type SecurityTxt = { readonly text: string } | { readonly problems: readonly string[] };

/**
 * `Contact` is `report to` in its order, an e-mail address as `mailto:`. `Expires` is the end of the day by which the
 * model is to be reviewed again, though no later than 364 days after it was reviewed: the RFC wants less than a year.
 * `Policy` is `policy` where it is an address, since a path means nothing on another host. `Preferred-Languages` are
 * `languages`. The fields for which a model has no word (Acknowledgments, Canonical, Encryption, Hiring) are left out.
 */
export function securityTxt(view: View): SecurityTxt {
  const { statement } = view.model;
  if (!statement || !isShownIn(view, 'public', statement)) return { problems: [NO_STATEMENT] };
  const fields = [contacts, expires, policy, languages].map((field) => field(view, statement));
  const problems = fields.flatMap((field) => field.problems);
  if (problems.length > 0) return { problems };
  return { text: fields.flatMap(({ lines }) => lines.map((line) => `${line}\n`)).join('') };
}

const NO_STATEMENT =
  "there is no public 'model' statement: the fields of security.txt are taken from it";

interface Field {
  readonly lines: readonly string[];
  readonly problems: readonly string[];
}

const ABSENT: Field = { lines: [], problems: [] };

function wrong(...problems: readonly string[]): Field {
  return { lines: [], problems };
}

function contacts(view: View, statement: Declaration): Field {
  const written = textsOf(view, statement, 'report to');
  if (written.length === 0) {
    return wrong(`the model has no 'report to': write where to report a vulnerability`);
  }
  const uris = written.map((value) => (isMail(value) ? `mailto:${value}` : value));
  const problems = uris.flatMap((uri, at) => {
    if (isUri(uri, ['https', 'mailto', 'tel'])) return [];
    const what = `${quoted(written[at] ?? '')} in 'report to' is no address that security.txt may hold`;
    return [`${what}: write an e-mail address, or one that starts with 'https://' or 'tel:'`];
  });
  return { lines: uris.map((uri) => `Contact: ${uri}`), problems };
}

/** In days; a year after the review would not be less than a year off on the day of the review. */
const LONGEST = 364;

/** The model is right until its next review is due, and so is what is taken from it. */
function expires(view: View, statement: Declaration): Field {
  const reviewed = dateOf(view, statement, 'reviewed');
  const every = numberOf(view, statement, 'review-every');
  if (!reviewed || every === undefined) {
    const missing = [reviewed ? [] : `'reviewed'`, every === undefined ? `'review-every'` : []];
    const what = `the model has no ${joined(missing.flat())}`;
    return wrong(`${what}: security.txt has to say until when it can be relied on (Expires)`);
  }
  const last = reviewed.first + Math.min(every, LONGEST);
  if (view.now > last) return wrong(expired(last, every));
  return { lines: [`Expires: ${formatDay(last)}T23:59:59Z`], problems: [] };
}

function expired(last: number, every: number): string {
  const why =
    every > LONGEST ? 'it may hold for less than a year' : 'the model was to be reviewed then';
  return `security.txt would have expired on ${formatDay(last)}, since ${why}: review the model and write the day in 'reviewed'`;
}

function policy(view: View, statement: Declaration): Field {
  const written = textOf(view, statement, 'policy');
  if (written === undefined || !hasScheme(written)) return ABSENT;
  if (isUri(written, ['https'])) return { lines: [`Policy: ${written}`], problems: [] };
  const what = `${quoted(written)} in 'policy' is no address that security.txt may hold`;
  return wrong(`${what}: write one that starts with 'https://'`);
}

/** A primary subtag and others, as BCP 47 has them: enough to tell a tag from the name of a language. */
const LANGUAGE_TAG = /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/iu;

function languages(view: View, statement: Declaration): Field {
  const written = textsOf(view, statement, 'languages');
  const problems = written.flatMap((value) =>
    LANGUAGE_TAG.test(value)
      ? []
      : [`${quoted(value)} in 'languages' is no language tag: write one such as 'en' or 'pt-BR'`],
  );
  const lines = written.length > 0 ? [`Preferred-Languages: ${written.join(', ')}`] : [];
  return { lines, problems };
}

/** An e-mail address that can stand behind `mailto:` as it is. */
function isMail(value: string): boolean {
  return /^[\w.!$'*+~-]+@[a-z\d-]+(?:\.[a-z\d-]+)+$/iu.test(value);
}

function hasScheme(value: string): boolean {
  return /^[a-z][a-z\d+.-]*:/iu.test(value);
}

/** The characters that may stand in a URI (RFC 3986, appendix A), so neither blanks nor line breaks. */
const URI = /^[a-z][a-z\d+.-]*:(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[\da-f]{2})+$/iu;

function isUri(value: string, schemes: readonly string[]): boolean {
  const scheme = value.slice(0, value.indexOf(':')).toLowerCase();
  if (!URI.test(value) || !schemes.includes(scheme)) return false;
  if (scheme === 'mailto') return isMail(value.slice('mailto:'.length).replace(/\?.*$/u, ''));
  if (scheme === 'tel') return /^tel:\+?[\d().-]+$/iu.test(value);
  return /^https:\/\/[^/?#]/iu.test(value);
}
