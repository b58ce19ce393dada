// What is made from the list of rules: the index of their pages.
import { ruleIndex } from '../../server/src/rules/document.js';
import type { Output } from './language.js';

export function outputs(): Output[] {
  return [{ path: 'docs/rules/README.md', content: ruleIndex() }];
}
