import { Button } from '../../ui/button/Button.js';
import { useTranslation } from '../translation.js';
import './StatusMessage.css';

type StatusMessageProps = { title: string; retry?: () => void };

/** One sentence in place of a page: loading, not found, or no connection. */
export function StatusMessage({ title, retry }: StatusMessageProps) {
  const { t } = useTranslation();
  return (
    <div className="notice" role="status">
      <p>{title}</p>
      {retry && <Button onClick={retry}>{t('tryAgain')}</Button>}
    </div>
  );
}
