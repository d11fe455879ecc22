import type { LaneBoard } from '@hannun/shared';
import { LaneTag } from '../../components/lane-tag/LaneTag.js';
import { useSpeech } from '../../components/language/LanguageProvider.js';

/** Lanes as rows of a real table: the count, and the newest number called. */
export function LaneRows({ lanes }: { lanes: readonly LaneBoard[] }) {
  const { language, say } = useSpeech();
  return (
    <table className="lane-rows">
      <caption className="visually-hidden">{say('lanes')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('lane')}</th>
          <th scope="col">{say('laneWaiting')}</th>
          <th scope="col">{say('laneNow')}</th>
        </tr>
      </thead>
      <tbody>
        {lanes.map((lane) => (
          <tr key={lane.lane}>
            <th scope="row">
              <span className="lane-rows__name">
                <LaneTag code={lane.code} />
                {lane.name[language]}
              </span>
            </th>
            <td>{say('people', { count: lane.waiting })}</td>
            <td className="lane-rows__called">{lane.nowServing[0]?.ticket ?? say('nobodyCalled')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
