import type { ClockReading } from '@hannun/shared/client';
import type { ScreenSound } from '@hannun/shared/contract';
import { heldMessageOf, type RestingMessage, screenRowsOf } from '@hannun/shared/lobby-screen';
import type { ActiveRow } from '../../calls/active-calls.js';
import { titleAndBody } from '../../messages/title-and-body.js';
import { formatClock } from '../../time/local-time.js';
import { screenMomentAt } from '../../time/moment.js';
import { FullScreenMessage } from '../../ui/full-screen-message/FullScreenMessage.js';
import { LastCalls } from '../../ui/last-calls/LastCalls.js';
import { ScreenHeader } from '../../ui/screen-header/ScreenHeader.js';
import { StaleBanner } from '../../ui/stale-banner/StaleBanner.js';
import { ClosedMessage } from './ClosedMessage.js';
import type { ClinicView } from './clinic-view.js';
import type { OpenClinic } from './find-open-clinic.js';
import { LaneTable } from './LaneTable.js';

export type ClinicScreenProps = {
  view: ClinicView;
  /** While this clinic rests: one that takes people in. */
  alternative?: OpenClinic | null;
  activeRows: readonly ActiveRow[];
  sound: ScreenSound;
  phoneUrl: string;
  serverNowMs: number;
  now: ClockReading;
};

export function ClinicScreen(props: ClinicScreenProps) {
  const { view, alternative = null, phoneUrl, serverNowMs } = props;
  const clock = formatClock(serverNowMs);
  switch (view.state) {
    case 'connecting':
      return <PlainScreen title="" clock={clock} icon="clock" messageKey="connecting" />;
    case 'unknown':
      return <PlainScreen title="" clock={clock} icon="intake-closed" messageKey="unknown" />;
    case 'stopped':
      return (
        <PlainScreen
          title={view.board?.name.ko ?? ''}
          clock={clock}
          icon="no-signal"
          messageKey="stopped"
          message={view.held && heldMessageOf(view.held, screenMomentAt(serverNowMs))}
        />
      );
    case 'resting':
      // The day's last call is shown to its end.
      if (props.activeRows.length > 0)
        return <Rows {...props} view={{ ...view, state: 'rows', freshness: 'live' }} />;
      return (
        <>
          <ScreenHeader title={view.board.name.ko} clock={clock} />
          <ClosedMessage
            saying={view.said.headline.saying}
            alternative={alternative}
            phoneUrl={new URL('/', phoneUrl).href}
            serverNowMs={serverNowMs}
          />
        </>
      );
    case 'rows':
      return <Rows {...props} view={view} />;
  }
}

type RowsProps = ClinicScreenProps & { view: Extract<ClinicView, { state: 'rows' }> };

function Rows({ view, activeRows, sound, phoneUrl, serverNowMs, now: { monotonicMs } }: RowsProps) {
  const { board, said, freshness } = view;
  const isStale = freshness === 'stale';
  const { rows, showsForecasts, lastCalls, opening } = screenRowsOf(
    said,
    activeRows,
    screenMomentAt(serverNowMs),
  );
  return (
    <div className={`screen-body${isStale ? ' is-stale-screen' : ''}`}>
      <ScreenHeader
        title={board.name.ko}
        clock={formatClock(serverNowMs)}
        freshness={freshness}
        sound={isStale ? 'off' : sound}
      />
      {isStale && <StaleBanner />}
      <LaneTable
        rows={rows}
        version={board.version}
        activeRows={activeRows}
        showsForecasts={showsForecasts}
        monotonicMs={monotonicMs}
      />
      {!isStale && (
        <LastCalls
          calls={lastCalls}
          opening={opening}
          notice={board.notice ?? null}
          isCalling={activeRows.length > 0}
          monotonicMs={monotonicMs}
          phoneUrl={phoneUrl}
        />
      )}
    </div>
  );
}

type PlainScreenProps = {
  title: string;
  clock: string;
  icon: 'clock' | 'intake-closed' | 'no-signal';
  messageKey: 'connecting' | 'unknown' | 'stopped';
  /** In place of the usual one. */
  message?: RestingMessage | null;
};

const PlainScreen = ({ title, clock, icon, messageKey, message = null }: PlainScreenProps) => (
  <>
    <ScreenHeader title={title} clock={clock} freshness={messageKey === 'stopped' ? 'stale' : null} />
    <FullScreenMessage
      icon={icon}
      tone={messageKey === 'stopped' ? 'warn' : 'calm'}
      {...(message ?? titleAndBody(messageKey))}
    />
  </>
);
