import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  allEndsOf,
  crossing,
  effectiveAuthentication,
  effectiveEncryption,
  effectiveProtocol,
  elementAround,
  flowsEndingAt,
  holders,
  holdsIn,
  inside,
  isInternal,
  isOpenToUntrusted,
  near,
  touched,
  trust,
  zones,
  zonesNear,
} from '../../server/src/model/terms/terms.js';
import type { Declaration } from '../../server/src/model/declaration.js';
import { viewing } from '../support/judged.js';

const ids = (declarations: Iterable<Declaration>) =>
  [...declarations].map(({ id, stableId }) => id ?? stableId).join(' ');

const PLACES = `
  boundary cloud "Cloud" {
    trust trusted
    boundary dmz "DMZ" {
      component web "Web" { entry login "Log in" }
    }
  }
  store db "Database" in cloud.dmz.web
  entry health "Health" in dmz
`;

test('holders and zones run from the inside out', () => {
  const { view, the } = viewing(PLACES);
  assert.equal(ids(holders(view, the('login'))), 'web dmz cloud');
  assert.equal(ids(zones(view, the('login'))), 'dmz cloud');
  assert.equal(ids(holders(view, the('cloud'))), '');
});

test('inside is all that an element holds, by nesting or by `in`', () => {
  const { view, the } = viewing(PLACES);
  assert.deepEqual(
    ids(inside(view, the('dmz')))
      .split(' ')
      .sort(),
    ['db', 'health', 'login', 'web'],
  );
  assert.equal(ids(inside(view, the('db'))), '');
});

test('the element around an entry is the nearest component or external', () => {
  const { view, the } = viewing(`${PLACES} external bank "Bank" { entry api "API" }`);
  assert.equal(elementAround(view, the('login')), the('web'));
  assert.equal(elementAround(view, the('api')), the('bank'));
  assert.equal(elementAround(view, the('health')), undefined);
});

const trusts = (source: string, ...names: string[]) => {
  const { view, the } = viewing(source);
  return names.map((name) => trust(view, the(name))).join(' ');
};

test('trust is its own, else that of the nearest holder that has one', () => {
  const source = `
    boundary outer "Outer" { trust trusted
      boundary inner "Inner" { component a "A" { entry e "E" }; component b "B" { trust limited } }
    }
    component c "C"
  `;
  assert.equal(trusts(source, 'a', 'e', 'b', 'c'), 'trusted trusted limited unknown');
});

test('trust of an adversary is untrusted, wherever it stands', () => {
  assert.equal(trusts('boundary b "B" { trust trusted; adversary x "X" }', 'x'), 'untrusted');
});

test('trust of an actor is that of what it extends before that of its holder', () => {
  const source = `
    actor user "User" { trust untrusted }
    actor staff "Staff" { trust limited }
    actor visitor "Visitor"
    boundary office "Office" { trust trusted
      actor admin "Admin" extends user
      actor guest "Guest" extends visitor
      actor boss "Boss" extends user { trust trusted }
      actor temp "Temp" extends staff, user
      actor odd "Odd" extends staff, visitor
      actor clerk "Clerk"
    }
    actor deputy "Deputy" extends admin
  `;
  assert.equal(
    trusts(source, 'admin', 'guest', 'boss', 'temp', 'odd', 'clerk', 'deputy'),
    'untrusted trusted trusted untrusted unknown trusted untrusted',
  );
});

test('actors in a circle are judged without the reference that closes it', () => {
  const source = `
    actor a "A" extends b
    actor b "B" extends a, c
    actor c "C" { trust limited }
  `;
  assert.equal(trusts(source, 'a', 'b'), 'limited limited');
});

test('trust that cannot be read is unknown', () => {
  const source = `
    boundary b "B" { trust trusted
      component c "C" { trust trustedd }
      actor a "A" extends nobody
    }
  `;
  assert.equal(trusts(source, 'c', 'a'), 'unknown unknown');
});

test('a long chain of actors is no deep one', () => {
  const chain = Array.from({ length: 5000 }, (_, n) => `actor a${n} "A" extends a${n + 1}`);
  assert.equal(trusts([...chain, 'actor a5000 "A" { trust limited }'].join('\n'), 'a0'), 'limited');
});

const CROSSINGS = `
  actor user "User" { trust untrusted }
  boundary outer "Outer" { trust limited
    boundary inner "Inner" { trust trusted
      component core "Core" { entry door "Door" }
    }
    component edge "Edge"
    boundary sandbox "Sandbox" { trust untrusted; component guest "Guest" }
  }
  component lone "Lone"
  flow inward user -> door
  flow out core -> user
  flow deeper edge -> core
  flow aside edge -> guest
  flow escape guest -> edge
  flow across guest -> core
  flow unknown lone -> core
  flow within core -> door
`;

