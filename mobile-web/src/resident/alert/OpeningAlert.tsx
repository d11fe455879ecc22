import type { Board } from '@hannun/shared';
import { Suspense } from 'react';
import { Button } from '../../components/button/Button.js';
import { Icon } from '../../components/icon/Icon.js';
import { useSpeech } from '../language/speech.js';
import { later } from '../later.js';
import { daysUntil } from '../time/clock-words.js';
import './OpeningAlert.css';

// Loaded later: few people need it, and the list's first load has a size budget.
const OpeningSwitch = later(async () => (await import('./OpeningSwitch.js')).OpeningSwitch);

/** Offers an alert for the clinic's opening, if it opens before the request would expire. */
export function OpeningAlert({ board, now }: { board: Board; now: number }) {
  const { say } = useSpeech();
  if (!opensSoon(board, now)) return null;
  const offer = (
    <Button disabled>
      <Icon name="bell" />
      {say('openAlert')}
    </Button>
  );
  return (
    <div className="opening-alert">
      <Suspense fallback={offer}>
        <OpeningSwitch clinicId={board.clinicId} />
      </Suspense>
    </div>
  );
}

/** A request is valid until the end of the next day; a pause without an end may be over at any time. */
function opensSoon({ status, resumesAt, opensAt }: Board, now: number): boolean {
  if (status === 'open') return false;
  const opens = resumesAt ?? (status === 'paused' ? undefined : opensAt);
  return opens ? daysUntil(opens, now) <= 1 : status === 'paused';
}
