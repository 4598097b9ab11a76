/** The colors of the values, and last that of none: dark enough to stand out on white, and in the order of the app's. */
export const SVG_COLORS = [
  '#086ddd',
  '#c25f00',
  '#7852ee',
  '#078a3a',
  '#d53984',
  '#008886',
  '#c0272f',
  '#947200',
  '#6a6a6a',
] as const;

/** A style that the file carries with it; a document around it must not be touched, so every rule names a class. */
export const SVG_STYLE = [
  `.page{fill:#fff}`,
  `.year,.group,.name,.note,.legend{font-family:system-ui,'Segoe UI',Roboto,'DejaVu Sans',sans-serif;fill:#222}`,
  `.year,.note{fill:#5c5c5c}`,
  `.year{text-anchor:middle}`,
  `.group{font-weight:600}`,
  `.line{stroke:#e4e4e4;stroke-width:1;fill:none}`,
  `.today{stroke:#7852ee;stroke-width:1;stroke-dasharray:4 3;fill:none}`,
  `.bar.soft{fill-opacity:.25;stroke-dasharray:3 2}`,
  `.span{fill:#222;fill-opacity:.25}`,
  `.point{fill:#222;stroke:#fff;stroke-width:1}`,
  `.point.soft{fill:#fff;stroke:#222;stroke-width:1.5}`,
].join('');
