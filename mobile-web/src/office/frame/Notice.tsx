import { Button } from '../../components/button/Button.js';
import { useSpeech } from '../../components/language/LanguageProvider.js';
import './Notice.css';

type NoticeProps = { title: string; retry?: () => void };

/** One sentence in place of a page: loading, not found, or no connection. */
export function Notice({ title, retry }: NoticeProps) {
  const { say } = useSpeech();
  return (
    <div className="notice" role="status">
      <p>{title}</p>
      {retry && <Button onClick={retry}>{say('tryAgain')}</Button>}
    </div>
  );
}
