export type FirstPaint = { snapshot: string; facts: string; rows: string };

export type Asked = { path: string; languages: string };

export function withFirstPaint(html: string, asked: Asked, first: () => FirstPaint): string {
  if (!html.includes('<!--snapshot-->')) return html;
  const { snapshot, facts, rows } = first();
  return html
    .replace(/<!--parts (.*?)-->/, (_, links: string) => announced(JSON.parse(links), asked))
    .replace('<!--snapshot-->', () => inlined('snapshot', snapshot) + inlined('facts', facts))
    .replace('<!--rows-->', () => rows);
}

/** `links` by first path segment or language. */
function announced(links: Readonly<Record<string, string>>, { path, languages }: Asked): string {
  const [page = ''] = path.split('/').slice(1);
  const linksTo = (part: string) => (Object.hasOwn(links, part) ? (links[part] ?? '') : '');
  return linksTo(page) + linksTo(spokenOf(languages, links));
}

/** A header, because a link within each slip's page would have to be compressed anew. */
export function ticketLinkOf(path: string): string | null {
  const [page = '', token = ''] = path.split('/').slice(1);
  if (page !== 't' || !/^[\w-]+$/.test(token)) return null;
  return `</api/v1/tickets/${token}>; rel=preload; as=fetch; crossorigin`;
}

/** Same choice as on the page itself; Korean needs no file. */
const spokenOf = (languages: string, links: object): string =>
  languages
    .split(',')
    .map((tag) => tag.trim().slice(0, 2).toLowerCase())
    .find((tag) => tag === 'ko' || (tag.length === 2 && Object.hasOwn(links, tag))) ?? 'ko';

/** Escapes `<`, so that a notice can never end the script element. */
const inlined = (id: string, json: string): string =>
  `<script type="application/json" id="${id}">${json.replaceAll('<', '\\u003c')}</script>`;
