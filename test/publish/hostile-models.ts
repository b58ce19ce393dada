// What a hostile author would write, and models that hold it wherever they can.
import { SCHEMA } from '../../server/src/schema/schema.js';
import type { AttributeDef, KindDef, ValueType } from '../../server/src/schema/types.js';

/** In titles and strings. */
export const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</a></td></table><b onclick=alert(1)>',
  '[x](javascript:alert(1))',
  '![x](https://evil.example/x.png)',
  '<https://evil.example>',
  'https://evil.example',
  'www.evil.example',
  'me@evil.example',
  '| a | b |',
  '`code` ``` ~~~',
  '*a* **b** _c_ ~~d~~ &lt; &#60;',
  '# Heading\n## Heading\n\n---\n- list\n1. list\n> quote',
  'a\\nb\nc\r\nd',
  '[^1] [a][b] [b]: https://evil.example',
  '"></a><a id="threat-x">',
  '<!-- --> <![CDATA[ <?php ?>',
  '${x} {{x}} {%x%}',
  '\u202e\u0000\u00ad',
];

/** As a string of the language, on one line. */
function quoted(text: string): string {
  const escapes: Record<string, string> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\n' };
  return `"${text.replace(/[\\"\n\r]/g, (character) => escapes[character]!)}"`;
}

/** A declaration of the kind with the text in its title and in every attribute that takes a string of its type. */
function declarationOf(row: KindDef, text: string, types: readonly string[]): string {
  const lines = row.attributes.flatMap((def) => attributeLine(def, text, types) ?? []);
  const title = row.title === 'none' ? '' : quoted(text);
  const ends = row.kind === 'flow' ? 'x-component -> x-store' : '';
  const id = row.id === 'none' || row.kind === 'model' ? '' : `x-${row.kind}`;
  const description = types.includes('text') ? quoted(text) : '"d"';
  return `${row.kind} ${id} ${ends} ${title} ${description} {\n  ${lines.join('\n  ')}\n}`;
}

function attributeLine(
  def: AttributeDef,
  text: string,
  types: readonly string[],
): string | undefined {
  if (['description', 'note', 'include', 'file', 'in'].includes(def.name)) return undefined;
  const value = valueOf(def.value, text, types);
  const clauses = def.clauses.flatMap((clause) => {
    const written = valueOf(clause.value, text, types);
    return written === undefined ? [] : [`${clause.connector} ${written}`];
  });
  if (def.value.type === 'nothing') return `${def.name} ${clauses.join(' ')}`;
  if (value === undefined || (def.response && def.name !== 'accepted')) return undefined;
  return `${def.name} ${value} ${clauses.join(' ')}`;
}

function valueOf(value: ValueType, text: string, types: readonly string[]): string | undefined {
  if (value.type === 'either') {
    return value.of.map((one) => valueOf(one, text, types)).find((one) => one !== undefined);
  }
  if (types.includes(value.type)) return quoted(text);
  return value.type === 'enum' && value.of.name !== 'AUDIENCE'
    ? value.of.values[0]!.word
    : undefined;
}

/** A model in which every title, string and, if asked, text is this one. */
export function modelWith(text: string, types: readonly string[]): string {
  const rows = SCHEMA.filter(({ kind }) => kind !== 'import' && kind !== 'page');
  const reason = types.includes('text') ? quoted(text) : '"r"';
  const responses = ['avoided', 'dismissed'].map(
    (name) => `threat ${name}-threat ${quoted(text)} { ${name} because ${reason} }`,
  );
  return [...rows.map((row) => declarationOf(row, text, types)), ...responses].join('\n');
}

/** A whole string that is an address is one on purpose (`link`, `evidence`): this is none. */
export function guarded(text: string): string {
  return /^(?:https?:|mailto:)\S*$/.test(text) ? `see ${text}` : text;
}

/** In prose. */
export const PROSE = [
  '<script>alert(1)</script>',
  'a <img src=x onerror=alert(1)> b',
  '[x](javascript:alert(1)) [y](JaVaScRiPt:alert) [z](data:text/html,x) [v](vbscript:x)',
  '[x](java\tscript:alert(1)) [x](&#106;avascript:alert(1)) [x](//evil.example) [x](\\\\\\\\evil)',
  '[x][y]\n\n[y]: javascript:alert(1)',
  '![x](javascript:alert(1)) ![x](data:image/svg+xml,x)',
  '<a href="javascript:alert(1)">x</a>',
  '<javascript:alert(1)>',
  'text[^1]\n\n[^1]: <b onclick=alert(1)>x</b>',
];
