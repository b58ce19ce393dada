/**
 * How rules name what they are about, so that all messages read alike.
 * Owns wording only; concludes nothing.
 */
import { nameOf } from '../model/link/names.js';
import { joined } from '../model/words.js';
import type { Declaration, Value } from '../model/declaration.js';
import type { Related } from '../model/problem.js';
import type { SeveritySource, ThreatSeverity } from '../model/terms/severity.js';
import { placeOf, type Place } from '../syntax/tree.js';
import { quoted } from '../syntax/quote.js';

/** `threat 'card-theft'` */
export function named(declaration: Declaration): string {
  return `${declaration.kind} ${quoted(nameOf(declaration))}`;
}

/** `'a'`, `'a' and 'b'`, `'a', 'b', 'c' and 4 more` */
export function listed(declarations: readonly Declaration[]): string {
  const names = declarations.map((each) => quoted(nameOf(each)));
  if (names.length <= 4) return joined(names, 'and');
  return `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`;
}

const SOURCE: Readonly<Record<SeveritySource, string>> = {
  severity: '',
  cvss: ', from its CVSS vector',
  'likelihood-impact': ', from likelihood and impact',
  unstated: ', as none is stated',
};

/** `severity high, from likelihood and impact` */
export function severityText({ level, source }: ThreatSeverity): string {
  return `severity ${level}${SOURCE[source]}`;
}

/** Where a declaration is, as a second place. */
export function alsoAt(declaration: Declaration, message: string): Related {
  return { at: declaration.name, message };
}

/** The place of a value of the declaration, written there or in a `when` of it. */
export function placeOfValue(declaration: Declaration, value: Value): Place {
  return placeOf(declaration.unit, value);
}
