/**
 * What a hover says of a declaration besides its title and description, kind by kind: one label and text a fact.
 */
import { levelOf, severityOf, type SeveritySource } from '../../model/terms/severity.js';
import {
  attributesOf,
  clauseDate,
  clauseText,
  targetsOf,
  textOf,
  textsOf,
} from '../../model/attributes.js';
import { holders } from '../../model/terms/containment.js';
import { formatDay } from '../../model/dates.js';
import type { Declaration } from '../../model/declaration.js';
import { crossing, effectiveEncryption, endsOf } from '../../model/terms/flows.js';
import type { View } from '../../model/model.js';
import { nameOf } from '../../model/link/names.js';
import { mitigationsOf, responseOf, type ResponseName } from '../../model/terms/response.js';
import { trust } from '../../model/terms/trust.js';
import { referrers } from '../../model/terms/uses.js';
import { boundariesOf, keepersOf } from '../asset-boundaries.js';
import { bullets, escaped, listed } from './markdown.js';

/** A label and Markdown; an empty text is left out. */
export type Fact = readonly [label: string, text: string];

export function factsOf(view: View, declaration: Declaration): readonly Fact[] {
  return [...ownFacts(view, declaration), ...threatFacts(view, declaration)].filter(
    ([, text]) => text !== '',
  );
}

/** `implemented since 2024`; nothing for kinds without status. */
export function statusPhrase(view: View, declaration: Declaration): string {
  const { kind } = declaration;
  if (kind !== 'mitigation' && kind !== 'property') return '';
  const fallback = kind === 'property' ? 'provided' : 'planned';
  const status = textOf(view, declaration, 'status') ?? fallback;
  const since = clauseDate(attributesOf(view, declaration, 'status')[0], 'since');
  return since ? `${status} since ${formatDay(since.first).slice(0, 4)}` : status;
}

const RESPONSE: Readonly<Record<ResponseName, string>> = {
  'not-applicable': 'not applicable',
  avoided: 'avoided',
  mitigated: 'mitigated',
  transferred: 'transferred',
  accepted: 'accepted',
  partly: 'partly mitigated',
  planned: 'only planned',
  open: 'open',
};

/** `open`, `partly mitigated (acceptance expired)`. */
export function responsePhrase(view: View, threat: Declaration): string {
  const { is, expired } = responseOf(view, threat);
  return expired ? `${RESPONSE[is]} (acceptance expired)` : RESPONSE[is];
}

function ownFacts(view: View, declaration: Declaration): readonly Fact[] {
  switch (declaration.kind) {
    case 'asset':
      return assetFacts(view, declaration);
    case 'threat':
      return ownThreatFacts(view, declaration);
    case 'mitigation':
      return mitigationFacts(view, declaration);
    case 'property':
      return [
        ['Protects', named(view, declaration, 'protects')],
        ['Upheld by', named(view, declaration, 'upheld by')],
      ];
    case 'flow':
      return flowFacts(view, declaration);
    case 'actor':
    case 'adversary':
    case 'boundary':
    case 'component':
    case 'store':
    case 'external':
    case 'entry':
      return elementFacts(view, declaration);
    case 'document':
      return [['Address', address(textOf(view, declaration, 'url') ?? '')]];
    case 'verdict':
      return [['Judged as', textOf(view, declaration, 'is') ?? '']];
    case 'responsibility':
      return [['Falls to', named(view, declaration, 'falls to')]];
    default:
      return [];
  }
}

function named(view: View, declaration: Declaration, attribute: string): string {
  return titles(targetsOf(view, declaration, attribute));
}

function titles(declarations: readonly Declaration[]): string {
  return listed(declarations, titleOf);
}

/** What a list calls it. */
export function titleOf(declaration: Declaration): string {
  return escaped(declaration.title ?? nameOf(declaration));
}

/** Only what can be opened is shown as a link. */
function address(url: string): string {
  return /^https?:\/\/[^\s<>]+$/i.test(url) ? `<${url}>` : escaped(url);
}

