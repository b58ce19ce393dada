/**
 * What most of a page is, printed without asking of each character what Markdown could take it for: plain words, and
 * cells of plain words, links and places. Gives the same text as the printer without it, which a test compares; what
 * is not plain is left to the printer.
 */
import type { Link, PhrasingContent, Table, TableCell, TableRow, Text } from 'mdast';
import type { Handle, Options, State } from 'mdast-util-to-markdown';

/**
 * One line of words in which nothing can be Markdown, whatever stands around it: it begins with a letter, has no
 * character that begins or ends anything, and no beginning of a bare address.
 */
const PLAIN = /^\p{L}(?:[\p{L}\p{N} ,;()'"?%+/-]|(?<![Ww])\.|:(?!\/))*$/u;
/** The same inside a line, where it may begin with more: nothing before it can be a part of a bare address. */
const PLAIN_INSIDE = /^(?![./])(?:[\p{L}\p{N} ,;()'"?%+/-]|(?<![Ww])\.|:(?!\/))*$/u;
/** An address inside the page or of a file, as `anchors.ts` makes them. */
const PLAIN_URL = /^#?[\p{L}\p{N}./-]+$/u;

export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/**
 * Handlers of plain text and of tables.
 * @param table prints the tables that are not plain
 */
export function plainHandlers(table: Handle): NonNullable<Options['handlers']> {
  const printTable: Handle = (node: Table, parent, state, info) => {
    if (!isEven(node)) return table(node, parent, state, info) as string;
    const rows = node.children.map((row) => printedRow(row, state, info));
    const [head = '', ...body] = rows;
    return [head, `|${' - |'.repeat(node.align?.length ?? 0)}`, ...body].join('\n');
  };
  return { text: printText, table: printTable };
}

const printText: Handle = (node: Text, _parent, state, info) => {
  const { value } = node;
  const isCut = value.endsWith(' ') && !/^[^\s]/u.test(info.after);
  return isPlain(value) && !isCut ? value : state.safe(value, info);
};

/** Every row has as many cells as the head, and none is aligned: as this product makes them. */
function isEven({ align, children }: Table): boolean {
  return (
    align !== undefined &&
    align !== null &&
    align.every((each) => each === null) &&
    children.every((row) => row.children.length === align.length)
  );
}

function printedRow(row: TableRow, state: State, info: Parameters<Handle>[3]): string {
  const cells = row.children.map((cell) => plainCell(cell) ?? state.handle(cell, row, state, info));
  return `|${cells.map((cell) => (cell === '' ? ' |' : ` ${cell} |`)).join('')}`;
}

/** The text of a cell of plain parts; `undefined` for any other. */
function plainCell({ children }: TableCell): string | undefined {
  let text = '';
  for (const [at, part] of children.entries()) {
    const printed = plainPart(part) ?? plainAttention(part, children[at - 1], children[at + 1]);
    if (printed === undefined) return undefined;
    text += printed;
  }
  return text;
}

function plainPart(part: PhrasingContent): string | undefined {
  if (part.type === 'text') return PLAIN_INSIDE.test(part.value) ? part.value : undefined;
  if (part.type === 'html') return part.value;
  return part.type === 'link' ? plainLink(part) : undefined;
}

const MARKS: Readonly<Record<string, string>> = { strong: '**', emphasis: '*' };

/** Marks count as such where no word stands beside them. */
function plainAttention(
  part: PhrasingContent,
  before: PhrasingContent | undefined,
  after: PhrasingContent | undefined,
): string | undefined {
  const mark = MARKS[part.type];
  if (mark === undefined || !('children' in part) || !isTag(before) || !isTag(after))
    return undefined;
  const [only, ...others] = part.children;
  if (only?.type !== 'text' || others.length > 0) return undefined;
  return isPlain(only.value) && !only.value.endsWith(' ') ? mark + only.value + mark : undefined;
}

/** Nothing, or a tag. */
function isTag(node: PhrasingContent | undefined): boolean {
  return node === undefined || node.type === 'html';
}

function plainLink({ url, title, children }: Link): string | undefined {
  if (title || !PLAIN_URL.test(url)) return undefined;
  let text = '';
  for (const part of children) {
    if (part.type !== 'text' || !PLAIN_INSIDE.test(part.value)) return undefined;
    text += part.value;
  }
  return `[${text}](${url})`;
}
