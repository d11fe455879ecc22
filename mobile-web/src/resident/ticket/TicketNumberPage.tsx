import type { Board } from '@hannun/shared/contract';
import { clinicFreshness, type DataFreshness, pageFreshness } from '../data-freshness/data-freshness.js';
import { useTranslation } from '../language/translation.js';
import { AppBar } from '../layout/AppBar.js';
import { FreshnessStatus } from '../layout/FreshnessStatus.js';
import { StaleBanner } from '../layout/StaleBanner.js';
import { useDocumentTitle } from '../layout/use-document-title.js';
import { findClinicInfo, type PageData } from '../page-data.js';
import { estimateTravel } from '../travel/estimate-travel.js';
import { CalledStatus } from './CalledStatus.js';
import { EndedStatus } from './EndedStatus.js';
import { TicketCard } from './TicketCard.js';
import { HomeLink } from './TicketPage.js';
import { findLane, findPosition, type TicketPosition } from './ticket-position.js';
import { adviceFor, nearPeopleAhead } from './ticket-status.js';
import { WaitingStatus } from './WaitingStatus.js';

type TicketNumberPageProps = { board: Board; ticket: string; pageData: PageData };

/** A ticket looked up by number: shows what the public board says, and offers no actions. */
export function TicketNumberPage({ board, ticket, pageData }: TicketNumberPageProps) {
  const { t, localize } = useTranslation();
  const freshnessState = clinicFreshness(board, pageData);
  const position = findPosition(board, ticket);
  const tone =
    position.kind === 'called'
      ? 'called'
      : position.kind === 'waiting' && position.ahead <= nearPeopleAhead
        ? 'near'
        : 'plain';
  useDocumentTitle(t('ticketTitle', { ticket }));
  return (
    <>
      <AppBar start={<HomeLink />} title={localize(board.name)} />
      <StaleBanner freshnessState={pageFreshness(pageData)} />
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
        <p className="ticket-freshness">
          <FreshnessStatus freshnessState={freshnessState} />
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
  freshnessState: DataFreshness;
};

function NumberStatus({ ticket, position, board, pageData, freshnessState }: NumberStatusProps) {
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
  return position.kind === 'not-issued' ? (
    <EndedStatus title="notIssued" hint="notIssuedHint" />
  ) : (
    <EndedStatus title="alreadyCalled" hint="alreadyCalledHint" />
  );
}
