/** What browsers that know tell of the line. */
type Line = { saveData?: boolean; effectiveType?: string };

/**
 * Fetches the typeface once the page stands, where the line carries it: it weighs five times as much as the page,
 * and every phone has a Korean one of its own.
 */
export function fetchTypeface(): void {
  if (isThin()) return;
  const fetching = () => void import('../../components/fonts.js');
  if (document.readyState === 'complete') fetching();
  else addEventListener('load', fetching, { once: true });
}

function isThin(): boolean {
  const { connection } = navigator as Navigator & { connection?: Line };
  return connection?.saveData === true || !['4g', undefined].includes(connection?.effectiveType);
}
