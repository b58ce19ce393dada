/**
 * The words of the language as a page prints them: statuses, levels, categories, dates.
 * Owns wording only; sections decide where it stands. The author's own prose never passes through here.
 */
import { attributesOf, clauseOf, clauseText, textOf } from '../model/attributes.js';
import type { Attribute, Declaration, Value } from '../model/declaration.js';
import type { View } from '../model/model.js';
import type { Connector } from '../schema/types.js';

const PROPERTY: Readonly<Record<string, string>> = {
  provided: 'Provided',
  planned: 'Planned',
  disclaimed: 'Not promised',
  rejected: 'Rejected',
  withdrawn: 'Withdrawn',
};

const MITIGATION: Readonly<Record<string, string>> = {
  implemented: 'Implemented',
  partial: 'Partly implemented',
  planned: 'Planned',
  delegated: 'Left to others',
  rejected: 'Rejected',
  impossible: 'Impossible',
};

const VERDICT: Readonly<Record<string, string>> = {
  vulnerability: 'Vulnerability',
  private: 'Report in private',
  hardening: 'Hardening',
  bug: 'Ordinary bug',
  depends: 'Depends',
  'not-an-issue': 'Not a security issue',
};

const CATEGORY: Readonly<Record<string, string>> = {
  'stride disclosure': 'Information disclosure',
  'stride denial': 'Denial of service',
  'stride elevation': 'Elevation of privilege',
  'linddun disclosure': 'Data disclosure',
};

/** The status of a property; one without a status is provided. */
export function propertyStatus(view: View, property: Declaration): string {
  return textOf(view, property, 'status') ?? 'provided';
}

/** The status of a mitigation; one without a status counts as planned. */
export function mitigationStatus(view: View, mitigation: Declaration): string {
  return textOf(view, mitigation, 'status') ?? 'planned';
}

/** `Provided since 2023`, `Planned, due 2027`. */
export function propertyPhrase(view: View, property: Declaration): string {
  const status = PROPERTY[propertyStatus(view, property)] ?? '';
  return status + sinceAndDue(view, property);
}

/** `Implemented since 2024`. */
export function mitigationPhrase(view: View, mitigation: Declaration): string {
  const status = MITIGATION[mitigationStatus(view, mitigation)] ?? '';
  return status + sinceAndDue(view, mitigation);
}

/** Why the status is so. */
export function statusReason(view: View, declaration: Declaration): string | undefined {
  return clauseText(attributesOf(view, declaration, 'status')[0], 'because');
}

function sinceAndDue(view: View, declaration: Declaration): string {
  const since = clauseDates(attributesOf(view, declaration, 'status')[0], 'since');
  const due = textOf(view, declaration, 'due');
  return `${since ? ` since ${since}` : ''}${due ? `, due ${due}` : ''}`;
}

export function verdictPhrase(word: string): string {
  return VERDICT[word] ?? capitalised(word);
}

/** What has to stand before a title, so that the title alone does not say something false. */
export function statusPrefix(view: View, declaration: Declaration): string {
  if (declaration.kind !== 'property') return '';
  const status = propertyStatus(view, declaration);
  return status === 'provided' ? '' : `${PROPERTY[status] ?? status}: `;
}

/** What a reader of a list must know of a control that is not simply there. */
export function statusSuffix(view: View, declaration: Declaration): string {
  if (declaration.kind !== 'mitigation') return '';
  const status = mitigationStatus(view, declaration);
  return status === 'implemented' ? '' : ` (${(MITIGATION[status] ?? status).toLowerCase()})`;
}

/** `spoofing` of STRIDE as `Spoofing`, `denial` as `Denial of service`. */
export function category(method: 'stride' | 'linddun', word: string): string {
  return CATEGORY[`${method} ${word}`] ?? capitalised(word);
}

export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** `one threat`, `3 threats`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return count === 1 ? `one ${one}` : `${count} ${many}`;
}

/** `a, b and c`. */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** The dates of a clause, as written. */
export function clauseDates(line: Attribute | undefined, connector: Connector): string {
  const values: readonly Value[] = clauseOf(line, connector)?.values ?? [];
  return values.flatMap((value) => (value.is === 'reference' ? [] : [value.text])).join(', ');
}
