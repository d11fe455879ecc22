import type { LocalizedText } from '@hannun/shared/contract';
import { Icon } from '@hannun/shared/ui/icon';
import { useTranslation } from '../language/translation.js';

export function CalledStatus({
  booth,
  directions,
}: {
  booth: string;
  directions: LocalizedText | undefined;
}) {
  const { t, localize } = useTranslation();
  return (
    <div role="alert">
      <p className="ticket-card__come">{t('comeIn')}</p>
      <p className="ticket-card__room">
        {t('roomNumber', { booth })} <Icon name="right" size={0.9} />
      </p>
      {directions && <p className="ticket-card__hint">{localize(directions)}</p>}
    </div>
  );
}
