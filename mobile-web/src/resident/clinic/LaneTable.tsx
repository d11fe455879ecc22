import { describeReach, isDated, isTaking, lastCalled, type SaidLane } from '@hannun/shared/saying';
import { Icon } from '@hannun/shared/ui/icon';
import { LaneTag } from '@hannun/shared/ui/lane-tag';
import { useTranslation } from '../language/translation.js';
import { iconOf } from '../saying/state-icon.js';
import { useSayingWords } from '../saying/use-saying-words.js';
import './LaneTable.css';

type LaneTableProps = { lanes: readonly SaidLane[]; nowMs: number };

/** Each test that runs today: people and wait, or why it takes nobody in and when again. */
export function LaneTable({ lanes, nowMs }: LaneTableProps) {
  const { t } = useTranslation();
  return (
    <table className="lane-rows">
      <caption className="visually-hidden">{t('lanes')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('laneColumn')}</th>
          <th scope="col">{t('laneWaiting')}</th>
          <th scope="col">{t('expectedWait')}</th>
        </tr>
      </thead>
      <tbody>
        {lanes.map((said) => (
          <LaneRow key={said.lane.lane} said={said} isOnly={lanes.length === 1} nowMs={nowMs} />
        ))}
      </tbody>
    </table>
  );
}

type LaneRowProps = { said: SaidLane; isOnly: boolean; nowMs: number };

function LaneRow({ said, isOnly, nowMs }: LaneRowProps) {
  const { t } = useTranslation();
  const { laneWords } = useSayingWords(nowMs);
  const { wait, details } = laneWords(said.saying);
  return (
    <tr>
      <th scope="row">
        <LaneName said={said} showsBooths={isOnly} nowMs={nowMs} />
      </th>
      {isTaking(said.saying) ? (
        <>
          <td data-label={t('laneWaiting')}>{t('laneCount', { count: said.saying.waiting })}</td>
          <td className="lane-rows__wait" data-label={t('expectedWait')}>
            {wait ? wait.figure + wait.unit : <span className="lane-rows__words">{details.join(' · ')}</span>}
          </td>
        </>
      ) : (
        <ShutCell said={said} nowMs={nowMs} />
      )}
    </tr>
  );
}

type LaneNameProps = { said: SaidLane; showsBooths: boolean; nowMs: number };

function LaneName({ said: { lane, saying }, showsBooths, nowMs }: LaneNameProps) {
  const { t, localize } = useTranslation();
  const ticket = lastCalled(lane, nowMs);
  const notes = [
    // After closing, the words beside it name the last call.
    ticket && saying.state !== 'serving-last' && t('lane.calledNow', { ticket }),
    showsBooths && lane.booths > 0 && t('booths', { count: lane.booths }),
    ...(isTaking(saying) ? describeReach({ lane, saying }, { t }) : []),
  ].filter(Boolean);
  return (
    <span className="lane-rows__lane">
      <LaneTag code={lane.code} />
      <span>
        {localize(lane.name)}
        {notes.length > 0 && <span className="lane-rows__notes">{notes.join(' · ')}</span>}
      </span>
    </span>
  );
}

function ShutCell({ said: { saying }, nowMs }: Omit<LaneRowProps, 'isOnly'>) {
  const { laneWords } = useSayingWords(nowMs);
  const { status, details } = laneWords(saying);
  return (
    <td colSpan={2} className="lane-rows__shut">
      <span className="lane-rows__status">
        {!isDated(saying) && <Icon name={iconOf(saying.state)} size={1.1} />}
        {status}
      </span>
      {details.map((text) => (
        <span key={text} className="lane-rows__words">
          {text}
        </span>
      ))}
    </td>
  );
}
