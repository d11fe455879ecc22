import { freshnessLimits, freshnessOf } from '@hannun/shared/client';
import { formatClock } from '@hannun/shared/date-time';
import {
  heldMessageOf,
  joinParts,
  type RestingMessage,
  restingMessageOf,
  type ScreenMoment,
  type ScreenView,
  screenRowsOf,
  viewOfBoard,
  lobbyWords as words,
} from '@hannun/shared/lobby-screen';
import type { PlaybackProps } from './PlaybackPhone.js';
import { PlaybackRow } from './PlaybackRow.js';
import './PlaybackTelevision.css';

/** The clinic as the lobby TV showed it, in its words and both its languages. */
export function PlaybackTelevision({ board, timeZone, nowMs, ageSeconds }: PlaybackProps) {
  const moment = { nowMs, timeZone };
  const view = viewOfBoard(board, freshnessOf(ageSeconds, freshnessLimits.display), moment);
  return (
    <div className="playback-television" data-old={view.state === 'rows' && view.freshness === 'stale'}>
      <p className="playback-television__head">
        <b>{board.name.ko}</b>
        <span>{formatClock(timeZone, nowMs)}</span>
      </p>
      <Content view={view} moment={moment} />
    </div>
  );
}

function Content({ view, moment }: { view: ScreenView; moment: ScreenMoment }) {
  switch (view.state) {
    case 'rows':
      return <Rows view={view} moment={moment} />;
    case 'resting':
      return <Message {...restingMessageOf(view.said.headline.saying, moment)} />;
    case 'stopped':
      return <Message {...(view.held ? heldMessageOf(view.held, moment) : plainMessage('stopped'))} />;
    case 'connecting':
      return <Message {...plainMessage('connecting')} />;
  }
}

const plainMessage = (key: 'stopped' | 'connecting'): RestingMessage => ({
  title: words.ko(`${key}.title`),
  body: words.ko(`${key}.body`),
  english: `${words.en(`${key}.title`)}. ${words.en(`${key}.body`)}`,
});

const Message = ({ title, body, english }: RestingMessage) => (
  <div className="playback-television__message">
    <h4>{title}</h4>
    <p>{body}</p>
    <p lang="en">{english}</p>
  </div>
);

type RowsProps = { view: Extract<ScreenView, { state: 'rows' }>; moment: ScreenMoment };

function Rows({ view: { board, said, freshness }, moment }: RowsProps) {
  const screen = screenRowsOf(said, [], moment);
  const isStale = freshness === 'stale';
  return (
    <>
      {isStale && (
        <p className="playback-television__banner">
          {words.ko('staleTitle')} <small lang="en">{words.en('staleTitle')}</small>
        </p>
      )}
      <table>
        <thead>
          <tr>
            <th scope="col">{words.ko('screen.lane')}</th>
            <th scope="col">{words.ko('screen.nowServing')}</th>
            <th scope="col">{words.ko('screen.goTo')}</th>
            <th scope="col">{words.ko(screen.showsForecasts ? 'screen.expected' : 'waiting')}</th>
          </tr>
        </thead>
        <tbody>
          {screen.rows.map((row) => (
            <PlaybackRow key={row.said.lane.lane} row={row} timeZone={moment.timeZone} />
          ))}
        </tbody>
      </table>
      {!isStale && <LastCalls screen={screen} notice={board.notice?.ko} />}
    </>
  );
}

type LastCallsProps = { screen: ReturnType<typeof screenRowsOf>; notice: string | undefined };

const LastCalls = ({ screen: { lastCalls, opening }, notice }: LastCallsProps) => (
  <p className="playback-television__last-calls">
    {[
      ...(opening ? [joinParts(opening.ko)] : []),
      ...(opening || lastCalls.length === 0
        ? []
        : [
            `${words.ko('lastCalls')} ${lastCalls.map(({ ticket, booth }) => `${ticket} ${words.ko('booth', { booth })}`).join(', ')}`,
          ]),
      ...(notice ? [notice] : []),
    ].join(' · ')}
  </p>
);
