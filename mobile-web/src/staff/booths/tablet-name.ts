import type { Desk } from '@hannun/shared/contract';
import type { Translate } from '../translation.js';

/** What the server calls a tablet that was paired without a name. */
const unnamed = 'staff';

/** `null`: nobody gave it a name. */
export const nameOfTablet = (label: string | undefined, t: Translate): string | null =>
  label && label !== unnamed ? t('tabletNamed', { tablet: label }) : null;

/** Another tablet of the clinic, as a sentence begins with it. */
export const nameOfOther = (desk: Desk, device: string | null, t: Translate): string =>
  nameOfTablet(desk.devices[device ?? ''], t) ?? t('anotherTablet');
