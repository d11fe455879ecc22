import { linkReach } from '@hannun/shared/slip';
import { AlertBanner } from '@hannun/shared/ui/alert-banner';
import { useTranslation } from '../translation.js';

/** `publicUrl` is `null` where none is set: slips then lead to the address the tablet opened, most likely this one. */
export function SlipReachNotice({ publicUrl }: { publicUrl: string | null }) {
  const { t } = useTranslation();
  const address = publicUrl ?? location.origin;
  const reach = linkReach(address);
  if (reach === 'everywhere') return null;
  return (
    <AlertBanner icon="no-signal" title={t('slipReachTitle')}>
      {t(`slipReach.${reach}`, { address })}
    </AlertBanner>
  );
}
