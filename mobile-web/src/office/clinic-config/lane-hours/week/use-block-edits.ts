import type { ClinicConfig, LaneConfig } from '@hannun/shared/contract';
import { useState } from 'react';
import { changePeriod, isSamePeriod, laneWeekOf, type Period } from './lane-week.js';
import { usePeriodProblemText } from './use-period-problem-text.js';
import type { Selection } from './week-view.js';

export type BlockActions = {
  /** The lane with the selected block at `period`. */
  change: (config: LaneConfig, period: Period) => void;
  /** What is wrong with the entry; `null`: nothing. */
  report: (problem: string | null) => void;
  close: () => void;
};

type Weekdays = ReadonlySet<number>;

/**
 * Edits a block on all linked weekdays, at first those on which the lane has the same time. Both fields are one
 * entry: once it is wrong, the lane is again as it was before it.
 */
export function useBlockEdits(clinic: ClinicConfig, selected: Selection, actions: BlockActions) {
  const { lane, period, weekday } = selected;
  const config = clinic.lanes[lane] as LaneConfig;
  const problemText = usePeriodProblemText(clinic);
  const [linked, setLinked] = useState(() => weekdaysWith(clinic, config, period));
  const [before, setBefore] = useState({ config, period });
  const [typed, setTyped] = useState(period);
  const enter = (after: Period, start = before, weekdays = linked) => {
    const problem = problemText(after, weekdays, weekday);
    const periods = { before: start.period, after };
    setTyped(after);
    actions.report(problem);
    if (problem) actions.change(start.config, start.period);
    else actions.change(changePeriod(clinic, start.config, [...weekdays], periods), after);
  };
  return {
    linked,
    edit: (after: Period) => enter(after),
    begin: () => setBefore({ config, period }),
    /** A linked weekday keeps its time and is left alone from now on. */
    toggle: (each: number) => {
      const isLinked = linked.has(each);
      const weekdays = isLinked ? without(linked, each) : new Set([...linked, each]);
      const added = { before: null, after: period };
      const start = { period, config: isLinked ? config : changePeriod(clinic, config, [each], added) };
      setLinked(weekdays);
      setBefore(start);
      enter(typed, start, weekdays);
    },
    remove: () => {
      actions.change(changePeriod(clinic, config, [...linked], { before: period, after: null }), period);
      actions.close();
    },
  };
}

const without = (weekdays: Weekdays, weekday: number): Weekdays =>
  new Set([...weekdays].filter((each) => each !== weekday));

function weekdaysWith(clinic: ClinicConfig, config: LaneConfig, period: Period): Weekdays {
  const weekdays = laneWeekOf(clinic, config).flatMap((day, weekday) =>
    day.some((other) => isSamePeriod(other, period)) ? weekday : [],
  );
  return new Set(weekdays);
}
