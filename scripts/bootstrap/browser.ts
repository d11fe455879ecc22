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

/** Finds Chromium and Korean fonts for the browser tests; installs what is missing where it can. */
export async function ensureBrowser(): Promise<string> {
  const [found, fonts] = await Promise.all([findBrowser(), hasKoreanFonts()]);
  if (found && fonts) return found;
  const packages = [...(found ? [] : ['chromium']), ...(fonts ? [] : ['fonts-noto-cjk', 'fontconfig'])];
  if (!(isRoot() && (await hasApt()))) throw browserMissing(packages);
  logStep(`Installing ${packages.join(', ')} …`);
  await runApt(['install', '-y', '--no-install-recommends', ...packages]);
  const installed = await findBrowser();
  if (!installed) throw browserMissing(packages);
  return installed;
}

const findBrowser = async (): Promise<string | undefined> =>
  (await findFirstExecutable([process.env.CHROMIUM ?? '', ...knownBrowserPaths])) ??
  (await findOnPath(['chromium', 'chromium-browser', 'google-chrome']));

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
