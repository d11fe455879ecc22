import type { Board } from '@hannun/shared/contract';
import type { TicketSaying } from '@hannun/shared/saying';
import { useWakeLock } from '@hannun/shared/ui/use-wake-lock';
import { Link } from 'wouter';
import { AlertSwitch } from '../alert/AlertSwitch.js';
import { useSoundAlert } from '../alert/use-sound-alert.js';
import { useTicketAlarm } from '../alert/use-ticket-alarm.js';
import { TicketLookup } from '../clinic/TicketLookup.js';
import { isCurrent, pageFreshness } from '../data-freshness/data-freshness.js';
import { useTranslation } from '../language/translation.js';
import { AppBar } from '../layout/AppBar.js';
import { FreshnessStatus } from '../layout/FreshnessStatus.js';
import { StaleBanner } from '../layout/StaleBanner.js';
import { useDocumentTitle } from '../layout/use-document-title.js';
import { findClinicInfo, type PageData } from '../page-data.js';
import { CalledStatus } from './CalledStatus.js';
import { EndedStatus } from './EndedStatus.js';
import { NowCalling } from './NowCalling.js';
import { OutOfTouch } from './OutOfTouch.js';
import { TicketAnnouncement } from './TicketAnnouncement.js';
import { TicketCard, toneOf } from './TicketCard.js';
import { HomeLink } from './TicketPage.js';
import { readNumber } from './ticket-reading.js';
import { ticketStageOf } from './ticket-stage.js';
import { WaitingNotes } from './WaitingNotes.js';
import { WaitingStatus } from './WaitingStatus.js';
import './SlipView.css';

type TicketNumberPageProps = { board: Board; ticket: string; pageData: PageData };

/** A ticket looked up by number: what the public board says of it, for whoever's slip is not on this phone. */
export function TicketNumberPage({ board, ticket, pageData }: TicketNumberPageProps) {
  const { t, localize } = useTranslation();
  const { saying, lane, freshnessState, shownFreshness } = readNumber(board, ticket, pageData);
  const nowMs = pageData.now.wallMs;
  useDocumentTitle(t('ticketTitle', { ticket }));
  return (
    <>
      <AppBar start={<HomeLink />} title={localize(board.name)} />
      <StaleBanner freshnessState={pageFreshness(pageData)} />
      <main>
        <h1 className="visually-hidden">{t('ticketTitle', { ticket })}</h1>
        <TicketAnnouncement saying={saying} />
        <TicketCard ticket={ticket} lane={lane} tone={toneOf(saying)}>
          {'ahead' in saying ? (
            <WaitingStatus saying={saying} nowMs={nowMs} />
          ) : saying.state === 'called' ? (
            <CalledStatus booth={saying.booth} directions={findClinicInfo(pageData, board.clinicId)?.way} />
          ) : (
            <EndedStatus saying={saying} nowMs={pageData.now.wallMs} />
          )}
        </TicketCard>
        {'ahead' in saying && <WaitingNotes saying={saying} pageData={pageData} />}
        {saying.state !== 'called' && <NowCalling {...{ lane, freshnessState, nowMs }} />}
        {isCurrent(freshnessState) ? (
          <NumberAlert key={ticket} saying={saying} />
        ) : (
          <OutOfTouch pageData={pageData} clinicId={board.clinicId} awaitsCall={saying.state === 'silent'} />
        )}
        <p className="ticket-freshness">
          <FreshnessStatus freshnessState={shownFreshness} />
        </p>
        <TicketLookup boards={[board]} titleKey="anotherNumber" />
        <div className="ticket-actions">
          <Link href={`/clinics/${board.clinicId}`} className="button" data-kind="plain">
            {t('seeClinic')}
          </Link>
        </div>
      </main>
    </>
  );
}

/** Offered to whoever waits; the call itself still rings once the number has left the line. */
function NumberAlert({ saying }: { saying: TicketSaying }) {
  const alert = useSoundAlert();
  const isOn = alert.status !== 'off';
  useTicketAlarm(ticketStageOf(saying, alert.ahead), isOn);
  useWakeLock(isOn);
  return 'ahead' in saying && <AlertSwitch {...alert} place={saying} />;
}
