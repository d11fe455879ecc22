import { Icon } from '@hannun/shared/ui/icon';
import { Button, ButtonLink } from '../../ui/button/Button.js';
import { useTranslation } from '../language/translation.js';
import './LoadError.css';

export function LoadError({ retry }: { retry: () => void }) {
  const { t } = useTranslation();
  return (
    <section className="failed">
      <p>{t('trouble')}</p>
      <p className="failed__hint">{t('retryHint')}</p>
      <div className="failed__ways">
        <Button kind="primary" onClick={retry}>
          {t('retry')}
        </Button>
        <ButtonLink href="tel:120">
          <Icon name="phone" />
          {t('ask')}
        </ButtonLink>
      </div>
    </section>
  );
}