const crossingText = (name: string) => {
  const { view, the } = viewing(CROSSINGS);
  const { enters, leaves, crosses, goesUp } = crossing(view, the(name));
  const marks = [crosses ? 'crosses' : '', goesUp ? 'up' : ''].filter(Boolean).join(' ');
  return `enters [${ids(enters)}] leaves [${ids(leaves)}] ${marks}`.trim();
};

test('a flow enters and leaves the zones that its ends do not share', () => {
  assert.equal(crossingText('inward'), 'enters [inner outer] leaves [] crosses up');
  assert.equal(crossingText('out'), 'enters [] leaves [inner outer] crosses');
  assert.equal(crossingText('deeper'), 'enters [inner] leaves [] crosses up');
  assert.equal(crossingText('aside'), 'enters [sandbox] leaves [] crosses');
  assert.equal(crossingText('across'), 'enters [inner] leaves [sandbox] crosses up');
  assert.equal(crossingText('within'), 'enters [] leaves []');
});

test('a guest that goes up into its host enters the innermost zone that holds both', () => {
  assert.equal(crossingText('escape'), 'enters [outer] leaves [sandbox] crosses up');
});

test('unknown trust compares with nothing', () => {
  assert.equal(crossingText('unknown'), 'enters [inner outer] leaves [] crosses');
});

test('a long chain of boundaries is no deep one', () => {
  const chain = Array.from({ length: 5000 }, (_, n) => `boundary b${n + 1} "B" in b${n}`);
  const { view, the } = viewing(`
    boundary b0 "B" { trust limited; audience internal }
    store s "S" in b5000
    store t "T" in b4999
    flow f t -> s
    ${chain.join('\n')}
  `);
  assert.equal(trust(view, the('s')), 'limited');
  assert.equal(isInternal(view, the('s')), true);
  assert.equal(holdsIn(view, the('s')), true);
  assert.equal(ids(zonesNear(view, the('s'))), 'b0');
  assert.equal(ids(crossing(view, the('f')).enters), 'b5000');
});

const ENTRIES = `
  actor user "User"
  mitigation 2fa "Second factor" { status implemented }
  component web "Web" {
    entry api "API" { protocol "HTTPS"; authenticated by 2fa }
    entry raw "Raw" { protocol "TCP"; authenticated no because "Local" }
  }
  component part "Part" in web { entry inner "Inner" }
  component db "Database"
`;

const flow = (text: string, profile?: string) => {
  const source = `profile p "P"\n${ENTRIES}\nflow f ${text}`;
  const { view, the } = viewing(source, profile === undefined ? {} : { profile });
  return { view, the, f: the('f') };
};

test('a flow to an entry also ends at the nearest component or external around it', () => {
  const { view, the, f } = flow('user -> api');
  assert.equal(ids(allEndsOf(view, f)), 'user api web');
  assert.deepEqual(flowsEndingAt(view, the('web')), [f]);
  assert.deepEqual(flowsEndingAt(view, the('api')), [f]);
  assert.deepEqual(flowsEndingAt(view, the('user')), [f]);
  assert.deepEqual(flowsEndingAt(view, the('db')), []);
  const inner = flow('user -> inner');
  assert.equal(ids(allEndsOf(inner.view, inner.f)), 'user inner part');
  assert.deepEqual(flowsEndingAt(inner.view, inner.the('web')), []);
});

const encryption = (text: string, profile?: string) => {
  const { view, f } = flow(text, profile);
  return effectiveEncryption(view, f);
};

test('a flow is sent by its own protocol, else by that of the entry', () => {
  const protocol = (text: string) => {
    const { view, f } = flow(text);
    return effectiveProtocol(view, f);
  };
  assert.equal(protocol('user -> api'), 'HTTPS');
  assert.equal(protocol('api -> user'), 'HTTPS');
  assert.equal(protocol('api -> raw'), 'TCP');
  assert.equal(protocol('user -> api { protocol "HTTP" }'), 'HTTP');
  assert.equal(protocol('web -> db'), undefined);
});

test('encryption is as written, else yes when a word of the protocol says so, else unknown', () => {
  assert.equal(encryption('user -> api'), 'yes');
  assert.equal(encryption('user -> api { encrypted no }'), 'no');
  assert.equal(encryption('user -> api { encrypted unknown }'), 'unknown');
  assert.equal(encryption('user -> api { protocol "HTTP" }'), 'unknown');
  assert.equal(encryption('user -> raw'), 'unknown');
  assert.equal(encryption('web -> db'), 'unknown');
  assert.equal(encryption('user -> api { when p { encrypted no } }', 'p'), 'no');
});

