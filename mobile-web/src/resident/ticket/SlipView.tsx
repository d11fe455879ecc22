import { type TicketView, ticketId } from '@hannun/shared/contract';
import { FreshnessIndicator } from '@hannun/shared/ui/freshness-indicator';
import { Icon } from '@hannun/shared/ui/icon';
import { useWakeLock } from '@hannun/shared/ui/use-wake-lock';
import { Button, ButtonLink } from '../../ui/button/Button.js';
import { AlertSwitch } from '../alert/AlertSwitch.js';
import { type TicketStage, useTicketAlarm } from '../alert/use-ticket-alarm.js';
import { useTicketAlert } from '../alert/use-ticket-alert.js';
import {
  clinicFreshness,
  type DataFreshness,
  isCurrent,
  unknownFreshness,
} from '../data-freshness/data-freshness.js';
import { useTranslation } from '../language/translation.js';
import { FreshnessStatus } from '../layout/FreshnessStatus.js';
import { findClinicInfo, type PageData } from '../page-data.js';
import { formatClock } from '../time/format-time.js';
import { estimateTravel } from '../travel/estimate-travel.js';
import { CalledStatus } from './CalledStatus.js';
import { CallReplies } from './CallReplies.js';
import { EndedStatus, endedMessages } from './EndedStatus.js';
import { InfoNote } from './InfoNote.js';
import { TicketActions } from './TicketActions.js';
import { TicketCard } from './TicketCard.js';
import { adviceFor, nearPeopleAhead, resolveTicketStatus, type TicketStatus } from './ticket-status.js';
import { WaitingStatus, type WaitingTicketStatus } from './WaitingStatus.js';
import './SlipView.css';

type SlipViewProps = { token: string; view: TicketView; pageData: PageData; refetch: () => void };

export function SlipView({ token, view, pageData, refetch }: SlipViewProps) {
  const board = pageData.view.boards.get(view.clinicId);
  const ticketStatus = resolveTicketStatus(view, board);
  const alert = useTicketAlert(token);
  useTicketAlarm(ticketStageOf(ticketStatus, alert.ahead), alert.status !== 'off');
  useWakeLock(alert.status === 'sound');
  const freshnessState = board ? clinicFreshness(board, pageData) : unknownFreshness;
  const lane = board?.lanes.find((each) => each.lane === view.lane);
  const slipProps = { view, pageData, freshnessState, lane };
  if (ticketStatus.status === 'waiting') {
    return (
      <>
        <WaitingSlip {...slipProps} ticketStatus={ticketStatus} />
        {isCurrent(freshnessState) ? (
          <AlertSwitch {...alert} />
        ) : (
          <Disconnected pageData={pageData} clinicId={view.clinicId} />
        )}
        <p className="ticket-freshness">
          <FreshnessStatus freshnessState={freshnessState} />
        </p>
        <TicketActions token={token} postponed={ticketStatus.postponed} onChange={refetch} />
      </>
    );
  }
  if (ticketStatus.status === 'called')
    return <CalledSlip {...slipProps} ticketStatus={ticketStatus} token={token} refetch={refetch} />;
  return (
    <TicketCard ticket={view.ticket} party={view.party} lane={lane}>
      <EndedStatus {...endedMessages[ticketStatus.status]} />
    </TicketCard>
  );
}

/** A ticket counts as near from the threshold its holder chose. */
function ticketStageOf(ticketStatus: TicketStatus, ahead: number): TicketStage {
  if (ticketStatus.status === 'called') return 'called';
  if (ticketStatus.status !== 'waiting') return 'ended';
  return ticketStatus.ahead <= ahead ? 'near' : 'far';
}

type SlipProps = {
  view: TicketView;
  pageData: PageData;
  freshnessState: DataFreshness;
  lane: Parameters<typeof TicketCard>[0]['lane'];
};

type WaitingProps = SlipProps & { ticketStatus: WaitingTicketStatus };

function WaitingSlip({ view, pageData, freshnessState, lane, ticketStatus }: WaitingProps) {
  const { t } = useTranslation();
  const board = pageData.view.boards.get(view.clinicId);
  const travelEstimate = estimateTravel(findClinicInfo(pageData, view.clinicId), pageData.travel);
  const tone = !isCurrent(freshnessState)
    ? 'stale'
    : ticketStatus.ahead <= nearPeopleAhead
      ? 'near'
      : 'plain';
  const lastNumber = lane?.lastNumber;
  const isBeyondLast =
    lastNumber !== undefined && lastNumber !== null && Number(view.ticket.slice(1)) > lastNumber;
  return (
    <>
      <TicketCard ticket={view.ticket} party={view.party} lane={lane} tone={tone}>
        <WaitingStatus
          ticketStatus={ticketStatus}
          board={board}
          freshnessState={freshnessState}
          noForecast={lane?.noForecast}
          now={pageData.now}
          advice={isBeyondLast ? null : adviceFor(ticketStatus, travelEstimate?.travelMinutes ?? null)}
        />
      </TicketCard>
      {board?.status === 'closed' && (
        <InfoNote icon="moon" title={t(isCurrent(freshnessState) ? 'stillServed' : 'clinicClosed')} />
      )}
      {isBeyondLast && (
        <InfoNote
          icon="intake-closed"
          title={t('beyondLast', { ticket: ticketId(view.ticket.charAt(0), lastNumber) })}
        />
      )}
      {isCurrent(freshnessState) && lane?.nowServing[0] && (
        <p className="ticket-now">
          <span>{t('nowCalling')}</span>
          <b>{lane.nowServing[0].ticket}</b>
        </p>
      )}
      {ticketStatus.postponed && <p className="ticket-freshness">{t('postponed')}</p>}
    </>
  );
}

type CalledProps = SlipProps &
  Pick<SlipViewProps, 'token' | 'refetch'> & { ticketStatus: Extract<TicketStatus, { status: 'called' }> };

function CalledSlip({ view, pageData, freshnessState, lane, ticketStatus, token, refetch }: CalledProps) {
  const { t } = useTranslation();
  return (
    <>
      <TicketCard ticket={view.ticket} party={view.party} lane={lane} tone="called">
        <CalledStatus booth={ticketStatus.booth} directions={findClinicInfo(pageData, view.clinicId)?.way} />
      </TicketCard>
      <InfoNote icon="clock" title={t('hardToCome')}>
        {t('hardToComeHint')}
      </InfoNote>
      <CallReplies token={token} sent={ticketStatus.answer} onChange={refetch} />
      <p className="ticket-freshness">
        <FreshnessIndicator state={freshnessState.freshness}>
          {t('calledAt', { time: formatClock(ticketStatus.calledAt) })}
        </FreshnessIndicator>
      </p>
    </>
  );
}

function Disconnected({ pageData, clinicId }: { pageData: PageData; clinicId: string }) {
  const { t } = useTranslation();
  const telephone = findClinicInfo(pageData, clinicId)?.telephone;
  return (
    <>
      <InfoNote icon="bell" title={t('alertLate')}>
        {t('alertLateHint')}
      </InfoNote>
      <div className="ticket-actions ticket-actions--stacked">
        <Button kind="primary" onClick={pageData.retry}>
          {t('reconnect')}
        </Button>
        {telephone && (
          <ButtonLink href={`tel:${telephone}`}>
            <Icon name="phone" />
            {t('callClinic')}
          </ButtonLink>
        )}
      </div>
    </>
  );
}
