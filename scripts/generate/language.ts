// What is made from the table of the language: the grammar for editors, the JSON Schema of `tm export json`,
// and the reference part of docs/language.md, whose other part is written by hand.
import { readFileSync } from 'node:fs';
import { exportSchema } from '../../server/src/schema/generate/export-schema.js';
import { withReference } from '../../server/src/schema/generate/reference.js';
import { textMateGrammar } from '../../server/src/schema/generate/textmate.js';

export interface Output {
  /** From the root of the project, with `/`. */
  readonly path: string;
  readonly content: string;
}

/** The files that follow from the table, whatever is on disk but the handwritten part of the reference. */
export function outputs(): Output[] {
  const reference = 'docs/language.md';
  const handwritten = readFileSync(new URL(`../${reference}`, __dist), 'utf8');
  return [
    { path: 'syntaxes/tm.tmLanguage.json', content: json(textMateGrammar()) },
    { path: 'schemas/export.schema.json', content: json(exportSchema()) },
    { path: reference, content: withReference(handwritten) },
  ];
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
