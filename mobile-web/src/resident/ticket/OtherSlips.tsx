import { hasLeftLine, isCarriedOver, type TicketSaying } from '@hannun/shared/saying';
import { Link } from 'wouter';
import { type Translate, useTranslation } from '../language/translation.js';
import type { PageData } from '../page-data.js';
import { endedMessages } from './EndedStatus.js';
import type { SavedSlip } from './saved-slips.js';
import { readSlip } from './ticket-reading.js';
import { useOtherSlips } from './use-other-slips.js';
import { formatAhead } from './WaitingStatus.js';
import './OtherSlips.css';

export function OtherSlips({ token, day, pageData }: { token: string; day: string; pageData: PageData }) {
  const { t } = useTranslation();
  const others = useOtherSlips(token, pageData).filter((slip) => isOfDay(slip, day, pageData));
  return (
    <section className="ticket-others">
      {others.length > 0 && <h2>{t('otherSlips')}</h2>}
      <ul>
        {others.map((slip) => (
          <li key={slip.token}>
            <OtherSlip slip={slip} pageData={pageData} />
          </li>
        ))}
      </ul>
      <p>{t('addSlip')}</p>
    </section>
  );
}

/** Of that day, or carried over midnight and still in line. */
function isOfDay({ view }: SavedSlip, day: string, pageData: PageData): boolean {
  if (view.day === day) return true;
  const board = pageData.view.boards.get(view.clinicId);
  return board?.day === day && isCarriedOver(view, board);
}

function OtherSlip({ slip: { token, view }, pageData }: { slip: SavedSlip; pageData: PageData }) {
  const { t } = useTranslation();
  const { saying } = readSlip(view, pageData);
  const board = pageData.view.boards.get(view.clinicId);
  const isLeft = board !== undefined && hasLeftLine(view, board, pageData.now.wallMs);
  return (
    <Link href={`/t/${token}`} {...(saying.state === 'called' ? { 'data-called': '' } : {})}>
      <b>{view.ticket}</b>
      <span>{describeShortly(isLeft ? { state: 'over' } : saying, t)}</span>
    </Link>
  );
}

function describeShortly(saying: TicketSaying, t: Translate): string {
  if ('ahead' in saying) return formatAhead(saying, t);
  return saying.state === 'called'
    ? `${t('comeIn')} · ${t('roomNumber', { booth: saying.booth })}`
    : t(endedMessages[saying.state].title);
}
