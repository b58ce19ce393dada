/**
 * The style sheet of a page that stands alone: light, dark, wide, narrow, printed.
 * Its colours are those of the pictures, whose contrast a test measures.
 */
import { DARK, LIGHT, type Palette } from './diagram/theme.js';
import { STANDINGS } from './standing.js';

/** Lines rather than one string: a change of it shows as one. */
export function documentCss(): string {
  const standings = STANDINGS.map(
    (name) => `[data-standing="${name}"] { --standing: var(--${name}) }`,
  );
  return [
    `\n:root { ${variables(LIGHT, '#d5d9e0', '#f3f5f8')} }`,
    `@media (prefers-color-scheme: dark) { :root { ${variables(DARK, '#3a414d', '#1e232b')} } }`,
    `@media print { :root { color-scheme: light; ${variables(LIGHT, '#d5d9e0', '#ffffff')} } }`,
    ...standings,
    RULES,
  ].join('\n');
}

function variables({ paper, ink, quiet, line }: Palette, rule: string, tint: string): string {
  const standings = STANDINGS.map((name) => `--${name}: ${line[name]}`);
  const own = [`--paper: ${paper}`, `--ink: ${ink}`, `--quiet: ${quiet}`];
  return [
    ...own,
    `--rule: ${rule}`,
    `--tint: ${tint}`,
    `--link: ${line.transferred}`,
    ...standings,
  ].join('; ');
}

const RULES = `* { box-sizing: border-box }
html { color-scheme: light dark; scroll-padding-top: 1rem; -webkit-text-size-adjust: 100% }
body {
  margin: 0 auto; padding: 2.5rem 2rem 4rem; max-width: 84rem;
  display: grid; grid-template-columns: 15rem minmax(0, 1fr); gap: 0 3.5rem;
  background: var(--paper); color: var(--ink);
  font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  overflow-wrap: break-word;
}
header, footer, .skip { grid-column: 1 / -1 }
main:focus { outline: none }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 0.15em }
a:hover { text-decoration-thickness: 2px }
a[href^="http"], code { overflow-wrap: anywhere }
.skip { position: absolute; left: -100rem; padding: 0.5rem 1rem; background: var(--paper); z-index: 1 }
.skip:focus { left: 1rem; top: 1rem }
p, ul, ol, pre, blockquote, table, figure, .scroll { margin: 0 0 1rem }
header > *, main > p, main > ul, main > ol, main > blockquote { max-width: 46rem }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; text-wrap: balance; margin: 2rem 0 0.6rem; max-width: 46rem }
h1 { font-size: 2.1rem; margin-top: 0; letter-spacing: -0.01em }
h2 { font-size: 1.55rem; margin-top: 3.5rem; padding-top: 1.2rem; border-top: 1px solid var(--rule); max-width: none }
main > h2:first-child { margin-top: 0; padding-top: 0; border-top: 0 }
h3 { font-size: 1.2rem }
h4, h5, h6 { font-size: 1.05rem }
header { padding-bottom: 1.2rem; margin-bottom: 2.2rem; border-bottom: 1px solid var(--rule) }
header > p { font-size: 1.1rem }
header > ul ~ p { font-size: 0.95rem; color: var(--quiet) }
header > ul { list-style: none; padding: 0; color: var(--quiet); font-size: 0.95rem }
nav { font-size: 0.9rem; line-height: 1.4; position: sticky; top: 1.5rem; align-self: start; max-height: calc(100vh - 3rem); overflow-y: auto }
nav ul { list-style: none; margin: 0; padding: 0 0 0 0.2rem }
nav li { margin: 0 0 0.55rem }
nav a { text-decoration: none }
nav a:hover { text-decoration: underline }
ul, ol { padding-left: 1.4rem }
li { margin-bottom: 0.25rem }
li > ul, li > ol { margin: 0.25rem 0 0 }
code { font: 0.9em/1.4 ui-monospace, "SF Mono", Consolas, "DejaVu Sans Mono", monospace; background: var(--tint); padding: 0.1em 0.3em; border-radius: 3px }
pre { background: var(--tint); padding: 0.8rem 1rem; border-radius: 4px; white-space: pre-wrap }
pre code { padding: 0; background: none }
blockquote { border-left: 3px solid var(--rule); padding-left: 1rem; margin-left: 0; color: var(--quiet) }
hr { border: 0; border-top: 1px solid var(--rule); margin: 2rem 0 }
table { border-collapse: collapse; width: 100%; font-size: 0.925rem; line-height: 1.5 }
th, td { text-align: left; vertical-align: top; padding: 0.6rem 0.9rem 0.6rem 0; border-bottom: 1px solid var(--rule); font-weight: inherit }
thead th, thead td { font-weight: 600; color: var(--quiet); border-bottom-width: 2px; vertical-align: bottom }
tbody th:has(br) { width: 34% }
.scroll { overflow-x: auto }
tr[data-standing] > th { border-left: 5px solid var(--standing); padding-left: 0.8rem; width: auto }
tr[data-standing] > td[data-label="Response"] { color: var(--standing); font-weight: 600 }
:is(h3, h4, h5, h6)[data-standing] { border-left: 5px solid var(--standing); padding-left: 0.7rem }
:is(h3, h4, h5, h6)[data-standing] + p > strong:first-child,
:is(h3, h4, h5, h6)[data-standing] + * + p > strong:first-child { color: var(--standing) }
figure { overflow-x: auto; border: 1px solid var(--rule); border-radius: 6px }
figure svg { display: block; margin: 0 auto }
:target { background: var(--tint); box-shadow: 0 0 0 0.4rem var(--tint) }
h2:target { background: none; box-shadow: none }
tr:has(:target) { background: var(--tint) }
tr :target { box-shadow: none }
footer { margin-top: 3.5rem; padding-top: 1.2rem; border-top: 1px solid var(--rule); color: var(--quiet); font-size: 0.9rem }
@media (max-width: 68rem) {
  body { display: block; padding: 1.5rem 1.25rem 3rem }
  nav { position: static; max-height: none; margin-bottom: 2.5rem; columns: 17rem }
  nav li { break-inside: avoid }
  footer { margin-top: 2.5rem }
}
@media screen and (max-width: 50rem) {
  h1 { font-size: 1.7rem }
  h2 { font-size: 1.35rem; margin-top: 2.5rem }
  table, tbody, tr, th, td { display: block; width: auto }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
  tbody th:has(br) { width: auto }
  tbody tr { padding: 0.8rem 0; border-bottom: 1px solid var(--rule) }
  tbody th, tbody td { border: 0; padding: 0.15rem 0 }
  td[data-label]:not([data-label=""])::before { content: attr(data-label) ": "; color: var(--quiet); font-weight: 600 }
  td:empty { display: none }
  tbody tr[data-standing] { border-left: 5px solid var(--standing); padding-left: 0.8rem }
  tr[data-standing] > th { border: 0; padding-left: 0 }
}
@media print {
  body { display: block; max-width: none; padding: 0; font-size: 10pt }
  .skip { display: none }
  nav { position: static; max-height: none; columns: 2; margin-bottom: 1.5rem }
  nav li, tr, figure { break-inside: avoid }
  h1, h2, h3, h4, h5, h6 { break-after: avoid }
  header > *, main > p, main > ul, main > ol, main > blockquote { max-width: none }
  table { font-size: 9pt }
  thead { display: table-header-group }
  figure { overflow: visible; border: 0 }
  figure svg { max-width: 100%; height: auto; max-height: 24cm }
  a { color: inherit }
}
`;
