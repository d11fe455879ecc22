import type { ClinicConfig } from '@hannun/shared/contract';
import { useState } from 'react';
import { isSamePeriod, laneWeekOf, type Period, type PeriodChange } from './lane-week.js';
import { usePeriodProblemText } from './use-period-problem-text.js';
import type { Selection } from './week-view.js';

export type BlockActions = {
  change: (lane: number, weekdays: readonly number[], change: PeriodChange) => void;
  /** The selected block has moved. */
  move: (period: Period) => void;
  close: () => void;
};

/** Edits a block on all linked weekdays, at first those on which the lane has the same time. */
export function useBlockEdits(clinic: ClinicConfig, selected: Selection, actions: BlockActions) {
  const { lane, period } = selected;
  const problemText = usePeriodProblemText(clinic);
  const [linked, setLinked] = useState(() => weekdaysWith(clinic, selected));
  const [problem, setProblem] = useState<string | null>(null);
  return {
    linked,
    problem,
    report: setProblem,
    edit: (after: Period) => {
      const [wrong = null] = [...linked].flatMap((weekday) => problemText(after, weekday) ?? []);
      setProblem(wrong);
      if (wrong) return;
      actions.change(lane, [...linked], { before: period, after });
      actions.move(after);
    },
    /** A linked weekday keeps its time and is left alone from now on. */
    toggle: (weekday: number) => {
      if (linked.has(weekday)) return setLinked(new Set([...linked].filter((each) => each !== weekday)));
      actions.change(lane, [weekday], { before: null, after: period });
      setLinked(new Set([...linked, weekday]));
    },
    remove: () => {
      actions.change(lane, [...linked], { before: period, after: null });
      actions.close();
    },
  };
}

function weekdaysWith(clinic: ClinicConfig, { lane, period }: Selection): ReadonlySet<number> {
  const config = clinic.lanes[lane];
  const week = config ? laneWeekOf(clinic, config) : [];
  const weekdays = week.flatMap((day, weekday) =>
    day.some((other) => isSamePeriod(other, period)) ? weekday : [],
  );
  return new Set(weekdays);
}
