import { useState } from 'react';
import { Button } from '../../ui/button/Button.js';
import { useTranslation } from '../language/translation.js';

type ShareButtonProps = { token: string; ticket: string; clinicName: string };

/** Whoever has the address follows the ticket as its holder does: a child from work, for instance. */
export function ShareButton({ token, ticket, clinicName }: ShareButtonProps) {
  const { t } = useTranslation();
  const [isCopied, setCopied] = useState(false);
  const share = async () => {
    const url = `${location.origin}/t/${token}`;
    const text = t('shareText', { clinic: clinicName, ticket });
    try {
      if (navigator.share) await navigator.share({ title: t('ticketTitle', { ticket }), text, url });
      else {
        await navigator.clipboard.writeText(`${text}\n${url}`);
        setCopied(true);
      }
    } catch {
      // Closed without sending it, or the browser forbids copying: nothing was promised.
    }
  };
  return (
    <div className="ticket-actions ticket-actions--stacked">
      <Button onClick={() => void share()}>{t('share')}</Button>
      <p role="status">{isCopied && t('shareCopied')}</p>
    </div>
  );
}
