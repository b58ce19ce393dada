// Completion: what fits at the cursor and nothing else.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accepted, assertCompletions, itemsAt } from '../support/completing.js';

test('kinds at the top level, with model only where there is none', () => {
  assertCompletions(`
    <|>
    ^ model, import, threat, mitigation, asset, flow, component, boundary, profile, ... -in -status
  `);
  assertCompletions(`
    model m "M"
    as<|>
    ^^ import, threat, mitigation, asset, ... -model
  `);
});

test('in a block its attributes that are not written, what it holds, and when', () => {
  assertCompletions(`
    model m "M"
    asset a "A" {
      integrity high
      <|>
      ^ confidentiality, availability, personal, contains, description, tags, audience, owner, source, provenance, link, note, formerly, only in, when
      tags x
    }
    external e "E" "Described" {
      <|>
      ^ technology, operator, handles, trust, examined, in, entry, store, component, tags, ... -description -model -asset
    }
  `);
});

test('what is required comes first', () => {
  assertCompletions(`
    incident i "I" {
      <|>
      ^ date, cve, severity, ...
    }
    page p {
      include threats
      <|>
      ^ file, include, shape, ...
    }
    exclusion x "X" because "R" {
      <|>
      ^ about, instead, cwe, ... -because
    }
  `);
});

test('an attribute that holds many may be written again, another one not', () => {
  assertCompletions(`
    threat t "T" {
      stride denial
      severity high
      <|>
      ^ stride, linddun, targets, ... -severity
    }
  `);
});

test('of attributes with the same first word one excludes the other', () => {
  assertCompletions(`
    component c "C" {
      entry e "E" {
        authenticated no because "R"
        <|>
        ^ protocol, open to, controlled by, except, accepts, examined, ... -in
      }
    }
  `);
});

test('the word at the cursor does not count as written', () => {
  assertCompletions(`
    asset a "A" {
      integrity<|> high
      ^^^^^^^^^ confidentiality, integrity, availability, ...
    }
  `);
});

test('clauses stand as lines of a block where one attribute takes them', () => {
  assertCompletions(`
    mitigation m "M" {
      status implemented
      <|>
      ^ condition, applies to, done by, evidence, verified, kind, due, since, because, ... -in
    }
    threat t "T" {
      <|>
      ^ stride, linddun, ... -because -until
    }
  `);
});

test('a block of an attribute holds its clauses', () => {
  assertCompletions(`
    threat t "T" {
      accepted {
        because "R"
        <|>
        ^ by, until
      }
    }
  `);
});

test('values of enumerations, each once', () => {
  assertCompletions(`
    mitigation m "M" { status <|> }
                              ^ implemented, partial, planned, delegated, rejected, impossible
    threat t "T" {
      stride spoofing, denial, <|>
                               ^ tampering, repudiation, disclosure, elevation
      severity hi<|>
               ^^ none, low, medium, high, critical
      severity high <|>
                    ^ nothing
    }
    page p "P" { include purpose, di<|>gram }
                                  ^^^^^^ terms, actors, adversaries, assets, entries, components, flows, boundaries, diagram, ... -purpose
  `);
});

test('names of the right kinds, by the shortest that resolves there', () => {
  assertCompletions(`
    asset orders "Orders"
    boundary net "Net" {
      component web "Web" {
        entry api "Api"
        handles <|>
                ^ orders
      }
      component old "Old" { entry api "Api" }
    }
    threat t "T" {
      targets web, <|>
                   ^ orders, net, web.api, old, old.api
    }
  `);
});

test('a name nearer to the cursor needs no more words', () => {
  assertCompletions(`
    component web "Web" {
      entry api "Api"
      component inner "Inner" { entry in-api "In" }
    }
    component other "Other" { entry api "Api" }
    flow web.api -> <|>
                    ^ web, web.api, inner, in-api, other, other.api
  `);
});

test('behind a dot the direct children', () => {
  assertCompletions(`
    boundary net "Net" {
      actor guest "Guest"
      component web "Web" { entry api "Api"; store cache "Cache" }
    }
    component mail "Mail" in net
    threat t "T" {
      via net.<|>
              ^ web
      via net.web.a<|>
                  ^ api
      targets net.web.<|>
                      ^ api, cache
      posed by net.<|>
                   ^ guest
      targets nothing.<|>
                      ^ nothing
    }
  `);
});

