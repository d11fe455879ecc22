import type { ClockReading } from '@hannun/shared/client';
import type { ScreenSound } from '@hannun/shared/contract';
import type { ClinicSaying } from '@hannun/shared/saying';
import type { ActiveRow } from '../../calls/active-calls.js';
import { type BilingualSentence, laneSentence } from '../../messages/lane-sentences.js';
import { titleAndBody } from '../../messages/title-and-body.js';
import { formatClock } from '../../time/local-time.js';
import { FullScreenMessage } from '../../ui/full-screen-message/FullScreenMessage.js';
import { laneRowViewOf } from '../../ui/lane-row/lane-row-view.js';
import { LastCalls } from '../../ui/last-calls/LastCalls.js';
import { ScreenHeader } from '../../ui/screen-header/ScreenHeader.js';
import { StaleBanner } from '../../ui/stale-banner/StaleBanner.js';
import { ClosedMessage } from './ClosedMessage.js';
import type { ClinicView } from './clinic-view.js';
import type { OpenClinic } from './find-open-clinic.js';
import { LaneTable } from './LaneTable.js';
import { listLastCalls } from './last-calls.js';

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
        <PlainScreen title={view.board?.name.ko ?? ''} clock={clock} icon="no-signal" messageKey="stopped" />
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
  const rows = said.lanes.map((each) => ({ said: each, view: laneRowViewOf(each, activeRows, serverNowMs) }));
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
        serverNowMs={serverNowMs}
        monotonicMs={monotonicMs}
      />
      {!isStale && (
        <LastCalls
          calls={listLastCalls(rows, 3)}
          opening={openingOf(said, serverNowMs)}
          notice={board.notice ?? null}
          isCalling={activeRows.length > 0}
          monotonicMs={monotonicMs}
          phoneUrl={phoneUrl}
        />
      )}
    </div>
  );
}

/** When the clinic opens, while every lane is still to open. */
const openingOf = ({ lanes, headline }: ClinicSaying, nowMs: number): BilingualSentence | null =>
  lanes.every(({ saying }) => saying.state === 'not-yet') ? laneSentence(headline.saying, nowMs) : null;

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
