import type { ClockReading } from '@hannun/shared/client';
import type { Board, ScreenSound } from '@hannun/shared/contract';
import type { ActiveRow } from '../../calls/active-calls.js';
import { titleAndBody } from '../../messages/title-and-body.js';
import { dayOf, formatClock } from '../../time/local-time.js';
import { FullScreenMessage } from '../../ui/full-screen-message/FullScreenMessage.js';
import { LastCalls } from '../../ui/last-calls/LastCalls.js';
import { type HeaderChip, ScreenHeader } from '../../ui/screen-header/ScreenHeader.js';
import { StaleBanner } from '../../ui/stale-banner/StaleBanner.js';
import { ClosedMessage } from './ClosedMessage.js';
import type { ClinicView } from './clinic-view.js';
import { LaneTable } from './LaneTable.js';
import { listLastCalls } from './lane-row-modes.js';

export type ClinicScreenProps = {
  view: ClinicView;
  /** While this clinic is closed: one that still takes people in. */
  alternative?: Board | null;
  activeRows: readonly ActiveRow[];
  sound: ScreenSound;
  phoneUrl: string;
  serverNowMs: number;
  now: ClockReading;
};

export function ClinicScreen({
  view,
  alternative = null,
  activeRows,
  sound,
  phoneUrl,
  serverNowMs,
  now,
}: ClinicScreenProps) {
  const clock = formatClock(serverNowMs);
  switch (view.state) {
    case 'connecting':
      return <PlainScreen title="" clock={clock} icon="clock" messageKey="connecting" />;
    case 'unknown':
      return <PlainScreen title="" clock={clock} icon="intake-closed" messageKey="unknown" />;
    case 'stopped':
      return (
        <PlainScreen title={view.board?.name.ko ?? ''} clock={clock} icon="no-signal" messageKey="stopped" />
      );
    case 'closed':
      return (
        <>
          <ScreenHeader title={view.board.name.ko} clock={clock} />
          <ClosedMessage board={view.board} alternative={alternative} serverNowMs={serverNowMs} />
        </>
      );
    case 'rows':
      return (
        <div className={`screen-body${view.freshness === 'stale' ? ' is-stale-screen' : ''}`}>
          <ScreenHeader
            title={view.board.name.ko}
            clock={clock}
            freshness={view.freshness}
            sound={view.freshness === 'stale' ? 'off' : sound}
            chip={view.freshness === 'stale' ? null : chipFor(view.board, serverNowMs)}
          />
          {view.freshness === 'stale' && <StaleBanner />}
          <LaneTable
            board={view.board}
            freshness={view.freshness}
            activeRows={activeRows}
            monotonicMs={now.monotonicMs}
          />
          {view.freshness !== 'stale' && (
            <LastCalls
              calls={listLastCalls(view.board, activeRows, 3)}
              notice={view.board.notice ?? null}
              isCalling={activeRows.length > 0}
              monotonicMs={now.monotonicMs}
              phoneUrl={phoneUrl}
            />
          )}
        </div>
      );
  }
}

type PlainScreenProps = {
  title: string;
  clock: string;
  icon: 'clock' | 'intake-closed' | 'no-signal';
  messageKey: 'connecting' | 'unknown' | 'stopped';
};

const PlainScreen = ({ title, clock, icon, messageKey }: PlainScreenProps) => (
  <>
    <ScreenHeader title={title} clock={clock} freshness={messageKey === 'stopped' ? 'stale' : null} />
    <FullScreenMessage
      icon={icon}
      tone={messageKey === 'stopped' ? 'warn' : 'calm'}
      {...titleAndBody(messageKey)}
    />
  </>
);

function chipFor(board: Board, serverNowMs: number): HeaderChip | null {
  if (board.status === 'intake-closed') return { messageKey: 'intakeClosed' };
  if (board.status !== 'closed') return null;
  const opensAt = Date.parse(board.opensAt ?? '');
  return opensAt > serverNowMs && dayOf(opensAt) === board.day
    ? { messageKey: 'opensToday', values: { time: formatClock(opensAt) } }
    : { messageKey: 'served' };
}
