import type { LaneFigures, LaneRowView, ScreenRow } from '@hannun/shared/lobby-screen';
import { LaneTag } from '@hannun/shared/ui/lane-tag';
import { FitText } from '../fit-text/FitText.js';
import { BoothCell } from './BoothCell.js';
import { InTurnCell } from './InTurnCell.js';
import { MessageCell } from './MessageCell.js';
import { NumberCell } from './NumberCell.js';
import { StripCell } from './StripCell.js';
import { WaitCell } from './WaitCell.js';
import './LaneRow.css';
import './lane-row-states.css';
import './lane-rows-sizes.css';
import './lane-row-portrait.css';

type LaneRowProps = {
  row: ScreenRow;
  /** Some lane has one, so all rows share the columns. */
  showsForecasts: boolean;
  isCompact: boolean;
};

export function LaneRow({ row, showsForecasts, isCompact }: LaneRowProps) {
  const {
    said: { lane, saying },
    view,
  } = row;
  const { state, call, message, inTurn, strip } = view;
  const figures = isCompact ? figuresOfLowRow(row) : row.figures;
  const isWide = inTurn !== null && !showsForecasts && !(isCompact && strip);
  const classes = [
    `is-${state}`,
    ...(message ? ['has-message'] : []),
    ...(strip ? ['has-strip'] : []),
    ...(strip?.isLong && !isCompact ? ['has-low-strip'] : []),
    ...(isCompact && figures.caption ? ['has-later-wait'] : []),
  ];
  return (
    <tr className={`lane-row ${classes.join(' ')}`} data-lane={lane.lane}>
      <th className="lane-name" scope="row">
        <LaneTag code={lane.code} />
        <FitText>{lane.name.ko}</FitText>
      </th>
      {message ? (
        <MessageCell text={message} mark={markOf(view)} isCompact={isCompact || strip !== null} />
      ) : (
        <>
          <NumberCell waiting={saying.waiting} call={call} stale={state === 'stale'} />
          {inTurn ? <InTurnCell text={inTurn} isWide={isWide} /> : <BoothCell call={call} />}
        </>
      )}
      {!isWide && (
        <WaitCell
          waiting={saying.waiting}
          figures={figures}
          isStale={state === 'stale'}
          showsForecasts={showsForecasts}
        />
      )}
      {strip && <StripCell {...strip} />}
    </tr>
  );
}

/** A wait that is counted from later on says so beside it, in the width that only a message leaves. */
function figuresOfLowRow({ figures, view: { message, strip } }: ScreenRow): LaneFigures {
  if (figures.caption && !message) return { ...figures, caption: null, wait: null };
  return figures.wait && strip ? { ...figures, count: null } : figures;
}

const markOf = ({ state }: LaneRowView) =>
  state === 'paused' ? 'pause' : state === 'not-yet' ? 'bar' : null;
