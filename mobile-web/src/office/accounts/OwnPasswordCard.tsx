import { useTranslation } from '../translation.js';
import { Card } from '../ui/Card.js';
import { PasswordForm } from './PasswordForm.js';

export function OwnPasswordCard({ name }: { name: string }) {
  const { t } = useTranslation();
  return (
    <Card title={t('ownPassword')}>
      <PasswordForm name={name} currentLabel={t('currentPassword')} />
    </Card>
  );
}
