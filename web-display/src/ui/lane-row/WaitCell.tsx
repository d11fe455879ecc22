import type { CountLabel, LaneFigures } from '@hannun/shared/lobby-screen';
import { t } from '../../messages/translate.js';
import { FitText } from '../fit-text/FitText.js';
import { WaitEstimate } from '../wait-estimate/WaitEstimate.js';

type WaitCellProps = {
  waiting: number;
  figures: LaneFigures;
  isStale: boolean;
  showsForecasts: boolean;
};

/** Outdated figures are removed, not greyed out. */
export function WaitCell({ waiting, figures, isStale, showsForecasts }: WaitCellProps) {
  if (isStale) return <UnknownWait />;
  const { count, caption, wait, note } = figures;
  return (
    <td className={`lane-wait${showsForecasts ? '' : ' is-count-only'}`}>
      {count && <PeopleCount label={count} people={waiting} />}
      {wait && (
        <div className="wait-from">
          {caption && <p className="wait-caption">{t.ko(caption)}</p>}
          <WaitEstimate wait={wait} />
        </div>
      )}
      {note && <p className="wait-none">{note}</p>}
    </td>
  );
}

const UnknownWait = () => (
  <td className="lane-wait">
    <p className="wait-count">{t.ko('waitingUnknown')}</p>
    <p className="wait-range">{t.ko('checking')}</p>
  </td>
);

const PeopleCount = ({ label, people }: { label: CountLabel; people: number }) => (
  <p className="wait-count">
    <FitText>
      {t.ko(label)} <b data-figure="waiting">{people}</b>
      {t.ko('peopleUnit', { count: people })}
    </FitText>
  </p>
);
