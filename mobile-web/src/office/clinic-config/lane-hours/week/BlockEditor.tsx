import type { ClinicConfig } from '@hannun/shared/contract';
import { LaneTag } from '@hannun/shared/ui/lane-tag';
import { useState } from 'react';
import { Button } from '../../../../ui/button/Button.js';
import { useOffice } from '../../../session/office-context.js';
import { useTranslation } from '../../../translation.js';
import { formatWeekday } from '../../../ui/date-format.js';
import { type changePeriod, findPeriodProblem, isSamePeriod, laneWeekOf, type Period } from './lane-week.js';
import { PeriodFields } from './PeriodFields.js';
import { usePeriodProblemText } from './use-period-problem-text.js';
import type { Selection } from './WeekCard.js';
import { WeekdayChips } from './WeekdayChips.js';
import './BlockEditor.css';

type Change = Parameters<typeof changePeriod>[3];

type BlockEditorProps = {
  clinic: ClinicConfig;
  selected: Selection | null;
  change: (lane: number, weekdays: readonly number[], change: Change) => void;
  /** The selected block has moved. */
  move: (period: Period) => void;
  close: () => void;
};

/** From, until and weekdays of the selected block. What is valid is on the grid at once. */
export function BlockEditor({ selected, ...props }: BlockEditorProps) {
  const { t } = useTranslation();
  const { canEdit } = useOffice();
  return selected ? (
    <SelectedBlock {...props} selected={selected} />
  ) : (
    <p className="block-editor block-editor--empty">
      {t(canEdit ? 'laneHours.pick' : 'laneHours.pickReadOnly')}
    </p>
  );
}

function SelectedBlock({
  clinic,
  selected,
  change,
  move,
  close,
}: BlockEditorProps & { selected: Selection }) {
  const { t, language } = useTranslation();
  const problemText = usePeriodProblemText(clinic);
  const { lane, weekday, period } = selected;
  const config = clinic.lanes[lane];
  const week = config ? laneWeekOf(clinic, config) : [];
  const [linked, setLinked] = useState(
    () =>
      new Set(week.flatMap((day, each) => (day.some((other) => isSamePeriod(other, period)) ? each : []))),
  );
  const [problem, setProblem] = useState<string | null>(null);
  if (!config) return null;

  const edit = (after: Period) => {
    const wrong = [...linked].flatMap((each) => problemText(after, each) ?? [])[0] ?? null;
    setProblem(wrong);
    if (wrong) return;
    change(lane, [...linked], { before: period, after });
    move(after);
  };
  const toggle = (each: number) => {
    if (linked.has(each)) return setLinked(new Set([...linked].filter((other) => other !== each)));
    change(lane, [each], { before: null, after: period });
    setLinked(new Set([...linked, each]));
  };
  const remove = () => {
    change(lane, [...linked], { before: period, after: null });
    close();
  };
  return (
    <fieldset
      className="block-editor"
      aria-label={t('laneHours.block', {
        lane: config.name[language],
        weekday: formatWeekday(language, weekday),
        ...period,
      })}
    >
      <span className="block-editor__what">
        <LaneTag code={config.code} />
        <b>
          {config.name[language]} · {formatWeekday(language, weekday)}
        </b>
      </span>
      <PeriodFields period={period} focusFirst={selected.byKeyboard} change={edit} report={setProblem} />
      <WeekdayChips
        linked={linked}
        isFixed={(each) => each === weekday}
        isPossible={(each) => linked.has(each) || findPeriodProblem(period, clinic.weekly[each]) === null}
        toggle={toggle}
      />
      <Button onClick={remove}>
        {linked.size === 1 ? t('laneHours.removeTime') : t('laneHours.removeTimes', { count: linked.size })}
      </Button>
      {problem && (
        <p className="block-editor__problem" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
