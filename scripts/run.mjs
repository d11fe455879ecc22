import { spawn } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Starts a command on a bare machine: `node scripts/run.mjs FILE.ts [arguments]`. Installs the missing npm packages
 * and runs the file with the project's own Node. Plain JavaScript, because any Node from 20 on has to run it.
 */
const root = join(import.meta.dirname, '..');
const minNodeVersion = [24, 7];
const isWindows = process.platform === 'win32';

const [file = '', ...args] = process.argv.slice(2);
const command = resolve(root, file);
for (const folder of [root, dirname(command)]) if (!isInstalled(folder)) await install(folder);
await start(findNodeProgram());

/**
 * npm writes node_modules/.package-lock.json last, so an interrupted install has none.
 * @param {string} folder
 */
function isInstalled(folder) {
  const lock = join(folder, 'package-lock.json');
  if (!existsSync(lock)) return true;
  const installedLock = join(folder, 'node_modules', '.package-lock.json');
  const installed = existsSync(installedLock) ? readLockedPackages(installedLock) : {};
  return Object.entries(readLockedPackages(lock))
    .filter(([path, { optional }]) => path.startsWith('node_modules/') && !optional)
    .every(([path, { version }]) => installed[path]?.version === version);
}

/** @returns {Record<string, { version?: string, optional?: boolean }>} */
function readLockedPackages(/** @type {string} */ lock) {
  return JSON.parse(readFileSync(lock, 'utf8')).packages;
}

/** @param {string} folder */
async function install(folder) {
  // Standard output belongs to the command.
  console.error(`· Installing the npm packages of ${folder} (about half a minute) …`);
  const cli = process.env.npm_execpath;
  const [npm, ...first] = cli?.endsWith('.js') ? [process.execPath, cli] : ['npm'];
  const code = await runToEnd(npm, [...first, 'ci', '--prefix', folder], ['ignore', 'ignore', 'inherit']);
  if (code > 128) process.exit(code);
  if (code > 0)
    fail('npm ci failed; see its output above. Check the network, then run the same command again.');
}

/** The Node program npm installed for this platform, or else the running one, if new enough. */
function findNodeProgram() {
  const platform = isWindows ? 'win' : process.platform;
  const folder = join(root, 'node_modules', `node-${platform}-${process.arch}`, 'bin');
  const shipped = join(folder, isWindows ? 'node.exe' : 'node');
  if (existsSync(shipped)) return shipped;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [minMajor = 0, minMinor = 0] = minNodeVersion;
  if (major > minMajor || (major === minMajor && minor >= minMinor)) return process.execPath;
  return fail(
    `Node ${minNodeVersion.join('.')} or later is needed here (this is ${process.version}). ` +
      'Debian: see nodesource.com · macOS: brew install node · Windows: winget install OpenJS.NodeJS.LTS',
  );
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(`✗ ${message}`);
  process.exit(1);
}

/** @param {string} node */
async function start(node) {
  if (realpathSync(node) === realpathSync(process.execPath)) {
    process.argv.splice(1, 2, command);
    await import(pathToFileURL(command).href);
  } else {
    const exitWithParent = pathToFileURL(join(root, 'scripts', 'run', 'exit-with-parent.mjs')).href;
    const nodeArgs = ['--import', exitWithParent, command, ...args];
    process.exitCode = await runToEnd(node, nodeArgs, ['inherit', 'inherit', 'inherit', 'ipc']);
  }
}

/**
 * In a process group of its own, so that a Ctrl-C reaches the program once: from here.
 * @param {string} program
 * @param {string[]} programArgs
 * @param {import('node:child_process').StdioOptions} stdio
 * @returns {Promise<number>} its exit code
 */
function runToEnd(program, programArgs, stdio) {
  return new Promise((done, reject) => {
    const child = spawn(program, programArgs, { stdio, detached: !isWindows });
    /** @param {NodeJS.Signals} signal */
    const forward = (signal) => isWindows || child.kill(signal);
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
    for (const signal of signals) process.on(signal, forward);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      for (const each of signals) process.off(each, forward);
      done(code ?? 128 + constants.signals[signal ?? 'SIGTERM']);
    });
  });
}
