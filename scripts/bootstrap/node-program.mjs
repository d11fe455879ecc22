import { existsSync, readFileSync } from 'node:fs';
import { UserError } from './cli.mjs';
import { inRoot } from './paths.mjs';

const minNodeVersion = [24, 7];

/** The Node program npm installed for this platform, or else the running one, if new enough. */
export function findNodeProgram() {
  const shipped = inRoot(
    'node_modules',
    `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (existsSync(shipped)) return shipped;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > minNodeVersion[0] || (major === minNodeVersion[0] && minor >= minNodeVersion[1]))
    return process.execPath;
  throw new UserError(
    `Node ${minNodeVersion.join('.')} or later is needed here (this is ${process.version}). ` +
      'Debian: see nodesource.com · macOS: brew install node · Windows: winget install OpenJS.NodeJS.LTS',
  );
}

/** The command line of an npm package's program, to be run or spawned. */
export function packageCommand(name, args, program = name) {
  const folder = inRoot('node_modules', name);
  const { bin } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  return [findNodeProgram(), [`${folder}/${typeof bin === 'string' ? bin : bin[program]}`, ...args]];
}
