import type { Board } from '@hannun/shared/contract';
import { pageFreshness } from '../data-freshness/data-freshness.js';
import { useTranslation } from '../language/translation.js';
import { AppBar } from '../layout/AppBar.js';
import { FreshnessStatus } from '../layout/FreshnessStatus.js';
import { StaleBanner } from '../layout/StaleBanner.js';
import { useDocumentTitle } from '../layout/use-document-title.js';
import { findClinicInfo, type PageData } from '../page-data.js';
import { CalledStatus } from './CalledStatus.js';
import { EndedStatus } from './EndedStatus.js';
import { TicketCard, toneOf } from './TicketCard.js';
import { HomeLink } from './TicketPage.js';
import { readNumber } from './ticket-reading.js';
import { WaitingNotes } from './WaitingNotes.js';
import { WaitingStatus } from './WaitingStatus.js';

type TicketNumberPageProps = { board: Board; ticket: string; pageData: PageData };

/** A ticket looked up by number: shows what the public board says, and offers no actions. */
export function TicketNumberPage({ board, ticket, pageData }: TicketNumberPageProps) {
  const { t, localize } = useTranslation();
  const { saying, lane, shownFreshness } = readNumber(board, ticket, pageData);
  useDocumentTitle(t('ticketTitle', { ticket }));
  return (
    <>
      <AppBar start={<HomeLink />} title={localize(board.name)} />
      <StaleBanner freshnessState={pageFreshness(pageData)} />
      <main>
        <h1 className="visually-hidden">{t('ticketTitle', { ticket })}</h1>
        <TicketCard ticket={ticket} lane={lane} tone={toneOf(saying)}>
          {'ahead' in saying ? (
            <WaitingStatus saying={saying} nowMs={pageData.now.wallMs} />
          ) : saying.state === 'called' ? (
            <CalledStatus booth={saying.booth} directions={findClinicInfo(pageData, board.clinicId)?.way} />
          ) : (
            <EndedStatus saying={saying} nowMs={pageData.now.wallMs} />
          )}
        </TicketCard>
        {'ahead' in saying && <WaitingNotes saying={saying} pageData={pageData} />}
        <p className="ticket-freshness">
          <FreshnessStatus freshnessState={shownFreshness} />
        </p>
      </main>
    </>
  );
}
