import type { ResidentLanguage } from '@hannun/shared/i18n';

export type InitialData = { snapshot: string; directory: string; noScript: string };

/** `languages`: what the browser prefers; `language`: what is shown without scripts. */
export type PageRequest = { path: string; languages: string; language: ResidentLanguage };

export function injectInitialData(
  html: string,
  request: PageRequest,
  initialData: () => InitialData,
): string {
  if (!html.includes('<!--snapshot-->')) return html;
  const { snapshot, directory, noScript } = initialData();
  return html
    .replace(/<!--preload-links (.*?)-->/, (_, links: string) => preloadLinks(JSON.parse(links), request))
    .replace('<!--snapshot-->', () => jsonScript('snapshot', snapshot) + jsonScript('facts', directory))
    .replace('<!--no-script-head-->', () => noScriptHead(request))
    .replace('<!--no-script-->', () => noScript);
}

/** The list is in the page itself. Of another page only its address is, so that all of one kind are compressed once. */
const noScriptHead = ({ path, language }: PageRequest): string =>
  path === '/'
    ? '<meta http-equiv="refresh" content="30"><link rel="stylesheet" href="/simple.css">'
    : `<meta http-equiv="refresh" content="0; url=?view=text&amp;lang=${language}">`;

/** `links` by first path segment or language. */
function preloadLinks(links: Readonly<Record<string, string>>, { path, languages }: PageRequest): string {
  const [page = ''] = path.split('/').slice(1);
  const linksOf = (part: string) => (Object.hasOwn(links, part) ? (links[part] ?? '') : '');
  const language = preferredLanguage(languages, Object.keys(links));
  const isKoreanList = page === '' && language === 'ko';
  return linksOf(page) + (isKoreanList ? '' : linksOf(language));
}

/** A header, because a link within each slip's page would have to be compressed anew. */
export function ticketPreloadLink(path: string): string | null {
  const [page = '', token = ''] = path.split('/').slice(1);
  if (page !== 't' || !/^[\w-]+$/.test(token)) return null;
  return `</api/v1/tickets/${token}>; rel=preload; as=fetch; crossorigin`;
}

/** Same choice as on the page itself; the list needs no file for Korean. */
export const preferredLanguage = <Known extends string>(
  languages: string,
  known: readonly Known[],
): Known | 'ko' =>
  languages
    .split(',')
    .map((tag) => tag.trim().slice(0, 2).toLowerCase())
    .map((tag) => (tag === 'ko' ? tag : known.find((each) => each === tag && tag.length === 2)))
    .find((language) => language !== undefined) ?? 'ko';

/** Escapes `<`, so that a notice can never end the script element. */
const jsonScript = (id: string, json: string): string =>
  `<script type="application/json" id="${id}">${json.replaceAll('<', '\\u003c')}</script>`;
