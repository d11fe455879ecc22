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

const headlessShell = 'chromium-headless-shell';

/** Finds Chromium and Korean fonts; installs what is missing where it can. */
export async function ensureBrowser(): Promise<string> {
  const [found, fonts] = await Promise.all([findBrowser(), hasKoreanFonts()]);
  if (found && fonts) return found;
  const packages = [...(found ? [] : ['chromium']), ...(fonts ? [] : ['fonts-noto-cjk', 'fontconfig'])];
  if (!(await canInstall())) throw browserMissing(packages);
  await install(packages);
  const installed = await findBrowser();
  if (!installed) throw browserMissing(packages);
  return installed;
}

/**
 * The browsers of the tests, as the environment variables that name them. The headless shell takes a third less of
 * a processor for the same pages, but shows no notification.
 */
export async function ensureTestBrowsers(): Promise<{ CHROMIUM: string; WHOLE_CHROMIUM: string }> {
  const WHOLE_CHROMIUM = await ensureBrowser();
  if (WHOLE_CHROMIUM === process.env.CHROMIUM) return { CHROMIUM: WHOLE_CHROMIUM, WHOLE_CHROMIUM };
  return { CHROMIUM: (await ensureHeadlessShell()) ?? WHOLE_CHROMIUM, WHOLE_CHROMIUM };
}

/** Ubuntu and macOS do not have it. */
async function ensureHeadlessShell(): Promise<string | undefined> {
  const find = () => findOnPath([headlessShell, 'chrome-headless-shell']);
  const found = await find();
  if (found || !(await canInstall())) return found;
  await install([headlessShell]).catch(() => undefined);
  return find();
}

const findBrowser = async (): Promise<string | undefined> =>
  (await findFirstExecutable([process.env.CHROMIUM ?? '', ...knownBrowserPaths])) ??
  (await findOnPath(['chromium', 'chromium-browser', 'google-chrome']));

const canInstall = async (): Promise<boolean> => isRoot() && (await hasApt());

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