test('a declaration is not offered to itself, nor a holder of itself', () => {
  assertCompletions(`
    threat one "One" {
      requires <|>
               ^ two
    }
    threat two "Two"
    boundary outer "Outer" in <|> {
                              ^ beside
      component inner "Inner"
    }
    boundary beside "Beside"
  `);
});

test('of very many names those that what is typed may stand for, near ones first', () => {
  const assets = Array.from({ length: 600 }, (_, n) => `asset a${n} "Asset number ${n}"`);
  const own = 'asset own "Number of its own"';
  const source = (typed: string) =>
    `// file: main.tm\nmodel m "M"\nimport "./assets.tm"\n${own}\nstore s "S" { holds ${typed}<|> }\n` +
    `// file: assets.tm\n${assets.join('\n')}`;
  assert.equal(itemsAt(source('')).length, 500);
  assert.equal(itemsAt(source('num'))[0]?.label, 'own');
  const labels = itemsAt(source('a59')).map(({ label }) => label);
  assert.ok(labels.length < 50 && labels.includes('a59') && labels.includes('a599'));
});

test('details say kind and title', () => {
  const items = itemsAt(`
    asset orders "Orders"
    term "t" "T"
    component c "C" { handles <|> }
  `);
  assert.deepEqual(
    items.map(({ label, detail, kind, is }) => ({ label, detail, kind, is })),
    [{ label: 'orders', detail: 'asset Orders', kind: 'asset', is: 'reference' }],
  );
});

test('clauses of a header stand behind its title', () => {
  assertCompletions(`
    boundary net "Net"
    actor user "User"
    actor admin <|>
                ^ nothing
    actor admin "Admin" <|>
                        ^ extends, in
    actor clerk "Clerk" extends <|>
                                ^ user, admin, client, guest
    actor client "Client" in net <|>
                                 ^ extends
    actor guest "Guest" in <|>
                           ^ net
    assumption a "A" <|>
                     ^ because
    property p "P" <|>
                   ^ since, because
  `);
});

test('a nested declaration is not placed', () => {
  assertCompletions(`
    boundary net "Net" { component web "Web" <|> }
                                             ^ nothing
  `);
});

test('clauses of an attribute stand behind its value', () => {
  assertCompletions(`
    document doc "Doc" { url "https://doc.example" }
    threat t "T" {
      accepted <|>
               ^ because, by, until
      accepted because "R" <|>
                           ^ by, until
      accepted by "P" un<|>
                      ^^ because, until
      avoided <|>
              ^ because
      source doc <|>
                 ^ in
      note "N" <|>
               ^ nothing
    }
    mitigation m "M" { status implemented <|> }
                                          ^ since, because
  `);
});

test('the second word of an attribute', () => {
  assertCompletions(`
    component c "C" {
      entry e "E" {
        open <|>
             ^ to
        authenticated <|>
                      ^ no, by
      }
    }
    threat t "T" { mitigated b<|> }
                             ^ by
  `);
});

test('the ends of a flow', () => {
  assertCompletions(`
    asset data "Data"
    actor user "User"
    component web "Web" { entry api "Api" }
    flow <|>
         ^ user, web, api
    flow user <|>
              ^ user, web, api, ->
    flow user ->
    flow use user <|>
                  ^ ->
    flow use user -> <|>
                     ^ user, web, api
    flow use user -> web.<|>
                         ^ api
    flow use user -> web <|>
                         ^ nothing
    flow use user -> web "Use" { carries <|> }
                                         ^ data
  `);
});

test('profiles behind when, and what may stand in its block', () => {
  assertCompletions(`
    profile debug "Debug"
    profile cloud "Cloud"
    threat t "T" {
      when <|>
           ^ debug, cloud
      when debug, <|> {
                  ^ cloud
        severity high
        <|>
        ^ stride, linddun, targets, via, posed by, ... -severity -when -mitigation -in
        mitigated <|>
                  ^ by
      }
      only in <|>
              ^ debug, cloud
    }
  `);
});

