/**
 * How wide a text is, and where it is broken: by a table, so that a picture has the same bytes on every machine,
 * whatever fonts it has. Widths are those of Helvetica, in thousandths of the font size, from Adobe's metrics of
 * the core fonts (public with the PDF and PostScript specifications); Arial has the same.
 */

/** ASCII from the space on. */
const WIDTHS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
  556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
  611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
  667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
  222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
const FIRST = 32;
/** Letters of other scripts, and those that East Asian type sets as wide as high. */
const OTHER = 600;
const FULL_WIDTH = 1000;
/** Bold letters of Helvetica are this much wider on average. */
const BOLD = 1.07;

export interface Font {
  readonly size: number;
  readonly bold: boolean;
}

/** In pixels, rounded up to a tenth. */
export function widthOf(text: string, { size, bold }: Font): number {
  let thousandths = 0;
  for (const character of text) thousandths += widthOfCharacter(character.codePointAt(0) ?? 0);
  return Math.ceil(((thousandths * size) / 1000) * (bold ? BOLD : 1) * 10) / 10;
}

function widthOfCharacter(point: number): number {
  const known = WIDTHS[point - FIRST];
  if (known !== undefined) return known;
  return point >= 0x2e80 ? FULL_WIDTH : OTHER;
}

/** Lines of at most `limit` characters, broken at spaces other than no-break ones; a longer word has a line of its own. */
export function wrap(text: string, limit: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[^\S\u00a0]+/u).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && [...longer].length > limit) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line ? [...lines, line] : lines;
}

export function widest(lines: readonly string[], font: Font): number {
  return Math.max(0, ...lines.map((line) => widthOf(line, font)));
}
