import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { runNpm, runOrFail } from '../bootstrap/child-processes.mjs';
import { logStep, UserError } from '../bootstrap/cli.mjs';
import { packageCommand } from '../bootstrap/node-program.mjs';
import { inCache, inRoot } from '../bootstrap/paths.mjs';
import { hashContents } from './content-hash.mjs';
import { precompress } from './precompress.mjs';

export const webApps = ['mobile-web', 'web-display'];

export async function build() {
  await Promise.all([buildServer(), ...webApps.map(buildWebApp)]);
}

export const buildShared = () => compile(['shared']);

export async function buildServer() {
  if (!isCompiled('server')) logStep('Building the server …');
  await compile(['shared', 'server']);
}

/** TypeScript trusts its build record even when the output was deleted. */
async function compile(workspaces) {
  const force = workspaces.every(isCompiled) ? [] : ['--force'];
  await runOrFail(...packageCommand('typescript', ['-b', ...force, ...workspaces], 'tsc'));
}

const isCompiled = (workspace) => existsSync(inRoot(workspace, 'dist'));

async function buildWebApp(app) {
  const stamp = inCache('build', app);
  const hash = await hashContents(await listBuildInputs(app));
  const built = await readFile(stamp, 'utf8').catch(() => '');
  if (built === hash && existsSync(inRoot(app, 'dist', 'index.html'))) return;
  logStep(`Building ${app} …`);
  // Test runs build the same bundles that are delivered.
  const env = { NODE_ENV: 'production' };
  const { code, output } = await runNpm(['run', '-s', 'build', '-w', app], { quiet: true, env });
  if (code !== 0) throw new UserError(`Building ${app} failed:\n${output}`);
  await precompress(inRoot(app, 'dist'));
  await mkdir(dirname(stamp), { recursive: true });
  await writeFile(stamp, hash);
}

async function listBuildInputs(app) {
  const made = ['dist', 'node_modules'];
  const own = (await readdir(inRoot(app))).filter((name) => !made.includes(name));
  return ['package-lock.json', 'scripts/build/precompress.mjs', 'shared/package.json', 'shared/src'].concat(
    own.map((name) => `${app}/${name}`),
  );
}
