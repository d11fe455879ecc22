import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';
import { deviceHtmlPages, devicePageFiles, devicePageScripts } from './device-pages-plugin.ts';
import { textFontPlugin } from './text-font-plugin.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const residentPage = 'index.html';

const sharedBuild = { outDir: 'dist', target: ['chrome80', 'safari14'], modulePreload: { polyfill: false } };

/**
 * A new connection delivers about 14 KB in its first round trip, so two chunks of that size beat one of 28 KB. Code
 * that every page shares with the list stays in one chunk, however many lazy chunks use parts of it.
 */
const chunkGroups = [
  { name: 'i18next', test: /node_modules.i18next/, priority: 2 },
  {
    name: 'shared',
    test: /node_modules.(preact|wouter|regexparam)|shared.src.(date-time|saying.(clinic|lane|describe)|forecast.display|ui.(?!use-wake)|i18n.(react|format-wait))|resident.(language.translation|time.format-time|data-freshness.data-freshness|saying)/,
  },
  { name: 'alert', test: /resident.alert.(HomeScreenSteps|vibration|chime|push-subscription)|use-wake-lock/ },
];

/** The first load names each file that it may need, and hashes do not compress. */
const shortFileNames = {
  entryFileNames: 'assets/[name]-[hash:6].js',
  chunkFileNames: 'assets/[name]-[hash:6].js',
  assetFileNames: 'assets/[name]-[hash:6][extname]',
};

/** The first load must stay within 45 KB and React alone takes 58, so residents get Preact. */
const preactForResidents: Plugin = {
  name: 'preact-for-residents',
  enforce: 'pre',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  resolveId: (source) => preactAliases[source] ?? null,
};

const preactAliases: Readonly<Record<string, string>> = {
  react: fileURLToPath(import.meta.resolve('preact/compat')),
  'react-dom': fileURLToPath(import.meta.resolve('preact/compat')),
  'react-dom/client': fileURLToPath(import.meta.resolve('preact/compat/client')),
  'react/jsx-runtime': fileURLToPath(import.meta.resolve('preact/jsx-runtime')),
  // The router's stand-in for a hook that Preact has.
  'use-sync-external-store/shim/index.js': fileURLToPath(import.meta.resolve('preact/compat')),
};

/** The font's licence (OFL-1.1) must be distributed with its files. */
const emitFontLicence: Plugin = {
  name: 'font-licence',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  generateBundle() {
    const source = readFileSync(new URL(import.meta.resolve('pretendard-gov/dist/LICENSE.txt')), 'utf8');
    this.emitFile({ type: 'asset', fileName: 'assets/Pretendard-GOV-LICENSE.txt', source });
  },
};

/** Lazy pages by the first segment of their path, and messages by language. */
const lazyChunks = {
  clinics: 'clinic/ClinicPage.tsx',
  t: 'ticket/TicketPage.tsx',
  ...Object.fromEntries(
    ['ko', 'en', 'zh', 'vi', 'ja', 'th', 'ru'].map((language) => [language, `messages/${language}.ts`]),
  ),
};

/** Lists the files of each, so that the server can preload them from the page's head: one round trip less. */
const preloadLazyChunks: Plugin = {
  name: 'preload-lazy-chunks',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      if (!html.includes('<!--preload-links-->')) return html;
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const linksOf = (source: string) => {
        const part = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/resident/${source}`));
        if (!part) throw new Error(`${source} is not a separate chunk`);
        const scripts = [part.fileName, ...part.imports].filter((file) => !html.includes(file));
        const parts = [part, ...chunks.filter(({ fileName }) => scripts.includes(fileName))];
        const styles = new Set(parts.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]));
        return [
          ...scripts.map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`),
          ...[...styles]
            .filter((file) => !html.includes(file))
            .map((file) => `<link rel="preload" as="style" crossorigin href="/${file}">`),
        ].join('');
      };
      const parts = Object.entries(lazyChunks).map(([key, source]) => [key, linksOf(source)]);
      return html.replace(
        '<!--preload-links-->',
        `<!--preload-links ${JSON.stringify(Object.fromEntries(parts))}-->`,
      );
    },
  },
};

/** Files for offline use: residents' scripts and styles, without fonts. */
const precacheFiles: { url: string; revision: null }[] = [];
const collectPrecacheFiles: Plugin = {
  name: 'gather-precached',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  writeBundle(_, bundle) {
    const files = Object.keys(bundle).filter((file) => /\.(js|css)$/.test(file));
    precacheFiles.push(...files.map((file) => ({ url: `/${file}`, revision: null })));
  },
};
const precacheModule: Plugin = {
  name: 'precached-module',
  applyToEnvironment: ({ name }) => name === 'worker',
  resolveId: (source) => (source === 'virtual:precached' ? '\0precached' : null),
  load: (id) => (id === '\0precached' ? `export const precached = ${JSON.stringify(precacheFiles)};` : null),
};

export default defineConfig({
  root,
  plugins: [
    preactForResidents,
    deviceHtmlPages,
    emitFontLicence,
    textFontPlugin,
    preloadLazyChunks,
    collectPrecacheFiles,
    precacheModule,
    react(),
  ],
  resolve: { conditions: ['@hannun/source', ...defaultClientConditions] },
  // Of every page, so that the first visit to one of them does not reload another in development.
  optimizeDeps: { entries: [residentPage, ...devicePageScripts] },
  environments: {
    client: {
      build: {
        ...sharedBuild,
        emptyOutDir: true,
        rolldownOptions: {
          input: residentPage,
          output: { codeSplitting: { groups: chunkGroups }, ...shortFileNames },
        },
      },
    },
    devices: {
      consumer: 'client',
      build: {
        ...sharedBuild,
        emptyOutDir: false,
        copyPublicDir: false,
        rolldownOptions: { input: devicePageFiles },
      },
    },
    worker: {
      consumer: 'client',
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        ...sharedBuild,
        emptyOutDir: false,
        copyPublicDir: false,
        rolldownOptions: {
          input: 'src/resident/offline/service-worker.ts',
          output: { entryFileNames: 'worker.js', format: 'iife' },
        },
      },
    },
  },
  builder: {
    // One configuration for all builds: the worker's build needs the residents' file list.
    sharedConfigBuild: true,
    async buildApp({ build, environments: { client, devices, worker } }) {
      if (client) await build(client);
      if (worker) await build(worker);
      if (devices) await build(devices);
    },
  },
});
