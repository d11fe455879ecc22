import { Button } from '../../ui/button/Button.js';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import './Notice.css';

type NoticeProps = { title: string; retry?: () => void };

/** One sentence in place of a page: loading, not found, or no connection. */
export function Notice({ title, retry }: NoticeProps) {
  const { t } = useTranslation();
  return (
    <div className="notice" role="status">
      <p>{title}</p>
      {retry && <Button onClick={retry}>{t('tryAgain')}</Button>}
    </div>
  );
}
