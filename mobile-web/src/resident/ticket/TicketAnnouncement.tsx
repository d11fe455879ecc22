import type { TicketSaying } from '@hannun/shared/saying';
import { LiveRegion } from '../clinic-list/LiveRegion.js';
import { type Translate, useTranslation } from '../language/translation.js';
import { describeLastServed } from './describe-last-served.js';
import { endedMessages } from './EndedStatus.js';
import { formatAhead } from './WaitingStatus.js';

/** Who listens is not on the page when it changes. */
export function TicketAnnouncement({ saying }: { saying: TicketSaying }) {
  const { t } = useTranslation();
  return <LiveRegion message={announcementOf(saying, t)} />;
}

function announcementOf(saying: TicketSaying, t: Translate): string {
  if (saying.state === 'called') return `${t('comeIn')} ${t('roomNumber', { booth: saying.booth })}`;
  if (!('ahead' in saying)) return t(endedMessages[saying.state].title);
  const ahead = formatAhead(saying, t);
  return saying.state === 'may-not-be-reached' ? `${ahead} ${describeLastServed(saying, t)}` : ahead;
}
