import { linkReach } from '@hannun/shared/slip';
import { useTranslation } from '../translation.js';

/** Says where a resident's phone cannot open the slip's code. */
export function LinkReachNotice({ address }: { address: string }) {
  const { t } = useTranslation();
  const reach = linkReach(address);
  if (reach === 'everywhere') return null;
  return (
    <p className="slip__reach" role="note">
      {t(`slipReach.${reach}`)}
    </p>
  );
}
