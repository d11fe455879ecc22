import type { Board, ScreenSound } from '@hannun/shared';
import type { ClockReading } from '@hannun/shared/client';
import type { StagedRow } from '../../call/stage.js';
import { LastCalls } from '../../components/LastCalls/LastCalls.js';
import { Message } from '../../components/Message/Message.js';
import { type Chip, ScreenHeader } from '../../components/ScreenHeader/ScreenHeader.js';
import { StaleBand } from '../../components/StaleBand/StaleBand.js';
import { clockTime, dateOf } from '../../time/local-time.js';
import { messageOf } from '../../words/message-words.js';
import { ClosedMessage } from './ClosedMessage.js';
import type { ClinicView } from './clinic-view.js';
import { LaneRows } from './LaneRows.js';
import { lastCallsOf } from './lane-modes.js';

export type ClinicScreenProps = {
  view: ClinicView;
  /** While this clinic is closed: one that still takes people in. */
  elsewhere?: Board | null;
  onStage: readonly StagedRow[];
  sound: ScreenSound;
  phoneUrl: string;
  present: number;
  now: ClockReading;
};

export function ClinicScreen({
  view,
  elsewhere = null,
  onStage,
  sound,
  phoneUrl,
  present,
  now,
}: ClinicScreenProps) {
  const clock = clockTime(present);
  switch (view.state) {
    case 'connecting':
      return <Plain title="" clock={clock} icon="clock" words="connecting" />;
    case 'unknown':
      return <Plain title="" clock={clock} icon="shut" words="unknown" />;
    case 'stopped':
      return <Plain title={view.board?.name.ko ?? ''} clock={clock} icon="offline" words="stopped" />;
    case 'closed':
      return (
        <>
          <ScreenHeader title={view.board.name.ko} clock={clock} />
          <ClosedMessage board={view.board} elsewhere={elsewhere} present={present} />
        </>
      );
    case 'rows':
      return (
        <div className={`screen-body${view.shown === 'stale' ? ' is-stale-screen' : ''}`}>
          <ScreenHeader
            title={view.board.name.ko}
            clock={clock}
            shown={view.shown}
            sound={view.shown === 'stale' ? 'off' : sound}
            chip={view.shown === 'stale' ? null : chipOf(view.board, present)}
          />
          {view.shown === 'stale' && <StaleBand />}
          <LaneRows board={view.board} shown={view.shown} onStage={onStage} monotonic={now.monotonic} />
          {view.shown !== 'stale' && (
            <LastCalls
              calls={lastCallsOf(view.board, onStage, 3)}
              notice={view.board.notice ?? null}
              calling={onStage.length > 0}
              monotonic={now.monotonic}
              phoneUrl={phoneUrl}
            />
          )}
        </div>
      );
  }
}

type PlainProps = {
  title: string;
  clock: string;
  icon: 'clock' | 'shut' | 'offline';
  words: 'connecting' | 'unknown' | 'stopped';
};

const Plain = ({ title, clock, icon, words }: PlainProps) => (
  <>
    <ScreenHeader title={title} clock={clock} shown={words === 'stopped' ? 'stale' : null} />
    <Message icon={icon} tone={words === 'stopped' ? 'warn' : 'calm'} {...messageOf(words)} />
  </>
);

function chipOf(board: Board, present: number): Chip | null {
  if (board.status === 'intake-closed') return { of: 'intakeClosed' };
  if (board.status !== 'closed') return null;
  const opensAt = Date.parse(board.opensAt ?? '');
  return opensAt > present && dateOf(opensAt) === board.day
    ? { of: 'opensToday', values: { time: clockTime(opensAt) } }
    : { of: 'served' };
}
