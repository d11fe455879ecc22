import type { TicketView } from '@hannun/shared/contract';
import { FreshnessIndicator } from '@hannun/shared/ui/freshness-indicator';
import { Icon } from '@hannun/shared/ui/icon';
import { useWakeLock } from '@hannun/shared/ui/use-wake-lock';
import { Button, ButtonLink } from '../../ui/button/Button.js';
import { AlertSwitch } from '../alert/AlertSwitch.js';
import { type AlarmStage, useTicketAlarm } from '../alert/use-ticket-alarm.js';
import { useTicketAlert } from '../alert/use-ticket-alert.js';
import { clinicFreshness, type DataFreshness } from '../data-freshness/data-freshness.js';
import { useTranslation } from '../language/translation.js';
import { FreshnessStatus } from '../layout/FreshnessStatus.js';
import { findClinicInfo, type PageData } from '../page-data.js';
import { estimateTravel } from '../travel/estimate-travel.js';
import { CalledStatus } from './CalledStatus.js';
import { CallReplies } from './CallReplies.js';
import { formatTime } from './clock-range.js';
import { EndedStatus } from './EndedStatus.js';
import { InfoNote } from './InfoNote.js';
import { TicketActions } from './TicketActions.js';
import { TicketCard } from './TicketCard.js';
import { adviceFor, nearThreshold, resolveTicketStatus, type TicketStatus } from './ticket-status.js';
import { WaitingStatus, type WaitingTicketStatus } from './WaitingStatus.js';
import './SlipView.css';

type SlipViewProps = { token: string; view: TicketView; pageData: PageData; refetch: () => void };

export function SlipView({ token, view, pageData, refetch }: SlipViewProps) {
  const board = pageData.view.boards.get(view.clinicId);
  const ticketStatus = resolveTicketStatus(view, board);
  const alert = useTicketAlert(token);
  useTicketAlarm(alarmStageOf(ticketStatus, alert.ahead), alert.alert.status !== 'off');
  useWakeLock(alert.alert.status === 'sound');
  const freshnessState: DataFreshness = board
    ? clinicFreshness(board, pageData.view, pageData.now, pageData.openedAt)
    : { freshness: 'checking', ageSeconds: null };
  const lane = board?.lanes.find((each) => each.lane === view.lane);
  const slipProps = { view, pageData, freshnessState, lane };
  if (ticketStatus.status === 'waiting') {
    return (
      <>
        <WaitingSlip {...slipProps} ticketStatus={ticketStatus} />
        {isOutdated(freshnessState) ? (
          <Disconnected pageData={pageData} clinicId={view.clinicId} />
        ) : (
          <AlertSwitch {...alert} />
        )}
        <UpdatedAt freshnessState={freshnessState} pageData={pageData} />
        <TicketActions token={token} postponed={ticketStatus.postponed} onChange={refetch} />
      </>
    );
  }
  if (ticketStatus.status === 'called')
    return <CalledSlip {...slipProps} ticketStatus={ticketStatus} token={token} refetch={refetch} />;
  return (
    <TicketCard ticket={view.ticket} party={view.party} lane={lane}>
      <EndedStatus status={ticketStatus.status} />
    </TicketCard>
  );
}

const isOutdated = ({ freshness }: DataFreshness): boolean =>
  freshness === 'stale' || freshness === 'expired';

/** A ticket counts as near from the threshold its holder chose. */
function alarmStageOf(ticketStatus: TicketStatus, ahead: number): AlarmStage {
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

function WaitingSlip({
  view,
  pageData,
  freshnessState,
  lane,
  ticketStatus,
}: SlipProps & { ticketStatus: WaitingTicketStatus }) {
  const { t } = useTranslation();
  const board = pageData.view.boards.get(view.clinicId);
  const travelEstimate = estimateTravel(findClinicInfo(pageData, view.clinicId), pageData.travel);
  const tone = isOutdated(freshnessState) ? 'stale' : ticketStatus.ahead <= nearThreshold ? 'near' : 'plain';
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
        <InfoNote icon="moon" title={t(isOutdated(freshnessState) ? 'clinicClosed' : 'stillServed')} />
      )}
      {isBeyondLast && (
        <InfoNote
          icon="intake-closed"
          title={t('beyondLast', { ticket: view.ticket.charAt(0) + padNumber(lastNumber) })}
        />
      )}
      {!isOutdated(freshnessState) && lane?.nowServing[0] && (
        <p className="ticket-now">
          <span>{t('nowCalling')}</span>
          <b>{lane.nowServing[0].ticket}</b>
        </p>
      )}
      {ticketStatus.postponed && <p className="ticket-fresh">{t('postponed')}</p>}
    </>
  );
}

const padNumber = (number: number): string => String(number).padStart(3, '0');

type CalledTicketStatus = Extract<TicketStatus, { status: 'called' }>;

type CalledProps = SlipProps & { ticketStatus: CalledTicketStatus } & Pick<
    SlipViewProps,
    'token' | 'refetch'
  >;

function CalledSlip({ view, pageData, freshnessState, lane, ticketStatus, token, refetch }: CalledProps) {
  const { t, language } = useTranslation();
  return (
    <>
      <TicketCard ticket={view.ticket} party={view.party} lane={lane} tone="called">
        <CalledStatus booth={ticketStatus.booth} directions={findClinicInfo(pageData, view.clinicId)?.way} />
      </TicketCard>
      <InfoNote icon="clock" title={t('hardToCome')}>
        {t('hardToComeHint')}
      </InfoNote>
      <CallReplies token={token} sent={ticketStatus.answer} onChange={refetch} />
      <p className="ticket-fresh">
        <FreshnessIndicator state={freshnessState.freshness}>
          {t('calledAt', { time: formatTime(ticketStatus.calledAt, language) })}
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
      <div className="ticket-ways ticket-ways--stacked">
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

const UpdatedAt = ({ freshnessState, pageData }: { freshnessState: DataFreshness; pageData: PageData }) => (
  <p className="ticket-fresh">
    <FreshnessStatus freshnessState={freshnessState} now={pageData.now} />
  </p>
);
