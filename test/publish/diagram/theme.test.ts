// The colours of pictures can be told from what is under them: WCAG 2.2, contrast of text (1.4.3) and of lines (1.4.11).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  DARK,
  diagramCss,
  LIGHT,
  type Palette,
} from '../../../server/src/publish/diagram/theme.js';
import { STANDINGS } from '../../../server/src/publish/standing.js';

/** Boundaries nest this deep in pictures that can still be read. */
const DEEPEST = 4;

type Colour = readonly [number, number, number];

function colourOf(hex: string): Colour {
  const number = Number.parseInt(hex.slice(1), 16);
  return [number >> 16, (number >> 8) & 255, number & 255];
}

function over(paper: Colour, rgba: string): Colour {
  const [red = 0, green = 0, blue = 0, alpha = 0] = rgba.match(/[\d.]+/g)!.map(Number);
  const mix = (below: number, above: number): number => below * (1 - alpha) + above * alpha;
  return [mix(paper[0], red), mix(paper[1], green), mix(paper[2], blue)];
}

function deepestZone({ paper, zone }: Palette): Colour {
  let colour = colourOf(paper);
  for (let depth = 0; depth < DEEPEST; depth++) colour = over(colour, zone);
  return colour;
}

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(a: Colour, b: Colour): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

for (const [name, palette] of Object.entries({ light: LIGHT, dark: DARK })) {
  const paper = colourOf(palette.paper);
  const deepest = deepestZone(palette);

  test(`${name}: text can be read on paper, in boundaries and in nodes`, () => {
    const ink = colourOf(palette.ink);
    for (const under of [paper, deepest, ...STANDINGS.map((one) => colourOf(palette.fill[one]))]) {
      assert.ok(contrast(ink, under) >= 7, `${contrast(ink, under)}`);
    }
    assert.ok(contrast(colourOf(palette.quiet), deepest) >= 4.5);
  });

  for (const standing of STANDINGS) {
    test(`${name}: lines and marks of '${standing}' can be told from what is under them`, () => {
      const line = colourOf(palette.line[standing]);
      assert.ok(contrast(line, paper) >= 4.5, `paper ${contrast(line, paper)}`);
      assert.ok(contrast(line, deepest) >= 3, `deepest ${contrast(line, deepest)}`);
      const fill = colourOf(palette.fill[standing]);
      assert.ok(contrast(line, fill) >= 4.5, `fill ${contrast(line, fill)}`);
    });
  }
}

test('the style sheet follows the system and lets a page decide', () => {
  const css = diagramCss();
  assert.match(css, /@media screen and \(prefers-color-scheme:dark\)\{\.tm\{/);
  assert.match(css, /\[data-theme="light"\] \.tm\{--paper:#ffffff/);
});
