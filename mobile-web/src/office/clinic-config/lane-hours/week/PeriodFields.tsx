import { useId, useState } from 'react';
import { useTranslation } from '../../../translation.js';
import { type Period, parseClock } from './lane-week.js';

type PeriodFieldsProps = {
  period: Period;
  focusFirst?: boolean;
  change: (period: Period) => void;
  /** Says what is wrong with what stands there; `null`: nothing. */
  report: (problem: string | null) => void;
};

const completeLength = '09:00'.length;

/** Two times of day. A complete one counts at once, `9` or `930` on leaving the field. */
export function PeriodFields({ period, focusFirst = false, change, report }: PeriodFieldsProps) {
  const { t } = useTranslation();
  const [texts, setTexts] = useState<Period>(period);
  const accept = (next: Period) => {
    const [from, until] = [parseClock(next.from), parseClock(next.until)];
    if (from && until) change({ from, until });
    else report(t('laneHours.periodProblem.clock'));
  };
  const type = (end: keyof Period, text: string) => {
    const next = { ...texts, [end]: text };
    setTexts(next);
    if (text.length >= completeLength) accept(next);
  };
  const leave = (end: keyof Period) => {
    const next = { ...texts, [end]: parseClock(texts[end]) ?? texts[end] };
    setTexts(next);
    accept(next);
  };
  return (
    <span className="period-fields">
      <ClockField
        label={t('laneHours.from')}
        text={texts.from}
        type={type}
        leave={leave}
        end="from"
        autoFocus={focusFirst}
      />
      ~
      <ClockField
        label={t('laneHours.until')}
        text={texts.until}
        type={type}
        leave={leave}
        end="until"
        autoFocus={false}
      />
    </span>
  );
}

type ClockFieldProps = {
  label: string;
  text: string;
  end: keyof Period;
  autoFocus: boolean;
  type: (end: keyof Period, text: string) => void;
  leave: (end: keyof Period) => void;
};

function ClockField({ label, text, end, autoFocus, type, leave }: ClockFieldProps) {
  const id = useId();
  return (
    <>
      <label className="visually-hidden" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        inputMode="numeric"
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: whoever chose the block by a key goes on to its fields
        autoFocus={autoFocus}
        maxLength={completeLength}
        placeholder="09:00"
        aria-invalid={parseClock(text) === null}
        value={text}
        onChange={({ target }) => type(end, target.value)}
        onBlur={() => leave(end)}
        onKeyDown={({ key }) => key === 'Enter' && leave(end)}
      />
    </>
  );
}
