/**
 * Finds text outside the screen and text that overlaps other text. Runs in the browser, so it must be
 * self-contained.
 */
export function findTextProblems(): string[] {
  type Run = {
    text: string;
    element: Element;
    box: { left: number; right: number; top: number; bottom: number };
  };
  const runs: Run[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (!element || !text || element.closest('script, style, title, .visually-hidden')) continue;
    const { visibility, textOverflow } = getComputedStyle(element);
    // What ends in an ellipsis is meant to be cut.
    if (visibility === 'hidden' || textOverflow === 'ellipsis') continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { left, right, top, bottom, width, height } of range.getClientRects()) {
      if (width === 0 || height === 0) continue;
      // A line box is taller than its glyphs, which fill about the middle two thirds.
      const spare = height * 0.19;
      runs.push({ text, element, box: { left, right, top: top + spare, bottom: bottom - spare } });
    }
  }
  const outside = runs.filter(
    ({ box }) =>
      box.left < -0.5 || box.top < -0.5 || box.right > innerWidth + 0.5 || box.bottom > innerHeight + 0.5,
  );
  const clash = (a: Run, b: Run) =>
    Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left) > 1 &&
    Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top) > 1;
  const overlapping = runs.flatMap((a, index) =>
    runs.slice(index + 1).flatMap((b) => (clash(a, b) ? [`"${a.text}" over "${b.text}"`] : [])),
  );
  // Text may be on the screen and yet leave the row behind it.
  const escaped = runs.filter(({ element, box }) => {
    const card = element
      .closest('.lane-row, .clinic-row, .alert-banner, .urgent-banner, .sound-chip')
      ?.getBoundingClientRect();
    return (
      card &&
      (box.left < card.left - 1 ||
        box.right > card.right + 1 ||
        box.top < card.top - 1 ||
        box.bottom > card.bottom + 1)
    );
  });
  return [
    ...outside.map(({ text }) => `"${text}" leaves the panel`),
    ...escaped.map(({ text }) => `"${text}" leaves its row`),
    ...overlapping,
  ];
}
