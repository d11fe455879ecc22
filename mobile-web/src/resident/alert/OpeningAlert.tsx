import type { Board } from '@hannun/shared/contract';
import { Icon } from '@hannun/shared/ui/icon';
import { Suspense } from 'react';
import { Button } from '../../ui/button/Button.js';
import { useTranslation } from '../language/translation.js';
import { lazyOptional } from '../lazy-optional.js';
import { isByTomorrow } from '../time/format-time.js';
import './OpeningAlert.css';

// Loaded later: few people need it, and the list's first load has a size budget.
const OpeningAlertSwitch = lazyOptional(
  async () => (await import('./OpeningAlertSwitch.js')).OpeningAlertSwitch,
);

/** Offers an alert for the clinic's opening, if it opens before the request would expire. */
export function OpeningAlert({ board, nowMs }: { board: Board; nowMs: number }) {
  const { t } = useTranslation();
  if (!opensBeforeExpiry(board, nowMs)) return null;
  const label = t(board.status === 'paused' ? 'resumeAlert' : 'openAlert');
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

/** A request is valid until the end of the next day; a pause without an end may be over at any time. */
function opensBeforeExpiry({ status, resumesAt, opensAt }: Board, nowMs: number): boolean {
  if (status === 'open') return false;
  const opensAtTime = resumesAt ?? (status === 'paused' ? undefined : opensAt);
  return opensAtTime ? isByTomorrow(opensAtTime, nowMs) : status === 'paused';
}
