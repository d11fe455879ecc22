import {
  describeReach,
  isDated,
  isTaking,
  type LaneDescription,
  lastCalled,
  type SaidLane,
} from '@hannun/shared/saying';
import { Icon, type IconName } from '@hannun/shared/ui/icon';
import { LaneTag } from '@hannun/shared/ui/lane-tag';
import { useTranslation } from '../language/translation.js';
import { iconOf } from '../saying/state-icon.js';
import './LaneTable.css';

type LaneWords = Omit<LaneDescription, 'wait'> & Partial<LaneDescription>;

/** `hasIcon`: what takes nobody in is said here, and not of all lanes above. */
export type LaneTableRow = { said: SaidLane; words: LaneWords; hasIcon: boolean };

/** `isOnly`: no other test runs today. */
type LaneTableProps = { rows: readonly LaneTableRow[]; isOnly: boolean; nowMs: number };

/** Each test that runs today: people and wait, or why it takes nobody in and when again. */
export function LaneTable({ rows, isOnly, nowMs }: LaneTableProps) {
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
        {rows.map((row) => (
          <LaneRow key={row.said.lane.lane} {...row} isOnly={isOnly} nowMs={nowMs} />
        ))}
      </tbody>
    </table>
  );
}

type LaneRowProps = LaneTableRow & Omit<LaneTableProps, 'rows'>;

function LaneRow({ said, words, hasIcon, isOnly, nowMs }: LaneRowProps) {
  const { t } = useTranslation();
  const { wait, details } = words;
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
        <ShutCell words={words} icon={hasIcon && !isDated(said.saying) ? iconOf(said.saying.state) : null} />
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

type ShutCellProps = { words: LaneWords; icon: IconName | null };

function ShutCell({ words: { status, details }, icon }: ShutCellProps) {
  return (
    <td colSpan={2} className="lane-rows__shut">
      <span className="lane-rows__status">
        {icon && <Icon name={icon} size={1.1} />}
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
