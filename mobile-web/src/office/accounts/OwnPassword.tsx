import { useSpeech } from '../../components/language/LanguageProvider.js';
import { Card } from '../parts/Card.js';
import { PasswordForm } from './PasswordForm.js';

export function OwnPassword({ name }: { name: string }) {
  const { say } = useSpeech();
  return (
    <Card title={say('ownPassword')}>
      <PasswordForm name={name} present={say('presentPassword')} />
    </Card>
  );
}
