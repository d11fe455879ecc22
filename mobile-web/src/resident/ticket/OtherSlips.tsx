import { Link } from 'wouter';
import { useTranslation } from '../language/translation.js';
import type { PageData } from '../page-data.js';
import { endedMessages } from './EndedStatus.js';
import { loadSlips, type SavedSlip } from './saved-slips.js';
import { resolveTicketStatus } from './ticket-status.js';
import { formatAhead } from './WaitingStatus.js';
import './OtherSlips.css';

export function OtherSlips({ token, day, pageData }: { token: string; day: string; pageData: PageData }) {
  const { t } = useTranslation();
  const others = loadSlips().filter((slip) => slip.token !== token && slip.view.day === day);
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
  const ticketStatus = resolveTicketStatus(view, pageData.view.boards.get(view.clinicId));
  const message =
    ticketStatus.status === 'waiting'
      ? formatAhead(ticketStatus, t)
      : ticketStatus.status === 'called'
        ? `${t('comeIn')} · ${t('roomNumber', { booth: ticketStatus.booth })}`
        : t(endedMessages[ticketStatus.status].title);
  return (
    <Link href={`/t/${token}`} {...(ticketStatus.status === 'called' ? { 'data-called': '' } : {})}>
      <b>{view.ticket}</b>
      <span>{message}</span>
    </Link>
  );
}
