import { useTranslation } from '../language/translation.js';
import type { TravelEstimate } from '../travel/estimate-travel.js';
import type { Travel } from '../travel/use-travel.js';
import { TravelIcon } from './TravelIcon.js';

const minuteOptions = [5, 10, 20, 30, 45, 60, 90] as const;
const ways = ['walk', 'transit', 'here'] as const;

/** How people get there: on foot or by bus from where they are, there already, or in minutes they state. */
export function TravelChips({ travel, means }: { travel: Travel; means: TravelEstimate['means'] }) {
  const { t } = useTranslation();
  const { choice, choose, geolocation } = travel;
  const isSought = geolocation.status === 'asking' || geolocation.status === 'denied';
  const isMissing = isSought && (choice === 'walk' || choice === 'transit');
  return (
    <>
      <fieldset className="travel-chips">
        <legend className="visually-hidden">{t('travel')}</legend>
        {ways.map((way) => (
          <button
            key={way}
            type="button"
            className="travel-chip"
            aria-pressed={isMissing ? way === choice : way === means}
            onClick={() => choose(way)}
          >
            <TravelIcon way={way} />
            {t(`travelBy.${way}`)}
          </button>
        ))}
        <select
          className="travel-chip"
          aria-label={t('travelBy.stated')}
          data-chosen={means === 'stated'}
          value={typeof choice === 'number' ? choice : ''}
          onChange={({ target }) => choose(Number(target.value))}
        >
          <option value="" disabled>
            {t('travelBy.stated')}
          </option>
          {minuteOptions.map((count) => (
            <option key={count} value={count}>
              {t('travelMinutes', { count })}
            </option>
          ))}
        </select>
      </fieldset>
      <p className="travel-chips__hint" role="status">
        {isMissing && geolocation.status === 'asking' && t('locating')}
        {isMissing && geolocation.status === 'denied' && t('travelUnknown')}
      </p>
    </>
  );
}
