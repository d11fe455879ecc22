import type { ClinicConfig } from '@hannun/shared/contract';
import { LaneTag } from '@hannun/shared/ui/lane-tag';
import { Button } from '../../../../ui/button/Button.js';
import { useOffice } from '../../../session/office-context.js';
import { useTranslation } from '../../../translation.js';
import { formatWeekday } from '../../../ui/date-format.js';
import { findPeriodProblem } from './lane-week.js';
import { PeriodFields } from './PeriodFields.js';
import { type BlockActions, useBlockEdits } from './use-block-edits.js';
import { WeekdayChips } from './WeekdayChips.js';
import type { Selection } from './week-view.js';
import './BlockEditor.css';

type BlockEditorProps = BlockActions & {
  clinic: ClinicConfig;
  selected: Selection | null;
  /** What is wrong with the entry. */
  problem: string | null;
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

type SelectedBlockProps = BlockEditorProps & { selected: Selection };

function SelectedBlock({ clinic, selected, problem, ...actions }: SelectedBlockProps) {
  const { t, language } = useTranslation();
  const { linked, begin, edit, toggle, remove } = useBlockEdits(clinic, selected, actions);
  const { weekday, period, byKeyboard } = selected;
  const { code = '', name } = clinic.lanes[selected.lane] ?? {};
  const title = `${name?.[language]} · ${formatWeekday(language, weekday)}`;
  const isPossible = (each: number) =>
    linked.has(each) || findPeriodProblem(period, clinic.weekly[each]) === null;
  return (
    <fieldset className="block-editor" aria-label={title}>
      <span className="block-editor__what">
        <LaneTag code={code} />
        <b>{title}</b>
      </span>
      <PeriodFields period={period} focusFirst={byKeyboard} change={edit} begin={begin} />
      <WeekdayChips linked={linked} fixed={weekday} isPossible={isPossible} toggle={toggle} />
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
