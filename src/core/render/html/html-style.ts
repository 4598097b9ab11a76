/** How a stand-alone table looks: on a screen, light or dark, wide or narrow, and on paper. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1d1d1f; --quiet: #595960; --line: #d4d4d8; --paper: #ffffff; --shade: #f4f4f5; --link: #1f56b0; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e6e9; --quiet: #a3a3ad; --line: #45454d; --paper: #1b1b1f; --shade: #26262b; --link: #8ab4f8; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.45 system-ui, sans-serif; }
main { padding: 1.5rem; }
.scroller { overflow-x: auto; }
.scroller:focus-visible, a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
table { border-collapse: collapse; font-size: 0.9375rem; border-bottom: 2px solid var(--ink); }
caption { text-align: start; font-weight: 600; font-size: 1.125rem; padding-block-end: 0.5rem; }
caption span { position: sticky; inset-inline-start: 0; display: inline-block; max-width: calc(100vw - 3rem); }
th, td { padding: 0.35rem 0.75rem; text-align: start; vertical-align: top; min-width: 6rem; max-width: 24rem; overflow-wrap: break-word; border-block-end: 1px solid var(--line); }
thead th, thead td { border-block: 2px solid var(--ink); vertical-align: bottom; }
th { font-weight: 600; }
.name { position: sticky; inset-inline-start: 0; background: var(--paper); }
tbody + tbody, tfoot { border-block-start: 2px solid var(--line); }
tfoot th, tfoot td { background: var(--shade); }
.number { text-align: end; font-variant-numeric: tabular-nums; }
.date { white-space: nowrap; }
.special { color: var(--quiet); }
sup { line-height: 0; white-space: nowrap; }
a { color: var(--link); }
sup a { text-decoration: none; padding-inline: 0.1em; }
.legend, .sources, .stamp { max-width: 60rem; color: var(--quiet); font-size: 0.875rem; }
.sources ol { padding-inline-start: 2rem; columns: 24rem; column-gap: 3rem; }
.sources li { break-inside: avoid; padding-inline-end: 0.5rem; }
.sources li:target { background: var(--shade); color: var(--ink); }
@media (max-width: 40rem) {
  main { padding: 0.75rem; }
  th, td { padding: 0.3rem 0.5rem; }
  .name { max-width: 8.5rem; }
}
@media print {
  :root { color-scheme: light; --ink: #000000; --quiet: #333333; --line: #999999; --paper: #ffffff; --shade: #ffffff; --link: #000000; }
  body { font-size: 9pt; }
  main { padding: 0; }
  .scroller { overflow: visible; }
  table, .legend, .sources, .stamp { font-size: 8.5pt; }
  th, td { min-width: 0; padding: 2pt 4pt; }
  .name { position: static; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
  tr, li { break-inside: avoid; }
  sup a { text-decoration: none; }
  .sources a { display: none; }
}
@page { margin: 15mm; }
`;

/** For tables with many columns: paper is turned. */
export const LANDSCAPE = '@page { size: landscape; }\n';
