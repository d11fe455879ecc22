import { linkReach } from '@hannun/shared/slip';
import { useState } from 'react';
import { readSetting, writeSetting } from '../../ui/storage/settings.js';
import { useTranslation } from '../translation.js';
import { DeskIcon } from '../ui/DeskIcon.js';
import { SmallButton } from '../ui/SmallButton.js';
import { slipOrigin } from './slip-origin.js';

const toldKey = 'hannun:told-slip-reach';

/** Says once for each address of slips where a resident's phone cannot open their code. */
export function LinkReachBand() {
  const { t } = useTranslation();
  const address = slipOrigin();
  const [told, setTold] = useState(() => readSetting(toldKey));
  const reach = linkReach(address);
  if (reach === 'everywhere' || told === address) return null;
  const close = () => {
    writeSetting(toldKey, address);
    setTold(address);
  };
  return (
    <section role="status">
      <DeskIcon name="warning" size={1.5} />
      <p>{t(`slipReach.${reach}`)}</p>
      <SmallButton name={t('close')} press={close} />
    </section>
  );
}
