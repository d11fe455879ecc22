import type { Standing } from '@hannun/shared/booths';
import { Icon } from '@hannun/shared/ui/icon';
import { useTranslation } from '../translation.js';
import './PlaceBadge.css';

/** Where this tablet stands, large enough to be seen from the door; the key that changes it. */
export function PlaceBadge({ standing, change }: { standing: Standing; change: () => void }) {
  const { t } = useTranslation();
  return (
    <button type="button" className="place-badge" title={t('changePlace')} onClick={change}>
      {standing.at === 'booth' ? t('room', { booth: standing.booth }) : t('reception')}
      <Icon name="down" size={0.75} />
    </button>
  );
}
