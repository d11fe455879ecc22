/** JSON for the residents' page, and rows for browsers without scripts. */
export type FirstPaint = { snapshot: string; facts: string; rows: string };

/** What is known of a page before it is sent: where it stands, and the request's `Accept-Language`. */
export type Asked = { path: string; languages: string };

/** A page with what it shows first put in place of its markers. */
export function withFirstPaint(html: string, asked: Asked, first: () => FirstPaint): string {
  if (!html.includes('<!--snapshot-->')) return html;
  const { snapshot, facts, rows } = first();
  return html
    .replace(/<!--parts (.*?)-->/, (_, links: string) => announced(JSON.parse(links), asked))
    .replace('<!--snapshot-->', () => inlined('snapshot', snapshot) + inlined('facts', facts))
    .replace('<!--rows-->', () => rows);
}

/** Links to what a page will ask for: its own files (`links` by the path's first part) and its words'. */
function announced(links: Readonly<Record<string, string>>, { path, languages }: Asked): string {
  const [page = ''] = path.split('/').slice(1);
  const linksTo = (part: string) => (Object.hasOwn(links, part) ? (links[part] ?? '') : '');
  return linksTo(page) + linksTo(spokenOf(languages, links));
}

/** The `Link` to the ticket a page will ask for. A header, because in the page itself each slip's would be packed anew. */
export function ticketLinkOf(path: string): string | null {
  const [page = '', token = ''] = path.split('/').slice(1);
  if (page !== 't' || !/^[\w-]+$/.test(token)) return null;
  return `</api/v1/tickets/${token}>; rel=preload; as=fetch; crossorigin`;
}

/** The first language that a phone reads and we speak, as the page itself chooses; Korean's words need no file. */
const spokenOf = (languages: string, links: object): string =>
  languages
    .split(',')
    .map((tag) => tag.trim().slice(0, 2).toLowerCase())
    .find((tag) => tag === 'ko' || (tag.length === 2 && Object.hasOwn(links, tag))) ?? 'ko';

/** `<` may not stand in a script element: a notice must never end it. */
const inlined = (id: string, json: string): string =>
  `<script type="application/json" id="${id}">${json.replaceAll('<', '\\u003c')}</script>`;
