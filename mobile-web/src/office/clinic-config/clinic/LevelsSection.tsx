import { type LevelThresholds, levels } from '@hannun/shared/contract';
import { defaultLevelThresholds } from '@hannun/shared/forecast';
import { LevelMeter } from '@hannun/shared/ui/level-meter';
import { useTranslation } from '../../translation.js';
import { FieldError } from '../form/FormField.js';
import { Checkbox, FieldGroup, NumberField } from '../form/fields.js';
import { useFormContext } from '../form/use-form.js';
import './LevelsSection.css';

const thresholds: readonly (keyof LevelThresholds)[] = ['relaxed', 'normal', 'busy'];

/** Upper thresholds of the levels. `otherwise`: names the defaults that apply without them. */
export function LevelsSection({ otherwise }: { otherwise: string }) {
  const { t } = useTranslation();
  const { get, set } = useFormContext();
  const hasOwnLevels = get('levels') !== undefined;
  return (
    <FieldGroup legend={t('clinicConfig.levels')}>
      <p className="form-field__hint levels__wide">{t('clinicConfig.levelsHint')}</p>
      <Checkbox
        label={otherwise}
        on={!hasOwnLevels}
        change={(like) => set('levels', like ? undefined : defaultLevelThresholds)}
      />
      {hasOwnLevels && (
        <>
          {thresholds.map((edge) => (
            <NumberField
              key={edge}
              path={`levels.${edge}`}
              label={t('clinicConfig.levelUntil', { level: t(`level.${edge}`) })}
            />
          ))}
          <FieldError path="levels" />
          <LevelScale />
        </>
      )}
    </FieldGroup>
  );
}

/** The resulting scale as residents read it. */
function LevelScale() {
  const { t } = useTranslation();
  const { get } = useFormContext();
  const minutes = (edge: keyof LevelThresholds | undefined) => (edge ? get(`levels.${edge}`) : undefined);
  return (
    <ul className="levels__wide levels__scale">
      {levels.map((level, index) => {
        const [above, upTo] = [minutes(thresholds[index - 1]), minutes(thresholds[index])];
        const bounds = [
          ...(above === undefined ? [] : [t('clinicConfig.moreThan', { minutes: `${above}` })]),
          ...(upTo === undefined ? [] : [t('clinicConfig.upTo', { minutes: `${upTo}` })]),
        ];
        return (
          <li key={level}>
            <LevelMeter level={level} label={t(`level.${level}`)} />
            <span>{bounds.join(' ')}</span>
          </li>
        );
      })}
    </ul>
  );
}
