/** Network Information API, where supported. */
type NetworkInformation = { saveData?: boolean; effectiveType?: string };

/**
 * Loads the font after the page, unless the connection is slow: it is twice as large as the page, and every phone has
 * a Korean font. Names with rarer characters load further files by script range. Resolves when loading is over.
 */
export async function loadFont(): Promise<void> {
  if (document.readyState !== 'complete')
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  // On failure the system font stays.
  if (!isSlowConnection()) await loadFontFaces().catch(() => undefined);
}

function isSlowConnection(): boolean {
  const { connection } = navigator as Navigator & { connection?: NetworkInformation };
  return connection?.saveData === true || !['4g', undefined].includes(connection?.effectiveType);
}

async function loadFontFaces(): Promise<void> {
  const { hasUncoveredCharacters, textFont } = await import('./text-font.js');
  document.fonts.add(textFont);
  if (!getComputedStyle(document.body).fontFamily.includes(textFont.family)) return;
  // While this font is loading, browsers would also fetch the next one of the list.
  await textFont.load();
  if (hasUncoveredCharacters(document.body.innerText)) await import('../../ui/fonts.js');
}
