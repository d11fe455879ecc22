/** JSON for the residents' page, and rows for browsers without scripts. */
export type FirstPaint = { snapshot: string; facts: string; rows: string };

/** The page at `path` with what it shows first put in place of its markers. */
export function withFirstPaint(html: string, path: string, first: () => FirstPaint): string {
  if (!html.includes('<!--snapshot-->')) return html;
  const { snapshot, facts, rows } = first();
  return html
    .replace(/<!--pages (.*?)-->/, (_, links: string) => announced(JSON.parse(links), path))
    .replace('<!--snapshot-->', () => inlined('snapshot', snapshot) + inlined('facts', facts))
    .replace('<!--rows-->', () => rows);
}

/** Links to what the page at `path` will ask for: its own files (`links` by the path's first part), and a ticket. */
function announced(links: Readonly<Record<string, string>>, path: string): string {
  const [page = '', token = ''] = path.split('/').slice(1);
  const ticket = page === 't' && /^[\w-]+$/.test(token) ? `/api/v1/tickets/${token}` : null;
  const fetched = ticket ? `<link rel="preload" as="fetch" crossorigin href="${ticket}">` : '';
  return (Object.hasOwn(links, page) ? (links[page] ?? '') : '') + fetched;
}

/** `<` may not stand in a script element: a notice must never end it. */
const inlined = (id: string, json: string): string =>
  `<script type="application/json" id="${id}">${json.replaceAll('<', '\\u003c')}</script>`;