function assetFacts(view: View, asset: Declaration): readonly Fact[] {
  const levels = ['confidentiality', 'integrity', 'availability'].flatMap((name) => {
    const level = levelOf(view, asset, name);
    return level ? `${name} ${level}` : [];
  });
  const personal = textOf(view, asset, 'personal') === 'yes' ? ['personal data'] : [];
  return [
    ['Needs', [...levels, ...personal].join('; ')],
    ['Trust boundaries', titles(boundariesOf(view, asset))],
    ['Kept by', titles(keepersOf(view, asset))],
    ['Moved by', titles(referrers(view, asset, 'carries', 'returns'))],
  ];
}

const SOURCE: Readonly<Record<SeveritySource, string>> = {
  severity: '',
  cvss: ' (from its CVSS vector)',
  'likelihood-impact': ' (from likelihood and impact)',
  unstated: ' (not stated)',
};

function ownThreatFacts(view: View, threat: Declaration): readonly Fact[] {
  const { level, source } = severityOf(view, threat);
  const reason = reasonOf(view, threat);
  const because = reason === undefined ? '' : `: ${escaped(reason)}`;
  const residual = levelOf(view, threat, 'residual');
  return [
    ['Severity', level + SOURCE[source] + (residual ? `, residual ${residual}` : '')],
    ['Response', responsePhrase(view, threat) + because],
    ['Mitigations', bullets(mitigationsOf(view, threat), (each) => answer(view, each))],
    ['Targets', named(view, threat, 'targets')],
    ['Via', named(view, threat, 'via')],
    ['Breaks', named(view, threat, 'breaks')],
  ];
}

/** Why the written response that holds was chosen. */
function reasonOf(view: View, threat: Declaration): string | undefined {
  const written: Partial<Record<ResponseName, string>> = {
    'not-applicable': 'dismissed',
    avoided: 'avoided',
    transferred: 'transferred to',
    accepted: 'accepted',
  };
  const attribute = written[responseOf(view, threat).is];
  return attribute && clauseText(attributesOf(view, threat, attribute)[0], 'because');
}

function answer(view: View, mitigation: Declaration): string {
  return `${titleOf(mitigation)}: ${statusPhrase(view, mitigation)}`;
}

function mitigationFacts(view: View, mitigation: Declaration): readonly Fact[] {
  const { parent } = mitigation;
  const around = parent?.kind === 'threat' ? [parent] : [];
  const threats = [...new Set([...around, ...referrers(view, mitigation, 'mitigated by')])];
  return [
    ['Answers', bullets(threats, (threat) => threatLine(view, threat))],
    ['Applies to', named(view, mitigation, 'applies to')],
    ['Done by', named(view, mitigation, 'done by')],
    ['Condition', escaped(textOf(view, mitigation, 'condition') ?? '')],
  ];
}

function threatLine(view: View, threat: Declaration): string {
  return `${titleOf(threat)}: ${severityOf(view, threat).level}, ${responsePhrase(view, threat)}`;
}

function elementFacts(view: View, element: Declaration): readonly Fact[] {
  const known = trust(view, element);
  return [
    ['Stands in', titles(holders(view, element))],
    ['Trust', known === 'unknown' ? '' : known],
    ['Technology', escaped(textsOf(view, element, 'technology').join(', '))],
    ['Protocol', escaped(textOf(view, element, 'protocol') ?? '')],
    ['Open to', named(view, element, 'open to')],
    ['Handles', named(view, element, 'handles')],
    ['Holds', named(view, element, 'holds')],
  ];
}

function flowFacts(view: View, flow: Declaration): readonly Fact[] {
  const ends = endsOf(view, flow);
  const { enters, leaves } = crossing(view, flow);
  return [
    ['Leads', ends ? `${titleOf(ends.from)} → ${titleOf(ends.to)}` : ''],
    ['Carries', named(view, flow, 'carries')],
    ['Returns', named(view, flow, 'returns')],
    ['Enters', titles(enters)],
    ['Leaves', titles(leaves)],
    ['Encrypted', effectiveEncryption(view, flow)],
  ];
}

/** What threatens it, and what answers that. */
function threatFacts(view: View, declaration: Declaration): readonly Fact[] {
  const threats = referrers(view, declaration, 'targets', 'via', 'breaks');
  const answers = new Set(threats.flatMap((threat) => mitigationsOf(view, threat)));
  return [
    ['Threats', bullets(threats, (threat) => threatLine(view, threat))],
    ['Answered by', bullets([...answers], (each) => answer(view, each))],
  ];
}
