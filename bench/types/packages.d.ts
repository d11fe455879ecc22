/**
 * What is used of the packages that the first `npm run bench` installs, so that the types can be checked without
 * them.
 */
declare module 'autocannon' {
  type Load = { url: string; headers: Record<string, string>; amount: number; connections: number };
  type LoadResult = {
    requests: { total: number };
    non2xx: number;
    '3xx': number;
    errors: number;
    duration: number;
  };
  export default function autocannon(load: Load): Promise<LoadResult>;
}

declare module 'chrome-launcher' {
  type Chrome = { port: number; kill: () => void };
  export function launch(options: { chromePath: string; chromeFlags: string[] }): Promise<Chrome>;
}

declare module 'lighthouse' {
  type Throttling = { rttMs: number; throughputKbps: number; cpuSlowdownMultiplier: number };
  type AuditOptions = { port: number; logLevel: 'error'; onlyCategories: string[]; throttling: Throttling };
  export type AuditReport = {
    runtimeError?: { message: string };
    environment: { benchmarkIndex: number };
    categories: Record<string, { score: number | null }>;
    audits: Record<string, { numericValue?: number }>;
    configSettings: { throttling: Throttling };
  };
  export default function lighthouse(url: string, options: AuditOptions): Promise<{ lhr: AuditReport }>;
}

declare module 'bun' {
  type BunSocket = { data: { topic: string }; subscribe: (topic: string) => void };
  type BunServer = {
    upgrade: (request: Request, options: { data: BunSocket['data'] }) => boolean;
    publish: (topic: string, text: string) => void;
  };
  type BunOptions = {
    port: number;
    hostname: string;
    fetch: (request: Request, server: BunServer) => Response | undefined;
    websocket: {
      perMessageDeflate: boolean;
      open: (socket: BunSocket) => void;
      message: (socket: BunSocket, text: string | Buffer) => void;
    };
  };
  export function serve(options: BunOptions): BunServer;
}