test('nothing where dates, numbers and free words stand', () => {
  assertCompletions(`
    mitigation m "M" {
      status implemented since <|>
                               ^ nothing
      verified <|>
               ^ nothing
      tags <|>
           ^ nothing
    }
    threat t "T" { cwe <|> }
                       ^ nothing
  `);
});

test('nothing in comments, strings and texts', () => {
  assertCompletions(`
    // as<|>
         ^ nothing
    /* as<|> */ asset a "t<|>" {
         ^ nothing
                       ^ nothing
      owner "some<|>
                 ^ nothing
      description """
        threat <|>
               ^ nothing
        """
    }
    asset b "B" } // t<|>
                      ^ nothing
  `);
});

test('nothing behind a block', () => {
  assertCompletions(`
    asset a "A" { tags x } <|>
                           ^ nothing
  `);
});

test('paths of imports: other files, not imported yet, no other root', () => {
  assertCompletions(`
    // file: main.tm
    model m "M"
    import "./parts/web.tm"
    import <|>
           ^ ./parts/mail.tm, ./rest.tm
    import "<|>
            ^ ./parts/mail.tm, ./rest.tm
    import "./pa<|>"
            ^^^^ ./parts/mail.tm, ./rest.tm
    // file: other.tm
    model o "O"
    // file: parts/mail.tm
    asset mail "Mail"
    import "<|>"
            ^ ./web.tm, ../rest.tm
    // file: parts/web.tm
    asset web "Web"
    // file: rest.tm
    asset rest "Rest"
  `);
});

test('a list goes on behind a comma, on the next line too, where a statement may start as well', () => {
  assertCompletions(`
    mitigation a "A"
    mitigation b "B"
    mitigation c "C"
    threat t "T" {
      mitigated by a, <|>
                      ^ b, c
    }
    threat u "U" {
      mitigated by a,
        b,
        <|>
        ^ c, stride, linddun, ...
      severity high
    }
    threat v "V" {
      mitigated by a,
        b<|>
        ^ b, c, stride, linddun, ...
    }
    actor x "X" extends y,
      <|>
      ^ z, model, import, ...
    actor y "Y"
    actor z "Z"
  `);
});

test('an unclosed block above other statements still takes what is indented under it', () => {
  assertCompletions(`
    threat t "T" {
      sev<|>
      ^^^ stride, linddun, targets, ...

    asset a "A"
  `);
  assertCompletions(`
    threat t "T" {
      severity high
      <|>
      ^ stride, linddun, targets, ... -severity -asset

    asset a "A"
  `);
  assertCompletions(`
    threat t "T" {
      severity high
    <|>
    ^ model, import, threat, ... -severity

    asset a "A"
  `);
  assertCompletions(`
    boundary b "B" {
      component c "C" {
        handles a
      store s "S" {
        <|>
        ^ technology, holds, ... -handles
  `);
});

test('a unit below broken ones is read for itself', () => {
  assertCompletions(`
    threat "unclosed
    asset ] a "A" { integrity
    mitigation m "M" { status <|>
                              ^ implemented, ...
  `);
});

test('names are compared after normalisation', () => {
  assertCompletions(`
    boundary caf\u00e9 "Caf\u00e9" { component web "Web" }
    flow cafe\u0301.<|>
               ^ web
  `);
});

test('a file of several models offers the names of all', () => {
  assertCompletions(`
    // file: one.tm
    model one "One"
    import "./shared.tm"
    asset a "A"
    // file: shared.tm
    component c "C" { handles <|> }
                              ^ a, b
    // file: two.tm
    model two "Two"
    import "./shared.tm"
    asset b "B"
  `);
});

test('snippets hold what the kind requires', () => {
  assert.equal(
    accepted('<|>', 'document', true),
    'document ${1:id} "${2:Title}" {\n\turl "${3:}"\n\t$0\n}',
  );
  assert.equal(
    accepted('<|>', 'exclusion', true),
    'exclusion ${1:id} "${2:Title}" because "${3:}"',
  );
  assert.equal(accepted('te<|>', 'term', true), 'term "${1:Title}" "${2:Meaning}"');
  assert.equal(
    accepted('<|>', 'flow', true),
    'flow ${1:id} ${2:from} -> ${3:to} "${4:Title}" {\n\t$0\n}',
  );
  assert.equal(accepted('<|>', 'import', true), 'import "${1:./file.tm}"');
  assert.equal(accepted('<|>', 'page', true), 'page ${1:id} {\n\tfile "${2:}"\n\t$0\n}');
});

