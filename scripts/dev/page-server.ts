import { once } from 'node:events';
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { pageForPath } from '@hannun/server/web/page-routes';
import { createServer as createViteServer, type Plugin, type ProxyOptions, type ViteDevServer } from 'vite';
import { inRoot } from '../bootstrap/paths.ts';
import { initialDataPlugin } from './initial-data-plugin.ts';

/** What the server answers itself; all else is a page or a module of one. */
const serverPaths = ['/api/', '/plain', '/healthz', '/readyz', '/metrics'];
const socketPath = '/socket.io/';

type PageServerOptions = { port: number; host: string; serverUrl: string };
export type PageServer = { port: number; close: () => Promise<void> };

/**
 * Serves both web apps from their sources, with hot modules, at the addresses they have in production, and passes
 * everything else on to the server.
 */
export async function startPageServer({ port, host, serverUrl }: PageServerOptions): Promise<PageServer> {
  const http = createHttpServer();
  const toServer = { target: serverUrl };
  const mobile = await openApp('mobile-web', http, {
    plugins: [initialDataPlugin(serverUrl)],
    proxy: {
      ...Object.fromEntries(serverPaths.map((path) => [path, toServer])),
      [socketPath]: { ...toServer, ws: true },
    },
  });
  const display = await openApp('web-display', http);
  http.on('request', (request, response) => {
    const path = pathOf(request);
    const app = path === '/display' || path.startsWith('/display/') ? display : mobile;
    // Vite's own modules have no extension either.
    const page = path.includes('/@') ? null : pageForPath(path);
    if (page) request.url = `${app.config.base}${page.file}`;
    app.middlewares(request, response, () => answerError(response));
  });
  http.listen(port, host);
  await once(http, 'listening');
  return {
    port: (http.address() as AddressInfo).port,
    close: async () => {
      http.close();
      await Promise.all([mobile.close(), display.close()]);
      http.closeAllConnections();
    },
  };
}

/** Vite answers what it does not find, and passes on, having printed the error, what it cannot compile. */
function answerError(response: ServerResponse): void {
  response.writeHead(500, { 'content-type': 'text/plain' });
  response.end('This page or module has an error: see the output of npm run dev.');
}

const pathOf = ({ url = '/' }: IncomingMessage): string => new URL(url, 'http://server').pathname;

type AppOptions = { plugins?: Plugin[]; proxy?: Record<string, ProxyOptions> };

function openApp(
  app: string,
  http: Server,
  { plugins = [], proxy = {} }: AppOptions = {},
): Promise<ViteDevServer> {
  return createViteServer({
    configFile: inRoot(app, 'vite.config.ts'),
    // Unknown paths are no pages.
    appType: 'mpa',
    clearScreen: false,
    logLevel: 'warn',
    plugins,
    server: { middlewareMode: { server: http }, ws: { server: http }, proxy },
  });
}
