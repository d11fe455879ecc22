import { rolldown } from 'rolldown';
import { inRoot } from '../bootstrap/paths.ts';

/** What Nest and ws look for and do without. */
const optionalPackages = [
  /^@nestjs\/(microservices|platform-express)/,
  /^@fastify\/(multipart|view)$/,
  'bufferutil',
  'utf-8-validate',
];

/**
 * Joins the compiled server and its packages into a few files in `server/dist/bundle`: a server that loads 2,600
 * modules starts three times as slowly. The bundle lies as deep as the modules it is made of, because they find
 * their Redis scripts by their own place.
 */
export async function bundleServer(): Promise<void> {
  const bundle = await rolldown({
    cwd: inRoot('server', 'dist'),
    input: { main: 'main.js', 'xlsx-writer': 'history/xlsx-writer.js' },
    platform: 'node',
    external: optionalPackages,
    onLog(level, log, report) {
      report(level === 'warn' && log.code !== 'EVAL' ? 'error' : level, log);
    },
  });
  try {
    // Nest names providers and errors by their classes.
    await bundle.write({ dir: 'bundle', cleanDir: true, chunkFileNames: '[name].js', keepNames: true });
  } finally {
    await bundle.close();
  }
}
