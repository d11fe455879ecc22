/** Marks the document while only the paper is printed. Older browsers know no `:has`. */
const printingMark = 'paper';
const millimetresPerPixel = 25.4 / 96;
/** Drivers round the length of a page down. */
const slackMillimetres = 1;

type Browser = Pick<Navigator, 'userAgent' | 'maxTouchPoints'>;

/**
 * Whether the print sheet stays open after `print()` has returned and `afterprint` has been fired, and reads the page
 * again each time the paper is changed in it: on Android and on iPads, which call themselves Macintosh.
 */
export const sheetOutlivesPrint = ({ userAgent, maxTouchPoints }: Browser): boolean =>
  /Android|iPhone|iPad/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);

/** Prints the paper in the page and nothing else; resolves once the browser no longer needs it there. */
export async function printPaper(paper: HTMLElement, browser: Browser = navigator): Promise<void> {
  const root = document.documentElement;
  const removePageSize = setPageSize(paper);
  root.dataset[printingMark] = 'printing';
  const done = sheetOutlivesPrint(browser) ? nextSignOfPresence() : blockingPrintEnd();
  try {
    print();
    await done();
  } finally {
    delete root.dataset[printingMark];
    removePageSize();
  }
}

/** The sheet covers the page: whoever touches the page, or sees it again, has closed the sheet. */
function nextSignOfPresence(): () => Promise<void> {
  const seen = new Promise<void>((resolve) => {
    const listening = new AbortController();
    const end = () => {
      if (document.visibilityState === 'hidden') return;
      listening.abort();
      resolve();
    };
    for (const type of ['pointerdown', 'keydown'] as const)
      addEventListener(type, end, { capture: true, signal: listening.signal });
    document.addEventListener('visibilitychange', end, { signal: listening.signal });
  });
  return () => seen;
}

/** A browser that ignores `print()` fires no event at all. */
function blockingPrintEnd(): () => Promise<void> {
  let hasStarted = false;
  const listening = new AbortController();
  const { signal } = listening;
  const ended = new Promise<void>((resolve) => {
    addEventListener('beforeprint', () => (hasStarted = true), { signal });
    addEventListener('afterprint', () => resolve(), { signal });
  });
  return async () => {
    if (hasStarted) await ended;
    listening.abort();
  };
}

/** Rules are inserted into a sheet of the page's own, because the content security policy forbids inline styles. */
function setPageSize(paper: HTMLElement): () => void {
  paper.dataset.measured = 'true';
  const { height } = paper.getBoundingClientRect();
  delete paper.dataset.measured;
  const sheet = document.styleSheets[0];
  if (height === 0 || !sheet) return () => undefined;
  const length = Math.ceil(height * millimetresPerPixel + slackMillimetres);
  const index = sheet.insertRule(
    `@page { size: ${paper.dataset.width}mm ${length}mm; margin: 0 }`,
    sheet.cssRules.length,
  );
  const rule = sheet.cssRules[index];
  return () => {
    if (!rule) return;
    const place = [...sheet.cssRules].indexOf(rule);
    if (place >= 0) sheet.deleteRule(place);
  };
}
