import type { CalledTicket } from '@hannun/shared/contract';
import { Icon } from '@hannun/shared/ui/icon';
import { t } from '../../messages/translate.js';
import { FitText } from '../fit-text/FitText.js';

export const BoothCell = ({ call }: { call: CalledTicket | undefined }) => (
  <td className="lane-booth">
    {call && (
      <>
        <Icon name="right" size={1} />
        <b>
          <FitText>{t.ko('booth', { booth: call.booth })}</FitText>
        </b>
        <span>{t.ko('room')}</span>
      </>
    )}
  </td>
);
