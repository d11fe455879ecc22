import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { runNpm, runOrFail } from '../bootstrap/child-processes.ts';
import { logStep, UserError } from '../bootstrap/cli.ts';
import { packageCommand } from '../bootstrap/package-command.ts';
import { inCache, inRoot } from '../bootstrap/paths.ts';
import { bundleServer } from './bundle-server.ts';
import { hashContents } from './content-hash.ts';
import { precompress } from './precompress.ts';

const webApps = ['mobile-web', 'web-display'];

export async function build(): Promise<void> {
  await Promise.all([buildServer().then(buildServerBundle), ...webApps.map(buildWebApp)]);
}

export const buildShared = (): Promise<void> => compile(['shared']);

export async function buildServer(): Promise<void> {
  if (!isCompiled('server')) logStep('Building the server …');
  await compile(['shared', 'server']);
}

/** TypeScript trusts its build record even when the output was deleted. */
async function compile(workspaces: readonly string[]): Promise<void> {
  const force = workspaces.every(isCompiled) ? [] : ['--force'];
  await runOrFail(...packageCommand('typescript', ['-b', ...force, ...workspaces], 'tsc'));
}

const isCompiled = (workspace: string): boolean => existsSync(inRoot(workspace, 'dist'));

const buildServerBundle = (): Promise<void> =>
  buildIfChanged({
    name: 'server',
    inputs: ['scripts/build/bundle-server.ts', 'server/src'],
    output: inRoot('server', 'dist', 'bundle', 'main.js'),
    make: bundleServer,
  });

async function buildWebApp(app: string): Promise<void> {
  const made = ['dist', 'node_modules'];
  const own = (await readdir(inRoot(app))).filter((name) => !made.includes(name));
  await buildIfChanged({
    name: app,
    inputs: ['scripts/build/precompress.ts', ...own.map((name) => `${app}/${name}`)],
    output: inRoot(app, 'dist', 'index.html'),
    async make() {
      logStep(`Building ${app} …`);
      // Test runs build the same bundles that are delivered.
      const env = { NODE_ENV: 'production' };
      const { code, output } = await runNpm(['run', '-s', 'build', '-w', app], { quiet: true, env });
      if (code !== 0) throw new UserError(`Building ${app} failed:\n${output}`);
      await precompress(inRoot(app, 'dist'));
    },
  });
}

type Part = { name: string; inputs: readonly string[]; output: string; make: () => Promise<void> };

async function buildIfChanged({ name, inputs, output, make }: Part): Promise<void> {
  const stamp = inCache('build', name);
  const hash = await hashContents(['package-lock.json', 'shared/package.json', 'shared/src', ...inputs]);
  const built = await readFile(stamp, 'utf8').catch(() => '');
  if (built === hash && existsSync(output)) return;
  await make();
  await mkdir(dirname(stamp), { recursive: true });
  await writeFile(stamp, hash);
}
