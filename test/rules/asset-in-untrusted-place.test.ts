import { test } from 'node:test';
import { assertFinds } from '../support/judged.js';

const code = 'asset-in-untrusted-place';

const ASSETS = `
    asset cards "Cards" { confidentiality critical }
    asset names "Names" { confidentiality medium }
    asset news "News" { confidentiality low; integrity critical }`;

test('an untrusted store or component that holds or handles secrets', () => {
  assertFinds(
    code,
    `${ASSETS}
    boundary outside "Outside" {
      trust untrusted
      store cache "Cache" { holds names, cards, news }
            ^^^^^ ${code}: store 'cache' is untrusted and holds 'names' and 'cards' (confidentiality critical): encrypt the store, or keep the asset elsewhere
      component plugin "Plug-in" { handles names }
                ^^^^^^ ${code}: component 'plugin' is untrusted and handles 'names' (confidentiality medium): trust it and say so, or keep the asset elsewhere
    }
    store usb "Stick" { trust untrusted; holds names; encrypted unknown }
          ^^^ ${code}
    `,
  );
});

test('trusted more, of unknown trust, nothing secret, or an encrypted store', () => {
  assertFinds(
    code,
    `${ASSETS}
    boundary outside "Outside" {
      trust untrusted
      store a "A" { holds news }
      store b "B" { holds cards; encrypted yes }
      store c "C" { holds cards; trust limited }
      component d "D" { handles news }
      component e "E" { trust trusted; handles cards }
      external f "F" { handles cards }
    }
    store g "G" { holds cards }
    component h "H" { handles cards }
    `,
  );
});

test('under the profile where it is so', () => {
  assertFinds(
    code,
    `${ASSETS}
    profile lab "Lab"
    store db "Database" { holds cards; trust limited; when lab { trust untrusted } }
          ^^ ${code}: under profile 'lab': store 'db' is untrusted and holds 'cards' (confidentiality critical): encrypt the store, or keep the asset elsewhere
    `,
  );
});

test('it is silent while its trust or its encryption cannot be read', () => {
  assertFinds(
    code,
    `${ASSETS}
    boundary outside "Outside" { trust untrusetd; store a "A" { holds cards } }
                                       ^^^^^^^^^ wrong-value
    store b "B" { trust untrusted; holds cards; encrypted yse }
                                                          ^^^ wrong-value
    store c "C" { trust untrusted; holds cards; encrytped yes }
                                                ^^^^^^^^^ unknown-keyword
    store d "D" { trust untrusted; holds cadrs }
                                         ^^^^^ unknown-name
    `,
  );
});
