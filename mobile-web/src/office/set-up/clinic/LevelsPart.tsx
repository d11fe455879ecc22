import type { Level, LevelThresholds } from '@hannun/shared';
import { defaultLevelThresholds } from '@hannun/shared/forecast';
import { useTranslation } from '../../../ui/language/LanguageProvider.js';
import { LevelMeter } from '../../../ui/level-meter/LevelMeter.js';
import { ProblemAt } from '../form/Field.js';
import { Check, Fields, NumberField } from '../form/fields.js';
import { useFormAround } from '../form/use-form.js';
import './LevelsPart.css';

const edges: readonly (keyof LevelThresholds)[] = ['relaxed', 'normal', 'busy'];
const levels: readonly Level[] = ['relaxed', 'normal', 'busy', 'packed'];

/** Upper thresholds of the levels. `defaultLabel`: names the defaults that apply without them. */
export function LevelsPart({
  otherwise,
  begin = defaultLevelThresholds,
}: {
  otherwise: string;
  begin?: LevelThresholds;
}) {
  const { t } = useTranslation();
  const { get, set } = useFormAround();
  const own = get('levels') !== undefined;
  return (
    <Fields legend={t('setUp.levels')}>
      <p className="field__hint levels__wide">{t('setUp.levelsHint')}</p>
      <Check label={otherwise} on={!own} change={(like) => set('levels', like ? undefined : begin)} />
      {own && (
        <>
          {edges.map((edge) => (
            <NumberField
              key={edge}
              path={`levels.${edge}`}
              label={t('setUp.levelUntil', { level: t(`level.${edge}`) })}
            />
          ))}
          <ProblemAt path="levels" />
          <Scale />
        </>
      )}
    </Fields>
  );
}

/** The resulting scale as residents read it. */
function Scale() {
  const { t } = useTranslation();
  const { get } = useFormAround();
  const minutes = (edge: keyof LevelThresholds | undefined) => (edge ? get(`levels.${edge}`) : undefined);
  return (
    <ul className="levels__wide levels__scale">
      {levels.map((level, index) => {
        const [above, upTo] = [minutes(edges[index - 1]), minutes(edges[index])];
        const words = [
          ...(above === undefined ? [] : [t('setUp.moreThan', { minutes: `${above}` })]),
          ...(upTo === undefined ? [] : [t('setUp.upTo', { minutes: `${upTo}` })]),
        ];
        return (
          <li key={level}>
            <LevelMeter level={level} label={t(`level.${level}`)} />
            <span>{words.join(' ')}</span>
          </li>
        );
      })}
    </ul>
  );
}
