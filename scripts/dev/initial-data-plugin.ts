import { type InitialData, injectInitialData } from '@hannun/server/web/initial-data';
import type { Plugin } from 'vite';

/**
 * Puts the district's state into the residents' page, as the server does. While the server restarts, the page goes
 * without: it then shows what it stored, and connects by itself.
 */
export const initialDataPlugin = (serverUrl: string): Plugin => ({
  name: 'initial-data',
  async transformIndexHtml(html, { path: file, originalUrl: path = '/' }) {
    if (file !== '/index.html') return html;
    const data = await readInitialData(serverUrl).catch(() => null);
    return data ? injectInitialData(html, { path, languages: '', language: 'ko' }, () => data) : html;
  },
});

async function readInitialData(serverUrl: string): Promise<InitialData> {
  const read = async (name: string) => {
    const answer = await fetch(`${serverUrl}/api/v1/${name}`);
    if (!answer.ok) throw new Error(`The server answered ${name} with ${answer.status}`);
    return answer.text();
  };
  const [snapshot, directory] = await Promise.all([read('clinics'), read('facts')]);
  return { snapshot, directory, noScript: '' };
}
