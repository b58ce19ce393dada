// Models that the tests of the command line are run on.

/** A whole model in which nothing is found. */
export const CLEAN = `model shop "Shop" {
  purpose "Sells books."
  report to "mailto:security@shop.example"
}
actor customer "Customer" { trust untrusted }
asset orders "Orders" { integrity high; confidentiality low }
boundary net "Shop" {
  trust trusted
  enforces login
  component web "Web application" {
    handles orders
    entry checkout "Checkout" { protocol "HTTPS"; open to customer; authenticated by login }
  }
}
flow pay customer -> checkout "Pays" { carries orders }
property own-orders "Customers change only their own orders" { protects orders; upheld by login }
threat forgery "An order is forged" {
  targets orders
  via checkout
  severity high
  mitigated by login
}
mitigation login "Login" { status implemented; applies to checkout; evidence "https://shop.example/login" }
`;

/** A threat that nothing answers; the severity decides how bad that is. */
export function openThreat(id: string, severity: string): string {
  return `threat ${id} "Threat ${id}" { targets orders; severity ${severity} }\n`;
}
