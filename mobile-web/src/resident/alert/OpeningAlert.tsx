import type { Board } from '@hannun/shared/contract';
import { Icon } from '@hannun/shared/ui/icon';
import { Suspense } from 'react';
import { Button } from '../../ui/button/Button.js';
import { useTranslation } from '../language/translation.js';
import { lazyOptional } from '../lazy-optional.js';
import { openingOffer } from './opening-offer.js';
import './OpeningAlert.css';

// Loaded later: few people need it, and the list's first load has a size budget.
const OpeningAlertSwitch = lazyOptional(
  async () => (await import('./OpeningAlertSwitch.js')).OpeningAlertSwitch,
);

/** Offers to tell when a clinic that takes nobody in does so again. */
export function OpeningAlert({ board, nowMs }: { board: Board; nowMs: number }) {
  const { t } = useTranslation();
  const offer = openingOffer(board, nowMs);
  if (!offer) return null;
  const label = t(offer);
  const placeholder = (
    <Button disabled>
      <Icon name="bell" />
      {label}
    </Button>
  );
  return (
    <div className="opening-alert">
      <Suspense fallback={placeholder}>
        <OpeningAlertSwitch clinicId={board.clinicId} label={label} />
      </Suspense>
    </div>
  );
}
