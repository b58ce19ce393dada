// A first threat model, to be read from top to bottom. Then: tm check examples/tutorial
model shop "Book shop" {
  purpose "Sells books. Customers trust that **they get what they paid for**."
  report to "mailto:security@shop.example"
}

// Who uses the shop, and what is worth protecting in it?
actor customer "Customer" { trust untrusted }
asset orders "Orders" { integrity high; confidentiality medium }
asset passwords "Passwords" { confidentiality high }

// Where does it run? A boundary is a line where trust changes, an entry is a door in it.
boundary shop-net "Shop" {
  trust trusted
  component web "Web application" {
    handles orders, passwords
    entry checkout "Login, checkout" { protocol "HTTPS"; open to customer; authenticated by login }
  }
  store db "Database" { holds orders, passwords; encrypted yes }
}
flow order customer -> checkout "Orders books" { carries orders, passwords }
flow query web -> db "Reads and writes" { carries orders; returns orders, passwords }

// What is promised, what can go wrong, and what is done about it?
property own-orders "Customers see only their own orders" { protects orders; upheld by order-check }
threat foreign-orders "A customer reads the orders of another" {
  targets orders
  via checkout
  breaks own-orders
  severity high
  mitigated by order-check
}
threat guessing "Passwords are guessed" {
  targets passwords
  via checkout
  severity medium
  mitigation login-limit "Five attempts a minute" { status planned; applies to checkout }
}
threat stolen-backup "A backup of the database is stolen" { targets db; severity high }

mitigation login "Login by password" { status implemented; applies to checkout }
mitigation order-check "Each order is checked for its owner" {
  status implemented
  applies to web
  evidence "https://shop.example/tests/orders"
}
