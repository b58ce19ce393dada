// Statements for a model in which all fits together, and in which rules find something after almost any edit.
import fc from 'fast-check';
import { RULES } from '../../../server/src/rules/index.js';

const oneOf = (words: string) => fc.constantFrom(...words.split(' '));
const seldom = (line: fc.Arbitrary<string>) =>
  fc.option(line, { nil: '', freq: 2 }).map((text) => (text ? `${text}; ` : ''));
const lines = (...parts: readonly fc.Arbitrary<string>[]) =>
  fc.tuple(...parts.map(seldom)).map((texts) => texts.join(''));

const place = oneOf(
  'web api db lamp net dmz user web.door api.door net.web api db web api db lamp gone',
);
const holder = oneOf('net dmz net dmz web gone');
const end = oneOf('user admin thief web api db web.door api.door gone');
const asset = oneOf('card key vault card key vault card key vault gone');
const threat = oneOf('theft spoof flood leak');
const mitigation = oneOf('tls mfa wall fuse tls mfa wall fuse tls mfa wall fuse gone');
const level = oneOf('none low medium high critical');
const profile = oneOf('prod test');
const title = oneOf(
  'Card Vault Web API Night_shift "Vault of keys" "The secret door" "Main gate"',
).map((text) => `"${text.replaceAll('"', '')}"`);
const prose = oneOf(
  'vault `key` secret-store Vault_of_keys The_secret_door `web.door` nothing',
).map((text) => `description "Of ${text.replaceAll('_', ' ')}."`);
const audience = fc.constant('audience internal');
const onlyIn = profile.map((id) => `only in ${id}`);
const examined = fc.constant('examined 2026-01');

const when = (attribute: fc.Arbitrary<string>) =>
  fc.tuple(profile, attribute).map(([id, line]) => `when ${id} { ${line} }`);
const isIn = fc.option(holder, { nil: undefined }).map((id) => (id ? ` in ${id}` : ''));

const entry = fc
  .tuple(
    lines(
      oneOf('user thief').map((id) => `open to ${id}`),
      examined,
      asset.map((id) => `accepts ${id}`),
    ),
  )
  .map(([body]) => `entry door "The secret door" { ${body} }`);
const component = fc
  .tuple(
    oneOf('web api web api lamp'),
    title,
    isIn,
    entry,
    lines(
      asset.map((id) => `handles ${id}`),
      audience,
      onlyIn,
      prose,
      oneOf('trusted limited').map((word) => `trust ${word}`),
    ),
  )
  .map(([id, name, holder, door, body]) => `component ${id} ${name}${holder} { ${body} ${door} }`);
const store = fc
  .tuple(
    oneOf('db secret-store'),
    title,
    isIn,
    lines(
      asset.map((id) => `holds ${id}`),
      audience,
      onlyIn,
    ),
  )
  .map(([id, name, holder, body]) => `store ${id} ${name}${holder} { ${body} }`);
