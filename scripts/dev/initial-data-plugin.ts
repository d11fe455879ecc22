import { injectInitialData } from '@hannun/server/web/initial-data';
import type { Plugin } from 'vite';

/** Puts the district's state into the residents' page, as the server does. */
export const initialDataPlugin = (serverUrl: string): Plugin => ({
  name: 'initial-data',
  async transformIndexHtml(html, { originalUrl: path = '/' }) {
    const read = async (name: string) => (await fetch(`${serverUrl}/api/v1/${name}`)).text();
    const [snapshot, directory] = await Promise.all([read('clinics'), read('facts')]);
    return injectInitialData(html, { path, languages: '' }, () => ({ snapshot, directory, rows: '' }));
  },
});
