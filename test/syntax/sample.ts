/** A correct, well-indented text with everything that broken text could confuse. */
export const SAMPLE = String.raw`// A shop. """ is no text here, nor { a block.
import "./people.tm"

model shop "Web shop" {
  purpose """
    Sells books. They say "what you paid for" // is what you get.

    - don't { panic }
    - a list
    """
  report to "mailto:security@shop.example", "https://shop.example/\"report\""
  reviewed 2026-11-22
}

actor customer "Customer" { trust untrusted }
asset orders "Orders" { integrity high; confidentiality medium }
asset cards "Card numbers" """
  The numbers, *not* the names:

      threat no-threat "in an example"
""" {
  confidentiality critical; personal yes
}

/* Everything behind the wall.
   """ { */
boundary shop-net "Shop"
{
  trust trusted
  component web "Web application" {
    handles orders, // what was bought
      cards
    entry checkout "Checkout" {
      protocol "HTTPS"                  // implies encrypted yes
      open to customer
      authenticated by 2fa, größe-2
    }
    entry admin "Admin" { open to customer }
  }
  store db "Database" { holds orders, cards; encrypted yes }
}
external bank "Payment provider" in shop-net { operator "Bank Ltd" }

flow pay customer -> web.checkout "Pays" { carries cards; returns orders }
flow customer -> web.admin
flow charge web -> bank "Charges" {
  note """Über "größe" \""" and """
  carries cards
}

threat card-theft "Cards are read" {
  description """
The first line has no margin.
    } else is no code
  """
  stride disclosure
  mitigation tokenise "Tokens" { status partial since 2026-03; applies to db }
  mitigated by 2fa,
    größe-2
  accepted {
    because "Old orders keep their cards"
    by "CTO"
    until 2027-06
  }
}
mitigation 2fa "Second factor" { status implemented since 2024 }
mitigation größe-2 "Encryption" { status implemented; applies to db }
exclusion side-channels "Side channels" because "The provider's" {
  about db
}
`;
