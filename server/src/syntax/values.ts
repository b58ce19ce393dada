/**
 * What a STRING and a TEXT mean: escapes resolved, common indentation removed.
 * Owns the reading of one token's image; knows neither tokens nor statements.
 */

/** Called for each wrong escape with its range inside the image. */
type OnInvalid = (start: number, end: number) => void;

const ESCAPE = /\\(?:u\{([0-9A-Fa-f]{1,6})\}|u\{[0-9A-Fa-f]*\}?|u[0-9A-Fa-f]{0,4}|[^])/gu;
const SIMPLE: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', n: '\n', t: '\t' };

/** The value of `"..."`, closed or not. A wrong escape stands for itself. */
export function readString(image: string, onInvalid: OnInvalid): string {
  const inner = image.slice(1, isClosedString(image) ? -1 : undefined);
  if (!inner.includes('\\')) return inner;
  return inner.replace(ESCAPE, (escape: string, hex: string | undefined, at: number) => {
    const character = hex === undefined ? SIMPLE[escape.slice(1)] : fromHex(hex);
    if (character === undefined) onInvalid(at + 1, at + 1 + escape.length);
    return character ?? escape;
  });
}

function fromHex(hex: string): string | undefined {
  const code = Number.parseInt(hex, 16);
  const isCharacter = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}

export function isClosedString(image: string): boolean {
  return image.length > 1 && image.endsWith('"') && !isEscaped(image, image.length - 1);
}

/** An odd number of backslashes stands before the offset. */
function isEscaped(image: string, offset: number): boolean {
  let first = offset;
  while (image[first - 1] === '\\') first -= 1;
  return (offset - first) % 2 === 1;
}

/** The value of `"""..."""`, closed or not. */
export function readText(image: string): string {
  const inner = image.slice(3, isClosedText(image) ? -3 : undefined);
  return dedent(inner.split(/\r\n?|\n/)).replaceAll('\\"""', '"""');
}

export function isClosedText(image: string): boolean {
  return image.length > 5 && closingQuotes(image, 3) === image.length - 3;
}

/** The first `"""` without a backslash before it, or -1. */
export function closingQuotes(file: string, from: number): number {
  let at = file.indexOf('"""', from);
  while (at > from && file[at - 1] === '\\') at = file.indexOf('"""', at + 3);
  return at;
}

/** Drops blank first and last lines and the blank space that all lines but the first have in common. */
function dedent(lines: readonly string[]): string {
  const [opening = '', ...rest] = lines;
  const last = rest.at(-1);
  const body = last !== undefined && isBlank(last) ? rest.slice(0, -1) : rest;
  const margin = commonMargin(body);
  const stripped = body.map((line) => (isBlank(line) ? '' : line.slice(margin.length)));
  return (isBlank(opening) && rest.length > 0 ? stripped : [opening, ...stripped]).join('\n');
}

export function commonMargin(lines: readonly string[]): string {
  const margins = lines.filter((line) => !isBlank(line)).map((line) => /^[ \t]*/.exec(line)![0]);
  return margins.length === 0 ? '' : margins.reduce(commonStart);
}

function commonStart(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return a.slice(0, length);
}

export function isBlank(line: string): boolean {
  return /^[ \t]*$/.test(line);
}