const nested = fc
  .oneof(component, store)
  .map((text) => text.replace(/^(\w+ \S+ "[^"]*") in \S+/, '$1'));
const boundary = fc
  .tuple(
    oneOf('net dmz'),
    title,
    isIn,
    lines(
      oneOf('trusted limited').map((word) => `trust ${word}`),
      audience,
      onlyIn,
      oneOf('safe sure tls').map((id) => `enforces ${id}`),
    ),
    fc.option(nested, { nil: '' }),
  )
  .map(([id, name, holder, body, held]) => `boundary ${id} ${name}${holder} { ${body} ${held} }`);
const flow = fc
  .tuple(
    end,
    end,
    title,
    lines(
      asset.map((id) => `carries ${id}`),
      asset.map((id) => `returns ${id}`),
      oneOf('yes no').map((word) => `encrypted ${word}`),
      mitigation.map((id) => `authenticated by ${id}`),
      examined,
      onlyIn,
      when(oneOf('yes no').map((word) => `encrypted ${word}`)),
    ),
  )
  .map(([from, to, name, body]) => `flow ${from} -> ${to} ${name} { ${body} }`);
const someThreat = fc
  .tuple(
    threat,
    title,
    lines(
      level.map((word) => `severity ${word}`),
      fc.oneof(place, fc.tuple(place, asset)).map((targets) => `targets ${String(targets)}`),
      mitigation.map((id) => `mitigated by ${id}`),
      threat.map((id) => `requires ${id}`),
      threat.map((id) => `enabled by ${id}`),
      oneOf('safe sure').map((id) => `breaks ${id}`),
      fc.constant('accepted until 2026-12-15 because "b" by "c"'),
      fc.constant('accepted until 2026-11-15'),
      fc.constantFrom('accepted', 'accepted because "b" by "c"'),
      onlyIn,
      prose,
      when(oneOf('tls mfa').map((id) => `mitigated by ${id}`)),
      when(threat.map((id) => `requires ${id}`)),
      level.map((word) => `residual ${word}`),
      oneOf('spoofing tampering denial').map((word) => `stride ${word}`),
      fc.constant('mitigation own "Own" { status partial }'),
    ),
  )
  .map(([id, name, body]) => `threat ${id} ${name} { ${body} }`);
const someMitigation = fc
  .tuple(
    mitigation,
    lines(
      oneOf('implemented planned partial rejected wrong').map((word) => `status ${word}`),
      place.map((id) => `applies to ${id}`),
      onlyIn,
      fc.constantFrom('verified 2026-01', 'verified 2026-11', 'evidence "a.md"'),
      fc.constantFrom('due 2026-06', 'due 2027'),
    ),
  )
  .map(([id, body]) => `mitigation ${id} "M" { ${body} }`);
const actor = fc
  .tuple(
    oneOf('user admin'),
    lines(
      oneOf('untrusted trusted').map((word) => `trust ${word}`),
      oneOf('user admin').map((id) => `extends ${id}`),
    ),
  )
  .map(([id, body]) => `actor ${id} "A" { ${body} }`);
const someAsset = fc
  .tuple(
    asset,
    title,
    lines(
      level.map((word) => `confidentiality ${word}`),
      asset.map((id) => `contains ${id}`),
      audience,
    ),
  )
  .map(([id, name, body]) => `asset ${id} ${name} { ${body} }`);
const property = fc
  .tuple(
    oneOf('safe sure'),
    lines(
      mitigation.map((id) => `upheld by ${id}`),
      fc.constant('status refuted'),
      fc.constant('status planned; due 2026-06'),
    ),
  )
  .map(([id, body]) => `property ${id} "P" { ${body} }`);
const external = lines(
  asset.map((id) => `handles ${id}`),
  fc.constant('trust untrusted'),
  onlyIn,
).map((body) => `external bank "Bank" { ${body} }`);
const shed = lines(
  asset.map((id) => `holds ${id}`),
  oneOf('yes no').map((word) => `encrypted ${word}`),
  when(oneOf('untrusted limited').map((word) => `trust ${word}`)),
).map((body) => `store shed "Shed" { trust untrusted; ${body} }`);
const question = lines(
  fc.oneof(place, asset, threat).map((id) => `about ${id}`),
  fc.constant('answer "A"'),
  onlyIn,
).map((body) => `question "Q" { ${body} }`);
const page = fc
  .tuple(
    oneOf('one two'),
    oneOf('a.md ./a.md b.md'),
    lines(
      oneOf('threats flows properties mitigations questions purpose').map((id) => `include ${id}`),
      audience,
      onlyIn,
    ),
  )
  .map(([id, file, body]) => `page ${id} "P" { file "${file}"; ${body} }`);
const condition = fc.oneof(
  oneOf('yes no unknown').map((word) => `encrypted ${word}`),
  oneOf('untrusted limited trusted').map((word) => `trust ${word}`),
  level.map((word) => `severity ${word}`),
  oneOf('threat flow mitigation').map((kind) => `named-by ${kind} { audience any }`),
  fc.constantFrom('stands-in boundary', 'goes-up yes', 'crosses any', 'response open, partly'),
  fc.constantFrom('carries asset { confidentiality high }', 'protocol', 'wrong', 'severity wrong'),
);
const requirement = fc
  .tuple(
    oneOf('locked rated kept'),
    oneOf('entry flow threat component store'),
    condition,
    condition,
    oneOf('any not'),
  )
  .map(
    ([id, kind, a, b, word]) =>
      `requirement ${id} "R" { for ${kind}; where { ${word} { ${a} } }; require { ${b}; tags any } }`,
  );
const exemption = fc
  .tuple(
    oneOf('locked rated kept gone'),
    fc.oneof(place, threat, asset),
    lines(fc.constantFrom('until 2026-11', 'until 2027'), onlyIn),
  )
  .map(
    ([id, about, body]) =>
      `exemption "E" { requirement ${id}; about ${about}; because "B"; ${body} }`,
  );
const comment = oneOf(RULES.map(({ code }) => code).join(' ')).map(
  (code) => `// tm-ignore ${code}: for a test`,
);
const broken = fc.constantFrom(
  'boundary {',
  '}',
  'threat "',
  'compnent x "X" { }',
  'flow web ->',
  '"""',
  'actor user',
  '',
);

/** One line each; most declare, under few names, what others mention. */
export const statement = fc.oneof(
  boundary,
  component,
  store,
  flow,
  flow,
  someThreat,
  someThreat,
  someThreat,
  someMitigation,
  actor,
  someAsset,
  property,
  fc.constantFrom('adversary thief "T"', 'adversary thief "T" { in-scope no }'),
  profile.map((id) => `profile ${id} "P"`),
  external,
  shed,
  question,
  page,
  fc.constantFrom('document book "B" { url "https://b.example" }', 'profile stage "S"'),
  place.map((id) => `exclusion "E" { because "B"; about ${id} }`),
  fc.constantFrom(
    'model m "M" { owner "O" }',
    'model m "M" { purpose "P" }',
    'model m "M" { reviewed 2026-01; review-every 90 }',
  ),
  requirement,
  exemption,
  exemption,
  comment,
  broken,
);