test('the protocols that encrypt, in any case, as one of several words', () => {
  const words = [
    'https',
    'tls',
    'mtls',
    'wss',
    'ssh',
    'sftp',
    'ldaps',
    'ftps',
    'quic',
    'dot',
    'doh',
  ];
  for (const word of words) {
    assert.equal(
      encryption(`web -> db { protocol "SQL over ${word.toUpperCase()} 1.3" }`),
      'yes',
      word,
    );
  }
  for (const other of ['HTTP', 'httpsx', 'TLSv', 'FTP', 'not-s']) {
    assert.equal(encryption(`web -> db { protocol "${other}" }`), 'unknown', other);
  }
});

test('authentication is that of the flow, else of the entry; either form replaces either', () => {
  const authentication = (text: string, profile?: string) => {
    const { view, f } = flow(text, profile);
    return effectiveAuthentication(view, f)
      .map(({ def }) => def.name)
      .join(' ');
  };
  assert.equal(authentication('user -> api'), 'authenticated by');
  assert.equal(authentication('user -> raw'), 'authenticated');
  assert.equal(authentication('user -> raw { authenticated by 2fa }'), 'authenticated by');
  assert.equal(authentication('web -> db'), '');
  const replaced = 'web -> db { authenticated by 2fa; when p { authenticated no because "Test" } }';
  assert.equal(authentication(replaced), 'authenticated by');
  assert.equal(authentication(replaced, 'p'), 'authenticated');
});

const NEAR = `
  asset card "Card"
  asset wallet "Wallet" { contains card }
  boundary net "Net" {
    component web "Web" { handles wallet; entry shop "Shop" { accepts card } }
    store db "Database" { holds card }
  }
  component lone "Lone"
  flow buy lone -> shop { carries wallet }
  flow save web -> db { returns card }
`;

const nearText = (name: string) => {
  const { view, the } = viewing(NEAR);
  return ids(near(view, the(name)))
    .split(' ')
    .sort()
    .join(' ');
};

test('near an element: itself, holders but boundaries, what it holds, flows in or inside it', () => {
  assert.equal(nearText('shop'), 'buy shop web');
  assert.equal(nearText('web'), 'buy save shop web');
  assert.equal(nearText('db'), 'db save');
  assert.equal(nearText('net'), 'buy db net save shop web');
});

test('near a flow: both ends and their holders but boundaries', () => {
  assert.equal(nearText('buy'), 'buy lone shop web');
  assert.equal(nearText('save'), 'db save web');
});

test('near an asset: what has to do with it or with what contains it', () => {
  assert.equal(nearText('card'), 'buy card db save shop wallet web');
  assert.equal(nearText('wallet'), 'buy wallet web');
});

test('zones near are the outermost boundaries around what is near', () => {
  const { view, the } = viewing(NEAR);
  assert.equal(ids(zonesNear(view, the('web'))), 'net');
  assert.equal(ids(zonesNear(view, the('net'))), 'net');
  assert.equal(ids(zonesNear(view, the('buy'))), 'net');
  assert.equal(ids(zonesNear(view, the('wallet'))), 'net');
  assert.equal(ids(zonesNear(view, the('lone'))), '');
});

test('near leaves out what the profile does not have', () => {
  const source = `
    profile p "P"
    component web "Web" { entry shop "Shop" { only in p } }
    actor user "User"
    flow buy user -> shop
  `;
  const base = viewing(source);
  assert.equal(ids(near(base.view, base.the('web'))), 'web');
  const inProfile = viewing(source, { profile: 'p' });
  assert.equal(ids(near(inProfile.view, inProfile.the('web'))), 'web shop buy');
});

test('touched are targets and ways, each once', () => {
  const { view, the } = viewing(`${NEAR} threat t "T" { targets db, card, db; via buy, shop }`);
  assert.equal(ids(touched(view, the('t'))), 'db card buy shop');
});

test('an entry is open to untrusted parties by whom it is open to or who controls what comes in', () => {
  const open = (body: string) => {
    const { view, the } = viewing(`
      actor user "User" { trust untrusted }
      actor member "Member" extends user
      actor admin "Admin" { trust trusted }
      actor anybody "Anybody"
      adversary thief "Thief"
      adversary state "State" { in-scope no because "Too strong" }
      external bank "Bank" { trust untrusted }
      entry e "E" { ${body} }
    `);
    return isOpenToUntrusted(view, the('e'));
  };
  assert.equal(open('open to user'), true);
  assert.equal(open('open to admin, member'), true);
  assert.equal(open('controlled by thief'), true);
  assert.equal(open('open to admin'), false);
  assert.equal(open('open to anybody'), false);
  assert.equal(open('open to state'), false);
  assert.equal(open('controlled by bank'), false);
  assert.equal(open(''), false);
});

test('a flow may hold its own ends, by mistake', () => {
  const { view, the } = viewing('flow user -> user "F" { actor user "User" }');
  assert.equal(holdsIn(view, the('user')), true);
  assert.equal(isInternal(view, the('F')), false);
});
