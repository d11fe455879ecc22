import type { CalledTicket } from '@hannun/shared/contract';
import { t } from '../../messages/translate.js';
import { FitText } from '../fit-text/FitText.js';
import { Icon } from '../icon/Icon.js';

export const BoothCell = ({ call }: { call: CalledTicket | undefined }) => (
  <td className="lane-booth">
    {call && (
      <>
        <Icon name="arrow" />
        <b>
          <FitText>{t.ko('booth', { booth: call.booth })}</FitText>
        </b>
        <span>{t.ko('room')}</span>
      </>
    )}
  </td>
);
