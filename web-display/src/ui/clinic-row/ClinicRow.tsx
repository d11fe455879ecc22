import { laneFiguresOf } from '@hannun/shared/lobby-screen';
import type { LaneSaying, SaidLane } from '@hannun/shared/saying';
import { Icon, type IconName } from '@hannun/shared/ui/icon';
import { LevelMeter } from '@hannun/shared/ui/level-meter';
import { districtNote, districtSentence, lanesSentence } from '../../messages/district-sentences.js';
import { t } from '../../messages/translate.js';
import type { DistrictRow } from '../../screens/district/district-row.js';
import { screenMomentAt } from '../../time/moment.js';
import { FitText } from '../fit-text/FitText.js';
import { WaitEstimate } from '../wait-estimate/WaitEstimate.js';
import './ClinicRow.css';

type ClinicRowProps = { row: DistrictRow; showsForecasts: boolean; serverNowMs: number };

export const ClinicRow = ({ row, showsForecasts, serverNowMs }: ClinicRowProps) => (
  <tr className={`clinic-row is-${row.state}`} data-clinic={row.board.clinicId}>
    <th scope="row">
      <FitText>{row.board.name.ko}</FitText>
      {row.named.length > 0 && (
        <span className="clinic-lane">
          <FitText>{lanesSentence(row.named, row.others, screenMomentAt(serverNowMs))}</FitText>
        </span>
      )}
    </th>
    {row.state === 'taking' ? (
      <Figures said={row.lane} showsForecasts={showsForecasts} serverNowMs={serverNowMs} />
    ) : (
      <td className="clinic-why" colSpan={3}>
        <Icon name={iconOf(row.saying)} size={1} />
        <FitText>{districtSentence(row.saying, screenMomentAt(serverNowMs))}</FitText>
      </td>
    )}
  </tr>
);

type FiguresProps = { said: SaidLane; showsForecasts: boolean; serverNowMs: number };

function Figures({ said: { saying }, showsForecasts, serverNowMs }: FiguresProps) {
  const { wait } = laneFiguresOf(saying, screenMomentAt(serverNowMs));
  const level = saying.state === 'taking' ? saying.level : null;
  return (
    <>
      {showsForecasts && <td>{level && <LevelMeter level={level} label={t.ko(`level.${level}`)} />}</td>}
      <td className="clinic-waiting">
        <b data-figure="waiting">{saying.waiting}</b>
        <small>{t.ko('peopleUnit', { count: saying.waiting })}</small>
      </td>
      {showsForecasts && (
        <td className="clinic-estimate">
          {wait ? <WaitEstimate wait={wait} /> : <p className="wait-none">{districtNote(saying)}</p>}
        </td>
      )}
    </>
  );
}

function iconOf({ state }: LaneSaying): IconName {
  switch (state) {
    case 'paused':
      return 'pause';
    case 'closed':
      return 'moon';
    case 'day-off':
      return 'calendar';
    case 'not-yet':
    case 'unconfirmed':
    case 'silent':
      return 'clock';
    default:
      return 'intake-closed';
  }
}
