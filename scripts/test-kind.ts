import { ensureTestBrowsers } from './bootstrap/browser.ts';
import { UserError } from './bootstrap/cli.ts';
import { ensureRedisProgram } from './bootstrap/redis-program.ts';
import { runCommand } from './bootstrap/run-command.ts';
import { build } from './build/build.ts';
import { runVitest } from './test/run-vitest.ts';

type TestKind = {
  /** The tests of the other kinds. Left out rather than named, so that a filter still narrows the rest. */
  excluded: string;
  /** Installs and builds what these tests need; resolves to the environment variables that name it. */
  prepare: () => Promise<NodeJS.ProcessEnv>;
};

const kinds: Readonly<Record<string, TestKind>> = {
  unit: { excluded: '**/*.{int,e2e}.spec.*', prepare: async () => ({}) },
  int: { excluded: '**/!(*.int).spec.*', prepare: prepareServers },
  e2e: {
    excluded: '**/!(*.e2e).spec.*',
    prepare: async () => ({ ...(await ensureTestBrowsers()), ...(await prepareServers()) }),
  },
};

await runCommand(async () => {
  const [name = '', ...args] = process.argv.slice(2);
  const kind = kinds[name];
  if (!kind) throw new UserError(`Choose one of ${Object.keys(kinds).join(', ')}: npm run test:unit`);
  return runVitest(['--exclude', kind.excluded, ...args], await kind.prepare());
});

async function prepareServers(): Promise<NodeJS.ProcessEnv> {
  const REDIS_SERVER = await ensureRedisProgram();
  await build();
  return { REDIS_SERVER };
}
