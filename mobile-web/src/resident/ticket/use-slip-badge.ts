import { useEffect } from 'react';
import type { OpenSlip } from './open-slips.js';

/**
 * Shows on the icon of the installed page how many are ahead of the nearest slip; a mark without a figure once it is
 * next or called.
 */
export function useSlipBadge(slips: readonly OpenSlip[]): void {
  const ahead = Math.min(...slips.map(({ saying }) => aheadOf(saying)));
  useEffect(() => {
    const shown = ahead === Number.POSITIVE_INFINITY ? clear() : navigator.setAppBadge?.(ahead || undefined);
    shown?.catch(() => undefined);
  }, [ahead]);
}

const clear = () => navigator.clearAppBadge?.();

/** What is not live is no figure on an icon, which tells no time. */
function aheadOf(saying: OpenSlip['saying']): number {
  if (saying.state === 'called') return 0;
  return 'ahead' in saying && saying.state !== 'silent' ? saying.ahead : Number.POSITIVE_INFINITY;
}
