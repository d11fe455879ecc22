/** JSON for the residents' page, and rows for browsers without scripts. */
export type FirstPaint = { snapshot: string; facts: string; rows: string };

/** The page with what it shows first put in place of its markers. */
export function withFirstPaint(html: string, first: () => FirstPaint): string {
  if (!html.includes('<!--snapshot-->')) return html;
  const { snapshot, facts, rows } = first();
  return html
    .replace('<!--snapshot-->', () => inlined('snapshot', snapshot) + inlined('facts', facts))
    .replace('<!--rows-->', () => rows);
}

/** `<` may not stand in a script element: a notice must never end it. */
const inlined = (id: string, json: string): string =>
  `<script type="application/json" id="${id}">${json.replaceAll('<', '\\u003c')}</script>`;
