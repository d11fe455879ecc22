import type { LaneBoard } from '@hannun/shared/contract';
import { useTranslation } from '../language/translation.js';
import type { Travel } from '../travel/use-travel.js';
import type { ListOptions } from './list-options.js';
import './ListControls.css';

type ListControlsProps = {
  tests: readonly LaneBoard[];
  options: ListOptions;
  onChange: (change: Partial<ListOptions>) => void;
  travel: Travel;
};

export function ListControls({ tests, options, onChange, travel }: ListControlsProps) {
  const { t, localize } = useTranslation();
  const isLost = travel.geolocation.status === 'denied';

  return (
    <div className="controls">
      <fieldset className="controls__views">
        <legend className="visually-hidden">{t('view')}</legend>
        {(['list', 'map'] as const).map((view) => (
          <button
            key={view}
            type="button"
            aria-pressed={options.view === view}
            onClick={() => onChange({ view })}
          >
            {t(view === 'list' ? 'asList' : 'asMap')}
          </button>
        ))}
      </fieldset>
      <select
        aria-label={t('sort')}
        value={isLost ? 'soonest' : options.sort}
        onChange={({ target }) => {
          const sort = target.value === 'nearest' ? 'nearest' : 'soonest';
          if (sort === 'nearest') travel.locate();
          onChange({ sort });
        }}
      >
        <option value="soonest">{t('bySoonest')}</option>
        <option value="nearest">{t('byNearest')}</option>
      </select>
      {tests.length > 1 && (
        <select
          aria-label={t('test')}
          value={options.test ?? ''}
          onChange={({ target }) => onChange({ test: target.value || null })}
        >
          <option value="">{t('anyTest')}</option>
          {tests.map(({ lane, name }) => (
            <option key={lane} value={lane}>
              {localize(name)}
            </option>
          ))}
        </select>
      )}
      <GeolocationStatus travel={travel} wanted={options.sort === 'nearest'} />
    </div>
  );
}

function GeolocationStatus({ travel: { geolocation }, wanted }: { travel: Travel; wanted: boolean }) {
  const { t } = useTranslation();
  const statusMessages = {
    unasked: null,
    asking: 'locating',
    denied: 'notLocated',
    known: 'locationPrivate',
  } as const;
  const messageKey = statusMessages[geolocation.status];
  return (
    <p role="status" className="controls__located">
      {wanted && messageKey && t(messageKey)}
    </p>
  );
}
