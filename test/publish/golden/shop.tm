// Uses nearly every kind and attribute once: the pages beside this file are made from it.

model shop "Book shop" {
  description "One server, one database."
  purpose """
    Sells books. Customers trust that **they get what they paid for**.

    # A heading of the author's

    | Part | Since |
    | - | - |
    | Shop | 2019 |
    """
  version "4.2"
  reviewed 2026-01
  review-every 180
  report to "mailto:security@shop.example", "https://shop.example/report"
  policy "https://shop.example/security"
  disclosure "We answer within **two days**."
  supported "4.x", "3.x until 2027"
  languages "en", "de"
  owner "Head of engineering"
  note "never printed: model note"
}

profile demo "Demo installation" {
  description "For trade fairs."
  setting "DEMO=1"
  default "DEMO=0"
  effect "Everybody may log in as the clerk."
  stance discouraged
}
profile hidden "Hidden profile" { audience internal }

term "Order" "What a customer *wants*." { source handbook in "Words" }
document handbook "Handbook" "How the shop is run." { url "https://shop.example/handbook" }
document audit "Audit of 2025" { url "javascript:alert(1)" }

actor visitor "Visitor" {
  trust untrusted
  becomes "Opens the page."
  may "look at books"
  may-not "order"
}
actor customer "Customer" extends visitor {
  description """
    Has an account.

    - private
    - business
    """
  may "order", "read own orders"
  source handbook in "#customers"
}
actor clerk "Clerk" in office { trust trusted; may "refund"; formerly staff }

adversary thief "Thief" {
  can "try passwords"
  cannot "break TLS"
  wants "cards"
  provenance inferred
}
adversary spy "Spy" { in-scope no because "Nobody can stop them." }

asset orders "Orders" { integrity high; confidentiality medium; personal yes }
asset cards "Card numbers" { confidentiality critical; link "https://shop.example/cards" }
asset ledger "Ledger" { contains orders; integrity high }

boundary office "Office" { trust limited }
boundary shop-net "Shop network" {
  description "Where the shop runs."
  trust trusted
  enforces own-orders, login
  boundary core "Core" {
    store db "Database" { technology "PostgreSQL"; holds orders, cards; encrypted yes }
    store logs "Logs"
  }
  component web "Web application" {
    technology "Go"
    handles orders, cards
    posture order
    entry checkout "Checkout" {
      protocol "HTTPS"
      open to customer
      controlled by thief
      authenticated by login
      accepts cards
      except "Not for the demo."
    }
    entry health "Health check" {
      protocol "HTTP"
      authenticated no because "It says only that the shop is there."
      examined 2026-01-02 because "It answers nothing else."
    }
    component renderer "Renderer"
  }
}
external bank "Payment provider" { operator "Bank Ltd"; handles cards; trust limited }
component backdoor "Secret maintenance port" in shop-net { audience internal; handles orders }

flow pay customer -> checkout "Pays | quickly" {
  description "With a card."
  carries cards
  returns orders
}
flow web -> db { carries orders, cards; encrypted no }
flow renderer -> web "Renders"
flow charge web -> bank "Charges" {
  carries cards
  protocol "TLS"
  authenticated no because "The bank knows our address."
}
flow clerk -> backdoor "Repairs in secret"
flow demo-login visitor -> web "Logs in as the clerk" { only in demo }

property own-orders "Customers read only their own orders" {
  status provided since 2020
  protects orders
  promised to customer
  strength limited
  limit "Not the clerk.", "Not after a subpoena."
  against thief
  upheld by order-check, honest-bank
  symptom "Somebody else's order is shown."
  severity high
  condition "The session is the customer's."
  source handbook, "A letter of 2020" in "page 2"
  owner "Support desk"
}
property fast-answers "Pages load at once" { strength best-effort }
property signed-mails "Mails are signed" {
  status planned because "The key is ordered."
  due 2027-03
  provenance inferred
}
property paper "Orders are printed" { status rejected since 2021 because "Nobody reads them." }
property fax "Orders come by fax" { status withdrawn since 2022-05 because "The line was cut." }
property anonymity "Orders are anonymous" {
  status disclaimed because "We need an address."
  suggested by "No account is needed to look", "The padlock"
}
property uptime "The shop is always there" { status disclaimed because "It is one server." }

assumption honest-bank "The bank keeps cards" {
  about bank
  because "It is audited."
  falls to bank
}

threat card-theft "Cards are read from the database" {
  description """
    A copy of the disk is enough.

    ```sql
    SELECT * FROM cards;
    ```
    """
  stride disclosure
  linddun disclosure, non-compliance
  targets cards, db
  via pay
  posed by thief
  breaks own-orders, signed-mails
  likelihood possible
  impact critical
  cwe 311
  capec 37
  attack "T1005", "T1566.002"
  step "Copy the disk", "Read the table"
  residual low because "Old copies."
  mitigation tokenise "Cards become tokens" { status partial since 2026-03; applies to db }
  mitigated by disk-encryption, secret-alarm
  source audit in "Finding 3"
}
threat guessing "Passwords are guessed" {
  stride spoofing
  targets web
  via checkout
  severity medium
  accepted because "Rare." by "CTO" until 2027-06
  when demo { dismissed because "There are no passwords." }
}
threat backups "A backup is stolen" {
  stride disclosure
  targets db
  cvss "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N"
  accepted because "Until the move." until 2026-06
  requires guessing
}
threat flood "The shop is flooded" {
  targets web
  transferred to bank because "It runs the line."
}
threat fraud "A customer orders in the name of another" {
  stride repudiation
  targets orders
  enabled by guessing, card-theft
}
threat old-browser "Old browsers leak" {
  avoided because "They are refused."
  provenance inferred
}
threat wizard "A wizard appears" { dismissed because "There are none." }
threat insider "An insider repairs in secret" { audience internal; targets db }

mitigation login "Second factor" {
  status implemented since 2024
  evidence "https://shop.example/a/very/long/path/to/the/second/factor", "docs/login.md"
  verified 2026-01
  kind prevent, detect
}
mitigation order-check "Each order is checked" {
  status implemented since 2020
  applies to web
  condition "The cache is off."
}
mitigation disk-encryption "Disk encryption" { status planned; due 2026-12; owner "Operations" }
mitigation secret-alarm "Secret alarm" { status implemented; audience internal }
mitigation bank-monitoring "The bank watches payments" {
  status delegated because "Only it sees them."
  done by bank
}
mitigation blocking "Countries are blocked" { status rejected because "It hits the wrong ones." }

verdict foreign-order "Reading foreign orders" {
  is vulnerability
  because "It breaks a promise."
  rests on own-orders
  goes to "mailto:security@shop.example"
  example "Changing the number in the address"
  precedent "https://shop.example/cases/1"
  cwe 639
  severity high
}
verdict noise "Noise" { is not-an-issue; because "It harms nobody." }
verdict headers "A header is missing" { under noise; because "Nothing depends on it." }

exclusion hardware "The hardware" {
  because "The host answers for it."
  about db
  instead "Write to the host."
  cwe 1300
}
responsibility updates "Browsers are updated" {
  falls to customer
  about web
  because "We cannot."
  how "Turn updates on."
  misuse "Old browser", "No browser"
}
incident leak "Orders readable without login" {
  date 2025-03-14
  cve "CVE-2025-0001"
  severity high
  affected "4.0"
  fixed in "4.1"
  realises card-theft
  effect "Three orders were seen."
  lesson "Check each order."
}
question keep-cards "Do you keep my card?" {
  answer "No: the bank does."
  about cards
  relies on own-orders, anonymity
  asked by customer
}
question open-question "Why books?"
