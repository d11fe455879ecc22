import { formatClock, type TimeZone } from '@hannun/shared/date-time';
import { formatDisplayedWait } from '@hannun/shared/i18n';
import {
  type BilingualSentence,
  joinParts,
  type LaneFigures,
  type ScreenRow,
  lobbyWords as words,
} from '@hannun/shared/lobby-screen';
import { LaneTag } from '@hannun/shared/ui/lane-tag';

type PlaybackRowProps = { row: ScreenRow; timeZone: TimeZone };

/** One lane, cell by cell as the lobby TV sets it out; the strip below it is a row of its own. */
export function PlaybackRow({ row: { said, view, figures }, timeZone }: PlaybackRowProps) {
  const { lane, saying } = said;
  return (
    <>
      <tr>
        <th scope="row">
          <LaneTag code={lane.code} /> {lane.name.ko}
        </th>
        {view.message ? (
          <td colSpan={2}>
            <Both text={view.message} />
          </td>
        ) : (
          <>
            <NumberCell row={{ said, view, figures }} timeZone={timeZone} />
            <td>
              {view.call && `${words.ko('booth', { booth: view.call.booth })} ${words.ko('room')}`}
              {view.inTurn && <Both text={view.inTurn} />}
            </td>
          </>
        )}
        <td className="playback-television__wait">
          {waitTextsOf(figures, saying.waiting, view.state === 'stale').map((text) => (
            <span key={text}>{text}</span>
          ))}
        </td>
      </tr>
      {view.strip && (
        <tr className="playback-television__strip">
          <td colSpan={4}>
            <Both text={view.strip.text} />
          </td>
        </tr>
      )}
    </>
  );
}

const Both = ({ text }: { text: BilingualSentence }) => (
  <>
    {joinParts(text.ko)} <small lang="en">{joinParts(text.en)}</small>
  </>
);

function NumberCell({ row: { said, view }, timeZone }: { row: ScreenRow; timeZone: TimeZone }) {
  const { call, state } = view;
  const { waiting } = said.saying;
  return (
    <td className="playback-television__number">
      {state === 'uncalled' && (
        <>
          <small>{words.ko('notYetCalled')}</small>
          {peopleText(waiting)}
        </>
      )}
      {call && state === 'stale' && (
        <small>{words.ko('calledAt', { time: formatClock(timeZone, call.calledAt) })}</small>
      )}
      {call?.ticket}
    </td>
  );
}

const peopleText = (count: number): string => `${count}${words.ko('peopleUnit', { count })}`;

/** Outdated figures were not shown. */
function waitTextsOf(
  { count, caption, wait, note }: LaneFigures,
  waiting: number,
  isStale: boolean,
): string[] {
  if (isStale) return [words.ko('waitingUnknown'), words.ko('checking')];
  const shown = wait && formatDisplayedWait(wait, words.ko);
  return [
    ...(count ? [`${words.ko(count)} ${peopleText(waiting)}`] : []),
    ...(caption ? [words.ko(caption)] : []),
    ...(shown ? [shown.figure + shown.unit] : []),
    ...(note ? [note] : []),
  ];
}
