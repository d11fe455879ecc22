/** What every size promises; `fits`: nothing has to be scrolled, `mainKeyPx`: how large the largest keys are at least. */
export type KeyPromise = { fits: boolean; mainKeyPx: number };

/**
 * Finds keys that are too small, clipped, covered, outside the screen or with a word broken in two. Runs in the
 * browser, so it must be self-contained.
 */
export function findKeyProblems({ fits, mainKeyPx }: KeyPromise): string[] {
  const minKeyPx = 60;
  const scope: ParentNode = document.querySelector('dialog[open]') ?? document;
  const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  const keys = [...scope.querySelectorAll<HTMLElement>('button')].filter(isShown);
  const nameOf = (element: HTMLElement) => element.innerText.replace(/\s+/g, ' ').trim();
  const problems: string[] = [];
  if (document.documentElement.scrollWidth > innerWidth) problems.push('the page scrolls sideways');
  if (fits && scope === document && document.documentElement.scrollHeight > innerHeight)
    problems.push(`the page is ${document.documentElement.scrollHeight - innerHeight} px too high`);
  const boxOf = (element: Element) => element.getBoundingClientRect();
  const first = document.querySelector('.lane-buttons [data-kind="main"] .large-button__name');
  if (first && scope === document && boxOf(first).bottom > innerHeight)
    problems.push('the main key begins out of sight');
  const clinic = document.querySelector('.top-bar:not(:has(.top-bar__status)) h1');
  if (clinic && clinic.scrollHeight > clinic.clientHeight + 2) problems.push('the clinic’s name is cut');
  for (const text of document.querySelectorAll('.bands__list p')) {
    const band = text.closest('.bands__list > *');
    if (innerWidth < 700 && band && isShown(text) && boxOf(text).width < 0.7 * boxOf(band).width)
      problems.push(`"${text.textContent}" stands in a narrow column`);
  }
  for (const icon of document.querySelectorAll<HTMLElement>(
    '.lane-buttons .large-button:not([data-kind="main"]) .large-button__icon',
  ))
    if (!isShown(icon)) problems.push(`"${icon.parentElement?.innerText}" has lost its picture`);
  for (const text of scope.querySelectorAll(
    '.intake-group .small-button[aria-pressed="false"] .small-button__description',
  ))
    if (fits && boxOf(text).height > 50) problems.push(`"${text.textContent}" takes three lines`);
  const bar = document.querySelector('.undo-bar')?.getBoundingClientRect();
  const isLow = innerHeight < 500;
  if (bar && !isLow && scope === document) {
    const covered = keys.find((key) => {
      if (key.closest('.undo-bar')) return false;
      const { top, bottom } = key.getBoundingClientRect();
      const scroller = key.closest('.desk__rest');
      const isCut = scroller !== null && getComputedStyle(scroller).overflowY === 'auto';
      const end = isCut ? Math.min(bottom, scroller.getBoundingClientRect().bottom) : bottom;
      const { left, right } = key.getBoundingClientRect();
      return end > bar.top + 1 && top < bar.bottom - 1 && right > bar.left && left < bar.right;
    });
    if (covered) problems.push(`the undo bar covers "${nameOf(covered)}"`);
  }
  for (const key of keys) {
    const { width, height } = key.getBoundingClientRect();
    const least = key.matches('.large-button[data-kind="main"]') ? mainKeyPx : minKeyPx;
    if (width < least - 0.5 || height < least - 0.5)
      problems.push(`"${nameOf(key)}" measures ${Math.round(width)}×${Math.round(height)}`);
    const frame = key.getBoundingClientRect();
    const texts = document.createTreeWalker(key, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const range = document.createRange();
      for (const word of text.textContent?.matchAll(/\S+/g) ?? []) {
        range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].length);
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1)
          problems.push(`"${word[0]}" is broken in "${nameOf(key)}"`);
      }
      range.selectNodeContents(text);
      const box = range.getBoundingClientRect();
      const isOutside =
        box.left < frame.left ||
        box.right > frame.right ||
        box.top < frame.top - 3 ||
        box.bottom > frame.bottom + 3;
      if (box.width > 0 && isOutside && !text.parentElement?.closest('.visually-hidden'))
        problems.push(`"${text.textContent}" leaves its key`);
    }
    key.scrollIntoView({ block: 'nearest' });
    const { left, right, top, bottom } = key.getBoundingClientRect();
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    if (!hit || !key.contains(hit))
      problems.push(`"${nameOf(key)}" is covered by ${hit ? hit.className || hit.tagName : 'nothing'}`);
  }
  const cut = [...scope.querySelectorAll<HTMLElement>('p, span, b, h1, h2, h3, section, li')].filter(
    (element) =>
      isShown(element) &&
      element.scrollWidth > element.clientWidth + 1 &&
      !['inline', 'contents'].includes(getComputedStyle(element).display) &&
      getComputedStyle(element).textOverflow !== 'ellipsis' &&
      !element.closest('.visually-hidden'),
  );
  return [...problems, ...cut.map((element) => `"${nameOf(element)}" is wider than its place`)];
}
