import { Icon } from '../../../ui/icon/Icon.js';
import { useTranslation } from '../../../ui/language/LanguageProvider.js';

type PlaceKeysProps = { name: string; place: number; of: number; put: (place: number) => void };

/** At either end the button stays focusable, so that keyboard users do not lose focus. */
export function PlaceKeys({ name, place, of, put }: PlaceKeysProps) {
  const { t } = useTranslation();
  return (
    <span className="place-keys">
      {(['up', 'down'] as const).map((way) => {
        const next = way === 'up' ? place - 1 : place + 1;
        return (
          <button
            key={way}
            type="button"
            data-way={way}
            aria-label={t(`clinicList.${way}`, { name })}
            aria-disabled={next < 1 || next > of}
            onClick={() => put(next)}
          >
            <Icon name="down" size={1.1} />
          </button>
        );
      })}
    </span>
  );
}
