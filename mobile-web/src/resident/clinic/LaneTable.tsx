import type { LaneBoard } from '@hannun/shared/contract';
import { ticketId } from '@hannun/shared/contract';
import { LaneTag } from '@hannun/shared/ui/lane-tag';
import { useTranslation } from '../language/translation.js';
import { laneWaitText } from '../wait/clinic-wait.js';
import './LaneTable.css';

export function LaneTable({ lanes, live }: { lanes: readonly LaneBoard[]; live: boolean }) {
  const { t } = useTranslation();
  const showsForecast = live && lanes.some((lane) => lane.forecast ?? lane.atLeast);
  return (
    <table className="lane-rows">
      <caption className="visually-hidden">{t('lanes')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('laneColumn')}</th>
          <th scope="col">{t('laneWaiting')}</th>
          <th scope="col">{t('laneNow')}</th>
          {showsForecast && <th scope="col">{t('laneWait')}</th>}
        </tr>
      </thead>
      <tbody>
        {lanes.map((lane) => (
          <LaneRow key={lane.lane} lane={lane} showsForecast={showsForecast} />
        ))}
      </tbody>
    </table>
  );
}

function LaneRow({ lane, showsForecast }: { lane: LaneBoard; showsForecast: boolean }) {
  const { t, localize } = useTranslation();
  return (
    <tr>
      <th scope="row">
        <span className="lane-rows__name">
          <LaneTag code={lane.code} />
          {localize(lane.name)}
        </span>
        <LaneNotes lane={lane} showsForecast={showsForecast} />
      </th>
      <td data-label={t('laneWaiting')}>{t('laneCount', { count: lane.waiting })}</td>
      <td className="lane-rows__called" data-label={t('laneNow')}>
        {lane.nowServing[0]?.ticket ?? t('nobodyCalled')}
      </td>
      {showsForecast && (
        <td className="lane-rows__called" data-label={t('laneWait')}>
          {laneWaitText(lane, t) ?? t('nobodyCalled')}
        </td>
      )}
    </tr>
  );
}

/** `showsForecast`: other lanes show a figure, so a lane without one says why. */
function LaneNotes({ lane, showsForecast }: { lane: LaneBoard; showsForecast: boolean }) {
  const { t } = useTranslation();
  const { booths, intake, lastNumber, code, noForecast } = lane;
  const notes = [
    booths > 0 && t('booths', { count: booths }),
    intake === 'closed' && t('laneShut'),
    showsForecast &&
      noForecast !== undefined &&
      laneWaitText(lane, t) === null &&
      t(`noForecast.${noForecast}`),
    lastNumber !== undefined && t('lastNumber', { ticket: ticketId(code, lastNumber) }),
  ].filter((note) => note !== false);
  return notes.length > 0 ? <span className="lane-rows__notes">{notes.join(' · ')}</span> : null;
}
