import { Icon } from '@hannun/shared/ui/icon';
import { useTranslation } from '../translation.js';
import { ignoreKeyRepeat } from '../ui/ignore-key-repeat.js';
import './Stepper.css';

type StepperProps = {
  label: string;
  value: number;
  min: number;
  max: number;
  unit?: string;
  change: (value: number) => void;
};

export function Stepper({ label, value, min, max, unit, change }: StepperProps) {
  const { t } = useTranslation();
  const set = (next: number) => change(Math.min(max, Math.max(min, next)));
  return (
    <div className="stepper">
      <button
        type="button"
        aria-label={t('less')}
        disabled={value <= min}
        onKeyDown={ignoreKeyRepeat}
        onClick={() => set(value - 1)}
      >
        <Icon name="minus" size={1.6} />
      </button>
      <label className="stepper__value">
        <span className="visually-hidden">{label}</span>
        <input
          inputMode="numeric"
          value={value}
          style={{ width: `${String(value).length}ch` }}
          onFocus={(event) => event.target.select()}
          onChange={(event) => set(Number(event.target.value.replace(/\D/g, '')))}
        />
        {unit && <span aria-hidden="true">{unit}</span>}
      </label>
      <button
        type="button"
        aria-label={t('more')}
        disabled={value >= max}
        onKeyDown={ignoreKeyRepeat}
        onClick={() => set(value + 1)}
      >
        <Icon name="plus" size={1.6} />
      </button>
    </div>
  );
}
