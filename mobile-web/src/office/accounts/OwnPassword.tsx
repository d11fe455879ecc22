import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { Card } from '../parts/Card.js';
import { PasswordForm } from './PasswordForm.js';

export function OwnPassword({ name }: { name: string }) {
  const { t } = useTranslation();
  return (
    <Card title={t('ownPassword')}>
      <PasswordForm name={name} present={t('presentPassword')} />
    </Card>
  );
}
