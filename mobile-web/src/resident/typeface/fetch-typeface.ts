/** What browsers that know tell of the line. */
type Line = { saveData?: boolean; effectiveType?: string };

/**
 * Fetches the typeface once the page stands, where the line carries it: it weighs twice as much as the page, and
 * every phone has a Korean one of its own. Names with rarer characters take further files, which come by script range.
 * Resolves when the line is free again.
 */
export async function fetchTypeface(): Promise<void> {
  if (document.readyState !== 'complete')
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  // Where it cannot be fetched, the phone's own letters stay.
  if (!isThin()) await fetchFaces().catch(() => undefined);
}

function isThin(): boolean {
  const { connection } = navigator as Navigator & { connection?: Line };
  return connection?.saveData === true || !['4g', undefined].includes(connection?.effectiveType);
}

async function fetchFaces(): Promise<void> {
  const { hasOthers, wordsFace } = await import('./words-face.js');
  document.fonts.add(wordsFace);
  if (!getComputedStyle(document.body).fontFamily.includes(wordsFace.family)) return;
  // The browser fetches the next family of the list for as long as this one is on its way.
  await wordsFace.load();
  if (hasOthers(document.body.innerText)) await import('../../components/fonts.js');
}
