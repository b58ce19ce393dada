// Folders of model files to start from, and the lines that are written into them.
import fc from 'fast-check';
import { nameLine, placingLine } from './names.js';
import { statement } from './statements.js';

/** Texts by path; the workspace folder is "/". */
export type Files = Readonly<Record<string, string>>;

export interface World {
  readonly files: Files;
  readonly line: fc.Arbitrary<string>;
}

/** What models are held to; no model imports it. */
const POLICY = `requirement locked "Locked" { for entry, flow; where { named-by any }; require { any { authenticated by any; tags any } } }
requirement rated "Rated" { for threat; require { not { response open, planned } }; severity error }
requirement kept "Kept" { for asset, store, component; where { named-by threat { severity high, critical } }; require { any { encrypted yes; handles asset { confidentiality high }; trust trusted } } }
`;

/** In which all fits together, so that most edits leave most of it judged; the lamp stands apart from the rest. */
const SHOP: Files = {
  '/a.tm': `import "./b.tm"
import "./c.tm"
model m "M" { purpose "P"; owner "O"; review-every 90 }
profile prod "Prod"
profile test "Test"
actor user "User" { trust untrusted }
actor admin "Admin" { extends user }
adversary thief "Thief"
asset card "Card" { confidentiality high }
asset key "Key" { confidentiality medium }
asset vault "Vault" { contains key }
property safe "Safe"
property sure "Sure" { upheld by tls }
page print "Book" { file "book.md" }
`,
  '/b.tm': `boundary net "Net" { trust trusted }
boundary dmz "DMZ" { trust limited }
component web "Web" in dmz { handles card; entry door "The secret door" { open to user } }
component api "API" in net { entry door "Door" { open to admin } }
component lamp "Lamp"
store db "DB" in net { holds card }
store secret-store "Vault of keys" in net
flow user -> web.door "Order" { carries card; encrypted no }
flow web -> db "Save" { carries card, key }
flow web -> api.door "Call"
`,
  '/c.tm': `mitigation tls "TLS" { status implemented; applies to web; verified 2026-01 }
mitigation mfa "MFA" { status planned }
mitigation wall "Wall" { status rejected; applies to db }
mitigation fuse "Fuse" { status implemented; applies to lamp }
threat theft "Theft" { severity high; targets card, web; mitigated by tls }
threat spoof "Spoof" { severity critical; targets web; breaks safe; mitigated by fuse }
threat flood "Flood" { severity low; requires spoof }
threat leak "Leak" { description "Of the Vault of keys."; severity critical; accepted because "b" by "c"; residual low }
`,
  '/policy/p.tm': POLICY,
};

/** The least in which one of each depends on another: much is edited again and again in it. */
const STALL: Files = {
  '/a.tm': `import "./c.tm"
model m "M" { purpose "P"; owner "O" }
profile prod "Prod"
profile test "Test"
actor user "User" { trust untrusted }
asset card "Card" { confidentiality high }
boundary net "Net" { trust trusted }
component web "Web" in net { handles card; entry door "Door" { open to user } }
component lamp "Lamp"
store db "Vault" { holds card }
flow user -> web "Order" { carries card; encrypted no }
`,
  '/c.tm': `mitigation tls "TLS" { status implemented; applies to web }
mitigation fuse "Fuse" { status implemented; applies to lamp }
threat theft "Theft" { description "Of the Vault."; severity high; targets card; mitigated by tls }
threat spoof "Spoof" { severity critical; targets web; breaks safe; mitigated by fuse }
threat leak "Leak" { severity critical; requires theft; accepted because "b" by "c" }
property safe "Safe"
`,
  '/policy/p.tm': POLICY,
};

/** The files of the shop in two models, and one that no root reaches. */
const TWO_SHOPS: Files = {
  ...SHOP,
  '/d.tm': 'import "./c.tm"\nmodel n "N" { purpose "P"; owner "O" }\nprofile prod "Other"\n',
  '/e.tm': 'import "./c.tm"\nthreat own "Own" { mitigated by tls }\n',
};

/** Two roots, a fragment and a glob over files that hold whatever is drawn. */
export const TANGLE: Files = {
  '/m.tm': 'import "./parts/*.tm"\nmodel m "M"\n',
  '/parts/a.tm': '',
  '/parts/b.tm': 'import "./a.tm"\n',
  '/n.tm': 'model n "N" { purpose "P" }\nimport "./parts/b.tm"\n',
  '/f.tm': 'import "./parts/a.tm"\n',
};

export const WORLDS = {
  stall: { files: STALL, line: statement },
  shop: { files: SHOP, line: statement },
  'two shops': { files: TWO_SHOPS, line: statement },
  tangle: { files: TANGLE, line: fc.oneof(nameLine, placingLine) },
} satisfies Record<string, World>;

/** A world with some lines more in its files. */
export function filled(files: Files, lines: readonly (readonly string[])[]): Files {
  const texts = Object.entries(files).map(([path, text], index): [string, string] => {
    return [path, text + (lines[index] ?? []).map((line) => `${line}\n`).join('')];
  });
  return Object.fromEntries(texts);
}
