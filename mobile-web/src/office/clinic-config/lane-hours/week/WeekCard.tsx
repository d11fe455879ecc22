import type { ClinicConfig } from '@hannun/shared/contract';
import { Icon } from '@hannun/shared/ui/icon';
import { useState } from 'react';
import { Button } from '../../../../ui/button/Button.js';
import { useOffice } from '../../../session/office-context.js';
import { useTranslation } from '../../../translation.js';
import { useElementWidth } from '../../../ui/use-element-width.js';
import { BlockEditor } from './BlockEditor.js';
import { NewPeriodForm } from './NewPeriodForm.js';
import { useWeekEditing } from './use-week-editing.js';
import { WeekGrid } from './WeekGrid.js';
import './WeekCard.css';
import { WeekLegend } from './WeekLegend.js';

const usualWidthPx = 900;
/** The axis of hours and the padding beside the grid. */
const besideDaysPx = 84;
/** Beside the lanes of a day. */
const besideLanesPx = 8;
/** So that a time fits into a block: `09:00`. */
const smallestLanePx = 45;
/** Below this it is set smaller. */
const usualLanePx = 55;
/** From so many lanes on, one at a time is shown at full width. */
const tooManyLanes = 4;

type WeekCardProps = {
  clinic: ClinicConfig;
  /** What is wrong with the time being entered. */
  problem: string | null;
  report: (problem: string | null) => void;
  /** Another number: what was being entered is dropped. */
  cancelled: number;
};

/** The hours of all lanes at one glance; a block that is selected is edited below. */
export function WeekCard({ clinic, problem, report, cancelled }: WeekCardProps) {
  const { t } = useTranslation();
  const { canEdit } = useOffice();
  const [gridRef, width] = useElementWidth<HTMLDivElement>(usualWidthPx);
  const [chosenLane, setChosenLane] = useState(0);
  const editing = useWeekEditing(clinic, { closed: () => gridRef.current?.focus(), report });
  const { selected, isAdding, startAdding, select, change, add, addWholeDay, close } = editing;
  const laneCount = clinic.lanes.length;
  const fitsAll = laneCount < tooManyLanes && laneWidthOf(width, laneCount) >= smallestLanePx;
  const shownLane = fitsAll ? null : chosenLane;
  const isNarrow = laneWidthOf(width, fitsAll ? laneCount : 1) < usualLanePx;
  return (
    <section className="card week-card" aria-label={t('laneHours.week')}>
      <div className="week-card__head">
        <h2>{t('laneHours.week')}</h2>
        <WeekLegend clinic={clinic} shown={shownLane} show={setChosenLane} />
        {canEdit && (
          <Button onClick={startAdding} aria-expanded={isAdding}>
            <Icon name="plus" size={1} />
            {t('laneHours.addTime')}
          </Button>
        )}
      </div>
      <WeekGrid ref={gridRef} {...{ clinic, selected, shownLane, isNarrow, select, addWholeDay }} />
      {isAdding ? (
        <NewPeriodForm clinic={clinic} first={shownLane ?? 0} add={add} close={close} />
      ) : (
        <BlockEditor
          key={`${selected?.key} ${cancelled}`}
          {...{ clinic, selected, problem, change, report, close }}
        />
      )}
    </section>
  );
}

const laneWidthOf = (gridPx: number, lanes: number): number =>
  ((gridPx - besideDaysPx) / 7 - besideLanesPx) / lanes;
