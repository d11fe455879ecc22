import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from './root.mjs';
import { Halt } from './say.mjs';

const oldest = [24, 7];

/** The Node program npm installed for this platform, or else the running one, if new enough. */
export function projectNode() {
  const shipped = inRoot(
    'node_modules',
    `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (existsSync(shipped)) return shipped;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return process.execPath;
  throw new Halt(
    `Node ${oldest.join('.')} or later is needed here (this is ${process.version}). ` +
      'Debian: see nodesource.com · macOS: brew install node · Windows: winget install OpenJS.NodeJS.LTS',
  );
}

export function programOf(name, program = name) {
  const folder = inRoot('node_modules', name);
  const { bin } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  return `${folder}/${typeof bin === 'string' ? bin : bin[program]}`;
}
