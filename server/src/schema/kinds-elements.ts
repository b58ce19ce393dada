/** Rows of the kind table about what there is: people, things of value, places, and data on the move. */
import {
  attribute,
  clause,
  HEADER,
  kind,
  MANY,
  names,
  oneOf,
  REQUIRED,
  STRING,
  TEXT,
  WORD,
} from './build.js';
import { EXAMINED, HOLDERS } from './common.js';
import { ENCRYPTED, LEVEL, NO, TRUST, YES_NO } from './enums.js';
import type { AttributeDef, KindDef } from './types.js';

const trust = attribute(
  'trust',
  oneOf(TRUST),
  'How far the system may rely on it. Not written, it is that of the nearest holder that says it.',
);
const technology = attribute(
  'technology',
  STRING,
  'What it is made with: product, language, platform.',
);
const handles = attribute('handles', names('asset'), 'Assets that it reads, changes or passes on.');
const authentication: readonly AttributeDef[] = [
  attribute(
    'authenticated by',
    names('mitigation'),
    'The control by which the caller proves who they are.',
  ),
  attribute('authenticated', oneOf(NO), 'That nobody has to prove who they are here, on purpose.', {
    clauses: [clause('because', TEXT, 'Why no proof is needed.', REQUIRED)],
  }),
];

const people: readonly KindDef[] = [
  kind('actor', {
    doc: 'a class of users, told apart by what they may do',
    placedIn: HOLDERS,
    attributes: [
      attribute(
        'extends',
        names('actor'),
        'Classes that it also belongs to. It has their privileges, and their trust unless it states its own.',
        HEADER,
      ),
      attribute('trust', oneOf(TRUST), 'How far the system may rely on them.'),
      attribute('may', STRING, 'A privilege. Actors that extend this one have it too.', MANY),
      attribute('may-not', STRING, 'Something that they are expressly not allowed to do.', MANY),
      attribute('becomes', TEXT, 'How somebody becomes one: registration, appointment, purchase.'),
      EXAMINED,
    ],
    example: `actor customer "Customer" { trust untrusted; may "place orders" }
actor clerk "Clerk" extends customer { trust limited; may "refund orders" }`,
  }),
  kind('adversary', {
    doc: 'a profile of an attacker: what they can do, and what they want',
    placedIn: HOLDERS,
    attributes: [
      attribute(
        'in-scope',
        oneOf(YES_NO),
        'Whether the system defends against them. Default: `yes`.',
        {
          default: 'yes',
          clauses: [clause('because', TEXT, 'Why they are in scope or out of it.')],
        },
      ),
      attribute('can', STRING, 'A capability that they are taken to have.', MANY),
      attribute('cannot', STRING, 'A capability that they are taken not to have.', MANY),
      attribute('wants', STRING, 'An aim of theirs.', MANY),
    ],
    example: `adversary bot "Credential stuffer" {
  can "try millions of leaked passwords"
  wants "accounts with saved cards"
}`,
  }),
  kind('asset', {
    doc: 'something of value: data, a key, a service, a reputation',
    attributes: [
      attribute('confidentiality', oneOf(LEVEL), 'How bad it is when others learn it.'),
      attribute('integrity', oneOf(LEVEL), 'How bad it is when it is changed or forged.'),
      attribute('availability', oneOf(LEVEL), 'How bad it is when it cannot be had.'),
      attribute('personal', oneOf(YES_NO), 'Whether it is data about people.'),
      attribute('contains', names('asset'), 'Assets that are parts of it.'),
    ],
    example: 'asset cards "Card numbers" { confidentiality critical; personal yes }',
  }),
];

const places: readonly KindDef[] = [
  kind('boundary', {
    doc: 'a trust boundary: what is inside is trusted differently from what is outside',
    placedIn: HOLDERS,
    holds: ['actor', 'adversary', 'component', 'store', 'external', 'entry', 'boundary'],
    attributes: [
      attribute('trust', oneOf(TRUST), 'The trust of what is inside and does not state its own.'),
      attribute(
        'enforces',
        names('property', 'mitigation'),
        'What is guaranteed at this boundary, or the control that guards it.',
      ),
    ],
    example: `boundary backend "Backend" {
  trust trusted
  component web "Web application"
  store db "Database"
}`,
  }),
  kind('component', {
    doc: 'a process, service or module that does something with data',
    placedIn: HOLDERS,
    holds: ['entry', 'store', 'component'],
    attributes: [
      technology,
      handles,
      trust,
      attribute(
        'posture',
        WORD,
        'Its standing in one word of your own; a `term` whose title reads the same explains it.',
      ),
      EXAMINED,
    ],
    example: `component web "Web application" {
  technology "Go"
  entry checkout "Checkout" { protocol "HTTPS" }
}`,
  }),
  kind('store', {
    doc: 'a place where data rests: database, file, queue, key store',
    placedIn: HOLDERS,
    attributes: [
      technology,
      attribute('holds', names('asset'), 'Assets that rest in it.'),
      attribute('encrypted', oneOf(ENCRYPTED), 'Whether the data is encrypted at rest.'),
      trust,
      EXAMINED,
    ],
    example: 'store db "Database" { technology "PostgreSQL"; encrypted yes }',
  }),
  kind('external', {
    doc: 'a system outside your control that the system talks to',
    placedIn: HOLDERS,
    holds: ['entry', 'store', 'component'],
    attributes: [
      technology,
      attribute('operator', STRING, 'Who runs it.'),
      handles,
      trust,
      EXAMINED,
    ],
    example: 'external bank "Payment provider" { operator "Bank Ltd"; trust limited }',
  }),
  kind('entry', {
    doc: 'a point where data comes into the component, external or boundary around it',
    placedIn: HOLDERS,
    attributes: [
      attribute('protocol', STRING, 'How one talks to it. Flows that end here inherit it.'),
      attribute('open to', names('actor', 'adversary'), 'Who can reach it.'),
      attribute(
        'controlled by',
        names('actor', 'adversary', 'external'),
        'Who decides what comes in here, even when somebody else brings it.',
      ),
      attribute('except', TEXT, 'What is kept out, or where the rest does not apply.'),
      attribute('accepts', names('asset'), 'Assets that come in here.'),
      ...authentication,
      EXAMINED,
    ],
    example: `component web "Web application" {
  entry health "Health check" {
    protocol "HTTPS"
    authenticated no because "It says only that the service runs."
  }
}`,
  }),
];

const flow: KindDef = kind('flow', {
  doc: 'data that moves from one element to another: `flow FROM -> TO`',
  title: 'optional',
  attributes: [
    attribute('carries', names('asset'), 'Assets that move along the arrow.'),
    attribute('returns', names('asset'), 'Assets that come back in the answer.'),
    attribute('protocol', STRING, 'How the data is sent. Default: that of the entry it ends at.'),
    attribute(
      'encrypted',
      oneOf(ENCRYPTED),
      'Whether the data is encrypted on its way. Default: what the protocol implies (HTTPS, TLS, SSH, ...).',
    ),
    ...authentication,
    EXAMINED,
  ],
  example: `component web "Web application"
external bank "Payment provider"
flow charge web -> bank "Charges the card" { protocol "HTTPS" }`,
});

/** actor, adversary, asset, boundary, component, store, external, entry, flow */
export const ELEMENT_KINDS: readonly KindDef[] = [...people, ...places, flow];
