import { hasApt, isRoot, runApt } from './apt.ts';
import { run } from './child-processes.ts';
import { logStep, UserError } from './cli.ts';
import { findFirstExecutable, findOnPath } from './find-executable.ts';

const knownBrowserPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Chromium that can have no window: the same pages take a third less of a processor in it. */
const headlessShell = 'chromium-headless-shell';

/** Finds Chromium and Korean fonts for the browser tests; installs what is missing where it can. */
export async function ensureBrowser(): Promise<string> {
  const canInstall = isRoot() && (await hasApt());
  // Not every release of Debian and none of Ubuntu has it; any Chromium will do.
  if (canInstall && !(await findPreferred())) await install([headlessShell]).catch(() => undefined);
  const [found, fonts] = await Promise.all([findBrowser(), hasKoreanFonts()]);
  if (found && fonts) return found;
  const packages = [...(found ? [] : ['chromium']), ...(fonts ? [] : ['fonts-noto-cjk', 'fontconfig'])];
  if (!canInstall) throw browserMissing(packages);
  await install(packages);
  const installed = await findBrowser();
  if (!installed) throw browserMissing(packages);
  return installed;
}

/** The Chromium that `CHROMIUM` names, else the one that takes least of a processor. */
const findBrowser = async (): Promise<string | undefined> =>
  (await findPreferred()) ??
  (await findFirstExecutable(knownBrowserPaths)) ??
  (await findOnPath(['chromium', 'chromium-browser', 'google-chrome']));

const findPreferred = async (): Promise<string | undefined> =>
  (await findFirstExecutable([process.env.CHROMIUM ?? ''])) ??
  (await findOnPath([headlessShell, 'chrome-headless-shell']));

async function install(packages: readonly string[]): Promise<void> {
  logStep(`Installing ${packages.join(', ')} …`);
  await runApt(['install', '-y', '--no-install-recommends', ...packages]);
}

async function hasKoreanFonts(): Promise<boolean> {
  if (process.platform !== 'linux') return true;
  const { code, output } = await run('fc-list', [':lang=ko', 'family'], { quiet: true });
  return code === 0 && output.trim() !== '';
}

const browserMissing = (packages: readonly string[]) =>
  new UserError(
    `Missing for the browser tests: ${packages.join(', ')}. Debian: sudo apt-get install ${packages.join(' ')} · ` +
      'macOS: brew install --cask chromium · Windows: winget install Google.Chrome (or set CHROMIUM to a browser)',
  );