test('snippets of attributes quote strings and offer the words of enumerations', () => {
  const threat = (text: string) => `threat t "T" { ${text} }`;
  const taken = (label: string) => accepted(threat('<|>'), label, true);
  assert.equal(taken('severity'), threat('severity ${1|none,low,medium,high,critical|}'));
  assert.equal(taken('cvss'), threat('cvss "${1:}"'));
  assert.equal(taken('targets'), threat('targets '));
  assert.equal(taken('accepted'), threat('accepted'));
  assert.equal(taken('transferred to'), threat('transferred to ${1:} because "${2:}"'));
  assert.equal(
    accepted(threat('accepted <|>'), 'because', true),
    threat('accepted because "${1:}"'),
  );
});

test('without snippets the word and a space; alone where something follows', () => {
  assert.equal(accepted('<|>', 'threat'), 'threat ');
  assert.equal(accepted('thr<|>eat t "T"', 'threat', true), 'threat t "T"');
  assert.equal(
    accepted('asset a "A" { int<|> high }', 'integrity', true),
    'asset a "A" { integrity high }',
  );
});

test('a path is put in quotes unless the cursor stands in them', () => {
  const other = '\n// file: b.tm\nasset b "B"';
  assert.equal(accepted(`// file: a.tm\nimport <|>${other}`, './b.tm'), 'import "./b.tm"\n');
  assert.equal(accepted(`// file: a.tm\nimport "./x<|>"${other}`, './b.tm'), 'import "./b.tm"\n');
  assert.equal(accepted(`// file: a.tm\nimport "./x<|>${other}`, './b.tm'), 'import "./b.tm"\n');
});

test('in a block of conditions what can be asked of the kinds, terms before attributes', () => {
  assertCompletions(`
    requirement r "R" {
      for entry
      where { <|> }
              ^ any, not, trust, open-to-untrusted, stands-in, named-by, protocol, open to, controlled by, ... -carries -when -requirement
      require { stands-in boundary { <|> } }
                                     ^ any, not, trust, stands-in, named-by, enforces, ... -protocol
    }
  `);
  assertCompletions(`
    requirement r "R" {
      for flow
      require { any { to entry { not { <|> } } } }
                                       ^ any, not, trust, open-to-untrusted, ... -carries -goes-up
    }
  `);
});

test('what a condition may ask for: words, or kinds of what is named', () => {
  assertCompletions(`
    requirement r "R" {
      for entry, threat
      where { trust <|>
                    ^ untrusted, limited, trusted, any
        open <|>
             ^ to
        open-to-untrusted yes, <|>
                               ^ no, any
        open to <|>
                ^ actor, adversary, any
        response open, p<|>
                       ^ not-applicable, avoided, mitigated, transferred, accepted, partly, planned, any
        description <|>
                    ^ any
      }
    }
  `);
});

test('words of conditions are inserted as they are, those with a block with one', () => {
  const source = 'requirement r "R" { for flow; require { <|> } }';
  assert.match(accepted(source, 'any', true), /require \{ any \{ \$\{1:\} \} \}/);
  assert.match(accepted(source, 'authenticated by', true), /require \{ authenticated by {2}\}/);
});

test('kinds, and what a model is held to: requirements outside of it, exemptions in it', () => {
  assertCompletions(`
    // file: tm.config.json
    { "requirements": ["p.tm"] }
    // file: p.tm
    requirement locked "Locked" { for entry; require { protocol } }
    requirement rated "Rated" { for threat; require { likelihood } }
    req<|>
    ^^^ model, import, threat, mitigation, asset, flow, component, boundary, profile, term, document, actor, adversary, store, external, entry, property, assumption, verdict, exclusion, responsibility, incident, question, page, requirement, exemption
    // file: m.tm
    model m "M"
    ex<|>
    ^^ import, threat, ... -requirement -model
    exemption e "E" {
      requirement <|>
                  ^ locked, rated
    }
  `);
});
