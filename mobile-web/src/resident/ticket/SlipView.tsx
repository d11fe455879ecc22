import type { LaneBoard, TicketView } from '@hannun/shared/contract';
import type { TicketSaying } from '@hannun/shared/saying';
import { FreshnessIndicator } from '@hannun/shared/ui/freshness-indicator';
import { useWakeLock } from '@hannun/shared/ui/use-wake-lock';
import { AlertSwitch } from '../alert/AlertSwitch.js';
import { useTicketAlarm } from '../alert/use-ticket-alarm.js';
import { useTicketAlert } from '../alert/use-ticket-alert.js';
import { type DataFreshness, isCurrent } from '../data-freshness/data-freshness.js';
import { useTranslation } from '../language/translation.js';
import { FreshnessStatus } from '../layout/FreshnessStatus.js';
import { findClinicInfo, type PageData } from '../page-data.js';
import { formatPast } from '../time/format-time.js';
import { CalledStatus } from './CalledStatus.js';
import { CallReplies } from './CallReplies.js';
import { EndedStatus } from './EndedStatus.js';
import { InfoNote } from './InfoNote.js';
import { NowCalling } from './NowCalling.js';
import { OutOfTouch } from './OutOfTouch.js';
import { ShareButton } from './ShareButton.js';
import { TicketActions } from './TicketActions.js';
import { TicketCard, toneOf } from './TicketCard.js';
import { readSlip, type WaitingSaying } from './ticket-reading.js';
import { ticketStageOf } from './ticket-stage.js';
import { WaitingNotes } from './WaitingNotes.js';
import { WaitingStatus } from './WaitingStatus.js';
import { WaysOn } from './WaysOn.js';
import './SlipView.css';

type SlipViewProps = { token: string; view: TicketView; pageData: PageData; refetch: () => void };

/** A holder's slip: everything it says comes from `sayTicket`. */
export function SlipView({ token, view, pageData, refetch }: SlipViewProps) {
  const { saying, lane, freshnessState, shownFreshness } = readSlip(view, pageData);
  const { localize } = useTranslation();
  const board = pageData.view.boards.get(view.clinicId);
  const alert = useTicketAlert(token);
  useTicketAlarm(ticketStageOf(saying, alert.ahead), alert.status !== 'off');
  useWakeLock(alert.status === 'sound');
  const slipProps = { view, pageData, freshnessState, lane };
  if ('ahead' in saying) {
    return (
      <>
        <WaitingSlip {...slipProps} saying={saying} />
        {isCurrent(freshnessState) ? (
          <AlertSwitch {...alert} place={saying} />
        ) : (
          <OutOfTouch pageData={pageData} clinicId={view.clinicId} awaitsCall={saying.state !== 'day-over'} />
        )}
        <p className="ticket-freshness">
          <FreshnessStatus freshnessState={shownFreshness} />
        </p>
        <TicketActions {...{ token, view, pageData }} postponed={saying.postponed} onChange={refetch} />
        {board && saying.state !== 'day-over' && (
          <ShareButton token={token} ticket={view.ticket} clinicName={localize(board.name)} />
        )}
      </>
    );
  }
  if (saying.state === 'called')
    return <CalledSlip {...slipProps} saying={saying} token={token} refetch={refetch} />;
  return (
    <>
      <TicketCard {...headOf(view)} lane={lane}>
        <EndedStatus saying={saying} nowMs={pageData.now.wallMs} />
      </TicketCard>
      {saying.state === 'another-day' && <WaysOn pageData={pageData} clinicId={view.clinicId} />}
    </>
  );
}

/** From its second station on, the step is told. */
const headOf = ({ ticket, party, stations = [] }: TicketView) => ({ ticket, party, step: stations.length });

type SlipProps = {
  view: TicketView;
  pageData: PageData;
  freshnessState: DataFreshness;
  lane: LaneBoard | undefined;
};

function WaitingSlip({
  view,
  pageData,
  freshnessState,
  lane,
  saying,
}: SlipProps & { saying: WaitingSaying }) {
  const { t } = useTranslation();
  const nowMs = pageData.now.wallMs;
  return (
    <>
      <TicketCard {...headOf(view)} lane={lane} tone={toneOf(saying)}>
        <WaitingStatus saying={saying} nowMs={nowMs} />
      </TicketCard>
      <WaitingNotes saying={saying} pageData={pageData} />
      <NowCalling lane={lane} freshnessState={freshnessState} nowMs={nowMs} />
      {saying.postponed && <p className="ticket-freshness">{t('postponed')}</p>}
    </>
  );
}

type CalledProps = SlipProps &
  Pick<SlipViewProps, 'token' | 'refetch'> & { saying: Extract<TicketSaying, { state: 'called' }> };

function CalledSlip({ view, pageData, freshnessState, lane, saying, token, refetch }: CalledProps) {
  const { t, language } = useTranslation();
  return (
    <>
      <TicketCard {...headOf(view)} lane={lane} tone="called">
        <CalledStatus booth={saying.booth} directions={findClinicInfo(pageData, view.clinicId)?.way} />
      </TicketCard>
      <InfoNote icon="clock" title={t('hardToCome')}>
        {t('hardToComeHint')}
      </InfoNote>
      <CallReplies token={token} sent={saying.answer} onChange={refetch} />
      <p className="ticket-freshness">
        <FreshnessIndicator state={freshnessState.freshness}>
          {t('calledAt', { time: formatPast(saying.calledAt, pageData.now.wallMs, language, t) })}
        </FreshnessIndicator>
      </p>
    </>
  );
}
