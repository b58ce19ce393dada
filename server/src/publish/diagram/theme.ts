/**
 * The colours of pictures, light and dark, in one table, and the style sheet made of it. A test measures the
 * contrast of each row (WCAG 2.2: text 4.5 to 1, lines 3 to 1).
 */
import { STANDINGS, type Standing } from '../standing.js';

export interface Palette {
  readonly paper: string;
  readonly ink: string;
  /** Titles of boundaries, and their borders. */
  readonly quiet: string;
  /** Fill of a boundary, over what is around it: nested ones grow darker. */
  readonly zone: string;
  readonly line: Readonly<Record<Standing, string>>;
  readonly fill: Readonly<Record<Standing, string>>;
}

export const LIGHT: Palette = {
  paper: '#ffffff',
  ink: '#16181d',
  quiet: '#4d5562',
  zone: 'rgba(60, 66, 80, 0.05)',
  line: {
    open: '#b3201b',
    partly: '#8a5600',
    accepted: '#6a3fc0',
    transferred: '#1653c5',
    mitigated: '#1a7436',
    none: '#565e6c',
  },
  fill: {
    open: '#fde4e2',
    partly: '#fdf2d4',
    accepted: '#eee8fb',
    transferred: '#e1ebfd',
    mitigated: '#def3e2',
    none: '#f6f7f9',
  },
};

export const DARK: Palette = {
  paper: '#16191f',
  ink: '#eef0f4',
  quiet: '#aab2c0',
  zone: 'rgba(190, 200, 220, 0.06)',
  line: {
    open: '#ff8f87',
    partly: '#e9b44c',
    accepted: '#bda2ff',
    transferred: '#86b4ff',
    mitigated: '#69cf86',
    none: '#a7afbd',
  },
  fill: {
    open: '#47191a',
    partly: '#3b2d0c',
    accepted: '#2d2350',
    transferred: '#17294d',
    mitigated: '#14361f',
    none: '#262b34',
  },
};

/**
 * For inline pictures the page's own style takes it; a picture in a file carries it.
 * The system's theme counts on screens, unless an element around the picture says `data-theme="light"` or `"dark"`.
 */
export function diagramCss(): string {
  return [
    `.tm{${variables(LIGHT)}}`,
    `@media screen and (prefers-color-scheme:dark){.tm{${variables(DARK)}}}`,
    `[data-theme="light"] .tm{${variables(LIGHT)}}`,
    `[data-theme="dark"] .tm{${variables(DARK)}}`,
    ...STANDINGS.map((name) => `.tm .s-${name}{--line:var(--${name});--fill:var(--${name}-fill)}`),
    RULES,
  ].join('\n');
}

function variables({ paper, ink, quiet, zone, line, fill }: Palette): string {
  const standings = STANDINGS.map((name) => `--${name}:${line[name]};--${name}-fill:${fill[name]}`);
  return [`--paper:${paper};--ink:${ink};--quiet:${quiet};--zone:${zone}`, ...standings].join(';');
}

const RULES = `.tm{background:var(--paper);color:var(--ink);font-family:Helvetica,Arial,sans-serif}
.tm text{fill:var(--ink);font-size:11px}
.tm .title{font-size:13px;font-weight:bold;text-anchor:middle}
.tm .port-title{text-anchor:middle}
.tm .zone{fill:var(--zone);stroke:var(--quiet);stroke-width:1.3;stroke-dasharray:7 5}
.tm .zone-title{fill:var(--quiet);font-size:12px;font-weight:bold}
.tm .shape{fill:var(--fill);stroke:var(--line);stroke-width:1.5}
.tm .store{fill:var(--fill)}
.tm .bar{fill:none;stroke:var(--line);stroke-width:1.5}
.tm .closed{stroke-dasharray:5 3}
.tm .outside .shape,.tm .outside .store{fill:var(--paper)}
.tm .outside .title{fill:var(--quiet);font-weight:normal}
.tm a:hover .title,.tm a:focus .title{text-decoration:underline}
.tm .port{fill:var(--paper);stroke:var(--line);stroke-width:1.5}
.tm .line{fill:none;stroke:var(--line);stroke-width:1.5;stroke-linejoin:round}
.tm .head{fill:var(--line)}
.tm .mark{fill:var(--line);font-weight:bold}
.tm .s-open .shape,.tm .s-open .bar{stroke-width:3}
.tm .outside .shape,.tm .outside .bar{stroke-width:1}
.tm .outside.s-open .shape,.tm .outside.s-open .bar{stroke-width:1.8}
.tm .s-open .line{stroke-width:2.4}
.tm .s-accepted .line{stroke-dasharray:9 4}
.tm .s-transferred .line{stroke-dasharray:2 3}
.tm [tabindex]:focus{outline:none}
.tm [tabindex]:focus .shape,.tm [tabindex]:focus .line{stroke-width:4}`;
