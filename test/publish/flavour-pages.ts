// Pages to print in each flavour: what hostile authors write, and what a page says whatever its form.
import type { Nodes, Root } from 'mdast';
import { withoutSpace } from '../support/html.js';
import { guarded, HOSTILE, modelWith } from './hostile-models.js';
import { pageOf } from './support.js';

/** Prose that means more in a dialect than in GitHub's. */
export const DIALECTS = [
  '{ref}`x` {{ x }} {% raw %} {#id} {: .c } ${x}$',
  '```{include} /etc/passwd\n```',
  '```{eval-rst}\n.. include:: /etc/passwd\n```',
  '```nolanguage title="x"\n<b>{x}</b>\n```',
  '```json\n\n{ not json\n\n```',
  '(target)=\n% comment\n+++ block\n:field: value',
  ':::{note}\nx\n:::\n\n::: os.path\n\n!!! note\n    x\n\n??? x\n\n=== "tab"',
  'import x from "x"\n\nexport const x = 1\n\nimport, an export',
  '--8<-- "/etc/passwd"\n\n[TOC] [[wiki]] ==mark== ^^up^^ ++ctrl++ :smile: "quoted" -- ...',
  '- [x] done\n- [ ] not done\n\n1. one\n   - two\n     - three\n\n       deep\n2. four\n\n   ```js\n   five\n   ```',
  '- a list\n\n* another list\n\n1. numbered\n\n1) numbered too\n\n1000. a long number\n\n      with more',
  '> # in a quotation\n>\n> - list\n\n- # in a list\n\n    code after a list\n\n***\n\n##### deep\n\n## less deep\n\n#### skips',
  'a\\\nb  \nc ~~struck~~ `a|b` `` ` `` ` x ` `\\` C# <https://a.example/?a=1&copy=2&b=(c)>',
  '| a\\|b | `c\\|d` |\n| - | :-: |\n| *e* ~~f~~ | [g](#heading-of-prose) |\n\n# Heading of *prose*',
  '[x](#threat-x) [y](#section-threats) **a**b**c** *d*e _f_ **"g"**h **`i`** *** a_b_c __init__',
  '## Threat x-threat\n\n## Threat: x threat\n\n## Thréat x-threat',
] as const;

/** A page that holds a hostile text in its titles and strings; one of prose, in its prose too. */
export function hostilePage(text: string): Root {
  if ((HOSTILE as readonly string[]).includes(text)) return pageWith(guarded(text), ['string']);
  return pageWith(text, ['text', 'string']);
}

/** @param types of the values that hold the text */
export function pageWith(text: string, types: readonly string[]): Root {
  return pageOf({ 'm.tm': modelWith(text, types) }, { audience: 'internal' });
}

/** What a reader sees of a page, without white space. */
export function shownText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') {
    return withoutSpace(node.value);
  }
  if (node.type === 'listItem' && typeof node.checked === 'boolean') {
    return (node.checked ? '[x]' : '[]') + node.children.map(shownText).join('');
  }
  return 'children' in node ? node.children.map(shownText).join('') : '';
}
