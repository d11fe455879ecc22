import { useId, useState } from 'react';
import { useTranslation } from '../../../translation.js';
import { type Period, parseClock } from './lane-week.js';

type PeriodFieldsProps = {
  period: Period;
  focusFirst?: boolean;
  /** Both fields as they stand, at best two times of day. */
  change: (period: Period) => void;
  /** Somebody comes to the fields from elsewhere. */
  begin?: () => void;
};

const completeLength = '09:00'.length;

/** Two times of day. A complete one counts at once, `9` or `930` on leaving the field. */
export function PeriodFields({ period, focusFirst = false, change, begin }: PeriodFieldsProps) {
  const { t } = useTranslation();
  const [texts, setTexts] = useState<Period>(period);
  const accept = ({ from, until }: Period) =>
    change({ from: parseClock(from) ?? from, until: parseClock(until) ?? until });
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
        begin={begin}
        end="from"
        autoFocus={focusFirst}
      />
      ~
      <ClockField
        label={t('laneHours.until')}
        text={texts.until}
        type={type}
        leave={leave}
        begin={begin}
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
  begin: (() => void) | undefined;
};

function ClockField({ label, text, end, autoFocus, type, leave, begin }: ClockFieldProps) {
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
        onFocus={({ currentTarget, relatedTarget }) => {
          if (!currentTarget.parentElement?.contains(relatedTarget)) begin?.();
        }}
        onBlur={() => leave(end)}
        onKeyDown={({ key }) => key === 'Enter' && leave(end)}
      />
    </>
  );
}
