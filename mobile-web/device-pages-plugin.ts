import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
const template = `${root}device.html`;

/** HTML pages besides the residents' one, by folder and file name, with their titles. */
const devicePages: Readonly<Record<string, string>> = { office: '보건소', staff: '접수대' };

/** A tablet shows its page without the browser around it, as an app on its home screen; iPads ask for it by name. */
const installable: Readonly<Record<string, string>> = {
  staff: `<link rel="manifest" href="/staff.webmanifest" />
    <link rel="apple-touch-icon" href="/icon-192.png" />
    <meta name="mobile-web-app-capable" content="yes" />
    <meta name="apple-mobile-web-app-capable" content="yes" />`,
};

export const devicePageFiles = Object.keys(devicePages).map((page) => `${page}.html`);
export const devicePageScripts = Object.keys(devicePages).map((page) => `src/${page}/main.tsx`);

/** They differ only in title and script, so all are generated from one template. */
export const deviceHtmlPages: Plugin = {
  name: 'device-page-files',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name === 'devices',
  resolveId: (source) => (isDevicePage(source) ? root + source : null),
  load(id) {
    const file = id.startsWith(root) ? id.slice(root.length) : '';
    if (!isDevicePage(file)) return null;
    this.addWatchFile(template);
    return renderPage(file);
  },
  /** The development server reads its pages from files, and these are none. */
  configureServer({ middlewares, transformIndexHtml }) {
    middlewares.use((request, response, next) => {
      const file = request.url?.slice(1).replace(/\?.*/, '') ?? '';
      if (!isDevicePage(file)) return next();
      transformIndexHtml(`/${file}`, renderPage(file)).then(
        (html) => response.setHeader('content-type', 'text/html; charset=utf-8').end(html),
        next,
      );
    });
  },
};

const isDevicePage = (file: string): boolean => devicePageFiles.includes(file);

function renderPage(file: string): string {
  const page = file.replace('.html', '');
  return readFileSync(template, 'utf8')
    .replace('%TITLE%', devicePages[page] ?? '')
    .replace('%PAGE%', page)
    .replace('%INSTALLABLE%', installable[page] ?? '');
}
