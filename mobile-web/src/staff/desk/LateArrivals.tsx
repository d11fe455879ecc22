import { minuteMs } from '@hannun/shared/date-time';
import { formatMinutesAgo } from '@hannun/shared/i18n';
import { latestNoShows } from '@hannun/shared/queue';
import { useNow } from '@hannun/shared/ui/use-now';
import { type Translate, useTranslation } from '../translation.js';
import { TicketChip } from '../ui/TicketChip.js';
import type { DeskContext } from './desk-context.js';
import './LateArrivals.css';

const maxShown = 3;

type LateArrivalsProps = Pick<DeskContext, 'lane' | 'clockOffsetMs' | 'press'>;

/** The last three who did not come when they were called: one tap puts them back in line. */
export function LateArrivals({ lane, clockOffsetMs, press }: LateArrivalsProps) {
  const { t } = useTranslation();
  const nowMs = useNow().wallMs + clockOffsetMs;
  const noShows = latestNoShows(lane, maxShown);
  return (
    <section className="late-arrivals">
      <h2>
        {t('lateArrivals')} {noShows.length > 0 && <small>{t('reinstate')}</small>}
      </h2>
      {noShows.length === 0 && <p>{t('noLateArrivals')}</p>}
      <div>
        {noShows.map(({ ticket, goneAt }) => (
          <TicketChip key={ticket} ticket={ticket} press={() => press({ type: 'reinstate', ticket })}>
            <small>{formatAgo(nowMs - Date.parse(goneAt), t)}</small>
            <span className="visually-hidden">{t('reinstate')}</span>
          </TicketChip>
        ))}
      </div>
    </section>
  );
}

/** Short enough for three chips beside each other. */
function formatAgo(milliseconds: number, t: Translate): string {
  const minutes = Math.floor(milliseconds / minuteMs);
  return minutes < 1 ? t('lateNow') : formatMinutesAgo(minutes, t, 'lateMinutes');
}
