import type { LaneBoard } from '@hannun/shared';
import { ticketId } from '@hannun/shared';
import { LaneTag } from '../../components/lane-tag/LaneTag.js';
import { useSpeech } from '../language/speech.js';
import { laneWords } from '../wait/clinic-wait.js';
import './LaneRows.css';

export function LaneRows({ lanes, live }: { lanes: readonly LaneBoard[]; live: boolean }) {
  const { say } = useSpeech();
  const forecast = live && lanes.some((lane) => lane.forecast ?? lane.atLeast);
  return (
    <table className="lane-rows">
      <caption className="visually-hidden">{say('lanes')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('lane')}</th>
          <th scope="col">{say('laneWaiting')}</th>
          <th scope="col">{say('laneNow')}</th>
          {forecast && <th scope="col">{say('laneWait')}</th>}
        </tr>
      </thead>
      <tbody>
        {lanes.map((lane) => (
          <LaneRow key={lane.lane} lane={lane} forecast={forecast} />
        ))}
      </tbody>
    </table>
  );
}

function LaneRow({ lane, forecast }: { lane: LaneBoard; forecast: boolean }) {
  const { say, named } = useSpeech();
  return (
    <tr>
      <th scope="row">
        <span className="lane-rows__name">
          <LaneTag code={lane.code} />
          {named(lane.name)}
        </span>
        <LaneNotes lane={lane} forecast={forecast} />
      </th>
      <td data-label={say('laneWaiting')}>{say('laneCount', { count: lane.waiting })}</td>
      <td className="lane-rows__called" data-label={say('laneNow')}>
        {lane.nowServing[0]?.ticket ?? say('nobodyCalled')}
      </td>
      {forecast && (
        <td className="lane-rows__called" data-label={say('laneWait')}>
          {laneWords(lane, say) ?? say('nobodyCalled')}
        </td>
      )}
    </tr>
  );
}

/** `showsForecast`: other lanes show a figure, so a lane without one says why. */
function LaneNotes({ lane, forecast }: { lane: LaneBoard; forecast: boolean }) {
  const { say } = useSpeech();
  const { booths, intake, lastNumber, code, noForecast } = lane;
  const notes = [
    booths > 0 && say('booths', { count: booths }),
    intake === 'closed' && say('laneShut'),
    forecast && noForecast !== undefined && laneWords(lane, say) === null && say(`noForecast.${noForecast}`),
    lastNumber !== undefined && say('lastNumber', { ticket: ticketId(code, lastNumber) }),
  ].filter((note) => note !== false);
  return notes.length > 0 ? <span className="lane-rows__notes">{notes.join(' · ')}</span> : null;
}
