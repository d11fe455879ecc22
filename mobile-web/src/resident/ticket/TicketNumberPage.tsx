import type { Board } from '@hannun/shared/contract';
import { clinicFreshness, pageFreshness } from '../data-freshness/data-freshness.js';
import { useTranslation } from '../language/translation.js';
import { AppBar } from '../layout/AppBar.js';
import { FreshnessStatus } from '../layout/FreshnessStatus.js';
import { StaleBanner } from '../layout/StaleBanner.js';
import { useDocumentTitle } from '../layout/use-document-title.js';
import { findClinicInfo, type PageData } from '../page-data.js';
import { estimateTravel } from '../travel/estimate-travel.js';
import { CalledStatus } from './CalledStatus.js';
import { TicketCard } from './TicketCard.js';
import { HomeLink } from './TicketPage.js';
import { findLane, findPosition, type TicketPosition } from './ticket-position.js';
import { adviceFor, nearThreshold } from './ticket-status.js';
import { WaitingStatus } from './WaitingStatus.js';

/** A ticket looked up by number: shows what the public board says, and offers no actions. */
export function TicketNumberPage({
  board,
  ticket,
  pageData,
}: {
  board: Board;
  ticket: string;
  pageData: PageData;
}) {
  const { t, localize } = useTranslation();
  const { view, now, openedAt } = pageData;
  const freshnessState = clinicFreshness(board, view, now, openedAt);
  const position = findPosition(board, ticket);
  const tone =
    position.kind === 'called'
      ? 'called'
      : position.kind === 'waiting' && position.ahead <= nearThreshold
        ? 'near'
        : 'plain';
  useDocumentTitle(t('ticketTitle', { ticket }));
  return (
    <>
      <AppBar start={<HomeLink />} title={localize(board.name)} />
      <StaleBanner freshnessState={pageFreshness(view, now, openedAt)} now={now} />
      <main>
        <h1 className="visually-hidden">{t('ticketTitle', { ticket })}</h1>
        <TicketCard ticket={ticket} lane={findLane(board, ticket)} tone={tone}>
          <NumberStatus
            ticket={ticket}
            position={position}
            board={board}
            pageData={pageData}
            freshnessState={freshnessState}
          />
        </TicketCard>
        <p className="ticket-fresh">
          <FreshnessStatus freshnessState={freshnessState} now={now} />
        </p>
      </main>
    </>
  );
}

type NumberStatusProps = {
  ticket: string;
  position: TicketPosition;
  board: Board;
  pageData: PageData;
  freshnessState: ReturnType<typeof clinicFreshness>;
};

function NumberStatus({ ticket, position, board, pageData, freshnessState }: NumberStatusProps) {
  const { t } = useTranslation();
  const clinicInfo = findClinicInfo(pageData, board.clinicId);
  if (position.kind === 'called') return <CalledStatus booth={position.booth} directions={clinicInfo?.way} />;
  if (position.kind === 'waiting') {
    const status = { status: 'waiting' as const, postponed: false, ...position };
    const advice = adviceFor(position, estimateTravel(clinicInfo, pageData.travel)?.travelMinutes ?? null);
    const noForecast = findLane(board, ticket)?.noForecast;
    const { now } = pageData;
    return (
      <WaitingStatus
        ticketStatus={status}
        board={board}
        freshnessState={freshnessState}
        noForecast={noForecast}
        now={now}
        advice={advice}
      />
    );
  }
  const [title, hint] =
    position.kind === 'not-issued'
      ? (['notIssued', 'notIssuedHint'] as const)
      : (['alreadyCalled', 'alreadyCalledHint'] as const);
  return (
    <div role="status">
      <p className="ticket-card__come">{t(title)}</p>
      <p className="ticket-card__hint">{t(hint)}</p>
    </div>
  );
}
