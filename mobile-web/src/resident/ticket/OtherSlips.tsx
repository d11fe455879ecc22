import { hasLeftLine, type TicketSaying } from '@hannun/shared/saying';
import { Link } from 'wouter';
import { type Translate, useTranslation } from '../language/translation.js';
import type { PageData } from '../page-data.js';
import { endedMessages } from './EndedStatus.js';
import { isOfDay, type SavedSlip } from './saved-slips.js';
import { readSlip } from './ticket-reading.js';
import { useSavedSlips } from './use-saved-slips.js';
import { formatAhead } from './WaitingStatus.js';
import './OtherSlips.css';

export function OtherSlips({ token, day, pageData }: { token: string; day: string; pageData: PageData }) {
  const { t } = useTranslation();
  const { boards } = pageData.view;
  const others = useSavedSlips(pageData, token).filter(({ view }) =>
    isOfDay(view, day, boards.get(view.clinicId)),
  );
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
